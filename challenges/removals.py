"""Once a barrier is gone: whether those it hindered notice, and whether the challenge works now."""

from collections.abc import Mapping
from datetime import date

from sqlmodel import Session

from challenges import queries
from challenges.inserts import insert_missing
from challenges.models import (
    Barrier,
    Challenge,
    Confirmation,
    Measurement,
    Noticed,
    Participant,
    SecondAttempt,
    Signal,
)

FEWEST_NO = 2
"""So many people must say that nothing changed before a barrier is opened again by itself."""


def confirm(
    session: Session,
    barrier: Barrier,
    participant: Participant,
    noticed: Noticed,
    *,
    removal: int,
    today: date,
) -> None:
    """Write down whether somebody notices a removal; who answers again changes their answer."""
    known = queries.confirmation(session, barrier.id, participant.id, removal)
    given = known or Confirmation(
        barrier_id=barrier.id, participant_id=participant.id, removal=removal,
        noticed=noticed, answered_on=today,
    )  # fmt: skip
    given.noticed, given.answered_on = noticed, today
    session.add(given)
    session.flush()


def is_unnoticed(answers: Mapping[Noticed, int]) -> bool:
    """Whether so many do not notice a removal that the barrier is opened again."""
    against = answers.get(Noticed.NO, 0)
    return against >= FEWEST_NO and 2 * against > sum(answers.values())


def to_offer(session: Session, barrier: Barrier) -> Challenge | None:
    """The challenge that is to be offered again since a barrier is gone.

    None when it blocked none, has no name yet, or when that was done or is held back; and of what
    was no barrier.
    """
    if barrier.kind is not Signal.BARRIER:
        return None
    if not barrier.is_gone or barrier.own_words or barrier.offered >= barrier.removals:
        return None
    return queries.blocked_challenge(session, barrier, before=date.max)


def offer(session: Session, barrier: Barrier) -> None:
    """Write down that this removal was followed by an offer, or that there will be none."""
    barrier.offered = barrier.removals
    session.add(barrier)


def measure(session: Session, barrier: Barrier, removed_on: date, until: date) -> None:
    """Write down how often the challenge worked before the removal, and from then until a day.

    Once: who has been told the numbers is told the same ones for good. Nothing for a barrier that
    got in the way of no challenge.
    """
    if queries.measurements(session, barrier):
        return
    challenge = queries.blocked_challenge(session, barrier, before=until)
    if challenge is None:
        return
    before = queries.tries_before(session, barrier, challenge, removed_on)
    after = queries.tries_after(session, barrier, until)
    groups = [
        _measured(barrier, group, before.get(group, (0, 0)), after.get(group, (0, 0)))
        for group in (True, False)
    ]
    insert_missing(session, Measurement, groups)


def _measured(
    barrier: Barrier, hindered: bool, before: tuple[int, int], after: tuple[int, int]
) -> dict[str, object]:
    return {
        "barrier_id": barrier.id,
        "removal": barrier.removals,
        "hindered": hindered,
        "worked_before": before[0],
        "tried_before": before[1],
        "worked_after": after[0],
        "tried_after": after[1],
    }


def try_again(
    session: Session,
    barrier: Barrier,
    participant: Participant,
    *,
    worked: bool,
    removal: int,
    today: date,
) -> None:
    """Write down whether the challenge works now; who answers again changes their answer."""
    known = queries.second_attempt(session, barrier.id, participant.id, removal)
    tried = known or SecondAttempt(
        barrier_id=barrier.id, participant_id=participant.id, removal=removal,
        worked=worked, hindered=queries.has_spoken(session, barrier, participant.id),
        tried_on=today,
    )  # fmt: skip
    tried.worked, tried.tried_on = worked, today
    session.add(tried)
    session.flush()
