"""Seats in theme teams whose person goes, or turns out to be somebody who has a seat already."""

from datetime import date
from uuid import UUID

from sqlmodel import Session, col, update

from challenges import queries
from challenges.models import ThemeSeat
from challenges.queries.theme_seats import looked_after


def empty(session: Session, participant_id: UUID, today: date) -> None:
    """Let somebody be in no theme team any more; a code to take their seat over holds no longer."""
    for seat in queries.rows_of(session, ThemeSeat, participant_id):
        pass_on(session, seat, None, today)
    session.exec(
        update(ThemeSeat)
        .where(col(ThemeSeat.participant_id) == participant_id)
        .values(participant_id=None, digest="", code_until=None, question="", asked_on=None)
    )


def pass_on(session: Session, seat: ThemeSeat, heir: UUID | None, today: date) -> None:
    """Let somebody else look after the actions of a seat, or nobody: coordinators hear that."""
    for asked in looked_after(session, seat.organisation_id, seat.theme):
        if asked.participant_id == seat.participant_id:
            asked.participant_id, asked.asked = heir, 0
            asked.ask_on = asked.ask_on if heir else today
            session.add(asked)
    session.flush()


def put_together(session: Session, giver_id: UUID, keeper_id: UUID) -> None:
    """Let seats be of another; of two in one team one is left, with all that either of them had.

    They lead it if they did under either name, until the later day, and a code that one of them
    gave to a colleague works as before.
    """
    mine = {seat.theme: seat for seat in queries.rows_of(session, ThemeSeat, keeper_id)}
    for seat in queries.rows_of(session, ThemeSeat, giver_id):
        kept = mine.get(seat.theme)
        if kept is None:
            seat.participant_id = keeper_id
            session.add(seat)
            continue
        kept.lead, kept.until = kept.lead or seat.lead, max(kept.until, seat.until)
        kept.told_on = max(filter(None, (kept.told_on, seat.told_on)), default=None)
        if not kept.question:
            kept.question, kept.asked_on = seat.question, seat.asked_on
        if not kept.digest:
            kept.digest, kept.code_until = seat.digest, seat.code_until
        session.add(kept)
        session.delete(seat)
    session.flush()
