"""Posting JSON to Slack: most of what a press costs us, and a message of the outbox.

A client for this alone: connections that are kept, TLS and a time limit; no redirects, no cookies
and no compression (docs/adr/0009). It takes a third of the time of aiohttp's, which only knows the
way through a proxy.
"""

import asyncio
import ssl
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, cached_property
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from aiohttp import ClientSession
from httptools import HttpParserError, HttpParserUpgrade, HttpResponseParser

from adapters.slack.failures import UNTRUSTED, delivery_failures
from bot.ports import DeliveryFailed

AT_ONCE = 100
KEPT_SECONDS = 15.0

_SLACKS = (".slack.com", ".slack-gov.com")

_Place = tuple[str, str, int]  # scheme, host, port


class Reply(NamedTuple):
    """What comes back; the names of headers are in small letters."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Posts:
    """Posts JSON, a hundred at once, on connections that are kept."""

    def __init__(self, timeout: float, base_url: str = "") -> None:
        self._timeout = timeout
        base = urlsplit(base_url)
        self._own = base.scheme, base.hostname
        self._slots = asyncio.Semaphore(AT_ONCE)
        self._pool: ClientSession | None = None
        self._kept: defaultdict[_Place, list[_Connection]] = defaultdict(list)

    def may_go_to(self, url: str) -> bool:
        """Whether an address that came in a payload is Slack's own, or that of a test server.

        Whoever can sign a payload must not have us speak to machines that they cannot reach.
        """
        try:
            parts = urlsplit(url)
            host, _ = parts.hostname or "", parts.port
        except ValueError:
            return False
        is_slacks = parts.scheme == "https" and host.endswith(_SLACKS)
        return is_slacks or (parts.scheme, host) == self._own

    def use(self, pool: ClientSession) -> None:
        """Go through this pool where it knows of a proxy."""
        self._pool = pool if pool.trust_env else None

    async def prepare(self) -> None:
        """Read whom this machine trusts: nobody who presses has to wait for that."""
        await asyncio.to_thread(lambda: self._tls)

    async def post(self, url: str, body: bytes, token: str = "") -> Reply:
        """Post JSON, and return what comes back, whatever its status.

        Raises:
            DeliveryFailed: there is no answer, or not in time.
        """
        headers = _headers(token)
        if self._pool is not None:
            with delivery_failures():
                return await _post_through(self._pool, url, headers, body)
        try:
            place, head = _request(url, headers | {"Content-Length": str(len(body))})
        except ValueError as error:
            raise DeliveryFailed("unusable_address", permanent=True) from error
        try:
            async with asyncio.timeout(self._timeout), self._slots:
                return await self._exchange(place, head + body)
        except (HttpParserError, HttpParserUpgrade) as error:
            raise DeliveryFailed("unreadable_answer", maybe_sent=True) from error
        except OSError as error:  # a TimeoutError is one
            raise DeliveryFailed(type(error).__name__, maybe_sent=True) from error

    def close(self) -> None:
        """Hang up."""
        for connections in self._kept.values():
            for connection in connections:
                connection.close()
        self._kept.clear()

    async def _exchange(self, place: _Place, request: bytes) -> Reply:
        connection = self._take(place) or await self._connect(place)
        try:
            reply = await connection.ask(request)
        except BaseException:
            connection.close()
            raise
        if connection.is_usable:
            self._kept[place].append(connection)
        return reply

    def _take(self, place: _Place) -> "_Connection | None":
        """The connection that was used last, and may be used again."""
        kept = self._kept[place]
        while kept:
            connection = kept.pop()
            if connection.is_usable:
                return connection
            connection.close()
        return None

    async def _connect(self, place: _Place) -> "_Connection":
        scheme, host, port = place
        try:
            _, connection = await asyncio.get_running_loop().create_connection(
                _Connection, host, port, ssl=self._tls if scheme == "https" else None
            )
        except ssl.SSLError as error:
            raise DeliveryFailed(UNTRUSTED) from error
        except OSError as error:
            raise DeliveryFailed("cannot_connect") from error
        return connection

    @cached_property
    def _tls(self) -> ssl.SSLContext:
        return _trusting(ssl.get_default_verify_paths())


@cache
def _trusting(_paths: ssl.DefaultVerifyPaths) -> ssl.SSLContext:
    """Whom this machine trusts by those files, which take long to read: once in a process."""
    return ssl.create_default_context()


class _Connection(asyncio.Protocol):
    """One connection, for one request at a time."""

    _transport: asyncio.Transport

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._parser = HttpResponseParser(self)
        self._reply: asyncio.Future[Reply] | None = None
        self._headers: dict[str, str] = {}
        self._body: list[bytes] = []
        self._used_at = self._loop.time()

    @property
    def is_usable(self) -> bool:
        """Whether another request may go out: proxies forget what was silent for long."""
        is_fresh = self._loop.time() - self._used_at < KEPT_SECONDS
        return is_fresh and not self._transport.is_closing()

    async def ask(self, request: bytes) -> Reply:
        """Send a request, and wait for the whole answer."""
        self._reply = self._loop.create_future()
        self._transport.write(request)
        reply = await self._reply
        self._used_at = self._loop.time()
        return reply

    def close(self) -> None:
        """Hang up."""
        self._transport.abort()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Called by asyncio."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Called by asyncio."""
        try:
            self._parser.feed_data(data)
        except (HttpParserError, HttpParserUpgrade) as error:
            self._fail(error)

    def on_message_begin(self) -> None:
        """Called by the parser."""
        self._headers, self._body = {}, []

    def on_header(self, name: bytes, value: bytes) -> None:
        """Called by the parser."""
        self._headers[name.decode("latin-1").lower()] = value.decode("latin-1")

    def on_body(self, body: bytes) -> None:
        """Called by the parser."""
        self._body.append(body)

    def on_message_complete(self) -> None:
        """Called by the parser."""
        status = self._parser.get_status_code()
        if status < 200:
            return  # only says that the answer is under way
        if not self._parser.should_keep_alive():
            self._transport.close()
        if self._reply is None or self._reply.done():
            self._transport.abort()  # an answer to nothing: who knows what the next one answers
        else:
            self._reply.set_result(Reply(status, self._headers, b"".join(self._body)))

    def connection_lost(self, exc: Exception | None) -> None:
        """Called by asyncio."""
        self._fail(exc or ConnectionResetError())

    def _fail(self, error: Exception) -> None:
        self._transport.abort()
        if self._reply is not None and not self._reply.done():
            self._reply.set_exception(error)


async def _post_through(
    pool: ClientSession, url: str, headers: Mapping[str, str], body: bytes
) -> Reply:
    async with pool.post(url, data=body, headers=headers) as response:
        found = {name.lower(): value for name, value in response.headers.items()}
        return Reply(response.status, found, await response.read())


def _headers(token: str) -> dict[str, str]:
    headers = {"Content-Type": "application/json;charset=utf-8"}
    if token:
        # Slack's have nothing to quote; one that was pasted wrongly must not add a header.
        headers["Authorization"] = f"Bearer {quote(token)}"
    return headers


def _request(url: str, headers: Mapping[str, str]) -> tuple[_Place, bytes]:
    """Where a request goes, and its head."""
    parts = urlsplit(url)
    host, port = parts.hostname, parts.port or (443 if parts.scheme == "https" else 80)
    if parts.scheme not in ("http", "https") or not host:
        raise ValueError("not an address of HTTP")
    target = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
    lines = [f"POST {target} HTTP/1.1", f"Host: {parts.netloc.rpartition('@')[2]}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    return (parts.scheme, host, port), "\r\n".join([*lines, "", ""]).encode("ascii")
