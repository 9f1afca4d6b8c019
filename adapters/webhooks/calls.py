"""One call to another program: ten seconds, no redirects, nothing read of what it answers."""

import ssl
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import aiohttp

from adapters.addresses import Network
from adapters.seals import Seal
from adapters.webhooks.addresses import (
    NotAllowed,
    Resolver,
    UnusableAddress,
    check_address,
    sockets,
)
from adapters.webhooks.signatures import signed
from bot.webhooks import Answered, Call

SECONDS = 10.0
_PURPOSE = "webhook"


def seal(secret: bytes, older: Sequence[bytes] = ()) -> Seal:
    """What closes addresses and secrets of other programs."""
    return Seal(secret, _PURPOSE, older=older)


class Caller:
    """Sends messages; `inside` are networks of our own that may be reached."""

    def __init__(self, inside: Sequence[Network] = (), seconds: float = SECONDS) -> None:
        self._inside = inside
        self._timeout = aiohttp.ClientTimeout(total=seconds)

    async def call(self, call: Call, now: datetime) -> Answered:
        """Send one message, and say how that ended."""
        try:
            check_address(call.url, self._inside)
            status = await self._post(call, now)
        except UnusableAddress as error:
            return Answered(call.message_id, str(error))
        except TimeoutError:
            return Answered(call.message_id, "no answer in time")
        except (aiohttp.ClientError, OSError) as error:
            return Answered(call.message_id, _why(error))
        if 200 <= status < 300:
            return Answered(call.message_id)
        return Answered(call.message_id, f"HTTP {status}", gone=status == 410)

    async def _post(self, call: Call, now: datetime) -> int:
        headers = {
            "Content-Type": "application/json",
            "User-Agent": "Prikkel",
            **signed(
                [one for one in (call.secret, call.former) if one],
                name_of(call.message_id),
                int(now.timestamp()),
                call.body,
            ),
        }
        connector = aiohttp.TCPConnector(
            resolver=Resolver(self._inside),
            socket_factory=sockets(self._inside),
            force_close=True,
            use_dns_cache=False,
        )
        async with (
            aiohttp.ClientSession(
                connector=connector, timeout=self._timeout, cookie_jar=aiohttp.DummyCookieJar(),
                trust_env=False, auto_decompress=False,
            ) as session,
            session.post(
                call.url, data=call.body.encode(), headers=headers, allow_redirects=False
            ) as answer,
        ):  # fmt: skip
            return answer.status


def name_of(message_id: UUID) -> str:
    """The id of a message, as receivers see it."""
    return f"msg_{message_id.hex}"


def _why(error: Exception) -> str:
    """What went wrong, without the address: that may hold a secret."""
    causes = (error, error.__cause__, getattr(error, "os_error", None))
    if any(isinstance(one, NotAllowed) for one in causes):
        return "its host is inside"
    if any(isinstance(one, ssl.SSLError | ssl.CertificateError) for one in causes):
        return "its certificate is not trusted"
    if isinstance(error, aiohttp.ClientConnectorCertificateError | aiohttp.ClientSSLError):
        return "its certificate is not trusted"
    if isinstance(error, aiohttp.InvalidURL):
        return "it is no address"
    if isinstance(error, aiohttp.ClientConnectorError):
        return "it cannot be reached"
    return "it broke the connection off"
