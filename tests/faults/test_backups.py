"""A backup that is made under load, put back elsewhere, and gone on with: on both databases.

What was acknowledged before it began is in it. Nothing is sent twice: of what was on its way, and
of what went out later, Slack is asked.
"""

import asyncio
import itertools
import os
import shutil
import signal
import subprocess
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from aiohttp import ClientError, ClientSession

from tests.fakes.slack import FakeSlack
from tests.fakes.slack import running as slack_running
from tests.fakes.slack_sender import SlackSender
from tests.fakes.slack_state import Message
from tests.faults.mailing import arrivals, waiting, write_mailing
from tests.faults.test_kills import _campaign, _settings
from tests.outside.server import Prikkel, running
from tests.postgres import PROGRAMS, Postgres
from tests.waiting import until

MESSAGES = 600
ALREADY = 40
"""So many arrived, and so many pressed, before the backup begins."""


@dataclass
class Crowd:
    """People who press Done, one after another, each of them twice."""

    slack: FakeSlack
    challenge: Message
    acknowledged: list[str] = field(default_factory=list)
    _numbers: "itertools.count[int]" = field(default_factory=itertools.count)

    @asynccontextmanager
    async def pressing(self, prikkel: Prikkel) -> AsyncGenerator[None]:
        done = next(b for b in self.challenge.buttons() if b["value"].endswith("/done"))

        async def press(sender: SlackSender) -> None:
            while True:
                user = f"U0CROWD{next(self._numbers):05d}"
                try:
                    answers = [await sender.press(user, self.challenge, done) for _ in range(2)]
                except (ClientError, TimeoutError):
                    return
                if all(answer.status == 200 for answer in answers):
                    self.acknowledged.append(user)

        async with ClientSession() as session:
            sender = SlackSender(f"{prikkel.url}/slack/events", self.slack, session)
            presses = [asyncio.create_task(press(sender)) for _ in range(4)]
            try:
                yield
            finally:
                for task in presses:
                    task.cancel()
                await asyncio.gather(*presses, return_exceptions=True)


def _answers(prikkel: Prikkel) -> list[str]:
    rows = prikkel.rows(
        "SELECT account.external_id FROM account"
        " JOIN check_in ON check_in.participant_id = account.participant_id"
    )
    return [user for (user,) in rows]


def _doubted(prikkel: Prikkel) -> int:
    [(number,)] = prikkel.rows(
        "SELECT count(*) FROM delivery WHERE state = 'UNCERTAIN' AND lease_until IS NOT NULL"
    )
    return number


def _unsettled(prikkel: Prikkel) -> int:
    return waiting(prikkel) + _doubted(prikkel)


Restore = Callable[[Prikkel, Prikkel], None]


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def places(
    request: pytest.FixtureRequest, tmp_path: Path
) -> tuple[dict[str, str], dict[str, str], Restore]:
    """The settings of one place and another, and how a backup is put back in the second."""
    if request.param == "sqlite":

        def copy(one: Prikkel, two: Prikkel) -> None:
            shutil.copy(one.folder / "kept.backup", two.folder / "prikkel.sqlite")

        return {}, {}, copy
    postgres: Postgres = request.getfixturevalue("postgres")
    here, there = postgres.create("backed_up"), postgres.create("gone_on")

    def restore(one: Prikkel, two: Prikkel) -> None:
        del two
        backup = one.folder / "kept.backup"
        subprocess.run(
            [PROGRAMS / "pg_restore", "--no-owner", f"--dbname={there}", backup],
            check=True, timeout=60,
        )  # fmt: skip

    path = {"PATH": f"{PROGRAMS}{os.pathsep}{os.environ['PATH']}"}
    return {"DATABASE_URL": here, **path}, {"DATABASE_URL": there, **path}, restore


async def test_a_backup_under_load_is_gone_on_with_elsewhere(
    tmp_path: Path, places: tuple[dict[str, str], dict[str, str], Restore]
):
    here, there, restore = places
    folders = [tmp_path / name for name in ("one", "two")]
    for folder in folders:
        folder.mkdir()
    async with slack_running() as slack:
        one = Prikkel(folders[0], _settings(slack, per_minute=20 * 60) | here)
        two = Prikkel(folders[1], _settings(slack, per_minute=120 * 60) | there)
        crowd = Crowd(slack, await _campaign(one, slack))
        await write_mailing(one, slack, MESSAGES)
        async with running(one), crowd.pressing(one):
            await until(lambda: len(arrivals(slack)) > ALREADY < len(crowd.acknowledged))
            answered, arrived = set(crowd.acknowledged), set(arrivals(slack))
            await one.command("backup", "kept.backup")
            later = len(crowd.acknowledged)
            await until(lambda: len(crowd.acknowledged) > later + 10)
            await one.stop(signal.SIGKILL)
        between = set(arrivals(slack)) - arrived

        restore(one, two)
        await two.command("migrate")
        assert "asked about before they are sent" in await two.command("outbox", "doubt")
        kept = _answers(two)
        assert answered <= set(kept)
        assert _doubted(two) > 0, "the backup was made while messages were going out"
        assert between, "messages went out after it"
        afresh = Crowd(slack, crowd.challenge, _numbers=itertools.count(50_000))
        async with running(two):
            async with afresh.pressing(two):
                await until(lambda: len(afresh.acknowledged) > 10)
            await until(
                lambda: len(arrivals(slack)) == MESSAGES and _unsettled(two) == 0,
                seconds=120, every=0.25,
            )  # fmt: skip
        answers = _answers(two)
        assert set(kept) | set(afresh.acknowledged) <= set(answers)
        assert len(answers) == len(set(answers)), "nobody answered twice"
        print(f"kept {len(kept)}; {len(arrived)} had arrived, {len(between)} did so later")
        assert set(arrivals(slack).values()) == {1}
        challenges = [m for m in slack.messages if "1 van 10" in m.text]
        assert len(challenges) == 1
        assert "Traceback" not in two.log()
