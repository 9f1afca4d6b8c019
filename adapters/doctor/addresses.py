"""The address at which others reach this server, and what is sealed with its secret."""

import re
import ssl
from collections.abc import AsyncIterator, Iterator
from http import HTTPStatus
from urllib.parse import urlsplit

import aiohttp

from adapters.addresses import is_loopback
from adapters.platform.findings import Finding, ok, problem, warning
from adapters.platform.requests import UNREACHABLE, web_client
from adapters.registry import used
from adapters.settings import Settings

# https://www.rfc-editor.org/rfc/rfc2606
_SAMPLES = re.compile(r"(^|\.)example\.(org|com|net)$|\.example$")

_NOBODY_BEHIND = (
    HTTPStatus.BAD_GATEWAY,
    HTTPStatus.SERVICE_UNAVAILABLE,
    HTTPStatus.GATEWAY_TIMEOUT,
)


def secret_key(settings: Settings) -> Iterator[Finding]:
    """Whether what is remembered of events is kept with a secret."""
    if settings.digest_key:
        yield ok("What is remembered of events is kept with a secret")
    elif settings.uses_a_platform:
        yield warning(
            "Whoever has the database could try who sent an anonymous report",
            "set PRIKKEL_SECRET_KEY, for instance to what this prints: prikkel secrets new",
        )


def board(settings: Settings) -> Iterator[Finding]:
    """Whether coordinators have their board."""
    keys = settings.secret_keys
    if settings.public_url and keys:
        ways = [f"{one.command.format(word='board')} in {one.title}" for one in used(settings)]
        yield ok(f"Coordinators can open the board: {' or '.join(ways) or 'by the word board'}")
        return
    names = {"PRIKKEL_PUBLIC_URL": settings.public_url, "PRIKKEL_SECRET_KEY": keys}
    missing = " and ".join(name for name, value in names.items() if not value)
    yield ok(f"The coordinators' board is off ({missing} not set)")


async def public_url(settings: Settings) -> AsyncIterator[Finding]:
    """Whether the public address leads to this server, with a certificate that others trust."""
    entrances = _entrances(settings)
    address = settings.public_url
    if not address:
        if entrances:
            yield warning(
                "PRIKKEL_PUBLIC_URL is not set",
                "set it to the https address at which chat platforms reach this server",
            )
        return
    parts = urlsplit(address)
    how_bad = problem if entrances else warning
    if parts.scheme != "https" and not is_loopback(parts.hostname or ""):
        yield how_bad("PRIKKEL_PUBLIC_URL is not https", "chat platforms call https only")
        return
    if _SAMPLES.search(parts.hostname or ""):
        yield how_bad("PRIKKEL_PUBLIC_URL is the address of the samples", "set it to your own")
        return
    async with web_client() as client:
        found = await _alive(client, address)
        yield found or ok(f"Something answers at {address}")
        if found is None:
            for entrance in entrances:
                yield await _entrance(client, address + entrance)


def _entrances(settings: Settings) -> list[str]:
    """Where the platforms call us."""
    return [path for one in used(settings) for path in one.entrances(settings)]


async def _alive(client: aiohttp.ClientSession, address: str) -> Finding | None:
    """What is wrong with an address; None when a server answers, be it a proxy."""
    try:
        async with client.get(f"{address}/health/live", allow_redirects=False) as response:
            status = response.status
    except (aiohttp.ClientConnectorCertificateError, ssl.CertificateError):
        return problem(
            f"The certificate of {address} is not valid for everybody",
            "renew it, or send the whole chain; nobody calls what they do not trust",
        )
    except UNREACHABLE:
        return warning(
            f"Nothing answers at {address}, seen from here",
            "start prikkel serve and the proxy before it, and look at DNS and the firewall",
        )
    if status in _NOBODY_BEHIND:
        return warning(
            f"A proxy answers at {address}, but no Prikkel behind it ({status})",
            "start prikkel serve, and look where the proxy sends requests",
        )
    return None


async def _entrance(client: aiohttp.ClientSession, address: str) -> Finding:
    try:
        async with client.post(address, json={}, allow_redirects=False) as response:
            status = response.status
    except UNREACHABLE:
        return warning(f"Nothing answers at {address}", "try again")
    if status == HTTPStatus.UNAUTHORIZED:
        return ok(f"{address} is open, and turns away who cannot prove who they are")
    return problem(
        f"{address} does not lead to this server ({status}, where 401 was expected)",
        "let the proxy send it on, unchanged, with its method and headers",
    )
