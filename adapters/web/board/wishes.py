"""Which page somebody asked for who was not in yet: kept in their browser until they are.

A page of the bot, and no other address: it is put together from what we know of our pages, so that
nothing that comes in leads elsewhere.
"""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from urllib.parse import urlencode

from aiohttp import web

from adapters.cookies import Cookie
from adapters.seals import Seal
from adapters.web.board.frame import address
from bot import pages

LASTS = timedelta(minutes=15)
"""Somewhat longer than a link from the chat, which is asked for after this."""

_PLAIN = re.compile(r"[\w/-]*", re.ASCII)
_MOST_ASKED = 1000
"""Letters of what was asked of a page, such as a filter; a cookie holds some more."""


class Wishes:
    """Has browsers keep which page was asked for, and reads it once they are let in."""

    def __init__(self, secret: bytes, older: Sequence[bytes], *, is_https: bool) -> None:
        self._seal = Seal(secret, "board page wanted", LASTS, older)
        self._cookie = Cookie("prikkel-wanted", LASTS, is_https=is_https)

    def keep(self, response: web.Response, wanted: str, now: datetime) -> None:
        """Have a browser keep what was `asked_in` a request."""
        self._cookie.keep(response, self._seal.close(wanted, now))

    def of(self, request: web.Request, now: datetime) -> str:
        """The address of what was asked for; empty when that was nothing of ours, or long ago."""
        wanted = self._seal.open(self._cookie.of(request), now) or ""
        page, mark, asked = wanted.partition("?")
        return f"{address(page)}{mark}{asked}" if page and is_page(page) else ""

    def drop(self, response: web.Response) -> None:
        """Have a browser forget it."""
        self._cookie.drop(response)


def asked_in(request: web.Request) -> str:
    """The page that was asked for, or whose form was sent; empty for the first and for others."""
    path = request.path.removeprefix("/board").strip("/")
    page = path if request.method == "GET" else path.rpartition("/")[0]
    if not page or not is_page(page):
        return ""
    asked = urlencode([pair for pair in request.query.items() if pair[0] != "done"])
    return f"{page}?{asked}" if 0 < len(asked) <= _MOST_ASKED else page


def is_page(path: str) -> bool:
    """Whether there are pages of the bot at such an address, whoever may see them."""
    return bool(_PLAIN.fullmatch(path)) and pages.entry_at(path) is not None
