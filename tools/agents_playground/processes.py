"""The two servers: ours, with a campaign in a temporary database, and Microsoft's playground."""

import json
import os
import secrets
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Generator, Sequence
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from subprocess import DEVNULL
from uuid import UUID

from tools.agents_playground.places import (
    CHANNEL,
    CONFIG,
    PLAYER,
    TENANT,
    places,
    press_of_a_colleague,
)

ROOT = Path(__file__).parent.parent.parent
_PATIENCE = 60.0
_ENDING = 20.0
# Pictures are linked to over https only; the browser is told where this is. The switch that lets
# everybody in is for a server whose address leads nowhere else.
PUBLIC_URL = "https://localhost"


class Prikkel:
    """`prikkel serve` and the commands beside it, all on one database."""

    def __init__(self, folder: Path, log: Path, locale: str) -> None:
        self.log = log
        self.port = free_port()
        self._locale = locale
        self._database = folder / "prikkel.sqlite"
        self._settings = {
            "DATABASE_URL": f"sqlite:///{self._database}",
            "PRIKKEL_HOST": "127.0.0.1",
            "PRIKKEL_PORT": str(self.port),
            "PRIKKEL_LOCALE": locale,
            "PRIKKEL_PUBLIC_URL": PUBLIC_URL,
            "PRIKKEL_SECRET_KEY": secrets.token_hex(32),
            "PRIKKEL_TEAMS_ALLOW_UNAUTHENTICATED": "true",
        }

    @property
    def address(self) -> str:
        """Where the server is."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def endpoint(self) -> str:
        """Where Teams would send what people do."""
        return f"{self.address}/api/messages"

    def starts_campaign(self, service_url: str, moment: datetime) -> None:
        """A campaign from this day on, with the player as its coordinator."""
        self._runs(
            moment, "campaign", "start", "--without-consent",
            "--workspace", f"teams:{TENANT}", "--channel", CHANNEL,
            "--start", f"{moment:%Y-%m-%d}", "--locale", self._locale, "--coordinator", PLAYER,
            "--organisation", "Gemeente Voorbeeldstad",
            "--service-url", service_url,
        )  # fmt: skip

    def colleague_presses(self, service_url: str) -> None:
        """Somebody else says that they did the first challenge, in the same channel."""
        with closing(sqlite3.connect(self._database)) as database:
            [(challenge,)] = database.execute("SELECT id FROM challenge ORDER BY position LIMIT 1")
        press = press_of_a_colleague(service_url, str(UUID(challenge)))
        headers = {"Content-Type": "application/json"}
        body = json.dumps(press).encode()
        asked = urllib.request.Request(self.endpoint, body, headers)
        with urllib.request.urlopen(asked, timeout=_PATIENCE) as answer:
            assert answer.status == 200, "a colleague's press was turned away"

    @contextmanager
    def serving(self, moment: datetime) -> Generator[None]:
        """The server, which believes that it is this moment, until the block ends."""
        self._runs(moment, "migrate")
        command = self._command(moment, "serve")
        with _running(command, self._environment(), self.log, ROOT):
            _wait_for(f"{self.address}/health/ready")
            yield

    def complaints(self) -> list[str]:
        """What the server itself found wrong."""
        return [line for line in self.log.read_text("utf-8").splitlines() if " ERROR " in line]

    def _runs(self, moment: datetime, *words: str) -> None:
        command = self._command(moment, *words)
        environment = self._environment()
        subprocess.run(
            command, cwd=ROOT, env=environment, check=True, timeout=_PATIENCE, stdout=DEVNULL
        )

    def _command(self, moment: datetime, *words: str) -> list[str]:
        began = moment.isoformat()
        return [sys.executable, "-m", "tools.agents_playground.another_day", began, *words]

    def _environment(self) -> dict[str, str]:
        ours = ("PRIKKEL_", "SLACK_", "MICROSOFT_")
        inherited = {k: v for k, v in os.environ.items() if not k.startswith(ours)}
        return inherited | self._settings


@contextmanager
def microsofts_playground(modules: Path, endpoint: str, folder: Path) -> Generator[str]:
    """The address of its page."""
    port = free_port()
    (folder / CONFIG).write_text(places(), "utf-8")
    command = [
        "node", str(modules / "@microsoft" / "m365agentsplayground" / "cli.js"), "start",
        "-e", endpoint, "-c", "msteams", "-p", str(port), "--disable-telemetry",
    ]  # fmt: skip
    address = f"http://localhost:{port}"  # which of the two addresses that is, it says nowhere
    with _running(command, dict(os.environ), folder / "playground.log", folder):
        _wait_for(address)
        yield address


def free_port() -> int:
    """A port that nothing listens on now."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@contextmanager
def _running(
    command: Sequence[str], environment: dict[str, str], log: Path, folder: Path
) -> Generator[None]:
    with (
        log.open("ab") as output,
        subprocess.Popen(
            command, env=environment, cwd=folder, stdout=output, stderr=subprocess.STDOUT
        ) as process,
    ):
        try:
            yield
        finally:
            process.terminate()
            try:
                process.wait(_ENDING)
            except subprocess.TimeoutExpired:
                process.kill()


def _wait_for(address: str) -> None:
    """Come back as soon as something answers there."""
    latest = time.monotonic() + _PATIENCE
    while True:
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except (OSError, urllib.error.URLError):
            if time.monotonic() > latest:
                raise
            time.sleep(0.2)
