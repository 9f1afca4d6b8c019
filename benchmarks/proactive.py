"""Posting in Teams on our own account, beside botbuilder's way; run as a module it is the service.

Neither side shows a token: fetching one is not what is measured.
"""

import asyncio
import gc
import itertools
import json
import time
import warnings
from collections.abc import Awaitable, Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from types import SimpleNamespace
from typing import Any

from aiohttp import web
from botbuilder.core import TurnContext
from botbuilder.integration.aiohttp import CloudAdapter, ConfigurationBotFrameworkAuthentication
from botbuilder.schema import (
    Activity,
    Attachment,
    ChannelAccount,
    ConversationAccount,
    ConversationReference,
)
from msrest.universal_http.requests import ClientRetryPolicy

from adapters.clocks import utc_now
from adapters.database import open_store
from adapters.teams.adapter import TeamsAdapter
from adapters.teams.adaptive_cards import CONTENT_TYPE, to_adaptive_card
from benchmarks.bars import Bar, at_least, at_most
from benchmarks.load import Plan
from benchmarks.mailings import CARD
from benchmarks.processes import running
from benchmarks.servers import serve
from benchmarks.worlds import TENANT
from bot.app import Bot
from bot.chat.conversations import Conversation, Workspace

AT_ONCE = 16
_STOCK, _OURS = 100, 500

Send = Callable[[int], Awaitable[object]]


async def measure(folder: Path, plan: Plan) -> list[list[str]]:
    """Each way in turn, so many at once."""
    async with running(folder, "benchmarks.proactive") as service:
        address = f"http://127.0.0.1:{service.port}/amer/"
        as_shipped = ClientRetryPolicy.safe_codes
        store = open_store(f"sqlite:///{folder / 'proactive.sqlite'}")
        adapter = _adapter(Bot(store, utc_now))
        ours, stock = _ours(adapter, address), _stock(address)
        for _ in range(3):
            await _round(ours, _OURS)
        opened = _open_files()
        figures: dict[str, list[tuple[float, float]]] = {"ours": [], "stock": []}
        leaked = 0
        for _ in range(plan.rounds):
            figures["ours"].append(await _round(ours, _OURS))
            leaked = max(leaked, _open_files() - opened)
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # it leaves a session unclosed at every send
                with _safe_codes(as_shipped):
                    figures["stock"].append(await _round(stock, _STOCK))
                await asyncio.sleep(0.3)
                gc.collect()
            opened = _open_files()
        await adapter.close()
        await store.close()
    (rate, cpu), (stock_rate, stock_cpu) = (
        (median(rates for rates, _ in runs), median(cpus for _, cpus in runs))
        for runs in figures.values()
    )
    bars = [
        Bar("Teams, botbuilder as shipped: posts a second", f"{stock_rate:,.0f}"),
        Bar("Teams, botbuilder as shipped: processor per post", f"{1e6 * stock_cpu:,.0f} µs"),
        Bar("Teams, Prikkel: posts a second", f"{rate:,.0f}"),
        Bar("Teams, Prikkel: processor per post", f"{1e6 * cpu:,.0f} µs"),
        at_least("Teams: posts a second, of botbuilder's", rate / stock_rate, 3, "×"),
        at_most(
            f"Teams: connections more after {_OURS} posts; the pool may have {AT_ONCE}",
            max(leaked, 0),
            AT_ONCE,
        ),
    ]
    return [bar.row() for bar in bars]


@contextmanager
def _safe_codes(codes: Any) -> Generator[None]:
    """botbuilder with the list that our adapter has made a set of, for the whole process."""
    ours, ClientRetryPolicy.safe_codes = ClientRetryPolicy.safe_codes, codes
    try:
        yield
    finally:
        ClientRetryPolicy.safe_codes = ours


def _adapter(bot: Bot) -> TeamsAdapter:
    return TeamsAdapter(
        bot, app_id="", app_password="", tenant_id=TENANT, allow_unauthenticated=True
    )


def _ours(adapter: TeamsAdapter, address: str) -> Send:
    located = json.dumps({"bot": "28:fake-app", "serviceUrl": address, "type": "personal"})

    async def send(number: int) -> object:
        place = Conversation(
            Workspace("teams", TENANT), f"a:chat-{number}", direct=True, address=located
        )
        return await adapter.platform.post(place, CARD)

    return send


def _stock(address: str) -> Send:
    settings = SimpleNamespace(APP_ID="", APP_PASSWORD="", APP_TYPE="", APP_TENANTID="")
    adapter = CloudAdapter(ConfigurationBotFrameworkAuthentication(settings))
    content = to_adaptive_card(CARD)

    async def say(context: TurnContext) -> None:
        attachment = Attachment(content_type=CONTENT_TYPE, content=content)
        await context.send_activity(Activity(type="message", attachments=[attachment]))

    async def send(number: int) -> object:
        reference = ConversationReference(
            channel_id="msteams",
            service_url=address,
            bot=ChannelAccount(id="28:fake-app"),
            user=ChannelAccount(id=f"29:{number}"),
            conversation=ConversationAccount(id=f"a:chat-{number}"),
        )
        return await adapter.continue_conversation(reference, say, "")

    return send


async def _round(send: Send, number: int) -> tuple[float, float]:
    """Posts a second, and seconds of the processor per post."""
    numbers = iter(range(number))

    async def one_after_another() -> None:
        for n in numbers:
            await send(n)

    began, cpu = time.perf_counter(), time.process_time()
    await asyncio.gather(*(one_after_another() for _ in range(AT_ONCE)))
    return number / (time.perf_counter() - began), (time.process_time() - cpu) / number


def _open_files() -> int:
    """How many files and connections this process has; 0 where the system does not say."""
    folder = Path("/proc/self/fd")
    return len(list(folder.iterdir())) if folder.exists() else 0


def _service() -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    numbers = itertools.count(1_700_000_000_001)

    async def handle(request: web.Request) -> web.Response:
        await request.read()
        return web.json_response({"id": str(next(numbers))}, status=201)

    return handle


if __name__ == "__main__":
    asyncio.run(serve(_service()))
