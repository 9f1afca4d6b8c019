"""Monday at nine: many organisations' posts, reminders and digests, and the presses meanwhile.

Three servers and two workers on one PostgreSQL, and a Slack that refuses what goes beyond its
limits. Presses leave on a schedule of their own, as in a burst; the same ones again afterwards,
when nothing is due, are what they are held against.
"""

import asyncio
import json
import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta
from itertools import count
from math import ceil
from pathlib import Path
from typing import Any
from urllib.parse import quote_plus
from urllib.request import urlopen
from uuid import UUID

from sqlalchemy import make_url

from benchmarks.bars import Bar, at_most
from benchmarks.burst import MOST_P99, Burst
from benchmarks.load import BenchmarkFailed, Plan, cpu_seconds, read_status
from benchmarks.mailings import CARD
from benchmarks.mornings import CHANNEL, MESSAGES, SECRET, Morning, before_nine
from benchmarks.processes import Child, running
from benchmarks.slack import payload, serving, signed
from benchmarks.watching import Watch
from benchmarks.worlds import World
from tests.postgres import running_postgres

ALL = 10_000
ORGANISATIONS = 1_000
QUICKLY = 200
SERVERS, WORKERS = 3, 2
A_SECOND = 670
"""Presses in the worst minute of all organisations (docs/scaling.md)."""
FITS_IN = 600
"""Seconds."""

_LEAD = timedelta(seconds=12)
_PATIENCE = 400
_AFTERWARDS = 20
"""Seconds at most of presses when nothing is due."""

_CONNECTIONS = 20
"""To each server."""


async def measure(folder: Path, plan: Plan) -> list[list[str]]:
    """Rows for the table."""
    number = QUICKLY if plan.is_quick else ORGANISATIONS
    with running_postgres(durable=True) as postgres:
        morning = await asyncio.to_thread(before_nine, postgres.create("morning"), number)
        for role in ("server", "worker"):
            postgres.run(f"CREATE ROLE {role} SUPERUSER LOGIN")
        async with AsyncExitStack() as stack:
            installation = _Installation(folder, morning.url, stack)
            await installation.start_servers()
            bars = await _morning(morning, installation)
    return [bar.row() for bar in bars]


class _Installation:
    """A Slack, servers, and workers that come later."""

    def __init__(self, folder: Path, url: str, stack: AsyncExitStack) -> None:
        self._folder, self._url, self._stack = folder, url, stack
        self.servers: list[Child] = []
        self.workers: list[Child] = []

    async def start_servers(self) -> None:
        self.slack = await self._start("benchmarks.workspaces")
        serve = ("adapters.cli", "serve", "--no-deliveries")
        starting = [self._start(*serve, name="server") for _ in range(SERVERS)]
        self.servers = await asyncio.gather(*starting)

    async def start_workers(self) -> None:
        work = ("adapters.cli", "worker")
        starting = [self._start(*work, name="worker", says=b"posts") for _ in range(WORKERS)]
        self.workers = await asyncio.gather(*starting)

    async def _start(self, *module: str, name: str = "", says: bytes = b"ready") -> Child:
        settings: dict[str, str] = {}
        if name:
            address = make_url(self._url).set(username=name)
            settings = for_many(address.render_as_string(hide_password=False), self.slack.port)
        return await self._stack.enter_async_context(
            running(self._folder, *module, environment=settings, says=says)
        )


def for_many(url: str, slack_port: int) -> dict[str, str]:
    """The settings of a server for many workspaces of this Slack."""
    settings = serving(url, slack_port)
    del settings["SLACK_BOT_TOKEN"]
    return settings | {
        "SLACK_CLIENT_ID": "1.2", "SLACK_CLIENT_SECRET": "fake",
        "PRIKKEL_PUBLIC_URL": "http://127.0.0.1:1", "PRIKKEL_SECRET_KEY": SECRET,
    }  # fmt: skip


def arrived(slack_port: int) -> dict[str, Any]:
    """What Slack has taken so far."""
    with urlopen(f"http://127.0.0.1:{slack_port}/", timeout=30) as answer:  # loopback only
        return json.loads(answer.read())


