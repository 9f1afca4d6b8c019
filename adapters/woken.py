"""What the clock wakes: it does all that is due, and goes on whatever goes wrong."""

import asyncio
import logging
from abc import ABC, abstractmethod

from bot.ports import StoreUnavailable


class Woken(ABC):
    """Does what is due whenever somebody wakes it; the two sentences are for the log."""

    unread: str
    """Said when the database does not tell what is due."""
    undone: str
    """Said when a bug stops what is being done."""

    def __init__(self) -> None:
        self._woken = asyncio.Event()

    def wake(self) -> None:
        """Look now what is due."""
        self._woken.set()

    async def run(self) -> None:
        """Do what is due whenever somebody wakes it, until cancelled."""
        logger = logging.getLogger(type(self).__module__)
        while True:
            await self._woken.wait()
            self._woken.clear()
            try:
                await self.do_due()
            except StoreUnavailable as error:
                logger.warning("%s: %s", self.unread, error)
            except Exception as error:  # a bug must be seen, and not stop what can still be done
                logger.error("%s: %s", self.undone, type(error).__name__)

    @abstractmethod
    async def do_due(self) -> object:
        """Do all that is due."""
