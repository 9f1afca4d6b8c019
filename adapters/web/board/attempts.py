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
from adapters.web.board.invitations import Pressed
from adapters.web.board.sessions import Pass
from adapters.web.links import Invitation

LASTS = timedelta(minutes=10)
"""As long as a link from the chat: time to find the telephone for a second step."""


@dataclass(frozen=True, slots=True)
class Errand:
    """What somebody signs in for: to see the page `wanted`, or, once in, to link their account.

    `before` is the pass that this browser had: it does not come along from another site. `pressed`
    is the link from the chat with which they began, if that alone is not enough.
    """

    attempt: Attempt
    wanted: str = ""
    linking: Pass | None = None
    before: Pass | None = None
    pressed: Pressed | None = None


class Errands:
    """Has a browser keep its errand, sealed: nobody else, and no server, holds any of it."""

    def __init__(self, secret: bytes, older: Sequence[bytes], *, is_https: bool) -> None:
        self._seal = Seal(secret, "board sign-in", LASTS, older)
        # Lax: the browser comes back from another site, by a plain link.
        self._cookie = Cookie("prikkel-sign-in", LASTS, is_https=is_https, samesite="Lax")

    def keep(self, response: web.StreamResponse, errand: Errand, now: datetime) -> None:
        """Have a browser keep it."""
        passes = [one and _told(one) for one in (errand.linking, errand.before)]
        link = errand.pressed and _of_link(errand.pressed)
        said = json.dumps([astuple(errand.attempt), errand.wanted, *passes, link])
        self._cookie.keep(response, self._seal.close(said, now))

    def drop(self, response: web.StreamResponse) -> None:
        """Have a browser forget it."""
        self._cookie.drop(response)

    def of(self, request: web.Request, now: datetime) -> Errand | None:
        """The errand that a browser shows, if it is one of ours and not too old."""
        said = self._seal.open(self._cookie.of(request), now)
        if said is None:
            return None
        attempt, wanted, *more = json.loads(said)
        linking, before, link = (*more, None)[:3]  # the version before this one knew no link here
        return Errand(
            Attempt(*attempt),
            wanted,
            linking=_pass(*linking) if linking else None,
            before=_pass(*before) if before else None,
            pressed=_pressed(*link) if link else None,
        )


def _told(entered: Pass) -> list[str | int | float]:
    moment = entered.entered_at.timestamp()
    return [str(entered.participant_id), entered.sign_outs, moment, entered.token]


def _of_link(pressed: Pressed) -> list[str | int | bool]:
    invitation = pressed.invitation
    who = str(invitation.participant_id)
    return [who, invitation.sign_outs, invitation.nonce, pressed.alone]


def _pressed(participant_id: str, sign_outs: int, nonce: str, alone: bool) -> Pressed:
    return Pressed(Invitation(UUID(participant_id), sign_outs, nonce), alone)


def _pass(participant_id: str, sign_outs: int, moment: float, token: str) -> Pass:
    return Pass(UUID(participant_id), sign_outs, datetime.fromtimestamp(moment, UTC), token)
