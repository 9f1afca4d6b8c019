"""What was removed here, and how others removed the same."""

# SQLModel's `exec` does not type two kinds of rows at once.
# pyright: reportDeprecated=false

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select as rows
from sqlmodel import Session, col, select

from challenges.models import Barrier, BarrierStatus, Campaign, Solution


def removed(session: Session, organisation_id: UUID) -> list[tuple[Barrier, str]]:
    """The barriers that an organisation removed, wholly or partly, each with its campaign's locale.

    Barriers that are still called by somebody's own words are left out.
    """
    statement = (
        rows(Barrier, col(Campaign.locale))
        .join(Campaign, col(Campaign.id) == col(Barrier.campaign_id))
        .where(
            col(Barrier.organisation_id) == organisation_id,
            col(Barrier.status).in_((BarrierStatus.REMOVED, BarrierStatus.PARTLY_REMOVED)),
            col(Barrier.own_words).is_(False),
        )
        .order_by(col(Barrier.closed_at), col(Barrier.id))
    )
    return [(barrier, locale) for barrier, locale in session.execute(statement)]


def solutions(session: Session, organisation_id: UUID) -> Sequence[Solution]:
    """What an organisation has been told of others, the latest year first."""
    statement = (
        select(Solution)
        .where(Solution.organisation_id == organisation_id)
        .order_by(col(Solution.year).desc(), col(Solution.origin))
    )
    return session.exec(statement).all()
