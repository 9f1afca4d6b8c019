"""Photos of reports: which there are, and the one that a coordinator looks at."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from uuid import UUID

from sqlmodel import Session, col, select

from challenges.models import Barrier, Friction, Photo, PhotoWait
from challenges.queries.barriers import can_be_read
from challenges.queries.retention import Doomed, of_ended


def photo_of(
    session: Session, report_id: UUID, organisation_id: UUID, *, before: date
) -> Photo | None:
    """The photo of a report of before a day, which coordinators may see; None without one."""
    return session.exec(
        select(Photo)
        .join(Friction, col(Friction.id) == col(Photo.friction_id))
        .join(Barrier, col(Barrier.id) == col(Friction.barrier_id))
        .where(
            Photo.friction_id == report_id,
            Barrier.organisation_id == organisation_id,
            col(Friction.day) < before,
            can_be_read(),
        )
    ).one_or_none()


def with_photos(session: Session, reports: Collection[Friction]) -> frozenset[UUID]:
    """Which of some reports have a photo; the photos themselves stay where they are."""
    if not reports:
        return frozenset()
    theirs = col(Photo.friction_id).in_([report.id for report in reports])
    return frozenset(session.exec(select(Photo.friction_id).where(theirs)))


def reports_with_photos(session: Session) -> Sequence[UUID]:
    """The reports of everybody that have a photo."""
    return session.exec(select(Photo.friction_id).order_by(col(Photo.friction_id))).all()


def old_photos(before: datetime) -> Doomed:
    """The photos of reports of barriers that ended before a moment."""
    return of_ended(Friction, before).join(Photo, col(Photo.friction_id) == col(Friction.id))


def photo_wait(session: Session, digests: Collection[str]) -> PhotoWait | None:
    """The photo that is waited for under one of some digests; the latest one."""
    theirs = select(PhotoWait).where(col(PhotoWait.digest).in_(digests))
    return session.exec(theirs.order_by(col(PhotoWait.ends_at).desc())).first()


def overdue_photos(
    session: Session, fetched_by: str, now: datetime, most: int
) -> Sequence[PhotoWait]:
    """Photos that should have come from a platform by now, the longest overdue first."""
    late = select(PhotoWait).where(PhotoWait.fetched_by == fetched_by, PhotoWait.ends_at <= now)
    ordered = late.order_by(col(PhotoWait.ends_at), col(PhotoWait.digest))
    return session.exec(ordered.limit(most)).all()
