"""An attempt to sign in, as a browser keeps it until it comes back from the provider."""

import json
from collections.abc import Sequence
from dataclasses import astuple, dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

from aiohttp import web

from adapters.cookies import Cookie
from adapters.oidc import Attempt
from adapters.seals import Seal
from adapters.web.board.sessions import Pass

LASTS = timedelta(minutes=10)
"""As long as a link from the chat: time to find the telephone for a second step."""


@dataclass(frozen=True, slots=True)
class Errand:
    """What somebody signs in for: to see the page `wanted`, or, once in, to link their account.

    `before` is the pass that this browser had: it does not come along from another site.
    """

    attempt: Attempt
    wanted: str = ""
    linking: Pass | None = None
    before: Pass | None = None


class Errands:
    """Has a browser keep its errand, sealed: nobody else, and no server, holds any of it."""

    def __init__(self, secret: bytes, older: Sequence[bytes], *, is_https: bool) -> None:
        self._seal = Seal(secret, "board sign-in", LASTS, older)
        # Lax: the browser comes back from another site, by a plain link.
        self._cookie = Cookie("prikkel-sign-in", LASTS, is_https=is_https, samesite="Lax")

    def keep(self, response: web.StreamResponse, errand: Errand, now: datetime) -> None:
        """Have a browser keep it."""
        passes = [one and _told(one) for one in (errand.linking, errand.before)]
        said = json.dumps([astuple(errand.attempt), errand.wanted, *passes])
        self._cookie.keep(response, self._seal.close(said, now))

    def drop(self, response: web.StreamResponse) -> None:
        """Have a browser forget it."""
        self._cookie.drop(response)

    def of(self, request: web.Request, now: datetime) -> Errand | None:
        """The errand that a browser shows, if it is one of ours and not too old."""
        said = self._seal.open(self._cookie.of(request), now)
        if said is None:
            return None
        attempt, wanted, *passes = json.loads(said)
        return Errand(Attempt(*attempt), wanted, *(_pass(*one) if one else None for one in passes))


def _told(entered: Pass) -> list[str | int | float]:
    moment = entered.entered_at.timestamp()
    return [str(entered.participant_id), entered.sign_outs, moment, entered.token]


def _pass(participant_id: str, sign_outs: int, moment: float, token: str) -> Pass:
    return Pass(UUID(participant_id), sign_outs, datetime.fromtimestamp(moment, UTC), token)
