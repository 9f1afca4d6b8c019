"""`prikkel` in processes of their own, as an operator runs it."""

import asyncio
import os
import re
import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

from adapters.registry import SETTING_NAMES

ROOT = Path(__file__).parents[1]


class Child:
    """`prikkel` in a process of its own."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process
        self.heard: list[str] = []

    async def hears(self, pattern: str) -> str:
        """Wait for a line, and return what the pattern's group matched in it."""
        assert self.process.stdout is not None
        async with asyncio.timeout(240):
            async for line in self.process.stdout:
                self.heard.append(line.decode())
                if match := re.search(pattern, line.decode()):
                    return match.group(1)
        raise AssertionError("".join(self.heard))

    async def ends(self) -> int:
        async with asyncio.timeout(45):  # less than what hangs, and than aiohttp's own grace
            return await self.process.wait()


@asynccontextmanager
async def prikkel(folder: Path, *arguments: str, **environment: str) -> AsyncGenerator[Child]:
    """Run a command in a folder, without the settings of this machine, until the block ends."""
    inherited = {name: value for name, value in os.environ.items() if name not in SETTING_NAMES}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "adapters.cli", *arguments,
        cwd=folder,
        env={**inherited, "PYTHONPATH": str(ROOT), **environment},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    try:
        yield Child(process)
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()
