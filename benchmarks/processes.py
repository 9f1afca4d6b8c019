"""Servers in processes of their own."""

import asyncio
import os
import sys
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.load import BenchmarkFailed

ROOT = Path(__file__).parents[1]
_STARTS_WITHIN = 300
_STOPS_WITHIN = 20
_INHERITED = ("PATH", "HOME", "LANG", "TMPDIR", "VIRTUAL_ENV")


@dataclass(frozen=True)
class Child:
    """A server that listens; `said` is the line with which it said so."""

    pid: int
    said: str

    @property
    def port(self) -> int:
        """Where it listens: its line has the address."""
        return int(self.said.partition("://127.0.0.1:")[2].split()[0].split("/")[0])


@asynccontextmanager
async def running(
    folder: Path,
    *module: str,
    environment: Mapping[str, str] | None = None,
    may_die: bool = False,
    says: bytes = b"ready",
    under: Sequence[str] = (),
) -> AsyncGenerator[Child]:
    """Run `python -m …` in `folder` until the block ends, which it must survive.

    The block begins once the process `says` so. `under` is a program that runs it and watches it.
    """
    settings = {name: os.environ[name] for name in _INHERITED if name in os.environ}
    complaints = folder / f"{'-'.join(module).replace('/', '_')[:60]}.log"
    with complaints.open("wb") as log:
        process = await asyncio.create_subprocess_exec(
            *under, sys.executable, "-m", *module,
            cwd=folder,
            env={**settings, "PYTHONPATH": str(ROOT), **(environment or {})},
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=log,
        )  # fmt: skip
        try:
            async with asyncio.timeout(_STARTS_WITHIN):
                said = await _ready(process, says)
            if not said:
                raise BenchmarkFailed(f"{module[0]} did not start: {complaints.read_text()}")
            yield Child(process.pid, said)
            if process.returncode is not None and not may_die:
                raise BenchmarkFailed(f"{module[0]} died: {complaints.read_text()}")
        finally:
            await _stop(process)


async def _ready(process: asyncio.subprocess.Process, says: bytes) -> str:
    assert process.stdout is not None
    async for line in process.stdout:
        if says in line:
            return line.decode()
    return ""


async def _stop(process: asyncio.subprocess.Process) -> None:
    if process.returncode is None:
        process.terminate()
    try:
        async with asyncio.timeout(_STOPS_WITHIN):
            await process.wait()
    except TimeoutError:
        process.kill()
        await process.wait()
