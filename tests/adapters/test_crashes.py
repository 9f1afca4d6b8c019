"""What was acknowledged is there after the process was killed, at whatever moment."""

import asyncio
import itertools
import signal
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from sqlalchemy import create_engine, text
from sqlmodel import Session

from adapters.database import open_store
from adapters.database.urls import parse_url
from bot.models import InboxEntry
from tests.forked import fork
from tests.waiting import until

ROUNDS = 3


def write(database_url: str, first: int) -> None:
    """Write two halves at a time for ever, and say which numbers are written."""
    asyncio.run(_write(database_url, itertools.count(first)))


async def _write(database_url: str, numbers: Iterator[int]) -> None:
    store = open_store(database_url)

    async def write_for_ever() -> None:
        for number in numbers:
            await store.write(partial(_add, number=number), together=number % 2 == 0)
            sys.stdout.write(f"{number}\n")
            sys.stdout.flush()

    await asyncio.gather(*(write_for_ever() for _ in range(16)))


def _add(session: Session, *, number: int) -> None:
    for half in "ab":
        session.add(InboxEntry(key=f"{number}{half}", received_at=datetime.now(UTC)))
        session.flush()


def acknowledged_in(said: Path) -> set[str]:
    """The numbers that stand in a file, each in a whole line."""
    lines = said.read_text().splitlines(keepends=True) if said.exists() else []
    return {line.strip() for line in lines if line.endswith("\n")}


async def test_acknowledged_writes_survive_kill_9(database_url: str, tmp_path: Path):
    acknowledged: set[str] = set()
    for round_ in range(ROUNDS):
        said = tmp_path / f"said-{round_}"
        acknowledged |= await _written_until_killed(database_url, said, round_)

    engine = create_engine(parse_url(database_url))
    with engine.connect() as connection:
        kept = set(connection.execute(text("SELECT key FROM inbox")).scalars())
    engine.dispose()
    assert len(acknowledged) > 16 * ROUNDS
    assert {f"{number}{half}" for number in acknowledged for half in "ab"} <= kept
    assert {key[:-1] + "a" for key in kept} | {key[:-1] + "b" for key in kept} == kept


async def _written_until_killed(database_url: str, said: Path, round_: int) -> set[str]:
    """The numbers that a process said to have written before it was killed."""
    writer = fork(write, database_url, round_ * 1_000_000, said=said)
    try:
        await until(lambda: len(acknowledged_in(said)) >= 64)
        await asyncio.sleep(0.05 * (1 + round_))
    finally:
        writer.kill()
    assert writer.join() == -signal.SIGKILL
    return acknowledged_in(said)
