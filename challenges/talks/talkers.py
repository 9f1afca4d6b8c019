"""Who signed up once for lunch talks: asked at every round, until they are silent too often."""

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

from sqlmodel import Session, col, delete

from challenges import resealing
from challenges.models import Avoidance, Talker
from challenges.queries import talks as queries

MOST_SILENT = 3
"""Rounds in a row in which somebody may say nothing."""

_LATER = timedelta(weeks=13)


def heard_of(session: Session, participant_id: UUID) -> None:
    """Note that somebody says something: they are not silent."""
    talker = session.get(Talker, participant_id)
    if talker is not None:
        talker.silent, talker.told, talker.returns_on = 0, False, None
        session.add(talker)


def stay_away(session: Session, participant_id: UUID, today: date) -> None:
    """Ask somebody again after a quarter of a year."""
    talker = session.get(Talker, participant_id)
    if talker is not None:
        talker.silent, talker.told, talker.returns_on = 0, False, today + _LATER
        session.add(talker)


def stop(session: Session, participant_id: UUID) -> None:
    """Ask somebody no more, and forget with whom they rather not talk."""
    for table in (Talker, Avoidance):
        session.exec(delete(table).where(col(table.participant_id) == participant_id))


def is_out(talker: Talker, today: date) -> bool:
    """Whether somebody is not asked on a day."""
    return talker.told or (talker.returns_on is not None and talker.returns_on > today)


def avoid(session: Session, participant_id: UUID, sealed: str) -> None:
    """Keep, sealed, with whom somebody rather not talks."""
    session.add(Avoidance(participant_id=participant_id, sealed=sealed))


def reseal(session: Session, renew: Callable[[str], str | None]) -> tuple[int, int]:
    """Seal the wishes with the newest key; returns how many, and how many no key opens."""
    return resealing.reseal(session, queries.every_avoidance(session), renew)
