"""Endless work beside what the server answers."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncGenerator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any

from adapters.subprocesses import SubprocessFailed, module, run_subprocess
from bot.i18n import LOCALES

RELEASED = frozenset({"de", "en", "fr", "nl"})
"""The languages that every release has as a whole, by its own tests."""

logger = logging.getLogger(__name__)


@asynccontextmanager
async def in_background(
    run: Callable[[], Coroutine[Any, Any, None]],
) -> AsyncGenerator[asyncio.Task[None]]:
    """Run something endless beside the block, and end it after the block, if not before."""
    task = asyncio.create_task(run())
    task.add_done_callback(_tell)
    try:
        yield task
    finally:
        if not task.cancelling():  # once: it is given the time to end well
            task.cancel()
        with contextlib.suppress(asyncio.CancelledError, Exception):  # told by then
            await task


def _tell(task: asyncio.Task[None]) -> None:
    """Whoever waits for the end of something endless waits long: say it at once."""
    if not task.cancelled() and (error := task.exception()) is not None:
        logger.error("Something that runs in the background broke", exc_info=error)


def tell_what_languages_lack() -> None:
    """Beside the start, of languages that somebody added: to read every text takes two seconds."""
    if RELEASED.issuperset(LOCALES):
        return
    with contextlib.suppress(SubprocessFailed):
        for said in run_subprocess(module("adapters.incomplete"), b"", patience=60).splitlines():
            logger.warning(said.decode())
