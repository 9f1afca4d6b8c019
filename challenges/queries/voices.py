"""The voices behind barriers, as they are counted."""

# SQLModel wants `exec`, which types neither aggregates nor more than four columns.
# pyright: reportDeprecated=false

from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, Subquery, and_, func, or_
from sqlalchemy import select as rows
from sqlmodel import Session, col

from challenges.models import Barrier, Friction
from challenges.queries.barriers import spoken_by_known
from challenges.queries.enrolments import expected_so_far
from challenges.queries.families import family
from challenges.queries.retention import FEWEST_IN_A_TEAM
from challenges.spoken import Alike, LeftVoice, Spoken

_HEAD = func.coalesce(col(Barrier.merged_into_id), col(Barrier.id))


def voices(session: Session, organisation_id: UUID, today: date) -> dict[UUID, Spoken]:
    """What was said of each barrier of an organisation before `today`, also across merges.

    Today is left out: who looks before and after a colleague reports something would see that it
    was them. How many people that are is for `scoring.voices` to say.
    """
    theirs = col(Barrier.organisation_id) == organisation_id
    return _gathered(session, theirs, spoken_by_known(before=today), today)


def voices_of(session: Session, found: Barrier, today: date) -> Spoken:
    """What was said of one barrier before `today`, as `voices` gathers it."""
    theirs = col(Barrier.id).in_(family(found.id))
    gathered = _gathered(session, theirs, spoken_by_known(today, found), today)
    return next(iter(gathered.values()), Spoken())


def _gathered(
    session: Session, theirs: ColumnElement[bool], known: Subquery, today: date
) -> dict[UUID, Spoken]:
    first = (
        rows(_HEAD.label("head"), func.min(known.c.day).label("day"))
        .join(known, known.c.barrier_id == col(Barrier.id))
        .where(theirs)
        .group_by(_HEAD, known.c.participant_id)
        .subquery("first")
    )
    by_day = rows(first.c.head, first.c.day, func.count()).group_by(first.c.head, first.c.day)
    which = (
        col(Friction.day), col(Friction.challenge_id), col(Friction.reason),
        col(Friction.left_on), col(Friction.left_under),
    )  # fmt: skip
    of_nobody_known = (
        rows(_HEAD, *which, func.count())
        .join(Friction, col(Friction.barrier_id) == col(Barrier.id))
        .where(theirs, _counts_for_nobody_known(today))
        .group_by(_HEAD, *which)
    )
    found: dict[UUID, Spoken] = {}
    for head, day, people in session.execute(by_day):
        found.setdefault(head, Spoken()).known[day] += people
    for row in session.execute(of_nobody_known):
        _add(found.setdefault(row[0], Spoken()), *row[1:])
    _look_up_among_whom(session, found, today)
    return found


def _look_up_among_whom(session: Session, found: dict[UUID, Spoken], today: date) -> None:
    """Those of its site, where it has one and teams are there; else all of its campaign."""
    much = [head for head, spoken in found.items() if spoken.reports >= FEWEST_IN_A_TEAM]
    if not much:
        return
    which = rows(col(Barrier.id), col(Barrier.campaign_id), col(Barrier.site))
    places = session.execute(which.where(col(Barrier.id).in_(much))).all()
    people = expected_so_far(session, {campaign for _, campaign, _ in places}, today)
    for head, campaign, site in places:
        of_all = people[campaign, ""]
        found[head].among = people.get((campaign, site.strip().casefold()), of_all)


def _add(
    spoken: Spoken,
    day: date,
    challenge_id: UUID | None,
    reason: str,
    left_on: date | None,
    left_under: UUID | None,
    reports: int,
) -> None:
    if left_on is not None and left_under is not None:
        spoken.left[LeftVoice(day, left_on, left_under)] += reports
    elif challenge_id is not None and reason:
        spoken.alike[Alike(day, challenge_id, reason)] += reports
    else:
        spoken.others += reports


def _counts_for_nobody_known(before: date) -> ColumnElement[bool]:
    """Whether a friction is a voice by itself before a day: anonymous, or of who was erased."""
    until = col(Friction.counts_until)
    return and_(
        col(Friction.participant_id).is_(None),
        col(Friction.day) < before,
        or_(until.is_(None), until >= before),
    )
