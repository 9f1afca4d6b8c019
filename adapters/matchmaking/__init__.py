"""Has the pairs of lunch talks made by a child process: the arithmetic takes seconds for thousands.

Who wishes is read in one transaction, and the pairs are written down in another: none lasts while
they are being made.
"""

import asyncio
import logging
from collections.abc import Callable, Collection, Sequence
from datetime import timedelta
from functools import partial

from adapters.seals import Seal
from adapters.subprocesses import SubprocessFailed, module, run_subprocess
from bot import talks
from bot.ports import Clock, Sealing, Store
from scoring.rosters import Roster, dump_roster, load_groups

PURPOSE = "lunch talks"
"""What is sealed of whom somebody rather not meets is sealed for this."""

PATIENCE = 90.0
"""Seconds that the pairs of one round may take; those of 5,000 people take about ten."""

AGAIN_AFTER = timedelta(minutes=10)
"""After a failure: a tick comes every few seconds."""

_PAIR = module("adapters.pairing")

logger = logging.getLogger(__name__)


def seal(secret: bytes, older: Sequence[bytes] = ()) -> Seal:
    """What closes with whom somebody rather not talks."""
    return Seal(secret, PURPOSE, older=older)


class Matchmaker:
    """Makes the pairs of every round for which people can sign up no more."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        sealing: Sealing,
        groups_in: Collection[str],
        *,
        wake: Callable[[], None] = lambda: None,
        command: Sequence[str] = _PAIR,
    ) -> None:
        """`groups_in` are the platforms that open a conversation of several people."""
        self._store = store
        self._clock = clock
        self._sealing = sealing
        self._groups_in = groups_in
        self._wake = wake
        self._command = command
        self._not_before = clock()

    async def make_pairs(self) -> None:
        """Pair off who signed up; a round that fails is tried again later."""
        if self._clock() < self._not_before:
            return
        now = self._clock()
        for roster in await self._store.read(
            partial(talks.rosters, sealing=self._sealing, now=now)
        ):
            try:
                await self._pair(roster)
            except SubprocessFailed as failure:
                logger.error("The pairs of a round of lunch talks are not made: %s", failure)
                self._not_before = now + AGAIN_AFTER

    async def _pair(self, roster: Roster) -> None:
        made = await asyncio.to_thread(
            run_subprocess, self._command, dump_roster(roster), patience=PATIENCE
        )
        groups = load_groups(made)
        await self._store.write(
            lambda session: talks.keep_pairs(
                session, roster, groups, self._groups_in, self._clock()
            )
        )
        self._wake()
