"""Addresses of our own pages: sealed, so that nobody can make one or read who it is for."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import quote, unquote, urlsplit
from uuid import UUID

from adapters.seals import Seal

LINK_LASTS = timedelta(minutes=10)
PICTURE_LASTS = timedelta(days=30)
"""Who scrolls back in a channel still sees the picture."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """For whom a link to the board, or to their own data, was made.

    That was after so many of their `sign_outs`; with one more it counts no longer.
    `nonce` is of this link alone, so that it can be marked as used; `page` is where it leads.
    """

    participant_id: UUID
    sign_outs: int
    nonce: str
    page: str = ""


@dataclass(frozen=True, slots=True)
class PictureWanted:
    """Which picture a link is to."""

    organisation_id: UUID
    name: str
    locale: str


class SignedLinks:
    """`bot.ports.Links` of a server that has an address.

    `pictures` says that pictures can be fetched from it; by default only over https, since Slack
    refuses a whole message when it cannot fetch a picture in it. Links that were made with one of
    the `older` secrets lead on as well.
    """

    def __init__(
        self,
        public_url: str,
        secret: bytes,
        *,
        pictures: bool | None = None,
        older: Sequence[bytes] = (),
    ) -> None:
        self.url = public_url.rstrip("/")
        is_https = urlsplit(public_url).scheme == "https"
        self._shows_pictures = is_https if pictures is None else pictures
        self._board = Seal(secret, "board link", LINK_LASTS, older)
        self._own_data = Seal(secret, "own data link", LINK_LASTS, older)
        self._pictures = Seal(secret, "picture", PICTURE_LASTS, older)

    def board(self, participant_id: UUID, now: datetime, sign_outs: int = 0, page: str = "") -> str:
        """A page of the board, for one person, until they are signed out once more."""
        key = _invite(self._board, participant_id, sign_outs, now, quote(page, safe="/"))
        return f"{self.url}/board/enter?key={key}"

    def own_data(self, participant_id: UUID, now: datetime, sign_outs: int = 0) -> str:
        """The file of what is kept about one person, until they are signed out once more."""
        return f"{self.url}/my-data?key={_invite(self._own_data, participant_id, sign_outs, now)}"

    def picture(self, organisation_id: UUID, name: str, locale: str, now: datetime) -> str:
        """A picture such as "roadmap", as PNG; empty where chat platforms cannot fetch it."""
        if not self._shows_pictures:
            return ""
        sealed = self._pictures.close(f"{organisation_id}/{name}/{locale}", now)
        return f"{self.url}/pictures/{sealed}.png"

    def session(self, code: str) -> str:
        """The page of a session, for whoever has its code."""
        return f"{self.url}/s/{code}" if code else ""

    def entering(self, key: str, now: datetime) -> Invitation | None:
        """For whom a link to the board was made; None when it cannot be used (any more)."""
        return _invitation(self._board, key, now)

    def asking(self, key: str, now: datetime) -> Invitation | None:
        """Whose own data a link leads to; None when it cannot be used (any more)."""
        return _invitation(self._own_data, key, now)

    def wanted(self, key: str, now: datetime) -> PictureWanted | None:
        """Which picture a link is to; None when it cannot be used (any more)."""
        opened = self._pictures.open(key, now)
        if opened is None:
            return None
        organisation, name, locale = opened.split("/")
        return PictureWanted(UUID(organisation), name, locale)


def _invite(seal: Seal, participant_id: UUID, sign_outs: int, now: datetime, page: str = "") -> str:
    return seal.close_all((participant_id, sign_outs, secrets.token_urlsafe(16), page), now)


def _invitation(seal: Seal, key: str, now: datetime) -> Invitation | None:
    parts = seal.open_all(key, now, 4)
    return Invitation(UUID(parts[0]), int(parts[1]), parts[2], unquote(parts[3])) if parts else None
