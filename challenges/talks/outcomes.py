"""What comes of a lunch talk: whether it took place, and what was agreed."""

from datetime import date, datetime, timedelta

from sqlmodel import Session

from challenges.errors import Incomplete
from challenges.influence import hours_of
from challenges.models import Agreement, AgreementKind, Participant, TalkMember, TalkOutcome
from challenges.talks.rounds import ASKED_AFTER
from challenges.talks.talkers import heard_of

MOST_ASKED = 2
"""How often somebody is asked whether a talk took place."""
LONGEST_WORDS = 300

_HOLDS_AFTER = timedelta(weeks=6)
_WITH_WORDS = (AgreementKind.WORKING, AgreementKind.CONTACT)


def is_time(session: Session, member: TalkMember, person: Participant, now: datetime) -> bool:
    """Whether to ask somebody now whether a talk took place; else later, in working hours."""
    hours = hours_of(session, person)
    if not hours.allows(now):
        member.ask_at = hours.next_moment(now)
        session.add(member)
        return False
    member.asked += 1
    member.ask_at = now + ASKED_AFTER if member.asked < MOST_ASKED else None
    session.add(member)
    return True


def hear(session: Session, member: TalkMember, outcome: TalkOutcome, now: datetime) -> None:
    """Note whether a talk took place; who says "not yet" is asked once more."""
    again = outcome is TalkOutcome.NOT_YET and member.asked < MOST_ASKED
    member.outcome = outcome
    member.ask_at = now + ASKED_AFTER if again else None
    session.add(member)
    heard_of(session, member.participant_id)


def agree(
    session: Session,
    member: TalkMember,
    kind: AgreementKind,
    words: str,
    *,
    now: datetime,
    on: date,
) -> Agreement:
    """Note what came of a talk; whether a working agreement holds is asked after six weeks.

    Raises:
        Incomplete: it is one of words, and has none.
    """
    if kind in _WITH_WORDS and not words:
        raise Incomplete({"words": "field-needed"})
    noted = Agreement(
        talk_id=member.talk_id,
        participant_id=member.participant_id,
        kind=kind,
        words=words if kind in _WITH_WORDS else "",
        agreed_on=on,
        ask_at=now + _HOLDS_AFTER if kind is AgreementKind.WORKING else None,
    )
    session.add(noted)
    hear(session, member, TalkOutcome.TALKED, now)
    session.flush()
    return noted


def is_time_for(session: Session, agreed: Agreement, person: Participant, now: datetime) -> bool:
    """Whether to ask now, once, whether a working agreement holds."""
    hours = hours_of(session, person)
    is_at_work = hours.allows(now)
    agreed.ask_at = None if is_at_work else hours.next_moment(now)
    session.add(agreed)
    return is_at_work
