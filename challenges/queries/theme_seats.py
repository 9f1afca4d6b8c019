"""Who is in the team of which theme, and which of them has nobody."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlmodel import Session, col, select

from challenges.models import Action, Answerable, ThemeSeat


def seats_of(session: Session, participant_id: UUID, today: date) -> Sequence[ThemeSeat]:
    """The seats that somebody has on a day, by theme."""
    statement = (
        select(ThemeSeat)
        .where(ThemeSeat.participant_id == participant_id, ThemeSeat.until >= today)
        .order_by(col(ThemeSeat.theme))
    )
    return session.exec(statement).all()


def seats(session: Session, organisation_id: UUID) -> Sequence[ThemeSeat]:
    """All seats of an organisation by theme, also those that are offered, over or empty."""
    statement = (
        select(ThemeSeat)
        .where(ThemeSeat.organisation_id == organisation_id)
        .order_by(col(ThemeSeat.theme), col(ThemeSeat.until), col(ThemeSeat.id))
    )
    return session.exec(statement).all()


def offered(session: Session, digest: str) -> ThemeSeat | None:
    """The seat of which this is the digest of the code; of two who use it at once one waits."""
    statement = select(ThemeSeat).where(ThemeSeat.digest == digest)
    return session.exec(statement.with_for_update()).one_or_none()


def question_of(session: Session, organisation_id: UUID, theme: str, today: date) -> str:
    """What whoever leads the team of a theme wants to talk about; "" without anything."""
    statement = (
        select(ThemeSeat.question)
        .where(
            ThemeSeat.organisation_id == organisation_id,
            ThemeSeat.theme == theme,
            ThemeSeat.question != "",
            col(ThemeSeat.lead),
            ThemeSeat.until >= today,
        )
        .order_by(col(ThemeSeat.until), col(ThemeSeat.id))
    )
    return session.exec(statement).first() or ""


def looked_after(session: Session, organisation_id: UUID, theme: str) -> Sequence[Answerable]:
    """What says of actions of a theme that somebody looks after them."""
    statement = (
        select(Answerable)
        .join(Action, col(Action.id) == Answerable.action_id)
        .where(
            Action.organisation_id == organisation_id,
            Action.theme == theme,
            col(Answerable.participant_id).is_not(None),
        )
    )
    return session.exec(statement).all()
