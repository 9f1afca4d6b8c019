"""Asking one server after another, round by round, and what that came to.

The client is as small as it can be: it shares two cores with the servers that it measures.
"""

import asyncio
import os
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

ANSWERED_WITHIN = 30.0
_TICKS = os.sysconf("SC_CLK_TCK")


class BenchmarkFailed(Exception):
    """What was measured did not do what it is measured for."""


@dataclass(frozen=True)
class Plan:
    """How long everything takes: rounds per contender, seconds per round, rows to add up.

    `check_ins` are those of one campaign, which is one of `campaigns` alike; `messages` are those
    of one fan-out.
    """

    rounds: int
    seconds: float
    check_ins: int
    campaigns: int
    messages: int
    is_quick: bool = False
    is_full: bool = False


@dataclass
class Contender:
    """A server to ask, and the requests to ask it with; each request is used once."""

    name: str
    port: int
    pid: int
    requests: Iterator[bytes]
    acknowledged: int = 0


@dataclass
class Figures:
    """What the rounds of one contender came to."""

    name: str
    at_once: int
    rates: list[float] = field(default_factory=list)
    cpu_per_request: list[float] = field(default_factory=list)
    latencies: list[float] = field(default_factory=list)

    @property
    def rate(self) -> float:
        """Requests per second in the median round."""
        return median(self.rates)

    @property
    def cpu(self) -> float:
        """Microseconds of the server's processor per request, in the median round."""
        return median(self.cpu_per_request) if self.cpu_per_request else 0.0

    def percentile(self, part: float) -> float:
        """Milliseconds within which this part of all requests was answered."""
        ordered = sorted(self.latencies)
        return 1000 * ordered[min(len(ordered) - 1, int(part * len(ordered)))]

    def row(self, limit: "Figures") -> list[str]:
        """A row of the table, held against a limit of the same run."""
        return [
            self.name,
            str(self.at_once),
            f"{self.rate:,.0f} ({min(self.rates):,.0f}-{max(self.rates):,.0f})",
            f"{self.rate / limit.rate:.2f}",
            f"{self.cpu:,.0f}",
            f"{self.percentile(0.5):.1f}",
            f"{self.percentile(0.99):.1f}",
        ]


def aim(what: str, measured: str, is_reached: bool, at_once: int) -> list[str]:
    """A row of the table that says what was aimed at, and whether this run got there."""
    verdict = "reached" if is_reached else "**not reached**"
    return [f"aim: {what}", str(at_once), f"{measured}: {verdict}", "", "", "", ""]


async def compare(contenders: Sequence[Contender], at_once: int, plan: Plan) -> list[Figures]:
    """Ask every contender in turn, so that what else the machine does hits all of them."""
    figures = [Figures(contender.name, at_once) for contender in contenders]
    for contender in contenders:
        await _round(contender, at_once, 0.4)
    for _ in range(plan.rounds):
        for contender, gathered in zip(contenders, figures, strict=True):
            cpu = cpu_seconds(contender.pid)
            began = time.perf_counter()
            latencies = await _round(contender, at_once, plan.seconds)
            took = time.perf_counter() - began
            cpu = cpu_seconds(contender.pid) - cpu
            gathered.rates.append(len(latencies) / took)
            gathered.latencies += latencies
            if cpu:
                gathered.cpu_per_request.append(1e6 * cpu / len(latencies))
    return figures


def cpu_seconds(pid: int) -> float:
    """The processor time that a process has used; 0 where the system does not say."""
    with suppress(OSError):
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICKS
    return 0.0


async def _round(contender: Contender, at_once: int, seconds: float) -> list[float]:
    until = time.perf_counter() + seconds
    latencies: list[float] = []
    async with asyncio.timeout(seconds + ANSWERED_WITHIN), asyncio.TaskGroup() as connections:
        for _ in range(at_once):
            connections.create_task(_ask(contender, until, latencies))
    if not latencies:
        raise BenchmarkFailed(f"{contender.name}: no requests were left to ask")
    contender.acknowledged += len(latencies)
    return latencies


async def _ask(contender: Contender, until: float, latencies: list[float]) -> None:
    """One connection: the next request leaves when the last one has been answered."""
    reader, writer = await asyncio.open_connection("127.0.0.1", contender.port)
    try:
        while time.perf_counter() < until:
            request = next(contender.requests, None)
            if request is None:
                return
            began = time.perf_counter()
            writer.write(request)
            status = await read_status(reader)
            latencies.append(time.perf_counter() - began)
            if status != 200:
                raise BenchmarkFailed(f"{contender.name} answered {status}")
    finally:
        writer.close()


async def read_status(reader: asyncio.StreamReader) -> int:
    """Read a whole answer, and return its status."""
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    _, found, length = head.partition(b"content-length:")
    if found:
        await reader.readexactly(int(length.split(b"\r\n")[0]))
    return int(head.split(b" ", 2)[1])


def request(path: str, body: bytes, headers: dict[str, str]) -> bytes:
    """An HTTP request as it goes over the wire."""
    lines = [f"POST {path} HTTP/1.1", "Host: 127.0.0.1", f"Content-Length: {len(body)}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode() + body
