"""Photos of reports: kept sealed, seen by coordinators, and gone with the report."""

from collections.abc import Callable, Collection
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, delete

from challenges import queries, resealing
from challenges.errors import ChallengeError
from challenges.models import Barrier, BarrierChange, Campaign, Friction, Participant, Photo
from challenges.queries.photos import old_photos as old_photos
from challenges.queries.photos import reports_with_photos

DROPPED = "photo dropped"
"""What a barrier's history calls it that a coordinator removed one."""


class PhotosNotTaken(ChallengeError):
    """The coordinators of this campaign take no photos."""

    key = "error-photos-not-taken"


def keep(session: Session, campaign: Campaign, report: Friction, sealed: str) -> None:
    """Keep the photo of a report; of two, the later one.

    Raises:
        PhotosNotTaken: the coordinators of this campaign do not take any.
    """
    if not campaign.takes_photos:
        raise PhotosNotTaken
    drop(session, [report.id])
    session.add(Photo(friction_id=report.id, sealed=sealed))
    session.flush()


def take(session: Session, campaign: Campaign, *, takes: bool) -> None:
    """Let reports of a campaign come with a photo from now on, or no longer; those kept stay."""
    campaign.takes_photos = takes
    session.add(campaign)
    session.flush()


def drop(session: Session, report_ids: Collection[UUID]) -> None:
    """Let the photos of some reports go."""
    session.exec(delete(Photo).where(col(Photo.friction_id).in_(report_ids)))


def drop_of(session: Session, participant: Participant) -> None:
    """Let the photos go that somebody sent under their name."""
    drop(session, [report.id for report in queries.frictions_of(session, participant.id)])


def remove(session: Session, photo: Photo, *, by: Participant, now: datetime) -> Barrier:
    """Let a coordinator remove one; the history of its barrier says so, and not what it showed."""
    barrier = queries.barrier(session, session.get_one(Friction, photo.friction_id).barrier_id)
    session.delete(photo)
    session.add(
        BarrierChange(barrier_id=barrier.id, participant_id=by.id, what=DROPPED, changed_at=now)
    )
    session.flush()
    return barrier


def reseal(session: Session, renew: Callable[[str], str | None]) -> tuple[int, int]:
    """Seal the photos with the newest key; returns how many, and how many no key opens."""
    each = (session.get_one(Photo, report_id) for report_id in reports_with_photos(session))
    return resealing.reseal(session, each, renew)
