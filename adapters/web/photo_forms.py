"""A form with a photo in it, read piece by piece: what was typed stays, whatever the photo is."""

from dataclasses import dataclass

from aiohttp import BodyPartReader, web

from adapters.photos import MOST_BYTES
from adapters.request_bodies import FORM_SECONDS, arriving
from adapters.web.board.visits import Asking
from bot.chat.events import NoPhoto
from bot.messages.photos import FIELD

LARGEST_FORM = 64 * 1024
"""What may be typed, in bytes."""

MOST_PARTS = 50
MOST_READ = 4 * MOST_BYTES
"""Of a photo that is too heavy: a browser reads no answer before it has sent all of it."""

_PIECE = 64 * 1024


@dataclass(frozen=True, slots=True)
class Sent:
    """A form that came in: what was typed, and the photo; or why there is none to look at."""

    asked: Asking
    photo: bytes | NoPhoto | None = None


async def read_with_photo(request: web.Request) -> Sent:
    """What a browser sends of a form that may have a photo in it; of several the first.

    Raises:
        HTTPRequestEntityTooLarge: more was typed than any of our forms takes.
        HTTPBadRequest: it breaks off, or is not written as it says.
    """
    parts = _Parts()
    async with arriving(FORM_SECONDS):
        reader = await request.multipart()
        while not parts.is_enough and (part := await reader.next()) is not None:
            if not isinstance(part, BodyPartReader):
                raise web.HTTPBadRequest  # a form within a form
            await parts.take(part)
    asked = Asking(dict(request.match_info), dict(request.query), parts.typed)
    return Sent(asked, parts.photo)


class _Parts:
    """What has arrived so far, and how much was read for it."""

    def __init__(self) -> None:
        self.typed: dict[str, tuple[str, ...]] = {}
        self.photo: bytes | NoPhoto | None = None
        self._typed_bytes = self._read = self._number = 0

    @property
    def is_enough(self) -> bool:
        return self._read > MOST_READ

    async def take(self, part: BodyPartReader) -> None:
        self._number += 1
        if self._number > MOST_PARTS:
            raise web.HTTPBadRequest
        if part.filename is None:
            await self._take_words(part)
        else:
            await self._take_file(part)

    async def _take_words(self, part: BodyPartReader) -> None:
        typed = bytearray()
        while piece := await part.read_chunk(_PIECE):
            typed += piece
            self._typed_bytes += len(piece)
            if self._typed_bytes > LARGEST_FORM:
                raise web.HTTPRequestEntityTooLarge(LARGEST_FORM, self._typed_bytes)
        words = typed.decode().replace("\0", "").replace("\r\n", "\n")
        name = part.name or ""
        self.typed[name] = (*self.typed.get(name, ()), words)

    async def _take_file(self, part: BodyPartReader) -> None:
        """Nothing is decoded here: a part that says that it is packed is no photo."""
        is_ours = part.name == FIELD and self.photo is None
        sent = bytearray()
        while not self.is_enough and (piece := await part.read_chunk(_PIECE)):
            self._read += len(piece)
            if is_ours and len(sent) <= MOST_BYTES:
                sent += piece
        if is_ours and (part.filename or sent):  # a field that was left alone has neither
            self.photo = NoPhoto.HEAVY if len(sent) > MOST_BYTES else bytes(sent)
