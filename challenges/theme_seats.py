"""Seats in theme teams whose person goes: they are empty at once."""

from uuid import UUID

from sqlmodel import Session, col, update

from challenges.models import ThemeSeat


def empty(session: Session, participant_id: UUID) -> None:
    """Let somebody be in no theme team any more; a code to take their seat over holds no longer."""
    session.exec(
        update(ThemeSeat)
        .where(col(ThemeSeat.participant_id) == participant_id)
        .values(participant_id=None, digest="")
    )
