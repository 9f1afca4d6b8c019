"""The addresses of the board. A new page is a function of a visit, and a line in `SECTIONS`.

Pictures have addresses of their own too, for chat platforms.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from aiohttp import web

from adapters.pictures import Gallery
from adapters.web.board import actions, files, uploads
from adapters.web.board.barrier import show_barrier, show_refused
from adapters.web.board.changes import change
from adapters.web.board.entrance import Entrance
from adapters.web.board.frame import Frame, file_routes
from adapters.web.board.gate import Gate
from adapters.web.board.overview import show_columns, show_list
from adapters.web.board.pictures import board_pictures
from adapters.web.board.programme import show_opportunities, show_roadmap
from adapters.web.board.visits import Show
from adapters.web.links import SignedLinks
from adapters.web.pictures import picture_routes
from bot.ports import Clock, Store
from scoring.grouping import Sense


@dataclass(frozen=True, slots=True)
class Section:
    """A page in the navigation: its address, the key of its name, and what it shows."""

    path: str
    key: str
    show: Show


SECTIONS = (
    Section("/board", "board-columns", show_columns),
    Section("/board/list", "board-list", show_list),
    Section("/board/opportunities", "button-opportunities", show_opportunities),
    Section("/board/actions", "button-actions", actions.show_actions),
    Section("/board/roadmap", "button-roadmap", show_roadmap),
    Section("/board/files", "files-title", files.show_files),
)


def board_routes(
    store: Store,
    clock: Clock,
    links: SignedLinks,
    secret: bytes,
    sense: Sense | None = None,
    older: Sequence[bytes] = (),
) -> list[web.RouteDef]:
    """Everything under `/board`, and the pictures that links are made to."""
    gallery = Gallery()
    frame = Frame([(section.path, section.key) for section in SECTIONS])
    gate = Gate(store, clock, frame, secret, public_url=links.url, sense=sense, older=older)
    return [
        *file_routes(),
        *Entrance(gate, links).routes(),
        *(gate.show(section.path, section.show) for section in SECTIONS),
        gate.show("/board/barriers/{barrier}", show_barrier),
        gate.change("/board/barriers/{barrier}/{action}", change, show_refused),
        gate.change("/board/actions/new", actions.create, actions.refuse_new),
        gate.show("/board/actions/{action}", actions.show_action),
        gate.change("/board/actions/{action}/{what}", actions.change, actions.refuse_change),
        gate.show("/board/files/{form}", files.show_file),
        uploads.upload(gate),
        board_pictures(gate, gallery),
        *picture_routes(store, clock, links, gallery),
    ]
