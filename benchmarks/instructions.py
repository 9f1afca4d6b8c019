"""How many instructions a press takes in the server: what no other work on the machine changes.

Run as `python -m benchmarks.instructions [PRESSES]`; it needs valgrind, and some minutes. What the
system does for a press (sockets, files) is not counted, nor what went before the presses.
"""

import asyncio
import itertools
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from shutil import which

from benchmarks.load import BenchmarkFailed, cpu_seconds, read_status
from benchmarks.processes import running
from benchmarks.slack import AT_ONCE, presses, serving
from benchmarks.worlds import open_campaign

_FIRST = 200
"""Presses before those that are counted: texts are understood and statements written by then."""


async def measure(folder: Path, counted: int) -> int:
    """Instructions per press, with twenty at once.

    Raises:
        BenchmarkFailed: there is no valgrind, or it says nothing.
    """
    if which("valgrind") is None:
        raise BenchmarkFailed("valgrind is not installed")
    world = open_campaign(folder, "slack", _FIRST + counted)
    profile = folder / "profile"
    counting = (
        "valgrind", "--tool=callgrind", "--instr-atstart=no", "--fair-sched=yes",
        f"--callgrind-out-file={profile}",
    )  # fmt: skip
    async with running(folder, "benchmarks.servers", "slack") as slack:
        settings = serving(world.url, slack.port)
        server = running(folder, "adapters.cli", "serve", environment=settings, under=counting)
        async with server as prikkel:
            requests = presses(world, iter(range(_FIRST + counted)), slack.port)
            await _press(prikkel.port, itertools.islice(requests, _FIRST))
            await _until_idle(prikkel.pid)
            await _control(prikkel.pid, "--instr=on")
            await _press(prikkel.port, requests)
            await _control(prikkel.pid, "--instr=off")
            await _control(prikkel.pid, "--dump")
    return _counted(folder) // counted


def _counted(folder: Path) -> int:
    lines = (line for part in folder.glob("profile*") for line in part.read_text().splitlines())
    total = max((int(line.split()[1]) for line in lines if line.startswith("totals:")), default=0)
    if not total:
        raise BenchmarkFailed("valgrind has counted nothing")
    return total


async def _press(port: int, requests: Iterator[bytes]) -> None:
    async def ask() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        for request in requests:
            writer.write(request)
            if (status := await read_status(reader)) != 200:
                raise BenchmarkFailed(f"answered {status}")
        writer.close()

    async with asyncio.TaskGroup() as connections:
        for _ in range(AT_ONCE):
            connections.create_task(ask())


async def _until_idle(pid: int) -> None:
    """Wait until what a server does by itself after its start is done."""
    used = 0.0
    while cpu_seconds(pid) - used > 0.5:
        used = cpu_seconds(pid)
        await asyncio.sleep(3)


async def _control(pid: int, order: str) -> None:
    control = await asyncio.create_subprocess_exec("callgrind_control", order, str(pid))
    await control.wait()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="prikkel-benchmark-") as folder:
        counted = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
        print(f"{asyncio.run(measure(Path(folder), counted)):,} instructions per press")
