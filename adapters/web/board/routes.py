"""The addresses of the board: the bot's pages, and what the website makes itself.

A new page is a page function in `bot.pages`, and needs nothing here. Pictures have addresses of
their own too, for chat platforms.
"""

from collections.abc import Mapping, Sequence

from aiohttp import web

from adapters.addresses import Network
from adapters.pictures import Gallery
from adapters.web.board import card_files, card_uploads, files, playbook_files, uploads
from adapters.web.board.entrance import Entrance
from adapters.web.board.frame import Frame, file_routes
from adapters.web.board.gate import Gate
from adapters.web.board.kiosks import kiosk_pages
from adapters.web.board.offers import GroupOffers
from adapters.web.board.photos import board_photos
from adapters.web.board.pictures import board_pictures
from adapters.web.board.readers import reader_pages
from adapters.web.board.receiving import receive
from adapters.web.board.sign_in import SignIn
from adapters.web.board.site import Site
from adapters.web.board.travels import SigningIn
from adapters.web.board.webhooks import webhook_pages
from adapters.web.links import SignedLinks
from adapters.web.pictures import picture_routes
from bot.app import Bot
from bot.ports import Clock, NoSeals, Rosters, Sealing, Store


def board_routes(
    bot: Bot,
    store: Store,
    clock: Clock,
    links: SignedLinks,
    secret: bytes,
    older: Sequence[bytes] = (),
    *,
    sealing: Sealing | None = None,
    may_call: Sequence[Network] = (),
    signing: SigningIn | None = None,
    rosters: Mapping[str, Rosters] | None = None,
    shared: bool = False,
) -> list[web.RouteDef]:
    """Everything under `/board`, and the pictures that links are made to.

    `may_call` are networks of our own in which programs may be told what happens; `rosters` say
    which groups a team can follow. Where it is `shared`, strangers play the same people.
    """
    gallery = Gallery()
    frame = Frame(signing.provider.registration.name if signing else "")
    gate = Gate(store, clock, frame, secret, public_url=links.url, older=older)
    offers = GroupOffers(gate, bot.known_groups, {} if rosters is None else rosters)
    is_https = links.url.startswith("https:")
    second = SignIn(gate, signing, (secret, *older), is_https=is_https) if signing else None
    first = second if signing and signing.has_second_step else None
    return [
        *file_routes(),
        *Entrance(gate, links, first, shared=shared).routes(),
        *(second.routes() if second else ()),
        *Site(gate, bot, offers).routes(),
        gate.show(files.PATH, files.show_files),
        gate.show(card_files.PATH, card_files.show),
        gate.show(card_files.DOWNLOAD, card_files.download),
        gate.show(playbook_files.PATH, playbook_files.show),
        gate.show(playbook_files.EXAMPLE, playbook_files.example),
        gate.show("/board/files/{form}", files.show_file),
        *receive(gate, (*uploads.LISTS, card_uploads.CardFile(), playbook_files.PlaybookFile())),
        *kiosk_pages(gate, links.url, secret, older),
        *reader_pages(gate, links.url, secret, older),
        *webhook_pages(gate, may_call, secret, older),
        board_pictures(gate, gallery),
        board_photos(gate, sealing or NoSeals()),
        *picture_routes(store, clock, links, gallery),
    ]
