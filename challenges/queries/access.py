"""Links for people without an account, and what came in at tablets."""

# SQLModel wants `exec`, which does not type aggregates.
# pyright: reportDeprecated=false

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import func
from sqlalchemy import select as rows
from sqlmodel import Session, col, select

from challenges.models import AccessLink, AccessPurpose, KioskDay


class AtTablets(NamedTuple):
    """What people without an account answered on some days, and how many could have."""

    places: int
    answers: int
    done: int


def access_link(
    session: Session, digests: Sequence[str], purpose: AccessPurpose, now: datetime
) -> AccessLink | None:
    """The link of one of these digests, if it is open and for this."""
    statement = select(AccessLink).where(
        col(AccessLink.digest).in_(digests),
        AccessLink.purpose == purpose,
        AccessLink.ends_at > now,
    )
    return session.exec(statement).one_or_none()


def link_to(
    session: Session, purpose: AccessPurpose, about_id: UUID, now: datetime
) -> AccessLink | None:
    """The open link to one thing."""
    statement = select(AccessLink).where(
        AccessLink.purpose == purpose, AccessLink.about_id == about_id, AccessLink.ends_at > now
    )
    return session.exec(statement).one_or_none()


def open_links(
    session: Session, organisation_id: UUID, purpose: AccessPurpose, now: datetime
) -> dict[UUID, datetime]:
    """Until when there is an open link, by what it is about."""
    statement = select(AccessLink.about_id, AccessLink.ends_at).where(
        AccessLink.organisation_id == organisation_id,
        AccessLink.purpose == purpose,
        AccessLink.ends_at > now,
    )
    return dict(session.exec(statement).all())


def at_tablets(session: Session, campaign_id: UUID, first: date, last: date) -> AtTablets:
    """What came in at all tablets together from `first` to `last`."""
    counters = (KioskDay.places, KioskDay.answers, KioskDay.done)
    statement = rows(*(func.coalesce(func.sum(col(counter)), 0) for counter in counters)).where(
        col(KioskDay.campaign_id) == campaign_id,
        col(KioskDay.day) >= first,
        col(KioskDay.day) <= last,
    )
    return AtTablets(*map(int, session.execute(statement).one()))


def kiosk_days(session: Session, team_id: UUID) -> Sequence[KioskDay]:
    """What came in at a team's tablet."""
    return session.exec(select(KioskDay).where(KioskDay.team_id == team_id)).all()
