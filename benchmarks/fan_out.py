"""A direct message to everybody: what one costs, and what a kill -9 in the middle does to them."""

import asyncio
import gc
import json
import os
import signal
import time
from collections.abc import AsyncGenerator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from urllib.request import urlopen

import orjson
from aiohttp import ClientSession

from adapters.clocks import utc_now
from adapters.database import open_store
from adapters.slack.adapter import SlackAdapter
from adapters.slack.delivery_keys import metadata_of
from adapters.slack.platform import to_message
from benchmarks.bars import Bar, at_most
from benchmarks.load import BenchmarkFailed, Plan
from benchmarks.mailings import CARD, Mailing, post_to_everybody
from benchmarks.processes import Child, running
from benchmarks.worlds import SIGNING_SECRET, person
from bot.app import Bot
from bot.models import DeliveryState
from bot.outbox import Deliveries
from tests.postgres import running_postgres

LIMIT = 400
BURST = 60
DELAY = 0.03
_AT_ONCE = 64
_PATIENCE = 120
_BREATH = 0.25


@dataclass(frozen=True)
class Tally:
    """What the pretended Slack counted; `seconds` from the first message to the last."""

    posted: int
    unique: int
    refused: int
    seconds: float
    highest: int


async def measure(folder: Path, plan: Plan) -> list[list[str]]:
    """Rows for the table."""
    bars = await _unpaced(folder, plan)
    bars += await _killed(folder, "SQLite, killed and restarted", plan.messages)
    if plan.is_full:
        bars += await _killed(
            folder, "the same, history not readable", plan.messages // 4, can_ask=False
        )
    if not plan.is_quick:
        with running_postgres(durable=True) as postgres:
            address = postgres.create("fan_out")
            bars += await _abandoned(folder, address, plan.messages)
    return [bar.row() for bar in bars]


async def _unpaced(folder: Path, plan: Plan) -> list[Bar]:
    """Send as fast as it goes, in turn with a client that does nothing else."""
    plain: list[tuple[float, float]] = []
    ours: list[tuple[float, float]] = []
    posting: list[float] = []
    number = plan.messages // 10
    gc.collect()
    gc.freeze()  # as `prikkel serve` does
    async with running(folder, "benchmarks.mailboxes") as slack:
        for turn in range(plan.rounds):
            plain.append(await _send_plainly(slack, number))
            url = f"sqlite:///{folder / f'unpaced-{turn}.sqlite'}"
            mailing = await asyncio.to_thread(post_to_everybody, url, number, are_known=True)
            posting.append(mailing.processor_seconds / number)
            ours.append(await send_all(slack.port, mailing))
            if (found := _tally(slack, forget=True).unique) != 2 * number:
                raise BenchmarkFailed(f"{2 * number} messages were sent, {found} arrived")
    rate, limit_rate = (median(n for n, _ in runs) for runs in (ours, plain))
    cpu, limit_cpu = (median(c for _, c in runs) for runs in (ours, plain))
    enqueued = median(posting)
    return [
        Bar("plain aiohttp client: messages a second", f"{limit_rate:,.0f}"),
        Bar("plain aiohttp client: processor per message", f"{1e6 * limit_cpu:,.0f} µs"),
        Bar("outbox, no limit: messages a second", f"{rate:,.0f}"),
        Bar("outbox, no limit: processor per message", f"{1e6 * cpu:,.0f} µs"),
        at_most("outbox, no limit: processor, of the plain client's", cpu / limit_cpu, 2, "×"),
        Bar("putting a message in the outbox", f"{1e6 * enqueued:,.0f} µs"),
        at_most("putting it in, of what delivering takes", 100 * enqueued / cpu, 5, " %"),
    ]


async def _send_plainly(slack: Child, number: int) -> tuple[float, float]:
    """Messages a second, and seconds of the processor per message."""
    message = to_message(CARD)
    url = f"http://127.0.0.1:{slack.port}/api/chat.postMessage"
    headers = {"Content-Type": "application/json", "Authorization": "Bearer xoxb-fake"}
    numbers = iter(range(number))

    async def send(session: ClientSession) -> None:
        for n in numbers:
            content = {"channel": person(n), "metadata": metadata_of(f"plain/{n}"), **message}
            async with session.post(url, data=orjson.dumps(content), headers=headers) as answer:
                orjson.loads(await answer.read())

    async with ClientSession() as session:
        began, cpu = time.perf_counter(), time.process_time()
        await asyncio.gather(*(send(session) for _ in range(_AT_ONCE)))
        return number / (time.perf_counter() - began), (time.process_time() - cpu) / number


