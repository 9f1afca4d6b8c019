"""The headers that every answer has, also one that says no: 404, 405, 413, 429 and 500."""

from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256

from aiohttp import web

ALWAYS = {
    "Content-Security-Policy": "default-src 'none'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
    "X-Robots-Tag": "noindex",
}

OVER_HTTPS = {"Strict-Transport-Security": "max-age=31536000; includeSubDomains"}
"""A year, for a host name that is Prikkel's alone."""

_ADDED = web.AppKey[Mapping[str, str]]("added to every answer")


def harden(app: web.Application, *, is_https: bool) -> None:
    """Give every answer of an application these headers; its own go before."""
    app[_ADDED] = added = ALWAYS | (OVER_HTTPS if is_https else {})

    async def add(_: web.Request, response: web.StreamResponse) -> None:
        headers = response.headers
        headers.pop("Server", None)  # which version of what runs here
        for name, value in added.items():
            headers.setdefault(name, value)

    app.on_response_prepare.append(add)


def hardened(response: web.StreamResponse, app: web.Application) -> web.StreamResponse:
    """The same answer with these headers, where the application does not get to answer.

    aiohttp adds its version and Python's to an answer that names no server.
    """
    response.headers.update({**app.get(_ADDED, ALWAYS), "Server": "Prikkel"})
    return response


def charset_of(media_type: str) -> str | None:
    """What to say of the letters in an answer; None for what is no text, or knows one way only."""
    return "utf-8" if media_type.startswith("text/") or media_type.endswith("+xml") else None


def with_style(style: str) -> dict[str, str]:
    """The headers of a page that holds this style, and may show nothing else."""
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"{ALWAYS['Content-Security-Policy']}; style-src 'sha256-{digest}'"
    return ALWAYS | {"Content-Security-Policy": policy}
