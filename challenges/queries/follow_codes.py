"""Follow codes, and what coordinators and reporters said to each other by them."""

from collections.abc import Collection, Sequence
from datetime import date
from uuid import UUID

from sqlmodel import Session, col, select

from challenges.models import Barrier, FollowCode, Friction, Remark


def follow_code(session: Session, digest: str) -> FollowCode | None:
    """The code with this digest."""
    return session.exec(select(FollowCode).where(FollowCode.digest == digest)).one_or_none()


def follow_codes(session: Session, friction_ids: Collection[UUID]) -> dict[UUID, FollowCode]:
    """The codes that were given for these reports, by the report."""
    statement = select(FollowCode).where(col(FollowCode.friction_id).in_(friction_ids))
    return {code.friction_id: code for code in session.exec(statement)}


def remarks(session: Session, code_ids: Collection[UUID]) -> Sequence[Remark]:
    """What was said by these codes, in order."""
    statement = (
        select(Remark)
        .where(col(Remark.follow_code_id).in_(code_ids))
        .order_by(col(Remark.follow_code_id), col(Remark.position))
    )
    return session.exec(statement).all()


def conversations(
    session: Session, reports: Collection[Friction], today: date
) -> dict[UUID, list[Remark]]:
    """What was said with those who took a code, by their report; what they say, from tomorrow.

    Of one day the coordinators' words come first: whose came before whose would tell at what time
    of the day the reporter wrote, to who asks a question every hour.
    """
    codes = follow_codes(session, [report.id for report in reports])
    reports_of = {code.id: report_id for report_id, code in codes.items()}
    said: dict[UUID, list[Remark]] = {report_id: [] for report_id in codes}
    for remark in sorted(remarks(session, reports_of.keys()), key=_by_day):
        if remark.by_coordinator or remark.said_on < today:
            said[reports_of[remark.follow_code_id]].append(remark)
    return said


def _by_day(remark: Remark) -> tuple[date, bool, int]:
    return remark.said_on, not remark.by_coordinator, remark.position


def answered_between(
    session: Session, organisation_id: UUID, first: date, today: date
) -> Sequence[tuple[date, Barrier]]:
    """The barriers about which a reporter said something since a day and before today.

    Each with the day on which something was said last.
    """
    statement = (
        select(col(Remark.said_on), Barrier)
        .join(FollowCode, col(FollowCode.id) == Remark.follow_code_id)
        .join(Friction, col(Friction.id) == FollowCode.friction_id)
        .join(Barrier, col(Barrier.id) == Friction.barrier_id)
        .where(
            Barrier.organisation_id == organisation_id,
            col(Remark.by_coordinator).is_(False),
            Remark.said_on >= first,
            Remark.said_on < today,
        )
        .order_by(col(Barrier.id), col(Remark.said_on).desc(), col(Remark.id))
    )
    latest: dict[UUID, tuple[date, Barrier]] = {}
    for said_on, barrier in session.exec(statement):
        latest.setdefault(barrier.id, (said_on, barrier))
    return list(latest.values())
