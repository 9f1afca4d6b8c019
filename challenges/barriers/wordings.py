"""What a barrier is called, and what is known of it beside its status."""

from dataclasses import asdict, dataclass
from datetime import datetime

from sqlmodel import Session

from challenges import queries
from challenges.barriers.changes import change
from challenges.models import Barrier, BarrierStatus, Friction, Horizon, Participant, Process


@dataclass(frozen=True, slots=True)
class Details:
    """What a coordinator says about a barrier; `impact` and `effort` are 1 (little) to 5 (much).

    An impact of None is computed, from how many people ran into it and how often.
    """

    theme: str
    axis: str
    site: str
    horizon: Horizon | None
    impact: int | None
    effort: int | None
    process: Process | None = None


def rename(
    session: Session, barrier: Barrier, title: str, *, by: Participant, version: int, now: datetime
) -> None:
    """Give a barrier a name that everybody may read; nobody's own words are shown before."""
    acknowledged: dict[str, object] = {}
    if barrier.own_words and barrier.status is BarrierStatus.REPORTED:
        acknowledged = {"status": BarrierStatus.ACKNOWLEDGED, "acknowledged_at": now}
    change(
        session, barrier, "renamed", by=by, version=version, now=now, note=title,
        title=title, own_words=False, **acknowledged,
    )  # fmt: skip


def describe(
    session: Session,
    barrier: Barrier,
    details: Details,
    *,
    by: Participant,
    version: int,
    now: datetime,
) -> None:
    """Say what is known of a barrier; the history keeps which of it changed, and to what.

    Raises:
        ValueError: an impact or an effort that is not 1 to 5.
    """
    if any(number not in (None, 1, 2, 3, 4, 5) for number in (details.impact, details.effort)):
        raise ValueError("impact and effort are 1 to 5")
    said = asdict(details)
    different = {name: value for name, value in said.items() if getattr(barrier, name) != value}
    if not different:
        return
    note = ", ".join(f"{name}: {value or '-'}" for name, value in different.items())
    change(
        session, barrier, "described", by=by, version=version, now=now, note=note, **different
    )  # fmt: skip


def redact(
    session: Session,
    barrier: Barrier,
    friction: Friction,
    text: str,
    *,
    by: Participant,
    version: int,
    now: datetime,
) -> None:
    """Take out of a report what should not have been in it; what stood there is kept nowhere."""
    change(session, barrier, "redacted", by=by, version=version, now=now)
    # The barrier that the words opened may have been merged since, and the report split off.
    for called_so in queries.called(session, barrier.organisation_id, friction.text):
        called_so.title = text
        session.add(called_so)
    friction.text = text
    session.add(friction)
    session.flush()
