"""Rounds of lunch talks: opened, joined, their pairs kept, and who was silent in them."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from uuid import UUID

from sqlmodel import Session, col, delete

from challenges import calendar
from challenges.errors import ChallengeError, Incomplete
from challenges.inserts import insert_once
from challenges.models import (
    Agreement,
    Organisation,
    Participant,
    Talk,
    Talker,
    TalkMember,
    TalkRound,
    TalkWish,
)
from challenges.queries import talks as queries
from challenges.queries.talk_members import members_in
from challenges.talks.talkers import MOST_SILENT, heard_of, is_out

NO_REPEATS = 6
"""Rounds in which nobody meets somebody again; what is older is destroyed."""
LONGEST_OPEN = 56
"""Days that people may sign up, at most."""
ASKED_AFTER = timedelta(days=7)

_SETTLES_AFTER = timedelta(days=21)
_CLOSES = time(12)
_LOST = "nobody-left"
"""What is said to who lost theirs at the last moment."""


class RoundIsOpen(ChallengeError):
    """A round is open already: one at a time."""

    key = "error-talk-round-open"


class RoundIsOver(ChallengeError):
    """People can sign up for this round no more."""

    key = "error-talk-round-over"


def open_round(
    session: Session, organisation: Organisation, closes_on: date, *, now: datetime
) -> TalkRound:
    """Let people sign up until noon of a day.

    Raises:
        RoundIsOpen: one is open already.
        Incomplete: the day is not after today, or more than eight weeks ahead.
    """
    today = calendar.local_day(now, organisation.timezone)
    if any(one.paired_at is None for one in queries.rounds(session, organisation.id, 1)):
        raise RoundIsOpen
    if not 0 < (closes_on - today).days <= LONGEST_OPEN:
        raise Incomplete({"closes": "talk-round-dates"})
    opened = TalkRound(
        organisation_id=organisation.id,
        opened_on=today,
        closes_at=calendar.moment(closes_on, _CLOSES, organisation.timezone),
    )
    session.add(opened)
    session.flush()
    return opened


def say(
    session: Session, held: TalkRound, participant: Participant, *, wants: bool, now: datetime
) -> None:
    """Join a round, or say not this time; whoever says so last is heard.

    Raises:
        RoundIsOver: its pairs are made, or about to be.
    """
    if held.paired_at is not None or held.closes_at <= now:
        raise RoundIsOver
    key = {"round_id": held.id, "participant_id": participant.id}
    if not insert_once(session, TalkWish, key | {"wants": wants, "unpaired": ""}):
        session.get_one(TalkWish, (held.id, participant.id)).wants = wants
    if wants:
        insert_once(session, Talker, {"participant_id": participant.id})
    heard_of(session, participant.id)


def keep(
    session: Session,
    held: TalkRound,
    groups: Sequence[tuple[Collection[UUID], UUID | None]],
    unpaired: Mapping[UUID, str],
    *,
    now: datetime,
) -> Sequence[Talk]:
    """Write the pairs of a round down, each with the barrier that they begin with.

    Who thought better of it meanwhile is left out, and with them whoever has nobody then.
    """
    wishes = {each.participant_id: each for each in queries.wishes(session, held.id) if each.wants}
    made: list[Talk] = []
    for people, barrier_id in groups:
        there = [person for person in people if person in wishes]
        if len(there) > 1:
            made.append(_talk(session, held, there, barrier_id, now))
            for person in there:
                del wishes[person]
    for person, wish in wishes.items():
        wish.unpaired = unpaired.get(person, _LOST)
        session.add(wish)
    held.paired_at, held.settles_at = now, now + _SETTLES_AFTER
    session.add(held)
    session.flush()
    return made


def _talk(
    session: Session,
    held: TalkRound,
    people: Sequence[UUID],
    barrier_id: UUID | None,
    now: datetime,
) -> Talk:
    talk = Talk(round_id=held.id, barrier_id=barrier_id)
    session.add(talk)
    session.flush()
    for person in people:
        member = TalkMember(talk_id=talk.id, participant_id=person, ask_at=now + ASKED_AFTER)
        session.add(member)
    return talk


def settle(session: Session, round_id: UUID) -> Sequence[Participant]:
    """Count who was silent in a round; returns who is out by that, and is to be told."""
    held = session.get_one(TalkRound, round_id)
    if held.settles_at is None:
        return ()
    held.settles_at = None
    session.add(held)
    said = {each.participant_id: each for each in queries.wishes(session, round_id)}
    talks = {each.participant_id: each for each in members_in(session, round_id)}
    out: list[Participant] = []
    for talker, person in queries.talkers(session, held.organisation_id):
        if is_out(talker, held.opened_on):
            continue
        member = talks.get(person.id)
        spoke = member.outcome is not None if member else person.id in said
        talker.silent = 0 if spoke else talker.silent + 1
        if talker.silent >= MOST_SILENT:
            talker.told = True
            out.append(person)
        session.add(talker)
    return out


def forget_old(session: Session, organisation_id: UUID) -> None:
    """Destroy the rounds that no rule needs any more, with all that was in them."""
    kept = NO_REPEATS + 1
    for held in queries.rounds(session, organisation_id, kept + MOST_SILENT)[kept:]:
        talks = [each.talk_id for each in members_in(session, held.id)]
        for table in (Agreement, TalkMember):
            session.exec(delete(table).where(col(table.talk_id).in_(talks)))
        session.exec(delete(Talk).where(col(Talk.round_id) == held.id))
        session.exec(delete(TalkWish).where(col(TalkWish.round_id) == held.id))
        session.flush()
        session.delete(held)
