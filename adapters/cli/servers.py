"""`prikkel serve`, `worker` and `migrate`."""

import asyncio
import gc
import logging
import signal
import socket
import subprocess
import sys
from collections.abc import Coroutine
from contextlib import suppress
from typing import Annotated, Any

import typer
from aiohttp import web

from adapters import bootstrap, security
from adapters.addresses import is_loopback
from adapters.cli import terminal
from adapters.cli.shutdown import end_in_time
from adapters.cli.terminal import (
    Refusal,
    current_revision,
    prepared_settings,
    refuse_nobody,
    say,
)
from adapters.doors import open_to, room
from adapters.registry import PLATFORMS, doubts, read_settings
from adapters.safety import refuse_dangers
from adapters.settings import Settings
from adapters.subprocesses import PACKAGES

logger = logging.getLogger(__name__)

IN_HAND = 10_000
"""Objects that presses under way may hold before any is looked at: it is no garbage yet."""
_COMMAND = "import sys; sys.path.insert(0, sys.argv.pop(1)); from adapters.cli import main; main()"


def serve(
    deliveries: Annotated[
        bool,
        typer.Option("--deliveries/--no-deliveries", help="Without: prikkel worker must run too."),
    ] = True,
) -> None:
    """Answer Slack and Teams, and post what is due.

    prikkel serve
    """
    settings = _settings()
    _note_settings(settings)
    listener = listen(settings.host, settings.port)
    host, port = settings.host, listener.getsockname()[1]
    health = None
    if settings.health_port is not None:
        health = listen(host, settings.health_port, "PRIKKEL_HEALTH_PORT")
    app = bootstrap.build(
        settings,
        with_deliveries=deliveries,
        health=health,
        ready=lambda: say(f"Prikkel is ready: http://{host}:{port} (Ctrl+C stops it)"),
    )
    run_app(app, listener)


def worker() -> None:
    """Post what is due, and listen to nobody; for beside servers with --no-deliveries.

    prikkel worker
    """
    settings = _settings()

    async def run() -> None:
        stopped = asyncio.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, stopped.set)
        say("The worker posts what is due (Ctrl+C stops it)")
        await bootstrap.work(settings, stopped, stopping=end_in_time)

    asyncio.run(run())


def migrate() -> None:
    """Bring the database up to date; make a backup first.

    prikkel migrate
    """
    log_from(logging.WARNING)
    database_url = read_settings().database_url
    current_revision(database_url)
    terminal.migrate(database_url)
    say(f"The database is up to date ({current_revision(database_url)}).")


def listen(host: str, port: int, setting: str = "--port or PRIKKEL_PORT") -> socket.socket:
    """Take the port before anything else is done, so that a taken one is found out at once."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen(128)
    except (OSError, OverflowError) as error:
        listener.close()
        raise Refusal(
            f"Port {port} of {host} cannot be used ({getattr(error, 'strerror', error)}): "
            f"stop what runs there, or choose another with {setting}."
        ) from None
    return listener


def run_app(app: web.Application, listener: socket.socket) -> None:
    """Serve until somebody stops it, and end in time."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()  # what was built stays too
    gc.set_threshold(IN_HAND)

    async def hurry(_: web.Application) -> None:
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_IGN)  # asking twice would break off what is in hand
        end_in_time()

    app.on_shutdown.append(hurry)

    async def run() -> None:
        task, loop = asyncio.current_task(), asyncio.get_running_loop()
        assert task is not None
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, lambda: task.cancelling() or task.cancel())
        async with open_to(app, listener, most=room(), grace=bootstrap.SHUTDOWN_SECONDS):
            await asyncio.Event().wait()

    _until_cancelled(run())


def _until_cancelled(work: Coroutine[Any, Any, None]) -> None:
    """Not `asyncio.run`: that waits for threads in which the call of a platform hangs."""
    loop = asyncio.new_event_loop()
    try:
        with suppress(asyncio.CancelledError):
            loop.run_until_complete(work)
    finally:
        loop.run_until_complete(_cancel_the_rest())
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()


async def _cancel_the_rest() -> None:
    rest = asyncio.all_tasks() - {asyncio.current_task()}
    for task in rest:
        task.cancel()
    await asyncio.gather(*rest, return_exceptions=True)


def _note_settings(settings: Settings) -> None:
    """Log what a server begins with, where it matters for security; never a value of a secret."""
    security.note(
        "server started",
        **{name: int(settings.of(one.settings).is_used) for name, one in PLATFORMS.items()},
        **{name: value for one in settings.platforms for name, value in one.noted().items()},
        keys=len(settings.secret_keys),
        https=int(settings.public_url.startswith("https:")),
        loopback=int(is_loopback(settings.host)),
    )


def _settings() -> Settings:
    """What a server runs with; from here on it logs."""
    log_from(logging.INFO)
    settings = read_settings()
    if settings.log_format == "json":
        security.write_json()
    for doubt in doubts(settings):
        logger.warning("%s", doubt)
    refuse_nobody()
    _make_tables()
    settings = prepared_settings()
    refuse_dangers(settings)
    return settings


def _make_tables() -> None:
    """Fill a new database by a process of its own: what migrates would stay in memory (19 MB).

    Raises:
        Refusal: it could not be made.
    """
    if current_revision(read_settings().database_url) is None:
        # -P: not what lies here, and yet also where Prikkel has not been installed.
        command = (sys.executable, "-P", "-c", _COMMAND, str(PACKAGES), "migrate")
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise Refusal(done.stderr.strip())


def log_from(level: int) -> None:
    """Log to the terminal what is of a level or above, and little of others' libraries."""
    security.write_to_stderr(level)
    logging.getLogger("apscheduler").setLevel(logging.WARNING)
    logging.getLogger("alembic").setLevel(logging.WARNING)
