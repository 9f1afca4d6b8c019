"""What was just made and is shown for some minutes: its page's address holds it, sealed."""

from collections.abc import Sequence
from datetime import timedelta
from typing import TypeVar
from uuid import UUID

from adapters.seals import Seal
from adapters.web.board.visits import Visit
from challenges.models import ReaderKey, Team

T = TypeVar("T", Team, ReaderKey)

SHOWN_LASTS = timedelta(minutes=10)
"""In which it can be read; after that nobody can."""


class MadeOnce:
    """A poster with a code, a key: read by who made it alone, and kept nowhere."""

    def __init__(self, secret: bytes, purpose: str, older: Sequence[bytes]) -> None:
        self._seal = Seal(secret, purpose, SHOWN_LASTS, older)

    def closed(self, visit: Visit, what: object, made: object) -> str:
        """The end of the address that shows what was made."""
        return self._seal.close_all((visit.person.id, what, made), visit.now)

    def opened(self, visit: Visit) -> tuple[str, str] | None:
        """What an address shows, to who made it; None to anybody else, or when it is too late."""
        parts = self._seal.open_all(visit.asked.path["key"], visit.now, 3)
        if parts is None or parts[0] != str(visit.person.id):
            return None
        return parts[1], parts[2]


def named_in(visit: Visit, table: type[T], name: str) -> T | None:
    """What an address names, if it is of the organisation."""
    try:
        found = visit.session.get(table, UUID(visit.asked.path[name]))
    except ValueError:
        return None
    return found if found and found.organisation_id == visit.organisation.id else None
