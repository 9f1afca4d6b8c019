"""What a browser holds while it is in: a cookie that is sealed by us, for our own pages alone."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

from aiohttp import web

from adapters.cookies import Cookie
from adapters.seals import LARGEST_SKEW, Seal

SESSION_LASTS = timedelta(hours=8)
"""A day of work; after that a new link proves who somebody is."""

IDLE_LASTS = timedelta(hours=1)
"""Long enough to write an answer in; what was typed is given back after it."""


@dataclass(frozen=True, slots=True)
class Pass:
    """Who a browser was let in for, and when: after so many of their `sign_outs`.

    `token` is of this session alone, and every form in it must hold it.
    """

    participant_id: UUID
    sign_outs: int
    entered_at: datetime
    token: str


class Sessions:
    """Gives browsers their pass, and reads it; whether it still counts is in the database."""

    def __init__(self, secret: bytes, older: Sequence[bytes], *, is_https: bool) -> None:
        self._seal = Seal(secret, "board session", IDLE_LASTS, older)
        self._cookie = Cookie("prikkel-board", SESSION_LASTS, is_https=is_https)

    def begin(self, participant_id: UUID, sign_outs: int, now: datetime) -> Pass:
        """A new session of somebody."""
        return Pass(participant_id, sign_outs, now, secrets.token_urlsafe(24))

    def keep(self, response: web.StreamResponse, entered: Pass, now: datetime) -> None:
        """Have a browser keep its pass; it is good for another while from now."""
        moment = int(entered.entered_at.timestamp())
        parts = (entered.participant_id, entered.sign_outs, moment, entered.token)
        self._cookie.keep(response, self._seal.close_all(parts, now))

    def drop(self, response: web.StreamResponse) -> None:
        """Have a browser forget its pass."""
        self._cookie.drop(response)

    def of(self, request: web.Request, now: datetime) -> Pass | None:
        """The pass that a browser shows, if it is one of ours and neither too old nor idle."""
        parts = self._seal.open_all(self._cookie.of(request), now, 4)
        if parts is None:
            return None
        participant, sign_outs, moment, token = parts
        entered_at = datetime.fromtimestamp(int(moment), UTC)
        if not -LARGEST_SKEW <= now - entered_at <= SESSION_LASTS:
            return None
        return Pass(UUID(participant), int(sign_outs), entered_at, token)
