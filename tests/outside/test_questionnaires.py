"""Sixty people answer a questionnaire on the real server, which is killed in the middle of it."""

import asyncio
import signal
from collections import Counter
from collections.abc import AsyncGenerator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from aiohttp import ClientError, ClientSession
from sqlmodel import Session, select

from challenges.models import Campaign, Wave
from challenges.questionnaires import waves
from challenges.questionnaires.loading import load
from tests.fakes.slack import FakeSlack
from tests.fakes.slack import running as slack_running
from tests.fakes.slack_sender import SlackSender
from tests.fakes.slack_state import Message
from tests.outside import installations
from tests.outside.server import Prikkel

PEOPLE, PATIENCE = 60, 240
ANSWERS = ("travel/car-alone", "distance/5-10", "lunch-and-waste/0", "able/4", "help/")
"""What everybody presses, a question a press; at the last one nobody writes a sentence."""
COUNTED = {
    ("travel", "car-alone"): PEOPLE,
    ("distance", "5-10"): PEOPLE,
    ("lunch-and-waste", "own-cup"): PEOPLE,
    ("able", "4"): PEOPLE,
}


@pytest.fixture
async def slack() -> AsyncGenerator[FakeSlack]:
    async with slack_running() as fake:
        yield fake


@pytest.fixture
async def prikkel(
    empty_database_url: str, tmp_path: Path, slack: FakeSlack
) -> AsyncGenerator[Prikkel]:
    settings = {
        "DATABASE_URL": empty_database_url,
        **installations.slack_settings(slack.api_url),
    }
    await installations.install(empty_database_url)
    installed = Prikkel(tmp_path, settings)
    yield installed
    await installed.stop()


async def opened(database_url: str) -> str:
    """The id of a nulmeting that can be answered now."""
    today = datetime.now(UTC).date()

    def work(session: Session) -> str:
        campaign = session.exec(select(Campaign)).one()
        wanted = waves.Proposal(Wave.OTHER, today - timedelta(days=1), today + timedelta(days=7))
        questionnaire = load("nulmeting")
        return str(waves.open_wave(session, campaign, questionnaire, wanted, today).id)

    return await installations.within(database_url, work)


@dataclass
class Crowd:
    """Sixty people, ten at once, who press all answers again until they are thanked."""

    sender: SlackSender
    measure_id: str
    thanked: set[str] = field(default_factory=set)
    half: asyncio.Event = field(default_factory=asyncio.Event)
    at_once: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(10))

    async def comes(self, user: str) -> None:
        async with self.at_once:
            await self.answers_until_thanked(user)

    async def answers_until_thanked(self, user: str) -> None:
        while user not in self.thanked:
            for said in ANSWERS:
                await self.presses(user, said)
            await asyncio.sleep(0.2)  # a busy server says that it did not work, or thanks late
            if any(
                "Dank je wel" in seen.words() for seen in self.sender.slack.visible_to(user, user)
            ):
                self.thanked.add(user)
            if len(self.thanked) > PEOPLE // 2:
                self.half.set()

    async def presses(self, user: str, said: str) -> None:
        button = {
            "type": "button", "action_id": "answer-question", "value": f"{self.measure_id}/{said}",
            "text": {"type": "plain_text", "text": "Antwoord"},
        }  # fmt: skip
        with suppress(ClientError, TimeoutError):
            await self.sender.press(user, Message(user, "1.1", "", [], user), button)


async def test_who_is_thanked_is_counted_once_also_when_the_server_is_killed(
    prikkel: Prikkel, slack: FakeSlack, empty_database_url: str
):
    measure_id = await opened(empty_database_url)
    await prikkel.start()
    async with ClientSession() as session, asyncio.timeout(PATIENCE), asyncio.TaskGroup() as group:
        sender = SlackSender(f"{prikkel.url}/slack/events", slack, session)
        crowd = Crowd(sender, measure_id)
        for number in range(PEOPLE):
            group.create_task(crowd.comes(f"U0PERSON{number}"))
        await crowd.half.wait()
        await prikkel.stop(signal.SIGKILL)
        assert len(crowd.thanked) < PEOPLE, "it was killed too late"
        await prikkel.start()

    kept = prikkel.rows("SELECT question, answer FROM measure_answer")
    begun = prikkel.rows("SELECT finished FROM measure_begun")
    assert Counter(kept) == COUNTED
    assert [bool(finished) for (finished,) in begun] == [True] * PEOPLE
    assert "Traceback" not in prikkel.log()
