"""The bot's endpoint on a free port, and somebody who sends activities to it as Teams does."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
from aiohttp import web

from adapters.teams.adapter import TeamsAdapter
from bot.chat.events import Event
from bot.chat.responses import Response
from tests.adapters.teams.card_rules import runs
from tests.adapters.teams.gestures import APP_ID, gesture
from tests.fakes.microsoft import FakeMicrosoft
from tests.fakes.speaking import Speaking

_TIMEOUT = aiohttp.ClientTimeout(total=60)


class ScriptedBot(Speaking):
    """Keeps the events it gets, and answers what it is told to."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.response: Response | None = None
        self.failure: Exception | None = None

    async def handle(self, event: Event) -> Response | None:
        self.events.append(event)
        if self.failure is not None:
            raise self.failure
        return self.response


class Door:
    """Sends activities to the bot's endpoint, as Teams does."""

    def __init__(self, url: str, microsoft: FakeMicrosoft, session: aiohttp.ClientSession) -> None:
        self._url = url
        self._microsoft = microsoft
        self._session = session

    def gesture(self, name: str, /, **changes: Any) -> dict[str, Any]:
        """The activity of a gesture, from this Microsoft's service."""
        return gesture(name, service_url=self._microsoft.service_url, **changes)

    async def send(self, activity: Any, token: str | None = "") -> tuple[int, Any]:
        """The status and body of the answer; an empty token is a good one, None is none."""
        headers = {}
        if token is not None:
            headers["Authorization"] = f"Bearer {token or self._microsoft.token(APP_ID)}"
        async with self._session.post(self._url, json=activity, headers=headers) as response:
            body = await response.read()
            is_json = response.content_type == "application/json"
            return response.status, await response.json() if body and is_json else None

    async def send_raw(self, content: bytes, content_type: str = "application/json") -> int:
        """The status of the answer to bytes."""
        headers = {
            "Authorization": f"Bearer {self._microsoft.token(APP_ID)}",
            "Content-Type": content_type,
        }
        async with self._session.post(self._url, data=content, headers=headers) as response:
            return response.status


def shown(microsoft: FakeMicrosoft, conversation: str) -> list[str]:
    """The titles of the cards in a conversation."""
    posted = microsoft.connector.posted(conversation)
    return [runs(message["attachments"][0]["content"])[0] for message in posted]


@asynccontextmanager
async def open_door(adapter: TeamsAdapter, microsoft: FakeMicrosoft) -> AsyncGenerator[Door]:
    """Serve an adapter on a free port."""
    app = web.Application()
    app.router.add_post("/api/messages", adapter.handle)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/api/messages"
    async with aiohttp.ClientSession(timeout=_TIMEOUT, trust_env=False) as session:
        yield Door(url, microsoft, session)
    await runner.cleanup()
