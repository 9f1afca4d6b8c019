"""Posting to a `response_url`: the request with the answer is most of what a press costs us.

A client for this alone: connections that are kept, TLS and a time limit; no redirects, no cookies,
no compression and no proxies (docs/adr/0009). It takes a third of the time of aiohttp's.
"""

import asyncio
import ssl
from collections import defaultdict
from functools import cached_property
from urllib.parse import urlsplit

from httptools import HttpParserError, HttpParserUpgrade, HttpResponseParser

from bot.ports import DeliveryFailed

AT_ONCE = 100
KEPT_SECONDS = 15.0

_Place = tuple[str, str, int]  # scheme, host, port


class ResponseUrls:
    """Posts answers to the addresses that came with gestures, on connections that are kept."""

    def __init__(self, timeout: float) -> None:
        self._timeout = timeout
        self._slots = asyncio.Semaphore(AT_ONCE)
        self._kept: defaultdict[_Place, list[_Connection]] = defaultdict(list)

    async def post(self, url: str, body: bytes) -> int:
        """Post JSON, and return the status of what comes back.

        Raises:
            DeliveryFailed: there is no answer, or not in time.
        """
        try:
            place, head = _request(url, len(body))
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

    async def _exchange(self, place: _Place, request: bytes) -> int:
        connection = self._take(place) or await self._connect(place)
        try:
            status = await connection.ask(request)
        except BaseException:
            connection.close()
            raise
        if connection.is_usable:
            self._kept[place].append(connection)
        return status

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
        except OSError as error:
            raise DeliveryFailed("cannot_connect") from error
        return connection

    @cached_property
    def _tls(self) -> ssl.SSLContext:
        return ssl.create_default_context()


class _Connection(asyncio.Protocol):
    """One connection, for one request at a time."""

    _transport: asyncio.Transport

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._parser = HttpResponseParser(self)
        self._status: asyncio.Future[int] | None = None
        self._used_at = self._loop.time()

    @property
    def is_usable(self) -> bool:
        """Whether another request may go out: proxies forget what was silent for long."""
        is_fresh = self._loop.time() - self._used_at < KEPT_SECONDS
        return is_fresh and not self._transport.is_closing()

    async def ask(self, request: bytes) -> int:
        """Send a request, and wait for the whole answer; returns its status."""
        self._status = self._loop.create_future()
        self._transport.write(request)
        status = await self._status
        self._used_at = self._loop.time()
        return status

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

    def on_message_complete(self) -> None:
        """Called by the parser."""
        status = self._parser.get_status_code()
        if status < 200:
            return  # only says that the answer is under way
        if not self._parser.should_keep_alive():
            self._transport.close()
        if self._status is None or self._status.done():
            self._transport.abort()  # an answer to nothing: who knows what the next one answers
        else:
            self._status.set_result(status)

    def connection_lost(self, exc: Exception | None) -> None:
        """Called by asyncio."""
        self._fail(exc or ConnectionResetError())

    def _fail(self, error: Exception) -> None:
        self._transport.abort()
        if self._status is not None and not self._status.done():
            self._status.set_exception(error)


def _request(url: str, length: int) -> tuple[_Place, bytes]:
    """Where a request goes, and its head."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError("not an address of HTTP")
    target = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
    head = (
        f"POST {target} HTTP/1.1\r\nHost: {parts.netloc.rpartition('@')[2]}\r\n"
        "Content-Type: application/json;charset=utf-8\r\n"
        f"Content-Length: {length}\r\n\r\n"
    ).encode("ascii")
    port = parts.port or (443 if parts.scheme == "https" else 80)
    return (parts.scheme, parts.hostname, port), head
