"""Whether a form was sent from one of our own pages, as far as the browser says."""

from urllib.parse import urlsplit

from aiohttp import web


def is_from_our_page(request: web.Request, public_url: str) -> bool:
    """Whether no other site had a browser send this; who sends no browser's headers is none.

    `Sec-Fetch-Site` cannot be set by a page. Browsers of before 2023 send `Origin` alone.
    """
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site in ("same-origin", "none")
    origin = request.headers.get("Origin")
    return origin is None or host_of(origin) in (request.host, urlsplit(public_url).netloc)


def host_of(origin: str) -> str:
    """The host and port of an origin; empty where it is none, as `null` is."""
    try:
        return urlsplit(origin).netloc
    except ValueError:
        return ""
