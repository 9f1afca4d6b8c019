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


def is_followed_from_elsewhere(request: web.Request) -> bool:
    """Whether somebody followed a link on another site, as in a message in a browser.

    Cookies that are for our own pages alone do not come with such a request.
    """
    said = (request.headers.get(f"Sec-Fetch-{name}") for name in ("Site", "Mode", "Dest"))
    return request.method == "GET" and tuple(said) == ("cross-site", "navigate", "document")


def host_of(origin: str) -> str:
    """The host and port of an origin; empty where it is none, as `null` is."""
    try:
        return urlsplit(origin).netloc
    except ValueError:
        return ""
