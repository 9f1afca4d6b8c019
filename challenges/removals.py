"""Once a barrier is gone: whether those it hindered notice, and whether the challenge works now."""

from collections.abc import Mapping
from datetime import date

from sqlmodel import Session

from challenges import queries
from challenges.models import Barrier, Confirmation, Measurement, Noticed, Participant, Retry

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


def measure(session: Session, barrier: Barrier, removed_on: date, until: date) -> None:
    """Write down how often the challenge worked before the removal, and from then until a day.

    Once: who has been told the numbers is told the same ones for good. Nothing for a barrier that
    got in the way of no challenge.
    """
    challenge = queries.blocked_challenge(session, barrier, before=until)
    if challenge is None or queries.measurements(session, barrier):
        return
    before = queries.tries_before(session, barrier, challenge, removed_on)
    after = queries.tries_after(session, barrier, until)
    for hindered in (True, False):
        worked_before, tried_before = before.get(hindered, (0, 0))
        worked_after, tried_after = after.get(hindered, (0, 0))
        measured = Measurement(
            barrier_id=barrier.id, removal=barrier.removals, hindered=hindered,
            worked_before=worked_before, tried_before=tried_before,
            worked_after=worked_after, tried_after=tried_after,
        )  # fmt: skip
        session.add(measured)
    session.flush()


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
    known = queries.retry(session, barrier.id, participant.id, removal)
    tried = known or Retry(
        barrier_id=barrier.id, participant_id=participant.id, removal=removal,
        worked=worked, hindered=queries.has_spoken(session, barrier, participant.id),
        tried_on=today,
    )  # fmt: skip
    tried.worked, tried.tried_on = worked, today
    session.add(tried)
    session.flush()
