"""The real metronome, in a process whose clock passes a change to or from summer time.

Cairo changes its clocks in a night before a working day, so that a challenge can fall in it.
"""

import asyncio
import os
import sys
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from sqlmodel import Session, select

from adapters.database import open_store
from bot import roster
from bot.chat.conversations import Workspace
from bot.models import Delivery
from tests.founding import found
from tests.migrated import migrated

ROOT = Path(__file__).parents[2]
PRETENDED = next(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"), None)
CAIRO = "Africa/Cairo"


@dataclass(frozen=True)
class Case:
    """A challenge on `day` at `post_at`; the clocks change at `changes`, in UTC."""

    day: date
    post_at: time
    changes: str
    is_posted_after_it: bool


CASES = {
    # The clocks go from 00:00 to 01:00: half past midnight is not there, and one o'clock comes
    # an hour early.
    "summer time begins, at the moment that follows": Case(
        date(2026, 4, 24), time(1), "2026-04-23T22:00:00", is_posted_after_it=True
    ),
    # The clocks go from 24:00 back to 23:00: eleven comes twice, and the first is meant.
    "winter time begins, and eleven comes again": Case(
        date(2026, 10, 29), time(23), "2026-10-29T21:00:00", is_posted_after_it=False
    ),
}


WRITE_TOGETHER = """
import asyncio, sys
from adapters.database import open_store
from tests.founding import found

async def main():
    store = open_store(sys.argv[1])
    for _ in range(3):
        await asyncio.gather(*(store.write(lambda session: None) for _ in range(8)))
    await store.close()

asyncio.run(main())
"""

needs_pretence = pytest.mark.skipif(
    PRETENDED is None, reason="needs Debian's libfaketime (apt install libfaketime)"
)


def pretending(clock: Path) -> dict[str, str]:
    """The environment of a process whose clock shows what the file says."""
    return {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "LD_PRELOAD": str(PRETENDED),
        "FAKETIME_TIMESTAMP_FILE": str(clock),
        "FAKETIME_NO_CACHE": "1",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
    }


async def fill(folder: Path, case: Case) -> str:
    database_url = migrated(folder)
    now = datetime(2026, 1, 1, tzinfo=UTC)

    def work(session: Session) -> None:
        organisation, campaign = found(
            session, case.day, now=now, post_at=case.post_at, timezone=CAIRO
        )
        workspace = roster.add_workspace(session, Workspace("fake", "W1"), organisation)
        roster.post_in(session, campaign.id, roster.channel(session, workspace, "C1"))

    store = open_store(database_url)
    await store.write(work)
    await store.close()
    return database_url


async def ticking(database_url: str, clock: Path) -> asyncio.subprocess.Process:
    """A metronome that waits for a line, and then ticks until its input ends."""
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.adapters.ticking", database_url,
        cwd=ROOT,
        env=pretending(clock),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip


async def next_tick(process: asyncio.subprocess.Process) -> str:
    assert process.stdout is not None
    line = await process.stdout.readline()
    assert line
    return line.decode().strip()


async def lives_through(case: Case, database_url: str, clock: Path) -> list[str]:
    """The ticks from before the change until after it; the file says what the clock pretends."""
    clock.write_text("+0")  # noqa: ASYNC240
    process = await ticking(database_url, clock)
    assert process.stdin is not None
    async with asyncio.timeout(60):
        assert await next_tick(process) == "ready"
        # Only now, so that it does not matter how long the start took.
        starts = datetime.fromisoformat(f"{case.changes}+00:00") - timedelta(seconds=5)
        offset = (starts - datetime.now(UTC)).total_seconds()
        clock.write_text(f"{offset:+.3f}")  # noqa: ASYNC240
        process.stdin.write(b"\n")
        ticks = [await next_tick(process)]
        while ticks[-1] <= case.changes:
            ticks.append(await next_tick(process))
        ticks.append(await next_tick(process))  # the one before may have begun before the change
        await process.communicate(b"")
    assert process.returncode == 0
    return ticks


async def made(database_url: str) -> dict[str, str]:
    store = open_store(database_url)
    rows = await store.read(lambda session: list(session.exec(select(Delivery))))
    await store.close()
    return {row.key.partition("/")[0]: f"{row.created_at:%Y-%m-%dT%H:%M:%S}" for row in rows}


@needs_pretence
async def test_the_challenge_is_posted_once_while_the_clocks_change(tmp_path: Path):
    folders = {name: tmp_path / str(number) for number, name in enumerate(CASES)}
    addresses: dict[str, str] = {}
    for name, case in CASES.items():
        folders[name].mkdir()
        addresses[name] = await fill(folders[name], case)
    ticks = await asyncio.gather(
        *(lives_through(c, addresses[n], folders[n] / "clock") for n, c in CASES.items())
    )

    for (name, case), ticked in zip(CASES.items(), ticks, strict=True):
        assert ticked[0] < case.changes <= ticked[-1], (name, ticked)
        posted = await made(addresses[name])
        assert (posted["challenge"] >= case.changes) is case.is_posted_after_it, (name, posted)


@needs_pretence
async def test_a_clock_that_ran_days_ahead_and_is_put_right_goes_on_ticking(tmp_path: Path):
    database_url, clock = migrated(tmp_path), tmp_path / "clock"
    clock.write_text("+259200")
    process = await ticking(database_url, clock)
    assert process.stdin is not None
    async with asyncio.timeout(60):
        assert await next_tick(process) == "ready"
        process.stdin.write(b"\n")
        ahead = await next_tick(process)
        clock.write_text("+0")
        while await next_tick(process) >= ahead:
            pass
        await process.communicate(b"")
    assert process.returncode == 0


@needs_pretence
async def test_who_write_together_are_answered_while_the_clock_is_pretended(tmp_path: Path):
    clock = tmp_path / "clock"
    clock.write_text("+100000")
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", WRITE_TOGETHER, f"sqlite:///{tmp_path}/prikkel.sqlite",
        cwd=ROOT, env=pretending(clock),
    )  # fmt: skip
    try:
        assert await asyncio.wait_for(process.wait(), 60) == 0
    finally:
        if process.returncode is None:
            process.kill()
