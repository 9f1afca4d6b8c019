"""The photo of a report that somebody sends on the page, on one's own machine alone."""

from uuid import uuid4

from aiohttp import web

from adapters.photos import MOST_BYTES, Darkroom, follow
from adapters.playground.cast import CastMember
from adapters.playground.client import ChatClient, Outcome
from adapters.playground.playground import Playground
from adapters.request_bodies import FORM_SECONDS, arriving
from bot.chat.events import CommandGiven, Event
from bot.chat.responses import Response
from bot.coming_photos import Coming

MOST_READ = 4 * MOST_BYTES
"""Of a photo that is too heavy: a browser reads no answer before it has sent all of it."""

_PIECE = 64 * 1024


class Photos:
    """Takes the photo that follows a report, as Slack and Teams have it fetched."""

    def __init__(self, playground: Playground) -> None:
        self._playground = playground
        self._darkroom = Darkroom()

    async def take(self, person: CastMember, key: str, photo: bytes) -> Outcome:
        """Let a photo go with the report of this key, and say to its sender what came of it."""
        platform, bot = self._playground.platform, self._playground.bot
        where = platform.direct(person.user)
        sent = CommandGiven(str(uuid4()), person.user, where, "", person.locale)

        async def fetched() -> bytes:
            return photo

        async def handle(_: Event) -> Response | None:
            return await follow(bot, self._darkroom, Coming(key, sent), fetched)

        return await ChatClient(platform, handle).perform(sent, person.user, where)


async def photo_in(request: web.Request) -> bytes:
    """What was sent; of what is more than a photo may be, so much that this can be told.

    Raises:
        HTTPException: it does not arrive, or not in time.
    """
    sent, read = bytearray(), 0
    async with arriving(FORM_SECONDS):
        async for piece in request.content.iter_chunked(_PIECE):
            read += len(piece)
            if len(sent) <= MOST_BYTES:
                sent += piece
            if read > MOST_READ:
                break
    return bytes(sent)
