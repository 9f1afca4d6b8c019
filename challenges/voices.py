"""The voices that somebody leaves who is erased."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlmodel import Session

from challenges import queries
from challenges.models import Barrier, Friction, Participant, Support


def leave(session: Session, participant: Participant, today: date) -> None:
    """Make nobody's of what somebody said of barriers; the "me too"s are the caller's to delete.

    One person is one voice for a barrier and those merged into it, afterwards too: a number that
    moves at this moment would tell whose voice it was, and what they had reported or taken back.
    `today` is kept with it: whoever speaks on that day or later may be the same person, come back.
    """
    reports: defaultdict[UUID, list[Friction]] = defaultdict(list)
    supports: defaultdict[UUID, list[Support]] = defaultdict(list)
    for report in queries.frictions_of(session, participant.id):
        reports[_standing(session, report.barrier_id)].append(report)
    for support in queries.all_supports(session, participant.id):
        supports[_standing(session, support.barrier_id)].append(support)
    for standing in reports.keys() | supports.keys():
        _leave_one(session, reports[standing], supports[standing], Departed(today, standing))


def release(session: Session, barrier: Barrier, today: date) -> None:
    """Forget who spoke of a barrier and of those merged into it; each stays one voice."""
    family = [barrier.id, *(one.id for one in queries.merged_into(session, barrier.id))]
    reports: defaultdict[UUID, list[Friction]] = defaultdict(list)
    supports: defaultdict[UUID, list[Support]] = defaultdict(list)
    for report in queries.named_reports(session, family):
        assert report.participant_id is not None  # the query asked for it
        reports[report.participant_id].append(report)
    for support in queries.supports_of(session, family):
        supports[support.participant_id].append(support)
    for person_id in reports.keys() | supports.keys():
        _leave_one(session, reports[person_id], supports[person_id], Departed(today, barrier.id))
        for report in reports[person_id]:
            report.participant_id = None
        for support in supports[person_id]:
            session.delete(support)
    session.flush()


class Departed(NamedTuple):
    """On which day a voice was left, under which barrier."""

    left_on: date
    left_under: UUID


def _leave_one(
    session: Session, reports: Sequence[Friction], supports: Sequence[Support], left: Departed
) -> None:
    """Let the earliest that was not taken back go on counting, and nothing else."""
    given = [support for support in supports if support.taken_back_on is None]
    first = min([*(r.day for r in reports), *(s.supported_on for s in given)], default=date.max)
    counting = next((report for report in reports if report.day == first), None)
    for report in reports:
        report.left_on, report.left_under = left
        if report is not counting:
            report.counts_until = report.day  # that is: never, since it would from the next day
    if counting is None and given:
        _add(session, min(given, key=_day), left)
    taken_back = [s for s in supports if s.taken_back_on is not None and s.taken_back_on <= first]
    if taken_back:
        _add(session, min(taken_back, key=_day), left)


def _add(session: Session, support: Support, left: Departed) -> None:
    barrier = queries.barrier(session, support.barrier_id)
    session.add(
        Friction(
            campaign_id=barrier.campaign_id,
            barrier_id=barrier.id,
            day=support.supported_on,
            counts_until=support.taken_back_on,
            left_on=left.left_on,
            left_under=left.left_under,
        )
    )


def _day(support: Support) -> date:
    return support.supported_on


def _standing(session: Session, barrier_id: UUID) -> UUID:
    return queries.standing_for(session, queries.barrier(session, barrier_id)).id
