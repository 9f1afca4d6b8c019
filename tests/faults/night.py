"""A server that reads groups at night, and dies while it does; for `test_killed_at_night`."""

import asyncio
import os
import signal
from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Engine, event

from adapters.database import open_store
from adapters.groups import GroupReader
from bot.chat.conversations import Workspace
from bot.chat.rosters import Roster
from tests.bot.test_groups import Directory

_MOVES = "UPDATE participant SET team_id"
_LAST = 2
"""So many moves are written down when it dies while moving, of more."""


class Mortal(Directory):
    """A platform that says who is in groups, to a process that may die of asking."""

    dies = False

    async def read(self, workspace: Workspace, groups: Collection[str]) -> Mapping[str, Roster]:
        if self.dies:
            _die()
        return await super().read(workspace, groups)


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _dies_of_what_it_writes(dies_at: str) -> None:
    """Die at a move, or when all of them are written down and are to be kept."""
    moved = 0

    def write(_: Any, __: Any, statement: str, *rest: Any) -> None:
        nonlocal moved
        moved += statement.startswith(_MOVES)
        if dies_at == "moving" and moved == _LAST:
            _die()

    def commit(_: Any) -> None:
        if dies_at == "committing" and moved:
            _die()

    event.listen(Engine, "after_cursor_execute", write)
    event.listen(Engine, "commit", commit)


def read(url: str, now: datetime, members: dict[str, set[str]], dies_at: str) -> None:
    """Read what is due, of groups with these people.

    It dies at "asking", "moving", "committing" or "committed".
    """
    asyncio.run(_read(url, now, members, dies_at))


async def _read(url: str, now: datetime, members: dict[str, set[str]], dies_at: str) -> None:
    _dies_of_what_it_writes(dies_at)
    directory = Mortal(members)
    directory.dies = dies_at == "asking"
    store = open_store(url)
    await GroupReader(store, lambda: now, {"fake": directory}).do_due()
    if dies_at == "committed":
        _die()
    await store.close()
