"""Actions with a pulse: who said "that is me", what they say of it, and when they are asked.

Nobody is tied to an action before they say yes themselves. Who says nothing in two rounds is asked
no more; an action that is over asks nothing.
"""

from datetime import date, timedelta
from uuid import UUID

from sqlmodel import Session, col, delete, update

from challenges import actions, codes
from challenges.calendar import MONTH, QUARTER, WorkingDays, next_round, repeated_on
from challenges.errors import NotAllowed, UnknownCode
from challenges.models import (
    ASKED_AT_MOST,
    Action,
    ActionNews,
    ActionStatus,
    Answerable,
    Health,
    Participant,
)
from challenges.queries import pulses

LONGEST_NEWS = 300


class NotAnswerable(NotAllowed):
    """Only who looks after an action, or a coordinator, says how it stands."""

    key = "error-not-answerable"


_CODE = "answerable"
_LATER = timedelta(days=75)


def invite(session: Session, action: Action, secret: bytes) -> str:
    """Make a code with which somebody may say "that is me"; an earlier one holds no longer."""
    code = codes.new()
    known = session.get(Answerable, action.id) or Answerable(action_id=action.id)
    known.digest = codes.digest(code, _CODE, secret)
    session.add(known)
    session.flush()
    return code


def invitation(session: Session, typed: str, *secrets_in_use: bytes) -> Answerable:
    """What a code asks somebody to say yes to.

    Raises:
        UnknownCode: nothing, or not any more.
    """
    for secret in secrets_in_use:
        digest = codes.digest(typed, _CODE, secret)
        found = pulses.invitation(session, digest) if digest else None
        if found is not None:
            return found
    raise UnknownCode


def accept(
    session: Session,
    asked: Answerable,
    person: Participant,
    every: int,
    today: date,
    working: WorkingDays,
) -> None:
    """Somebody looks after an action from now on, and wants to be asked that often."""
    asked.participant_id, asked.digest = person.id, ""
    asked.every = every if every in (MONTH, QUARTER) else MONTH
    _ask_from(session, asked, next_round(today, asked.every, working))


def decline(session: Session, asked: Answerable, today: date) -> None:
    """Somebody says that it is not them; whoever looked after it before still does."""
    asked.digest = ""
    if asked.participant_id is None:
        asked.ask_on = today
    session.add(asked)
    session.flush()


def free(session: Session, action_id: UUID) -> None:
    """Let nobody look after an action any more."""
    session.exec(delete(Answerable).where(col(Answerable.action_id) == action_id))


def leave(session: Session, participant_id: UUID, today: date) -> None:
    """Let go of all that somebody looks after: coordinators hear that nobody does now."""
    session.exec(
        update(Answerable)
        .where(col(Answerable.participant_id) == participant_id)
        .values(participant_id=None, ask_on=today, asked=0)
    )


def tell(
    session: Session,
    action: Action,
    health: Health,
    words: str,
    *,
    by: Participant,
    today: date,
    working: WorkingDays,
) -> ActionNews:
    """Write news of an action down; said again on the same day, without a word more, it is one.

    "Done" ends it, and any other news takes an action up again that seemed done.
    """
    last = pulses.latest_news(session, action.id)
    same = last is not None and (last.day, last.health) == (today, health)
    if last is None or not same or words:
        position = last.position + 1 if last else 1
        last = ActionNews(
            action_id=action.id, position=position, participant_id=by.id, day=today,
            health=health, words=words,
        )  # fmt: skip
        session.add(last)
        session.flush()
    if (status := _status_after(action, health)) is not action.status:
        actions.set_status(session, action, status, version=action.version)
    asked = session.get(Answerable, action.id)
    if asked is not None and asked.participant_id == by.id:
        _ask_from(session, asked, next_round(today, asked.every, working))
    return last


def note_asked(session: Session, asked: Answerable, today: date, working: WorkingDays) -> None:
    """Somebody has been asked just now: once more after a week, and then not before next time."""
    asked.asked += 1
    is_first = asked.asked % 2 == 1
    is_last = asked.asked >= ASKED_AT_MOST
    again = repeated_on(today, working)
    asked.ask_on = again if is_first or is_last else next_round(today, asked.every, working)
    session.add(asked)


def stop_asking(session: Session, asked: Answerable, today: date) -> None:
    """Ask no more about an action of which somebody said nothing."""
    asked.ask_on, asked.asked = today, ASKED_AT_MOST + 1
    session.add(asked)


def go_on_asking(
    session: Session, asked: Answerable, today: date, working: WorkingDays, *, later: bool
) -> None:
    """Ask again from the next round, or from the first after three months."""
    after = today + _LATER if later else today
    _ask_from(session, asked, next_round(after, asked.every, working))


def _ask_from(session: Session, asked: Answerable, day: date) -> None:
    asked.ask_on, asked.asked = day, 0
    session.add(asked)
    session.flush()


def _status_after(action: Action, health: Health) -> ActionStatus:
    if health is Health.DONE:
        return ActionStatus.DONE
    begun = action.status in (ActionStatus.IN_PROGRESS, ActionStatus.STOPPED)
    return action.status if begun else ActionStatus.IN_PROGRESS
