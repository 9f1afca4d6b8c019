"""The door of a server: who may come in, how long for, and who goes when there is no room.

aiohttp takes everybody in, waits for the head of a request as long as somebody likes, and falls
silent when no descriptors are left.
"""

import asyncio
import logging
import resource
import socket
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web

from adapters.headers import hardened
from adapters.logs import Sparingly

HEAD_SECONDS = 10.0
"""What the head of a request may take."""

HEAD_BYTES = 32 * 1024

READ_SECONDS = 60.0
"""What somebody may take to read what they asked for, from when they stop reading."""

KEEP_SECONDS = 130.0
"""A connection that is kept for a next request: longer than proxies do (nginx one minute, Caddy
two), so that they close it and not we, just when something comes."""

PATIENCE = 3.0
"""Slack and Teams wait no longer for an answer; who takes longer may have to go."""

SPARE = 256
"""Descriptors for all but those who come in: the database, platforms, files, children."""

MOST = 4096
FEWEST = 16

_AT_ONCE = 32
_REST_SECONDS = 1.0

logger = logging.getLogger(__name__)
logger.addFilter(Sparingly())


class Guest(web.RequestHandler):
    """One connection, with a limit on everything that somebody may draw out."""

    __slots__ = ("_asked", "_door", "_head_bytes", "_head_late", "_read_late", "asked_at")

    def __init__(self, door: "Door", manager: web.Server, **kwargs: Any) -> None:
        super().__init__(manager, **kwargs)
        self._door = door
        self._head_late: asyncio.TimerHandle | None = None
        self._read_late: asyncio.TimerHandle | None = None
        self._asked = 0
        self._head_bytes = 0
        self.asked_at = 0.0

    @property
    def is_idle(self) -> bool:
        """Whether it waits for the head of a request."""
        return self._waiter is not None and not self._waiter.done()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Somebody came in: they get some time to say what for."""
        super().connection_made(transport)
        self.asked_at = self._loop.time()
        self._head_late = self._loop.call_later(HEAD_SECONDS, self.turn_away)

    def data_received(self, data: bytes) -> None:
        """Something came: a head of which nothing is missing ends the time that it has."""
        super().data_received(data)
        if self._request_count > self._asked:
            self._asked, self._head_bytes = self._request_count, 0
            self.asked_at = self._loop.time()
            self._head_late = _stopped(self._head_late)
            self._door.move_up(self)
        elif self.is_idle:
            self._wait_for_head(len(data))

    def handle_error(self, request: Any, *args: Any, **kwargs: Any) -> web.StreamResponse:
        """What is no HTTP comes no further, and gets the headers of every answer all the same."""
        return hardened(super().handle_error(request, *args, **kwargs), self._door.app)

    def pause_writing(self) -> None:
        """Somebody asked for more than they read."""
        super().pause_writing()
        self._read_late = self._loop.call_later(READ_SECONDS, self.turn_away)

    def resume_writing(self) -> None:
        """They read on."""
        super().resume_writing()
        self._read_late = _stopped(self._read_late)

    def connection_lost(self, exc: BaseException | None) -> None:
        """They are gone, whoever hung up."""
        self._forgotten()
        super().connection_lost(exc)

    def turn_away(self) -> None:
        """Hang up at once, whatever is still to be said."""
        self._forgotten()
        transport = self.transport
        self.force_close()
        if transport is not None:
            transport.abort()

    def _wait_for_head(self, more: int) -> None:
        self._head_bytes += more
        if self._head_bytes > HEAD_BYTES:
            self.turn_away()
        elif self._head_late is None:
            self._head_late = self._loop.call_later(HEAD_SECONDS, self.turn_away)

    def _forgotten(self) -> None:
        self._head_late, self._read_late = _stopped(self._head_late), _stopped(self._read_late)
        self._door.forget(self)


def _stopped(timer: asyncio.TimerHandle | None) -> None:
    if timer is not None:
        timer.cancel()


class Door:
    """Lets in who comes to a listening socket, `most` at a time.

    When it is full, who waited longest without asking anything has to go, or else who was asked
    something longest ago, if that is too long; and when nobody may be sent away, who comes.
    """

    def __init__(self, runner: web.AppRunner, listener: socket.socket, most: int) -> None:
        self.app = runner.app
        self._runner = runner
        self._listener = listener
        self._most = most
        self._guests: dict[Guest, None] = {}  # who asked longest ago is the first
        self._coming: set[asyncio.Task[Any]] = set()
        self._loop = asyncio.get_running_loop()
        self._resting: asyncio.TimerHandle | None = None

    def open(self) -> None:
        """Let people in from now on."""
        self._listener.setblocking(False)
        self._loop.add_reader(self._listener, self._knocked)

    def close(self) -> None:
        """Let nobody in any more; who is in may stay."""
        if self._resting is not None:
            self._resting.cancel()
        self._loop.remove_reader(self._listener)
        self._listener.close()

    def move_up(self, guest: Guest) -> None:
        """Somebody asks something: of all, they are the last to go."""
        if guest in self._guests:
            del self._guests[guest]
            self._guests[guest] = None

    def forget(self, guest: Guest) -> None:
        """Somebody is gone."""
        self._guests.pop(guest, None)

    def _knocked(self) -> None:
        for _ in range(_AT_ONCE):
            try:
                connection, _ = self._listener.accept()
            except (BlockingIOError, InterruptedError, ConnectionAbortedError):
                return
            except OSError as error:
                self._rest(error)
                return
            self._let_in(connection)

    def _let_in(self, connection: socket.socket) -> None:
        if len(self._guests) >= self._most and not self._make_room():
            connection.close()
            return
        connection.setblocking(False)
        assert self._runner.server is not None
        guest = Guest(
            self, self._runner.server, loop=self._loop, access_log=None,
            keepalive_timeout=KEEP_SECONDS,
        )  # fmt: skip
        self._guests[guest] = None
        coming = self._loop.create_task(
            self._loop.connect_accepted_socket(lambda: guest, connection)
        )
        self._coming.add(coming)
        coming.add_done_callback(self._came(guest))

    def _came(self, guest: Guest) -> Callable[[asyncio.Task[Any]], None]:
        def note(coming: asyncio.Task[Any]) -> None:
            self._coming.discard(coming)
            if coming.cancelled() or coming.exception() is not None:
                self.forget(guest)

        return note

    def _make_room(self) -> bool:
        oldest = next(iter(self._guests), None)
        leaving = next((guest for guest in self._guests if guest.is_idle), oldest)
        if leaving is None:
            return False
        if not leaving.is_idle and self._loop.time() - leaving.asked_at < PATIENCE:
            logger.warning("Turned somebody away: there is no room, and nobody who may go")
            return False
        logger.warning("Closed a connection on which nothing happened: there was no room")
        leaving.turn_away()
        return True

    def _rest(self, error: OSError) -> None:
        """Come back a little later: no descriptors are left, whoever has them."""
        logger.error("Nobody can come in for a moment: %s", error.strerror)
        self._make_room()
        self._loop.remove_reader(self._listener)
        self._resting = self._loop.call_later(_REST_SECONDS, self.open)


def room() -> int:
    """How many connections the limit on descriptors leaves room for."""
    soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft == resource.RLIM_INFINITY:
        return MOST
    return max(FEWEST, min(MOST, soft - min(SPARE, soft // 2)))


@asynccontextmanager
async def open_to(
    app: web.Application, listener: socket.socket, *, most: int, grace: float = 1.0
) -> AsyncGenerator[None]:
    """An application answers who comes to a listening socket, until the block ends.

    `most` connections at a time; requests get `grace` seconds to finish at the end.
    """
    runner = web.AppRunner(app, shutdown_timeout=grace)
    await runner.setup()
    door = Door(runner, listener, most)
    door.open()
    try:
        yield
    finally:
        door.close()
        await runner.cleanup()
