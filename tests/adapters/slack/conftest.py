"""A Slack, a bot that answers what the test tells it, and the adapter between them."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from aiohttp import ClientSession, web
from slack_sdk.web.async_client import AsyncWebClient
from sqlmodel import Session

from adapters.slack.adapter import SlackAdapter
from adapters.slack.clients import OneWorkspace
from adapters.slack.native import NativeTables
from adapters.slack.platform import SlackPlatform
from adapters.slack.posts import Posts
from bot import roster
from bot.app import Bot
from bot.chat.conversations import Workspace
from bot.chat.events import Event
from bot.chat.responses import Response
from bot.ports import EventHandler, Store
from challenges import participants
from challenges.models import Role
from tests.adapters.slack.installing import Office, opened
from tests.fakes.slack import TEAM, FakeSlack, running
from tests.fakes.slack_sender import SECRET, SlackSender
from tests.fakes.speaking import Speaking
from tests.founding import found
from tests.waiting import until

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden", action="store_true", help="write the golden renders anew")


@dataclass
class ScriptedBot(Speaking):
    """Answers every new event with the same response; drops what it has seen, as the inbox does."""

    answer: Response | None = None
    failure: Exception | None = None
    events: list[Event] = field(default_factory=list)
    delay: float = 0.0

    async def handle(self, event: Event) -> Response | None:
        await asyncio.sleep(self.delay)
        if self.failure is not None:
            raise self.failure
        if any(event.id == seen.id for seen in self.events):
            return None
        self.events.append(event)
        return self.answer


@dataclass
class Stage:
    """Everything a test about Slack needs."""

    slack: FakeSlack
    bot: ScriptedBot
    sender: SlackSender
    adapter: SlackAdapter

    async def until(self, condition: Callable[[], object]) -> None:
        """Wait for what happens after the acknowledgement."""
        await until(condition)


@pytest.fixture
async def slack() -> AsyncGenerator[FakeSlack]:
    async with running() as slack:
        yield slack


@pytest.fixture
async def stage(slack: FakeSlack, monkeypatch: pytest.MonkeyPatch) -> AsyncGenerator[Stage]:
    # Bolt and the SDK read these by themselves; none of them may matter.
    for name in ("BOT_TOKEN", "SIGNING_SECRET", "CLIENT_ID", "CLIENT_SECRET", "APP_TOKEN"):
        monkeypatch.setenv(f"SLACK_{name}", "from-the-environment")
    async with staged(slack) as stage:
        yield stage


@asynccontextmanager
async def staged(
    slack: FakeSlack,
    *,
    signing_secret: str = SECRET,
    app_token: str = "",
    real_bot: EventHandler | None = None,
) -> AsyncGenerator[Stage]:
    bot = ScriptedBot()
    adapter = SlackAdapter(
        real_bot or bot,
        signing_secret=signing_secret,
        bot_token="xoxb-fake",
        base_url=slack.api_url,
        app_token=app_token,
    )
    app = web.Application()
    app.router.add_post("/slack/events", adapter.handle)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    await adapter.start()
    host, port = runner.addresses[0][:2]
    async with ClientSession() as session:
        sender = SlackSender(f"http://{host}:{port}/slack/events", slack, session)
        yield Stage(slack, bot, sender, adapter)
    await adapter.close()
    await runner.cleanup()


@pytest.fixture
async def campaign(store: Store) -> UUID:
    """A campaign in the fake workspace, coordinated by two."""

    def fill(session: Session) -> UUID:
        organisation, campaign = found(session, date(2026, 11, 24), now=NOW)
        record = roster.add_workspace(session, Workspace("slack", TEAM), organisation)
        roster.post_in(session, campaign.id, roster.channel(session, record, "C0FAKE"))
        for name in ("U0CEES", "U0DIRK"):
            participants.grant(session, roster.meet(session, record, name), Role.COORDINATOR)
        return campaign.id

    return await store.write(fill)


@pytest.fixture
async def lively(slack: FakeSlack, store: Store, campaign: UUID) -> AsyncGenerator[Stage]:
    """The same with the real bot, which knows a campaign."""
    del campaign
    async with staged(slack, real_bot=Bot(store, lambda: NOW, b"a secret", patience=60)) as stage:
        yield stage


@pytest.fixture
async def client(slack: FakeSlack) -> AsyncGenerator[AsyncWebClient]:
    async with ClientSession() as session:
        client = AsyncWebClient("xoxb-fake", slack.api_url, session=session, retry_handlers=[])
        client.proxy = None
        yield client


@pytest.fixture
async def posts() -> AsyncGenerator[Posts]:
    posts = Posts(timeout=60)
    yield posts
    posts.close()


@pytest.fixture
def platform(client: AsyncWebClient, posts: Posts) -> SlackPlatform:
    return SlackPlatform(OneWorkspace(client), posts, NativeTables())


@pytest.fixture
async def office(slack: FakeSlack, store) -> AsyncGenerator[Office]:
    async with opened(slack, store) as office:
        yield office
