"""Photos that people send, made into pictures in which nothing else is left.

A child process decodes what strangers send; neither the memory of the server nor what it knows is
in its reach.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING

from adapters.subprocesses import SubprocessFailed, module, run_subprocess
from bot.chat.events import NoPhoto, PhotoSent
from bot.chat.responses import ReplyPrivately, Response

if TYPE_CHECKING:  # the child process has no use for an HTTP client, nor for a database
    from aiohttp import ClientResponse

    from bot.coming_photos import Coming
    from bot.ports import EventHandler

MOST_BYTES = 12 * 1024 * 1024
"""Of a photo as it is sent: one of fifty million pixels from a phone is about so large."""

LONGEST_SIDE = 1600
"""Pixels of what is kept: enough to see what is in the way, and to read a sign."""

PATIENCE = 20.0
"""Seconds that the child may take; a photo of a phone takes about one."""

_AT_ONCE = 2
_DEVELOP = module("adapters.photos")
_JPEG = b"\xff\xd8\xff"

logger = logging.getLogger(__name__)


class PhotoRefused(Exception):
    """A photo cannot be taken; `why` is what the person hears."""

    def __init__(self, why: NoPhoto) -> None:
        super().__init__(why.value)
        self.why = why


class Darkroom:
    """Makes photos fit to be kept, two at a time: each takes memory, and a processor."""

    def __init__(self, command: Sequence[str] = _DEVELOP, patience: float = PATIENCE) -> None:
        self._command = command
        self._patience = patience
        self._places = asyncio.Semaphore(_AT_ONCE)

    async def develop(self, sent: bytes) -> bytes:
        """A JPEG of at most `LONGEST_SIDE` pixels, upright, with nothing in it but the picture.

        Raises:
            PhotoRefused: it is no photo, or more than we read.
        """
        if not sent:
            raise PhotoRefused(NoPhoto.EMPTY)
        if len(sent) > MOST_BYTES:
            raise PhotoRefused(NoPhoto.HEAVY)
        async with self._places:
            try:
                made = await asyncio.to_thread(
                    run_subprocess, self._command, sent, patience=self._patience
                )
            except SubprocessFailed as failure:
                logger.warning("A photo could not be read: %s", failure)
                raise PhotoRefused(NoPhoto.BROKEN) from None
        if made.startswith(_JPEG):
            return made
        raise PhotoRefused(NoPhoto(made.decode("ascii")))


async def picture_in(response: "ClientResponse") -> bytes:
    """What a platform sends of a file, read until it is more than a photo may be.

    Raises:
        PhotoRefused: it is more than that.
    """
    sent = bytearray()
    async for piece in response.content.iter_chunked(64 * 1024):
        sent += piece
        if len(sent) > MOST_BYTES:
            raise PhotoRefused(NoPhoto.HEAVY)
    return bytes(sent)


def followed_by(response: Response | None) -> str:
    """The key under which a photo is to follow what was answered; empty when none is."""
    return response.photo_of if isinstance(response, ReplyPrivately) else ""


async def follow(
    bot: "EventHandler",
    darkroom: Darkroom,
    coming: "Coming",
    fetch: Callable[[], Awaitable[bytes]],
) -> Response | None:
    """Let the photo follow what a gesture wrote down; what its sender is to be told.

    What was written down is kept whatever comes of the photo: this is for after it was answered.

    Raises:
        StoreUnavailable: the database cannot take it now.
    """
    sent = coming.sent
    try:
        if coming.is_given_up:
            raise PhotoRefused(NoPhoto.AWAY)
        photo = await darkroom.develop(await fetch())
    except PhotoRefused as refused:
        photo = refused.why
    return await bot.handle(
        PhotoSent(
            f"photo/{sent.id}", sent.user, sent.conversation, coming.key, photo,
            sent.locale, sent.timezone,
        )
    )  # fmt: skip
