"""A server on which workspaces of the fake Slack install the app, and the browser they do it in."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import uuid4

import pytest
from aiohttp import ClientSession, CookieJar, web
from sqlmodel import select

from adapters.clocks import utc_now
from adapters.database import OpenStore
from adapters.seals import Seal
from adapters.slack import oauth
from adapters.slack.adapter import SlackAdapter
from adapters.slack.installations import PURPOSE
from adapters.slack.oauth import Installing
from adapters.slack.workspaces import InstalledWorkspaces
from bot.app import Bot
from bot.chat.cards import Card, Text
from bot.chat.conversations import Conversation, Workspace
from bot.models import SlackInstallation
from bot.ports import Clock, DeliveryFailed
from tests.fakes.slack import FakeSlack
from tests.fakes.slack_installs import CLIENT
from tests.fakes.slack_sender import SECRET, SlackSender
from tests.ports import free_port

KEY = b"a key that every server shares"
CARD = Card("Vandaag", (Text("zonder wegwerp"),))


@dataclass
class Office:
    """Everything a test about installing needs."""

    slack: FakeSlack
    store: OpenStore
    workspaces: InstalledWorkspaces
    adapter: SlackAdapter
    url: str
    browser: ClientSession
    sender: SlackSender

    async def installs(self, grant: dict[str, Any]) -> tuple[int, str]:
        """Install the app as a browser does; returns the status and text of the last page."""
        self.slack.next_grant = grant
        async with self.browser.get(f"{self.url}/slack/install") as response:
            return response.status, await response.text()

    async def goes_to_slack(self) -> str:
        """Go as far as Slack, which says yes; returns the address to come back to."""
        async with self.browser.get(f"{self.url}/slack/install", allow_redirects=False) as sent:
            there = sent.headers["Location"]
        async with self.browser.get(there, allow_redirects=False) as answer:
            return answer.headers["Location"]

    async def visits(self, address: str) -> tuple[int, str]:
        """Open an address in the same browser."""
        async with self.browser.get(address) as response:
            return response.status, await response.text()

    async def posts(self, workspace: str) -> None:
        """Post something in a workspace."""
        place = Conversation(Workspace("slack", workspace), "C0FAKE")
        await self.adapter.platform.post(place, CARD)

    async def rows(self) -> dict[str, SlackInstallation]:
        """What is kept, by Slack's ids."""
        found = await self.store.read(
            lambda session: [
                row.model_copy() for row in session.exec(select(SlackInstallation)).all()
            ]
        )
        return {row.external_id: row for row in found}

    def tokens_used_for(self, method: str) -> list[str]:
        """With which tokens a method was called, in order."""
        return [token for called, token in self.slack.tokens if called == method]


@asynccontextmanager
async def opened(
    slack: FakeSlack,
    store: OpenStore,
    *,
    public_url: str = "",
    client_secret: str = CLIENT[1],
    seal: Seal | None = None,
    app_token: str = "",
    clock: Clock = utc_now,
) -> AsyncGenerator[Office]:
    """A server around a database; several may share one, as replicas do."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    seal = seal or Seal(KEY, PURPOSE)
    workspaces = InstalledWorkspaces(store, utc_now, seal, slack.api_url)
    adapter = SlackAdapter(
        Bot(store, utc_now, patience=60),
        signing_secret=SECRET,
        base_url=slack.api_url,
        app_token=app_token,
        workspaces=workspaces,
    )
    installing = Installing(
        workspaces, adapter.web_api, store, clock, Seal(KEY, oauth.PURPOSE, oauth.STATE_LASTS),
        client_id=CLIENT[0], client_secret=client_secret, public_url=public_url or url,
    )  # fmt: skip
    app = web.Application()
    app.add_routes(installing.routes())
    app.router.add_post("/slack/events", adapter.handle)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    await adapter.start()
    try:
        async with ClientSession(cookie_jar=CookieJar(unsafe=True)) as browser:
            sender = SlackSender(f"{url}/slack/events", slack, browser)
            yield Office(slack, store, workspaces, adapter, url, browser, sender)
    finally:
        await adapter.close()
        await runner.cleanup()


def event_body(event: dict[str, Any], at: datetime, **fields: Any) -> dict[str, Any]:
    """The payload of an event that says something about an installation."""
    return {
        "token": "x",
        "api_app_id": "A0FAKE",
        "type": "event_callback",
        "event_id": f"Ev{uuid4().hex}",
        "event_time": int(at.timestamp()),
        "event": event,
        **fields,
    }


async def failure_of(office: Office, workspace: str) -> DeliveryFailed:
    with pytest.raises(DeliveryFailed) as failure:
        await office.posts(workspace)
    return failure.value
