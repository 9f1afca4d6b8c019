"""`prikkel` as an operator runs it: commands and the server as processes of their own."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from aiohttp import ClientError, ClientSession
from sqlalchemy import create_engine, text

from adapters.database.urls import parse_url
from tests.ports import free_port

ROOT = Path(__file__).parents[2]
PATIENCE = 180
OURS = ("SLACK_", "MICROSOFT_", "PRIKKEL_", "DATABASE_URL", "OTEL_", "HTTP_PROXY", "HTTPS_PROXY")


_BEGUN: dict[tuple[str, ...], bytes] = {}
"""The databases that commands left, by what was typed."""


@dataclass
class Prikkel:
    """One installation: a folder with its database, a port, its settings, and what runs Python."""

    folder: Path
    settings: Mapping[str, str]
    port: int = field(default_factory=free_port)
    command_line: Sequence[str] = (sys.executable,)
    process: asyncio.subprocess.Process | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def environment(self) -> dict[str, str]:
        inherited = {k: v for k, v in os.environ.items() if not k.upper().startswith(OURS)}
        return {
            **inherited,
            "DATABASE_URL": f"sqlite:///{self.folder / 'prikkel.sqlite'}",
            "PRIKKEL_PORT": str(self.port),
            "PYTHONPATH": str(ROOT),
            **self.settings,
        }

    async def command(self, *words: str) -> str:
        """Run a command to its end, which must be a good one; returns what it printed."""
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "adapters.cli", *words,
            cwd=self.folder, env=self.environment,
            stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
        )  # fmt: skip
        printed, _ = await asyncio.wait_for(process.communicate(), PATIENCE)
        assert process.returncode == 0, printed.decode()
        return printed.decode()

    async def begin(self, *words: str) -> None:
        """Run a command on a new database; a second time, take what it left in the first."""
        file = self.folder / "prikkel.sqlite"
        if words in _BEGUN:
            file.write_bytes(_BEGUN[words])
            return
        await self.command(*words)
        _BEGUN[words] = file.read_bytes()

    async def start(self) -> None:
        """Start the server, and wait until it is ready."""
        with (self.folder / "serve.log").open("ab") as log:
            self.process = await asyncio.create_subprocess_exec(
                *self.command_line, "-m", "adapters.cli", "serve",
                cwd=self.folder, env=self.environment, stdout=log, stderr=log,
            )  # fmt: skip
        async with asyncio.timeout(PATIENCE), ClientSession() as session:
            while not await _is_ready(session, self.url):
                assert self.process.returncode is None, self.log()
                await asyncio.sleep(0.1)

    async def stop(self, how: signal.Signals = signal.SIGTERM) -> None:
        """End the server; SIGKILL ends it in the middle of whatever it does."""
        assert self.process is not None
        if self.process.returncode is None:
            self.process.send_signal(how)
            await asyncio.wait_for(self.process.wait(), PATIENCE)

    def log(self) -> str:
        return (self.folder / "serve.log").read_text("utf-8")

    def rows(self, sql: str) -> list[tuple]:
        """What an operator reads in the database."""
        engine = create_engine(parse_url(self.environment["DATABASE_URL"]))
        with engine.connect() as connection:
            found = [tuple(row) for row in connection.execute(text(sql))]
        engine.dispose()
        return found


@asynccontextmanager
async def running(prikkel: Prikkel) -> AsyncGenerator[Prikkel]:
    """The server runs until the block ends, also where it does not get ready."""
    try:
        await prikkel.start()
        yield prikkel
    finally:
        await prikkel.stop()


async def _is_ready(session: ClientSession, url: str) -> bool:
    try:
        async with session.get(f"{url}/health/ready") as answer:
            return answer.status == 200
    except ClientError:
        return False
