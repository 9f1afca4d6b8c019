"""What was acknowledged is there after the process was killed, at whatever moment."""

import subprocess
import sys
import time
from pathlib import Path

from sqlalchemy import create_engine, text

from adapters.database.urls import parse_url

ROUNDS = 3

WRITE = """
import asyncio, itertools, sys
from datetime import UTC, datetime
from adapters.database import open_store
from bot.models import InboxEntry

numbers = itertools.count(int(sys.argv[2]))

async def write_for_ever(store):
    while True:
        number = next(numbers)
        def add(session):
            for half in "ab":
                session.add(InboxEntry(key=f"{number}{half}", received_at=datetime.now(UTC)))
                session.flush()
        await store.write(add, together=number % 2 == 0)
        sys.stdout.write(f"{number}\\n")
        sys.stdout.flush()

async def main():
    store = open_store(sys.argv[1])
    await asyncio.gather(*(write_for_ever(store) for _ in range(16)))

asyncio.run(main())
"""


def test_acknowledged_writes_survive_kill_9(database_url: str):
    acknowledged: set[str] = set()
    for round_ in range(ROUNDS):
        acknowledged |= _written_until_killed(database_url, first=round_ * 1_000_000)

    engine = create_engine(parse_url(database_url))
    with engine.connect() as connection:
        kept = set(connection.execute(text("SELECT key FROM inbox")).scalars())
    engine.dispose()
    assert len(acknowledged) > 16 * ROUNDS
    assert {f"{number}{half}" for number in acknowledged for half in "ab"} <= kept
    assert {key[:-1] + "a" for key in kept} | {key[:-1] + "b" for key in kept} == kept


def _written_until_killed(database_url: str, *, first: int) -> set[str]:
    """The numbers that a process said to have written before it was killed."""
    with subprocess.Popen(
        [sys.executable, "-c", WRITE, database_url, str(first)],
        cwd=Path(__file__).parents[2],
        stdout=subprocess.PIPE,
        text=True,
    ) as writer:
        assert writer.stdout is not None
        lines = [writer.stdout.readline() for _ in range(64)]
        time.sleep(0.05 * (1 + first / 1_000_000))
        writer.kill()
        lines += writer.stdout.readlines()
        writer.wait(60)
    return {line.strip() for line in lines if line.endswith("\n")}
