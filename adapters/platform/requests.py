"""Requests to the outside, and what their answers tell beside what was asked."""

import ssl
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import aiohttp

from adapters.clocks import utc_now
from adapters.platform.findings import Finding, ok, problem, warning

UNREACHABLE = (aiohttp.ClientError, TimeoutError, OSError)
"""What is raised when nobody answers; a certificate that is no good is among them."""

_TIMEOUT = aiohttp.ClientTimeout(total=10)
# Slack takes no request, and we none of Slack's, when the clocks differ by five minutes.
_MOST_SECONDS = 240
_MANY_SECONDS = 30


@asynccontextmanager
async def web_client(
    *middlewares: aiohttp.ClientMiddlewareType,
) -> AsyncGenerator[aiohttp.ClientSession]:
    """A client that honours the proxies and certificates of the environment."""
    connector = aiohttp.TCPConnector(ssl=ssl.create_default_context())
    async with aiohttp.ClientSession(
        connector=connector, timeout=_TIMEOUT, trust_env=True, middlewares=middlewares
    ) as session:
        yield session


async def stay_there(
    request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType
) -> aiohttp.ClientResponse:
    """For a client whose calls may be answered, and sent to nobody else with what they hold.

    Raises:
        ClientResponseError: the answer leads elsewhere.
    """
    response = await handler(request)
    if 300 <= response.status < 400:
        response.close()
        raise aiohttp.ClientResponseError(
            response.request_info, (), status=response.status, message="leads elsewhere"
        )
    return response


def no_way_to(what: str, verdict: str, url: str, failure: BaseException) -> Finding:
    """That nobody answers at an address; or somebody, with a certificate that is no good."""
    if isinstance(failure, aiohttp.ClientConnectorCertificateError):
        return untrusted(what)
    return problem(f"{what} {verdict}", f"check the network from here to {url}")


def untrusted(what: str) -> Finding:
    """That a certificate is no good."""
    return problem(
        f"The certificate of what should be {what} is not trusted here",
        "look at the clock of this machine, and at a proxy that reads along: the certificate of "
        "its authority goes into SSL_CERT_FILE and REQUESTS_CA_BUNDLE",
    )


def clock(whose: str, date: str | None) -> Finding:
    """How far our clock is from the one in the `Date` of an answer."""
    try:
        theirs = parsedate_to_datetime(date or "")
    except ValueError:
        return warning(
            f"{whose} does not say what time it is", "look whether the clock is right: timedatectl"
        )
    apart = abs((utc_now() - _aware(theirs)).total_seconds())
    advice = "set the clock, and let it be kept: timedatectl set-ntp true"
    if apart > _MOST_SECONDS:
        return problem(
            f"The clock differs {_in_words(apart)} from {whose}'s: signatures are refused", advice
        )
    if apart > _MANY_SECONDS:
        return warning(f"The clock differs {_in_words(apart)} from {whose}'s", advice)
    return ok(f"The clock agrees with {whose}'s")


def _aware(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _in_words(seconds: float) -> str:
    """A length of time as people say it: in days, hours, minutes or seconds."""
    for unit, length in (("days", 86_400), ("hours", 3600), ("minutes", 60)):
        if seconds >= 2 * length:
            return f"{seconds / length:.0f} {unit}"
    return f"{seconds:.0f} seconds"
