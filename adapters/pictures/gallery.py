"""Has pictures drawn by a child process, and keeps the latest.

Drawing takes half a second of arithmetic and a hundred megabytes.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Sequence
from hashlib import sha256
from typing import Literal

from adapters.subprocesses import SubprocessFailed, module, run_subprocess
from bot.drawings import Drawing, dump_drawing

Format = Literal["svg", "png"]

PATIENCE = 20.0
"""Seconds that a picture may take; it takes about one."""

MOST_KEPT = 64
MOST_WAITING = 16
"""Pictures that may be asked for at once; they are drawn one after another."""

_DRAW = module("adapters.pictures")


class PictureFailed(Exception):
    """The picture was not drawn: the child process failed, took too long, or there is a queue."""


class Gallery:
    """Draws a picture once for as long as its content stays the same."""

    def __init__(self, *, patience: float = PATIENCE, command: Sequence[str] = _DRAW) -> None:
        self._patience = patience
        self._command = command
        self._kept: OrderedDict[str, bytes] = OrderedDict()
        self._turn = asyncio.Lock()
        self._waiting = 0

    async def draw(self, drawing: Drawing, form: Format) -> bytes:
        """The picture as a file.

        Raises:
            PictureFailed: it could not be drawn, or not in time.
        """
        content = dump_drawing(drawing)
        key = f"{form}/{sha256(content).hexdigest()}"
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        if self._waiting >= MOST_WAITING:
            raise PictureFailed("too many pictures at once")
        self._waiting += 1
        try:
            async with self._turn:
                if key not in self._kept:  # somebody else waited for the same one
                    self._keep(key, await self._drawn(content, form))
                return self._kept[key]
        finally:
            self._waiting -= 1

    def _keep(self, key: str, picture: bytes) -> None:
        self._kept[key] = picture
        while len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)

    async def _drawn(self, content: bytes, form: Format) -> bytes:
        command = (*self._command, form)
        try:
            return await asyncio.to_thread(
                run_subprocess, command, content, patience=self._patience
            )
        except SubprocessFailed as failure:
            raise PictureFailed(str(failure)) from None