async def _morning(morning: Morning, installation: _Installation) -> list[Bar]:
    number = len(morning.places)
    rate = ceil(A_SECOND * number / ALL)
    ports = [server.port for server in installation.servers]
    presses = Presses(morning, ports, installation.slack.port)
    await presses.send(rate, after(3))
    await asyncio.to_thread(morning.comes_at, datetime.now(UTC) + timedelta(hours=1))
    await installation.start_workers()
    nine = datetime.now(UTC) + _LEAD
    await asyncio.to_thread(morning.comes_at, nine)
    pids = [each.pid for each in installation.workers]
    async with Watch.of(morning.url) as watch:
        await asyncio.sleep(nine.timestamp() - time.time())  # their first ticks are over by then
        cpu, database = sum(map(cpu_seconds, pids)), await watch.processor("worker")
        looking = asyncio.create_task(watch.look())
        meanwhile = await presses.send(rate, watch.is_over(nine, _PATIENCE))
        cpu = sum(map(cpu_seconds, pids)) - cpu
        database = await watch.processor("worker") - database
        looking.cancel()
        load = os.getloadavg()[0]
        told = arrived(installation.slack.port)
        afterwards = await presses.send(rate, after(min(meanwhile.seconds, _AFTERWARDS)))
    posted, last = sum(told["number"].values()), told["last"]
    if told["number"].get("challenge") != number or told["number"].get("digest") != number:
        raise BenchmarkFailed(f"not everything was posted: {told['number']}")
    each = 60 / 200 * (MESSAGES - 1)
    took = max(last.values()) - nine.timestamp()
    share = ALL / number
    what = f"{number:,} organisations at nine"
    return [
        Bar("load of the machine meanwhile", f"{load:.1f} on {os.cpu_count()} cores"),
        Bar(f"{what}: all challenges out after", f"{last['challenge'] - nine.timestamp():.1f} s"),
        Bar(f"{what}: all {posted:,} messages out after", f"{took:.1f} s"),
        Bar("by a workspace's limit alone (they do not share it)", f"{each:.1f} s"),
        at_most(f"{what}: refused (429)", told["refused"], 0),
        at_most(f"{what}: doubled", told["doubled"], 0),
        meanwhile.bar("presses meanwhile", f"p99 ≤ {MOST_P99} ms, none late"),
        afterwards.bar("the same presses when nothing is due"),
        Bar("longest transaction of a worker", f"{1000 * watch.longest:,.0f} ms"),
        Bar("looks at which a press waited for a lock", f"{watch.waiting} of {watch.looks}"),
        Bar("workers: processor for 1,000 messages", f"{1000 * cpu / posted:.1f} s"),
        Bar("PostgreSQL for them: processor for 1,000", f"{1000 * database / posted:.1f} s"),
        Bar(f"{ALL:,} organisations: processor of workers", f"{share * cpu:,.0f} s"),
        Bar(f"{ALL:,} organisations: PostgreSQL's for them", f"{share * database:,.0f} s"),
        Bar(
            f"cores for {ALL:,} in {FITS_IN // 60} minutes, presses apart",
            f"{share * (cpu + database) / FITS_IN:.1f}",
        ),
    ]


def after(seconds: float) -> Callable[[], bool]:
    """Whether so many seconds have passed."""
    ends = time.perf_counter() + seconds
    return lambda: time.perf_counter() > ends


class Presses:
    """Somebody else's press for each moment, each to one of the servers."""

    def __init__(self, morning: Morning, ports: Sequence[int], slack_port: int) -> None:
        self._places = morning.places
        self._ports = list(ports)
        shown = payload(World("", UUID(int=3), CARD), slack_port)
        self._template = json.dumps(shown).replace("C0FAKE", CHANNEL)
        self._numbers = count()

    async def send(self, rate: int, is_over: Callable[[], bool]) -> Burst:
        """So many presses a second, until it is over; returns when all have been answered."""
        burst = Burst(rate, 0)
        first = time.perf_counter() + 0.5
        jobs = self._jobs(first, rate, is_over)
        async with asyncio.timeout(2 * _PATIENCE), asyncio.TaskGroup() as connections:
            for port in _CONNECTIONS * self._ports:
                connections.create_task(_connect(port, jobs, burst))
        burst.seconds = len(burst.acknowledged) / rate
        return burst

    def _jobs(
        self, first: float, rate: int, is_over: Callable[[], bool]
    ) -> Iterator[tuple[float, int, str]]:
        for n in count():
            if is_over():
                return
            number = next(self._numbers)
            turn, place = divmod(number, len(self._places))
            where = self._places[place]
            if turn >= len(where.people):
                raise BenchmarkFailed("everybody has pressed")
            body = self._template.replace(str(UUID(int=3)), str(where.challenge_id))
            body = body.replace("T0FAKE", where.workspace)
            body = body.replace("USERID", where.people[-1 - turn])
            yield first + n / rate, number, body.replace("MOMENT", f"1700000000.{number:07d}")


async def _connect(port: int, jobs: Iterator[tuple[float, int, str]], burst: Burst) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        for due, number, body in jobs:
            await asyncio.sleep(due - time.perf_counter())
            writer.write(signed(f"payload={quote_plus(body)}".encode()))
            if await read_status(reader) != 200:
                raise BenchmarkFailed("a press was not acknowledged")
            burst.latencies.append(time.perf_counter() - due)
            burst.acknowledged.append(number)
    finally:
        writer.close()
