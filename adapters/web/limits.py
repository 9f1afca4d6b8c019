"""How much one caller may ask of us: some requests at once, and then as many as time brings."""

import logging
import math
import time
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from adapters.headers import ALWAYS
from adapters.logs import Sparingly
from adapters.plain import languages_for
from adapters.web.callers import Callers
from bot.i18n import said_in

logger = logging.getLogger("prikkel.security.limits")
logger.addFilter(Sparingly())

MOST_CALLERS = 10_000
"""Who has not called for longest makes room: a few megabytes at most."""


@dataclass(frozen=True, slots=True)
class RequestLimit:
    """`burst` requests at once, and `per_second` more as time goes by."""

    name: str
    burst: int
    per_second: float


ENTRANCE = RequestLimit("entrance", 60, 0.5)
"""For what lets somebody in: people of one office may come from one address."""

ENTRANCES = frozenset(
    {
        "/board/enter", "/board/leave", "/my-data", "/slack/install", "/slack/oauth_redirect",
        "/calendar/{key}.ics", "/board/sign-in", "/board/sign-in/back",
    }
)  # fmt: skip

TABLETS = RequestLimit("tablets", 600, 5)
"""For all tablets and phones of a depot, which come from one address; nobody guesses their code."""

TABLET = RequestLimit("tablet", 60, 1)
"""For the tablet of one team, whoever stands before it; each of them is some requests."""

SESSION = RequestLimit("session", 300, 10)
"""For the page of one session, whoever looks: a room of sixty people opens it at once."""

SESSION_NOTES = RequestLimit("session notes", 120, 2)
"""For the notes of one session: two of everybody in that room at once, and then one in a minute."""

PAGES = RequestLimit("pages", 300, 10)
"""For pages and pictures; a page of the board is three requests."""

PLAYGROUND = RequestLimit("playground", 600, 20)
"""For the page of a public demonstration, which looks again at every change."""

GESTURES = RequestLimit("gestures", 40, 0.5)
"""For what visitors of a public demonstration press and type."""

LEAPS = RequestLimit("leaps", 8, 1 / 30)
"""For its clock: everybody's, and half a second of work for each day."""


class Limit:
    """Counts the requests of each caller, in one number each (GCRA)."""

    def __init__(self, rate: RequestLimit, now: Callable[[], float] = time.monotonic) -> None:
        self.rate = rate
        self._now = now
        self._full_at: OrderedDict[str, float] = OrderedDict()

    def wait(self, caller: str) -> float:
        """How many seconds a caller has to wait; nought when the request may pass, and counts."""
        now = self._now()
        full_at = max(self._full_at.get(caller, now), now) + 1 / self.rate.per_second
        late = full_at - now - self.rate.burst / self.rate.per_second
        if late > 1e-6:
            return late
        self._full_at[caller] = full_at
        self._full_at.move_to_end(caller)
        if len(self._full_at) > MOST_CALLERS:
            self._full_at.popitem(last=False)
        return 0.0


def limited(routes: Iterable[web.RouteDef], callers: Callers) -> list[web.RouteDef]:
    """The same routes, for callers who do not ask too much; others are told when to come back."""
    entrance, tablets, pages = Limit(ENTRANCE), Limit(TABLETS), Limit(PAGES)

    def guarded(route: web.RouteDef) -> web.RouteDef:
        others = tablets if route.path.startswith("/t/") else pages
        limit = entrance if route.path in ENTRANCES else others
        return slowed(route, limit, callers)

    return [guarded(route) for route in routes]


def slowed(route: web.RouteDef, limit: Limit, callers: Callers) -> web.RouteDef:
    """The same route, for callers who keep within a limit."""
    handler: Any = route.handler

    async def answer(request: web.Request) -> web.StreamResponse:
        seconds = limit.wait(callers.of(request))
        if seconds == 0:
            return await handler(request)
        return too_many(limit.rate, seconds, languages_for(request))

    return web.RouteDef(route.method, route.path, answer, route.kwargs)


def too_many(rate: RequestLimit, seconds: float, languages: Sequence[str]) -> web.Response:
    """Say that this is too much, and when to come back."""
    logger.info(f"too many requests of={rate.name}")  # a sentence for each rate
    text = said_in(languages, "too-many-requests")
    retry = {"Retry-After": str(math.ceil(seconds))}
    return web.Response(text=text, status=429, headers=ALWAYS | retry)
