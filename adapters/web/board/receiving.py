"""A file that comes in on the board: read, shown first, and added when somebody says so."""

import asyncio
import binascii
from base64 import b64decode, b64encode
from collections.abc import Iterable
from functools import partial
from typing import Any, Protocol, TypeVar

from aiohttp import web

from adapters.web.board.forms import read_form
from adapters.web.board.gate import Gate
from adapters.web.board.visits import Asking, RenderedPage, Visit
from bot.ports import StoreUnavailable
from challenges.errors import ChallengeError

ROOM = 64 * 1024
"""What a form takes beside the file that is in it."""


T = TypeVar("T")


class Incoming(Protocol[T]):
    """A kind of file: where it is sent to, how it is read, shown first, and added."""

    path: str
    most_bytes: int

    def read(self, content: bytes) -> T:
        """What is in a file, or why nothing is; in a thread, and outside any transaction."""
        ...

    def too_large(self) -> T:
        """The same of one that was not taken in at all."""
        ...

    def preview(self, upload: T, visit: Visit, *, asked: Asking) -> RenderedPage:
        """What was read, what is wrong with it, and the button that adds it."""
        ...

    def add(self, upload: T, visit: Visit) -> str:
        """Add what is new, and return the address to go on to.

        Raises:
            ChallengeError: nothing was added.
        """
        ...

    def refuse(self, upload: T, visit: Visit, error: ChallengeError) -> RenderedPage:
        """What was not added, and why."""
        ...


def receive(gate: Gate, kinds: Iterable[Incoming[Any]]) -> list[web.RouteDef]:
    """Take files in, one at a time: what one holds may be much larger than the file."""
    one_at_a_time = asyncio.Lock()
    return [_received(gate, kind, one_at_a_time) for kind in kinds]


def again(content: bytes) -> str:
    """A file as the page that asks sends it along once more."""
    return b64encode(content).decode()


def _received(gate: Gate, kind: Incoming[Any], one_at_a_time: asyncio.Lock) -> web.RouteDef:

    async def serve(request: web.Request) -> web.StreamResponse:
        try:
            if not await gate.may_send(request):
                return gate.closed(request)
            # The page that asks sends the file along in four letters for three bytes.
            large = request.clone(client_max_size=kind.most_bytes * 4 // 3 + ROOM)
            asked = await read_form(large, with_file=True)
        except StoreUnavailable:
            return gate.away(request)
        except web.HTTPRequestEntityTooLarge:
            too_large = partial(kind.preview, kind.too_large(), asked=Asking())
            return await gate.look(request, too_large)
        async with one_at_a_time:
            upload = await asyncio.to_thread(kind.read, _sent(asked))
        if not asked.is_ticked("add"):
            return await gate.look(request, partial(kind.preview, upload, asked=asked))
        return await gate.accept(
            request, asked, partial(kind.add, upload), partial(kind.refuse, upload)
        )

    return web.post(kind.path, serve)


def _sent(asked: Asking) -> bytes:
    """The file itself, its text as somebody mended it, or as the page that asked sent it along."""
    if asked.file or asked.answer("text").strip():
        return asked.file or asked.answer("text").encode()
    try:
        return b64decode(asked.answer("file-again"), validate=True)
    except (binascii.Error, ValueError):
        return b""
