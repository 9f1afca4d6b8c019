"""Theme teams: a seat is offered, taken, handed over and left, and ends on its day.

Nobody is in a team before they say yes themselves. Whoever has a seat is an ambassador, and whoever
has none any more is not; that is looked at with the day, so that it ends at once.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from sqlmodel import Session

from challenges import codes, participants
from challenges.errors import NotAllowed, UnknownCode
from challenges.models import Participant, Role, ThemeSeat
from challenges.packs import Theme
from challenges.queries import theme_seats
from challenges.theme_seats import pass_on

LONGEST = timedelta(days=366)
"""Nobody is asked for longer than a year."""

CODE_LASTS = timedelta(weeks=4)
"""Whoever has not used a code by then is asked anew, or not."""

_CODE = "theme-seat"
_TOLD_OF = timedelta(weeks=4)


class NotInThemeTeam(NotAllowed):
    """Only members of a theme team see and do this, for their own theme."""

    key = "error-not-in-theme-team"


def offer(
    session: Session,
    organisation_id: UUID,
    theme: Theme,
    until: date,
    secret: bytes,
    *,
    today: date,
    lead: bool = False,
) -> tuple[ThemeSeat, str]:
    """Offer a seat to whoever gets the code that this returns, for some weeks."""
    seat = ThemeSeat(organisation_id=organisation_id, theme=theme, lead=lead, until=until)
    return seat, hand_over(session, seat, secret, today)


def hand_over(session: Session, seat: ThemeSeat, secret: bytes, today: date) -> str:
    """Make a code with which somebody takes this seat over; until they do, nothing changes."""
    code = codes.new()
    seat.digest = codes.digest(code, _CODE, secret)
    seat.code_until = min(today + CODE_LASTS, seat.until)
    session.add(seat)
    session.flush()
    return code


def offered_by(
    session: Session, typed: str, organisation_id: UUID, today: date, *secrets_in_use: bytes
) -> ThemeSeat:
    """The seat that a code offers.

    Raises:
        UnknownCode: none, not here, or not any more.
    """
    for secret in secrets_in_use:
        digest = codes.digest(typed, _CODE, secret)
        seat = theme_seats.offered(session, digest) if digest else None
        if seat is None or seat.organisation_id != organisation_id:
            continue
        if seat.is_offered(today):
            return seat
    raise UnknownCode


def accept(
    session: Session, seat: ThemeSeat, person: Participant, today: date
) -> Sequence[ThemeSeat]:
    """Somebody takes a seat, and the actions of its theme that whoever was in it looks after.

    Who was in it is out of it at once, and seats of the theme that were left empty go. One leads:
    returns the seats of those who led until now, and stay.
    """
    former = seat.participant_id
    if former is not None and former != person.id:
        pass_on(session, seat, person.id, today)
        seat.question, seat.asked_on = "", None
    held = [one for one in theme_seats.seats_of(session, person.id, today) if one != seat]
    for one in theme_seats.seats(session, seat.organisation_id):
        if one in held and one.theme == seat.theme:
            seat.lead, seat.until = seat.lead or one.lead, max(seat.until, one.until)
        elif one.theme != seat.theme or one.participant_id or one.digest:
            continue
        session.delete(one)
    seat.participant_id, seat.told_on = person.id, today
    _end_code(session, seat)
    session.flush()
    participants.grant(session, person, Role.AMBASSADOR)
    if former is not None and former != person.id:
        _end_role(session, former, today)
    return _lead_alone(session, seat) if seat.lead else ()


def decline(session: Session, seat: ThemeSeat, today: date) -> None:
    """Somebody says no: nothing of them is kept, and the code holds no longer."""
    if seat.participant_id is None:
        seat.until = today
    _end_code(session, seat)
    session.flush()


def leave(session: Session, seat: ThemeSeat, today: date) -> None:
    """Whoever is in a seat leaves it, the actions of its theme, and with the last one the board."""
    former = seat.participant_id
    if former is not None:
        pass_on(session, seat, None, today)
    seat.participant_id, seat.until, seat.question, seat.asked_on = None, today, "", None
    _end_code(session, seat)
    session.flush()
    if former is not None:
        _end_role(session, former, today)


def end_over(session: Session, organisation_id: UUID, today: date) -> list[ThemeSeat]:
    """End the seats whose day has passed; returns those that are empty, with since when.

    Who left in between, or was erased, left an empty seat too, as does an invitation that nobody
    answered in time. After four weeks nobody asks.
    """
    empty: list[ThemeSeat] = []
    for seat in theme_seats.seats(session, organisation_id):
        if seat.until < today and (seat.participant_id or seat.digest):
            leave(session, seat, today)
        elif seat.digest and not seat.is_offered(today):
            decline(session, seat, today)
        if seat.participant_id or seat.digest:
            continue
        if seat.until > today:
            seat.until = today
            session.add(seat)
        elif seat.until + _TOLD_OF < today:
            session.delete(seat)
            continue
        empty.append(seat)
    session.flush()
    return empty


def themes_of(session: Session, participant_id: UUID | None, today: date) -> Sequence[ThemeSeat]:
    """The seats that somebody has today.

    Raises:
        NotInThemeTeam: they have none.
    """
    found = theme_seats.seats_of(session, participant_id, today) if participant_id else ()
    if not found:
        raise NotInThemeTeam
    return found


def _lead_alone(session: Session, seat: ThemeSeat) -> Sequence[ThemeSeat]:
    led = [
        one
        for one in theme_seats.seats(session, seat.organisation_id)
        if one.theme == seat.theme and one.lead and one.participant_id and one.id != seat.id
    ]
    for one in led:
        one.lead, one.question, one.asked_on = False, "", None
        session.add(one)
    session.flush()
    return led


def _end_code(session: Session, seat: ThemeSeat) -> None:
    seat.digest, seat.code_until = "", None
    session.add(seat)


def _end_role(session: Session, participant_id: UUID, today: date) -> None:
    if not theme_seats.seats_of(session, participant_id, today):
        person = session.get_one(Participant, participant_id)
        participants.revoke(session, person, Role.AMBASSADOR, today=today)
