"""`prikkel` as an operator runs it: commands and the server as processes of their own."""

import asyncio
import os
import signal
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import NamedTemporaryFile

from aiohttp import ClientError, ClientSession
from sqlalchemy import Engine, NullPool, create_engine, text

from adapters.database.urls import parse_url
from tests.forked import Forked, fork, prikkel
from tests.ports import free_port

ROOT = Path(__file__).parents[2]
PATIENCE = 180
OURS = ("SLACK_", "MICROSOFT_", "PRIKKEL_", "DATABASE_URL", "OTEL_", "HTTP_PROXY", "HTTPS_PROXY")


_BEGUN: dict[tuple[str, ...], bytes] = {}
"""The databases that commands left, by what was typed."""


def unset_environment() -> dict[str, str]:
    """This machine's, without what would be settings of ours."""
    return {k: v for k, v in os.environ.items() if not k.upper().startswith(OURS)}


@dataclass
class Prikkel:
    """One installation: a folder with its database, a port, and its settings."""

    folder: Path
    settings: Mapping[str, str]
    port: int = field(default_factory=free_port)
    descriptors: int | None = None
    process: Forked | None = None
    _engine: Engine | None = field(default=None, init=False)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def environment(self) -> dict[str, str]:
        return {
            **unset_environment(),
            "DATABASE_URL": f"sqlite:///{self.folder / 'prikkel.sqlite'}",
            "PRIKKEL_PORT": str(self.port),
            "PYTHONPATH": str(ROOT),
            **self.settings,
        }

    async def command(self, *words: str) -> str:
        """Run a command to its end, which must be a good one; returns what it printed."""
        with NamedTemporaryFile("r", encoding="utf-8", dir=self.folder) as said:
            process = self._fork(Path(said.name), *words)
            try:
                code = await process.wait(PATIENCE)
            finally:
                process.kill()
            printed = said.read()
        assert code == 0, printed
        return printed

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
        self.process = self._fork(self.folder / "serve.log", "serve")
        async with asyncio.timeout(PATIENCE), ClientSession() as session:
            while not await _is_ready(session, self.url):
                assert self.process.returncode is None, self.log()
                await asyncio.sleep(0.02)

    async def stop(self, how: signal.Signals = signal.SIGTERM) -> None:
        """End the server; SIGKILL ends it in the middle of whatever it does."""
        assert self.process is not None
        if self.process.returncode is None:
            self.process.send_signal(how)
            await self.process.wait(PATIENCE)

    def _fork(self, said: Path, *words: str) -> Forked:
        return fork(
            prikkel, *words, said=said, folder=self.folder, environment=self.environment,
            descriptors=self.descriptors,
        )  # fmt: skip

    def log(self) -> str:
        return (self.folder / "serve.log").read_text("utf-8")

    def rows(self, sql: str) -> list[tuple]:
        """What an operator reads in the database."""
        if self._engine is None:
            url = parse_url(self.environment["DATABASE_URL"])
            self._engine = create_engine(url, poolclass=NullPool)
        with self._engine.connect() as connection:
            return [tuple(row) for row in connection.execute(text(sql))]


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
