"""Many small works of one kind in one transaction."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from typing import Generic, Protocol, TypeVar

from sqlmodel import Session

from bot.ports import StoreUnavailable

logger = logging.getLogger(__name__)

GATHERING = 0.02
"""How many seconds to wait for others: a commit costs as much as sending several messages."""

MOST = 64
"""Items at once: nobody waits for all that came, where each takes long."""

T = TypeVar("T")
Item = TypeVar("Item")
Result = TypeVar("Result")


class Run(Protocol):
    """Runs work in one transaction, as a store writes or reads."""

    async def __call__(self, work: Callable[[Session], T], /) -> T:
        """Run it, and return its result."""
        ...


class Batcher(Generic[Item, Result]):
    """Has what comes one by one within a moment written, or read, together.

    `run` is a store's `write` or `read`. `work` gives a result for each item. An item for which it
    fails keeps no other from it. `gathering` is the moment, in seconds.
    """

    def __init__(
        self,
        run: Run,
        work: Callable[[Session, Sequence[Item]], Sequence[Result]],
        gathering: float = GATHERING,
    ) -> None:
        self._run = run
        self._work = work
        self._gathering = gathering
        self._waiting: list[tuple[Item, asyncio.Future[Result]]] = []
        self._running: asyncio.Task[None] | None = None

    async def take(self, item: Item) -> Result:
        """Return the result of an item once it, and all that came with it, is committed.

        Who is cancelled meanwhile changes nothing: the item is done with the others.

        Raises:
            StoreUnavailable: the database cannot be reached.
        """
        future: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        self._waiting.append((item, future))
        if self._running is None:
            self._running = asyncio.create_task(self._run_all())
        return await future

    async def _run_all(self) -> None:
        try:
            while self._waiting:
                await asyncio.sleep(self._gathering)
                taken, self._waiting = self._waiting[:MOST], self._waiting[MOST:]
                await self._run_together(taken)
        finally:
            self._running = None

    async def _run_together(self, taken: Sequence[tuple[Item, asyncio.Future[Result]]]) -> None:
        items = [item for item, _ in taken]
        try:
            results = await self._run(lambda session: self._work(session, items))
        except Exception as error:  # whatever it is, those who wait must hear it
            if len(taken) > 1 and not isinstance(error, StoreUnavailable):
                logger.warning(
                    "%d of a kind are done one by one: %s", len(taken), type(error).__name__
                )
                for one in taken:
                    await self._run_together([one])
                return
            for _, future in taken:
                if not future.done():
                    future.set_exception(error)
            return
        for (_, future), result in zip(taken, results, strict=True):
            if not future.done():
                future.set_result(result)
