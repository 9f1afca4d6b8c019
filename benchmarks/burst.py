"""A burst of presses that does not wait for its answers, as people do not wait for each other.

Every press leaves at its own moment, whatever became of those before it, and what it took is
counted from that moment: a server that falls behind cannot slow its clients down and look well.
"""

import asyncio
import itertools
import os
import signal
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.bars import Bar, at_least, at_most
from benchmarks.load import BenchmarkFailed, Plan, read_status
from benchmarks.processes import running
from benchmarks.slack import presses, serving
from benchmarks.worlds import World, open_campaign, person

RATES = (150, 300, 600, 1000)
PATIENCE = 3.0
"""Seconds after which Slack tells the person that it did not work."""

MOST_P99 = 300
TIMES = 4
"""How much more than what makes Bolt late has to be carried."""

_PEOPLE = 40_000
_NEW = 7_000_000
_SECONDS = 6.0
_CONNECTIONS = 200
_GIVES_UP_AFTER = 40.0
_BREATH = 0.1
_SERVE = ("adapters.cli", "serve")


@dataclass
class Burst:
    """What became of the presses of one rate; seconds, from the moment that each was due."""

    rate: int
    seconds: float
    latencies: list[float] = field(default_factory=list)
    acknowledged: list[int] = field(default_factory=list)

    @property
    def presses(self) -> int:
        """How many presses there are in all."""
        return int(self.rate * self.seconds)

    @property
    def late(self) -> int:
        """How many were not acknowledged in time, if ever."""
        return self.presses - sum(latency <= PATIENCE for latency in self.latencies)

    @property
    def is_held(self) -> bool:
        """Whether nobody had to wait for long."""
        return not self.late and self.percentile(0.99) <= MOST_P99

    def percentile(self, part: float) -> float:
        """Milliseconds within which this part of the acknowledgements came."""
        ordered = sorted(self.latencies)
        return 1000 * ordered[min(len(ordered) - 1, int(part * len(ordered)))] if ordered else 0.0

    def bar(self, name: str, aim: str = "") -> Bar:
        """All of it in a row, judged where there is an aim."""
        p50, p99, most = (f"{self.percentile(part):,.0f}" for part in (0.5, 0.99, 1.0))
        told = f"p50 {p50}, p99 {p99}, at most {most} ms; {self.late:,} of {self.presses:,} late"
        what = f"{name}, {self.rate:,} presses a second"
        return Bar(what, told, aim, self.is_held if aim else None)


async def measure(folder: Path, plan: Plan) -> list[list[str]]:
    """Bolt up to the first rate at which it is late, Prikkel at all of them, and at four times that
    where it held the others.
    """
    seconds = _SECONDS / 3 if plan.is_quick else _SECONDS
    world = open_campaign(folder, "slack", _PEOPLE)
    async with running(folder, "benchmarks.servers", "slack") as slack:
        row = ("benchmarks.servers", "bolt-default-with-a-row", str(folder / "presses.sqlite"))
        async with running(folder, *row) as bolt:
            theirs = _Sender(world, bolt.port, slack.port, itertools.count(_NEW))
            bolts = [await theirs.send(RATES[0], 1)]
            while len(bolts) <= len(RATES) and not bolts[-1].late:
                bolts.append(await theirs.send(RATES[len(bolts) - 1], seconds))
        settings = serving(world.url, slack.port)
        async with running(folder, *_SERVE, environment=settings, may_die=True) as prikkel:
            our = _Sender(world, prikkel.port, slack.port, iter(range(_PEOPLE)))
            ours = [await our.send(RATES[0], 1)]
            ours += [await our.send(rate, seconds) for rate in RATES]
            times = TIMES * bolts[-1].rate
            if bolts[-1].late and times > RATES[-1] and ours[-1].is_held:
                ours.append(await our.send(times, seconds))
            killed = await our.send(RATES[-1], 1, killing=prikkel.pid)
        if len(killed.acknowledged) == killed.presses:
            raise BenchmarkFailed("the server was killed, and went on")
        _check_disk(world, [*ours, killed])
    return [bar.row() for bar in _bars(bolts[1:], ours[1:], killed)]


def _bars(bolts: Sequence[Burst], ours: Sequence[Burst], killed: Burst) -> Iterator[Bar]:
    for burst in bolts:
        yield burst.bar("Bolt as it comes, with a bare row on aiosqlite")
    for burst in ours:
        yield burst.bar("**Prikkel**", f"p99 ≤ {MOST_P99} ms, none late")
    if bolts[-1].late:
        held = max((burst.rate for burst in ours if burst.is_held), default=0)
        yield at_least(
            "most that was held, of what makes Bolt late", held / bolts[-1].rate, TIMES, "×"
        )
    what = f"acknowledged ({len(killed.acknowledged):,}) and lost, killed in a burst"
    yield at_most(what, 0, 0)  # `_check_disk` has failed otherwise


class _Sender:
    """Somebody else's press for each moment, to one server."""

    def __init__(self, world: World, port: int, slack_port: int, people: Iterator[int]) -> None:
        self._world, self._port, self._slack_port = world, port, slack_port
        self._people = people

    async def send(self, rate: int, seconds: float, *, killing: int = 0) -> Burst:
        """So many presses a second for so long; returns when all were answered or given up.

        `killing` is a process to kill in the middle of it.
        """
        burst = Burst(rate, seconds)
        people = list(itertools.islice(self._people, burst.presses))
        requests = list(presses(self._world, iter(people), self._slack_port))
        first = time.perf_counter() + 5 * _BREATH
        if killing:
            loop = asyncio.get_running_loop()
            loop.call_later(5 * _BREATH + seconds / 2, os.kill, killing, signal.SIGKILL)
        jobs = zip((first + n / rate for n in range(len(people))), people, requests, strict=True)
        with suppress(TimeoutError):
            async with asyncio.timeout(_GIVES_UP_AFTER), asyncio.TaskGroup() as connections:
                for _ in range(_CONNECTIONS):
                    connections.create_task(self._connect(jobs, burst))
        await asyncio.sleep(5 * _BREATH)
        return burst

    async def _connect(self, jobs: Iterator[tuple[float, int, bytes]], burst: Burst) -> None:
        """One connection of many: take the next press, and send it when it is due or overdue."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self._port)
        try:
            for due, number, request in jobs:
                await asyncio.sleep(due - time.perf_counter())
                writer.write(request)
                if await read_status(reader) == 200:
                    burst.latencies.append(time.perf_counter() - due)
                    burst.acknowledged.append(number)
        except (ConnectionError, asyncio.IncompleteReadError):
            return  # the server was killed: nothing more comes over this connection
        finally:
            writer.close()


def _check_disk(world: World, bursts: Sequence[Burst]) -> None:
    """Insist that every answer that was acknowledged is in the database, and in the roll-up."""
    kept = world.answered_by()
    promised = {person(number) for burst in bursts for number in burst.acknowledged}
    if lost := len(promised - kept):
        raise BenchmarkFailed(f"{lost} presses were acknowledged, and are not on disk")
    if world.rolled_up() != len(kept):
        raise BenchmarkFailed("the roll-up does not say what is on disk")
