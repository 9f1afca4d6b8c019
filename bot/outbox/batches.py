"""Many small works of one kind in one transaction."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from sqlmodel import Session

from bot.ports import Store, StoreUnavailable

logger = logging.getLogger(__name__)

GATHERING = 0.02
"""How many seconds to wait for others: a commit costs as much as sending several messages."""

Item = TypeVar("Item")
Result = TypeVar("Result")


class Batcher(Generic[Item, Result]):
    """Has what comes one by one within a moment written together.

    `work` gives a result for each item. An item that cannot be written keeps no other from it.
    """

    def __init__(
        self, store: Store, work: Callable[[Session, Sequence[Item]], Sequence[Result]]
    ) -> None:
        self._store = store
        self._work = work
        self._waiting: list[tuple[Item, asyncio.Future[Result]]] = []
        self._writing: asyncio.Task[None] | None = None

    async def write(self, item: Item) -> Result:
        """Write an item and return its result once it is durably committed.

        Who is cancelled meanwhile changes nothing: the item is written with the others.

        Raises:
            StoreUnavailable: the database cannot be reached.
        """
        future: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        self._waiting.append((item, future))
        if self._writing is None:
            self._writing = asyncio.create_task(self._write_all())
        return await future

    async def _write_all(self) -> None:
        try:
            while self._waiting:
                await asyncio.sleep(GATHERING)
                taken, self._waiting = self._waiting, []
                await self._write_together(taken)
        finally:
            self._writing = None

    async def _write_together(self, taken: Sequence[tuple[Item, asyncio.Future[Result]]]) -> None:
        items = [item for item, _ in taken]
        try:
            results = await self._store.write(lambda session: self._work(session, items))
        except Exception as error:  # whatever it is, those who wait must hear it
            if len(taken) > 1 and not isinstance(error, StoreUnavailable):
                logger.warning(
                    "%d notes are written one by one: %s", len(taken), type(error).__name__
                )
                for one in taken:
                    await self._write_together([one])
                return
            for _, future in taken:
                if not future.done():
                    future.set_exception(error)
            return
        for (_, future), result in zip(taken, results, strict=True):
            if not future.done():
                future.set_result(result)
