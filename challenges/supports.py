"""Saying "me too" to a barrier, and taking it back."""

from datetime import date
from uuid import UUID

from sqlmodel import Session, col, delete, select

from challenges import queries
from challenges.inserts import insert_once
from challenges.models import Barrier, Participant, Support


def give(session: Session, barrier: Barrier, participant: Participant, *, today: date) -> bool:
    """Say "me too"; one person counts once, also across merged barriers."""
    if queries.has_spoken(session, barrier, participant.id):
        return False
    given = session.get(Support, (barrier.id, participant.id))
    if given is not None:
        if given.taken_back_on is not None and given.taken_back_on < today:
            given.supported_on = today  # it counted no longer, and starts anew like any other
        given.taken_back_on = None
        session.add(given)
        return True
    row = {"barrier_id": barrier.id, "participant_id": participant.id, "supported_on": today}
    return insert_once(session, Support, row)


def take_back(session: Session, barrier: Barrier, participant: Participant, *, today: date) -> bool:
    """Take a "me too" back, also one for what was merged into the barrier; False without one.

    Nothing tells the person of it any more; one of an earlier day counts until today is over.
    """
    given = queries.supports_for(session, barrier, participant.id)
    for support in given:
        if support.supported_on >= today:
            session.delete(support)
        else:
            support.taken_back_on = today
            session.add(support)
    session.flush()
    return bool(given)


def forget_taken_back(session: Session, organisation_id: UUID, today: date) -> None:
    """Drop what was taken back before today."""
    theirs = select(Barrier.id).where(Barrier.organisation_id == organisation_id)
    session.exec(
        delete(Support).where(
            col(Support.taken_back_on) < today, col(Support.barrier_id).in_(theirs)
        )
    )
