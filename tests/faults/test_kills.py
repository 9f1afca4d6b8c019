"""A server that is killed again and again, under load and with a platform that refuses at times.

What was acknowledged is in the store; every message arrives; twice only what was in flight at a
kill. `make soak` runs ten times as many rounds.
"""

import asyncio
import os
import random
import signal
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import date, timedelta
from pathlib import Path

import pytest
from aiohttp import ClientError, ClientSession

from tests.fakes.slack import TEAM, FakeSlack
from tests.fakes.slack import running as slack_running
from tests.fakes.slack_sender import SECRET, SlackSender
from tests.fakes.slack_state import Message
from tests.faults.mailing import arrivals, in_flight, unsent, waiting, write_mailing
from tests.outside.server import Prikkel, running
from tests.postgres import Postgres
from tests.waiting import until

ROUNDS = int(os.environ.get("PRIKKEL_SOAK_ROUNDS", "20"))
MESSAGES = 1000
PRESSES = 40
PATIENCE = 900  # after three kills a refusal costs a message two minutes, after four seven
MOOD_LASTS = 0.2
RUNS = (0.4, 1.6)
"""Seconds until a kill: what was claimed in the first rounds is claimed anew in the last ones."""


def _settings(slack: FakeSlack, per_minute: int) -> dict[str, str]:
    return {
        "SLACK_SIGNING_SECRET": SECRET,
        "SLACK_BOT_TOKEN": "xoxb-fake",
        "SLACK_API_BASE_URL": slack.api_url,
        "PRIKKEL_SLACK_RATE_PER_MINUTE": str(per_minute),
    }


async def _campaign(prikkel: Prikkel, slack: FakeSlack) -> Message:
    """A campaign whose first challenge hangs in the channel."""
    await prikkel.command(
        "campaign", "start", "--without-consent",
        "--workspace", f"slack:{TEAM}", "--channel", "C0FAKE",
        "--start", str(date.today() + timedelta(days=1)),  # noqa: DTZ011
    )  # fmt: skip
    [(first,)] = prikkel.rows("SELECT starts_on FROM campaign")
    await prikkel.command("campaign", "post", "--date", str(first))
    await until(lambda: any("1 van 10" in m.text for m in slack.messages))
    return next(m for m in slack.messages if "1 van 10" in m.text)


@asynccontextmanager
async def _moods(
    slack: FakeSlack, chance: random.Random, *, seconds: tuple[float, float]
) -> AsyncGenerator[None]:
    """Strew refusals in, so many seconds apart, for as long as the block runs.

    A "too many requests" holds the whole workspace for the second that it asks for. What nobody
    ran into passes: kept, it would wait for whoever comes when all the rest has arrived.
    """

    async def strew() -> None:
        while True:
            await asyncio.sleep(chance.uniform(*seconds))
            if chance.random() < 0.5:
                slack.refuse_next(429, retry_after=1)
            else:
                slack.refuse_next(503, times=2)
            await asyncio.sleep(MOOD_LASTS)
            slack.refusals.clear()

    strewing = asyncio.create_task(strew())
    try:
        yield
    finally:
        strewing.cancel()
        slack.refusals.clear()


async def _press_until_killed(
    prikkel: Prikkel, slack: FakeSlack, challenge: Message, people: list[str], after: float
) -> list[str]:
    """Everybody presses at once; the server is killed meanwhile. Returns who was acknowledged."""
    acknowledged: list[str] = []
    done = next(b for b in challenge.buttons() if b["value"].endswith("/done"))

    async def press(sender: SlackSender, user: str, wait: float) -> None:
        await asyncio.sleep(wait)
        try:
            answer = await sender.press(user, challenge, done)
        except (ClientError, TimeoutError):
            return
        if answer.status == 200:
            acknowledged.append(user)

    async with ClientSession() as session:
        sender = SlackSender(f"{prikkel.url}/slack/events", slack, session)
        presses = [
            asyncio.create_task(press(sender, user, after * number / len(people)))
            for number, user in enumerate(people)
        ]
        await asyncio.sleep(after)
        await prikkel.stop(signal.SIGKILL)
        await asyncio.gather(*presses)
    return acknowledged


async def _everything_arrives(prikkel: Prikkel, slack: FakeSlack, number: int) -> None:
    def has_arrived() -> bool:
        return len(arrivals(slack)) == number and waiting(prikkel) == 0

    try:
        await until(has_arrived, seconds=PATIENCE, every=0.25)
    except TimeoutError:
        pytest.fail(f"{len(arrivals(slack))} of {number} arrived, and {unsent(prikkel)}")


def _account(slack: FakeSlack, acknowledged: list[str], kept: set[str], held: set[str]) -> None:
    """Print the balance, and insist on it."""
    arrived = arrivals(slack)
    doubled = {name for name, times in arrived.items() if times > 1}
    lost = set(acknowledged) - kept
    print(
        f"acknowledged {len(acknowledged)}, lost {len(lost)}; messages {len(arrived)},"
        f" doubled {len(doubled)}, in flight at a kill {len(held)}"
    )
    assert not lost
    assert len(arrived) == MESSAGES
    assert doubled <= held
    assert not doubled or max(arrived.values()) == 2


def _kept(prikkel: Prikkel) -> set[str]:
    rows = prikkel.rows(
        "SELECT account.external_id FROM account"
        " JOIN check_in ON check_in.participant_id = account.participant_id"
    )
    return {user for (user,) in rows}


async def test_killed_twenty_times_nothing_acknowledged_is_lost(tmp_path: Path):
    chance = random.Random(20261122)
    async with slack_running() as slack:
        prikkel = Prikkel(tmp_path, _settings(slack, per_minute=45 * 60))
        challenge = await _campaign(prikkel, slack)
        await write_mailing(prikkel, slack, MESSAGES)
        acknowledged: list[str] = []
        held: set[str] = set()
        async with _moods(slack, chance, seconds=(0.1, 0.6)):
            for round_ in range(ROUNDS):
                await prikkel.start()
                people = [f"U0R{round_:03d}P{n:03d}" for n in range(PRESSES)]
                acknowledged += await _press_until_killed(
                    prikkel, slack, challenge, people, chance.uniform(*RUNS)
                )
                held |= in_flight(prikkel)
        async with running(prikkel):
            await _everything_arrives(prikkel, slack, MESSAGES)

        _account(slack, acknowledged, _kept(prikkel), held)
        assert len(acknowledged) > ROUNDS


@pytest.mark.postgres
async def test_of_two_replicas_one_is_killed_for_good(tmp_path: Path, postgres: Postgres):
    chance = random.Random(20261123)
    address = postgres.create("replicas")
    async with slack_running() as slack:
        settings = _settings(slack, per_minute=75 * 60) | {"DATABASE_URL": address}
        folders = [tmp_path / name for name in ("one", "two")]
        for folder in folders:
            folder.mkdir()
        one, two = (Prikkel(folder, settings) for folder in folders)
        challenge = await _campaign(one, slack)
        await write_mailing(one, slack, MESSAGES)
        async with running(one), running(two), _moods(slack, chance, seconds=(1, 4)):
            people = [f"U0REPLICA{n:03d}" for n in range(PRESSES)]
            acknowledged = await _press_until_killed(one, slack, challenge, people, 3.0)
            held = in_flight(two)
            await _everything_arrives(two, slack, MESSAGES)
        _account(slack, acknowledged, _kept(two), held)
    postgres.drop("replicas")
