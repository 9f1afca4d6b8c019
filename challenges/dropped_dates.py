"""Days that stood in people's calendars and hold no longer, so that calendars let them go."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from sqlmodel import Session, col, delete

from challenges.models import Action, Barrier, DroppedDate

KEPT = timedelta(days=90)
"""How long after its day something that is off is told of; calendars are read in sooner."""

_WHAT = {"starts_on": "start", "due": "due", "review_on": "review"}

GONE = dict.fromkeys(_WHAT)
"""What an action or barrier says of its days once it is not there any more."""


def leaving(thing: Action | Barrier, after: Mapping[str, object]) -> list[DroppedDate]:
    """The days that something has no more when it says what is in `after`; not kept yet."""
    kind = "action" if isinstance(thing, Action) else "barrier"
    return [
        DroppedDate(
            of_id=thing.id, what=f"{kind}-{what}", organisation_id=thing.organisation_id, day=day
        )
        for name, what in _WHAT.items()
        if (day := getattr(thing, name, None)) is not None and after.get(name, day) is None
    ]  # fmt: skip


def remember(session: Session, dropped: Iterable[DroppedDate]) -> None:
    """Keep the latest day of each."""
    for each in dropped:
        session.merge(each)


def forget_before(session: Session, day: date) -> int:
    """Drop what was to be before a day, and say how much that was."""
    return session.exec(delete(DroppedDate).where(col(DroppedDate.day) < day)).rowcount
