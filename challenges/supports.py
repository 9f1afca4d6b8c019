"""Saying "me too" to a barrier, and taking it back."""

from datetime import date

from sqlmodel import Session

from challenges import queries
from challenges.inserts import insert_once
from challenges.models import Barrier, Participant, Support


def give(session: Session, barrier: Barrier, participant: Participant, *, today: date) -> bool:
    """Say "me too"; one person counts once, also across merged barriers."""
    if queries.has_spoken(session, barrier, participant.id):
        return False
    return insert_once(
        session,
        "support",
        {"barrier_id": barrier.id, "participant_id": participant.id, "supported_on": today},
    )


def take_back(session: Session, barrier: Barrier, participant: Participant) -> bool:
    """Take a "me too" back; False when there was none."""
    given = session.get(Support, (barrier.id, participant.id))
    if given is None:
        return False
    session.delete(given)
    return True