async def send_all(port: int, mailing: Mailing) -> tuple[float, float]:
    """Empty an outbox into a Slack on this port: messages a second, and processor for each."""
    store = open_store(mailing.url)
    adapter = SlackAdapter(
        Bot(store, utc_now),
        signing_secret=SIGNING_SECRET,
        bot_token="xoxb-fake",
        base_url=f"http://127.0.0.1:{port}/api/",
    )
    await adapter.start()
    deliveries = Deliveries(
        store, utc_now, {"slack": adapter.platform}, lambda _session, _delivery: None, rates={}
    )
    began, cpu = time.perf_counter(), time.process_time()
    sending = asyncio.create_task(deliveries.run())
    while not mailing.is_settled():  # noqa: ASYNC110
        await asyncio.sleep(_BREATH)
    took, cpu = time.perf_counter() - began, time.process_time() - cpu
    sending.cancel()
    await asyncio.wait({sending})
    await adapter.close()
    await store.close()
    return mailing.messages / took, cpu / mailing.messages


async def _killed(folder: Path, name: str, number: int, *, can_ask: bool = True) -> list[Bar]:
    """One server, killed after two fifths of the time, and started again at once."""
    url = f"sqlite:///{folder / f'killed-{number}.sqlite'}"
    mailing = await asyncio.to_thread(post_to_everybody, url, number)
    async with _slack(folder, can_ask=can_ask) as slack:
        settings = _settings(url, slack)
        async with running(folder, *_SERVE, environment=settings, may_die=True) as server:
            await asyncio.sleep(0.4 * number / LIMIT)
            os.kill(server.pid, signal.SIGKILL)
        held = mailing.in_state(DeliveryState.SENDING)
        async with running(folder, *_SERVE, environment=settings):
            await _settled(mailing)
        return _account(name, mailing, _tally(slack), held, can_ask=can_ask)


async def _abandoned(folder: Path, url: str, number: int) -> list[Bar]:
    """Two servers on PostgreSQL, one of them killed for good."""
    mailing = await asyncio.to_thread(post_to_everybody, url, number)
    async with _slack(folder, can_ask=True) as slack, AsyncExitStack() as stack:
        settings = _settings(url, slack)
        places = [folder / name for name in ("one", "two")]
        for place in places:
            place.mkdir()
        first, _ = [
            await stack.enter_async_context(
                running(place, *_SERVE, environment=settings, may_die=place is places[0])
            )
            for place in places
        ]
        await asyncio.sleep(0.4 * number / LIMIT)
        os.kill(first.pid, signal.SIGKILL)
        held = mailing.in_state(DeliveryState.SENDING)
        await _settled(mailing)
        name = "PostgreSQL, two servers, one killed for good"
        return _account(name, mailing, _tally(slack), held, can_ask=True)


_SERVE = ("adapters.cli", "serve")


@asynccontextmanager
async def _slack(folder: Path, *, can_ask: bool) -> AsyncGenerator[Child]:
    limits = ["--limit", str(LIMIT), "--burst", str(BURST), "--delay", str(DELAY)]
    history = [] if can_ask else ["--no-history"]
    async with running(folder, "benchmarks.mailboxes", *limits, *history) as slack:
        yield slack


def _settings(url: str, slack: Child) -> Mapping[str, str]:
    return {
        "DATABASE_URL": url,
        "PRIKKEL_PORT": "0",
        "PRIKKEL_SLACK_RATE_PER_MINUTE": str(60 * LIMIT),
        "SLACK_SIGNING_SECRET": SIGNING_SECRET,
        "SLACK_BOT_TOKEN": "xoxb-fake",
        "SLACK_API_BASE_URL": f"http://127.0.0.1:{slack.port}/api/",
    }


async def _settled(mailing: Mailing) -> None:
    async with asyncio.timeout(_PATIENCE + mailing.messages / LIMIT):
        while not await asyncio.to_thread(mailing.is_settled):  # noqa: ASYNC110
            await asyncio.sleep(2 * _BREATH)


def _tally(slack: Child, *, forget: bool = False) -> Tally:
    address = f"http://127.0.0.1:{slack.port}/{'?forget' if forget else ''}"
    with urlopen(address, timeout=5) as answer:  # loopback only
        return Tally(**json.loads(answer.read()))


def _account(name: str, mailing: Mailing, tally: Tally, held: int, *, can_ask: bool) -> list[Bar]:
    number, ideal = mailing.messages, mailing.messages / LIMIT
    what = f"{name}, {number:,} at {LIMIT}/s"
    bars = [
        at_most(f"{what}: lost", number - tally.unique, 0),
        at_most(
            f"{what}: doubled ({held} were under way)",
            tally.posted - tally.unique,
            0 if can_ask else held,
        ),
        at_most(f"{what}: refused (429)", 100 * tally.refused / number, 0.5, " %"),
        at_most(f"{what}: most in any second", tally.highest, LIMIT + BURST),
    ]
    if number >= 50 * LIMIT:  # with fewer, the wait for a lease to end is most of the time
        bars.append(at_most(f"{what}: time, of the ideal", tally.seconds / ideal, 1.10, "×"))
    if tally.unique != number:
        raise BenchmarkFailed(f"{number - tally.unique} messages were lost")
    return bars
