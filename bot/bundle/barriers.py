"""What coordinators hear about barriers: what happened to them, and what waits."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from functools import partial
from uuid import UUID

from sqlmodel import Session

from bot.messages import bundle as messages
from bot.messages.bundle import Thing
from challenges import calendar, queries
from challenges.barriers import DECIDED, NOT_OVER, last_decision, may_become, raised_by, wants_more
from challenges.calendar import WorkingDays
from challenges.models import Barrier, BarrierChange, BarrierStatus, Organisation
from challenges.queries.barriers import last_change
from challenges.queries.care import changed_since
from scoring.facts import PATIENCE

LOOKS_BACK = timedelta(weeks=4)
"""What happened is told until then, to who put it off; older news is none."""

_DAY = timedelta(days=1)


def decided(session: Session, organisation: Organisation, today: date) -> Iterator[Thing]:
    """What leadership decided or wants to know; who raised it heard that at once."""
    first = _moment(organisation, today)
    lines = changed_since(session, organisation.id, first, DECIDED)
    for change, barrier in {barrier.id: (change, barrier) for change, barrier in lines}.values():
        if barrier.decision is not None:
            by = raised_by(queries.history(session, barrier.id))
            said = partial(messages.decision, barrier)
            yield _thing(barrier, said, _day_after(change, organisation), once=True, known_to=by)


def to_answer(session: Session, organisation: Organisation, today: date) -> Iterator[Thing]:
    """What leadership wanted to know first, and has not been told for some days."""
    working = WorkingDays.of(organisation)
    for barrier in queries.barriers(session, organisation.id, NOT_OVER, before=today):
        if wants_more(barrier):
            asked = last_decision(queries.history(session, barrier.id))
            assert asked is not None  # or nothing would be wanted
            since = _later(working, _day_after(asked, organisation), PATIENCE)
            yield _thing(barrier, partial(messages.decision, barrier), since)


def answered(session: Session, organisation: Organisation, today: date) -> Iterator[Thing]:
    """That somebody whom nobody knows said something about their report."""
    found = queries.answered_between(session, organisation.id, today - LOOKS_BACK, today)
    for said_on, barrier in found:
        yield _thing(barrier, messages.nothing, said_on + _DAY, once=True)


def reopened(session: Session, organisation: Organisation, today: date) -> Iterator[Thing]:
    """That those whom a barrier hindered do not notice that it is gone."""
    first = _moment(organisation, today)
    for change, barrier in changed_since(session, organisation.id, first, "reopened"):
        since = calendar.local_day(change.changed_at, organisation.timezone)
        yield _thing(barrier, partial(messages.reopened, barrier), since, once=True)


def to_review(session: Session, organisation: Organisation, today: date) -> Iterator[Thing]:
    """What was set aside until a day that has come."""
    for barrier in queries.to_review(session, organisation.id, today):
        assert barrier.review_on is not None  # the query asked for it
        yield _thing(barrier, partial(messages.answer, barrier), barrier.review_on)


def late(session: Session, organisation: Organisation, today: date) -> Iterator[Thing]:
    """What would be gone by a day that has passed."""
    for barrier in queries.late(session, organisation.id, today):
        assert barrier.due is not None  # the query asked for it
        yield _thing(barrier, partial(messages.late, barrier), barrier.due + _DAY)


def new(session: Session, organisation: Organisation, today: date) -> Iterator[Thing]:
    """What was reported since, and has been read by nobody yet."""
    for barrier in queries.unread(session, organisation.id, today):
        if barrier.opened_on >= today - LOOKS_BACK:
            said = partial(messages.reported, barrier)
            yield _thing(barrier, said, barrier.opened_on + _DAY, once=True)


def unread(session: Session, organisation: Organisation, today: date) -> Iterator[Thing]:
    """What waits longer for a first answer than it should: all of it when the oldest is due."""
    working = WorkingDays.of(organisation)
    before = today
    for _ in range(PATIENCE):
        before = working.before(before)
    waiting = queries.unread(session, organisation.id, before)
    yield from _waiting(session, organisation, waiting, [one.opened_on for one in waiting])


def unowned(session: Session, organisation: Organisation, today: date) -> Iterator[Thing]:
    """What was read some time ago, and has no owner yet."""
    working = WorkingDays.of(organisation)
    read = {
        barrier.id: calendar.local_day(barrier.acknowledged_at, organisation.timezone)
        for barrier in queries.barriers(
            session, organisation.id, [BarrierStatus.ACKNOWLEDGED], before=today
        )
        if barrier.acknowledged_at is not None and not barrier.owner
    }
    waiting = [
        queries.barrier(session, barrier_id)
        for barrier_id, day in sorted(read.items(), key=lambda pair: (pair[1], pair[0]))
        if working.count(day, today) > PATIENCE
    ]
    yield from _waiting(session, organisation, waiting, [read[one.id] for one in waiting])


def _waiting(
    session: Session,
    organisation: Organisation,
    waiting: Sequence[Barrier],
    since: Sequence[date],
) -> Iterator[Thing]:
    """All of it on the days of the one that waits longest, counted anew whenever somebody acts."""
    if not waiting:
        return
    working = WorkingDays.of(organisation)
    first = _later(working, since[0] + _DAY, PATIENCE)
    changed = last_change(session, organisation.id)
    if changed is not None:
        acted_on = calendar.local_day(changed, organisation.timezone)
        first = max(first, acted_on + _DAY)
    for barrier in waiting:
        yield _thing(barrier, partial(messages.reported, barrier), first)


def _later(working: WorkingDays, day: date, days: int) -> date:
    """So many working days after a day; that day itself, or the first after it, is none of them."""
    later = working.after(day - _DAY)
    for _ in range(days):
        later = working.after(later)
    return later


def _thing(
    barrier: Barrier,
    said: messages.Words,
    since: date,
    *,
    once: bool = False,
    known_to: UUID | None = None,
) -> Thing:
    can_be_set_aside = may_become(barrier.status, BarrierStatus.PARKED)
    return Thing(
        f"barrier/{barrier.id}",
        since,
        partial(messages.name, barrier),
        said,
        partial(messages.opens, barrier),
        once,
        known_to,
        partial(messages.not_ours, barrier) if can_be_set_aside else None,
    )


def _day_after(change: BarrierChange, organisation: Organisation) -> date:
    return calendar.local_day(change.changed_at, organisation.timezone) + _DAY


def _moment(organisation: Organisation, today: date) -> datetime:
    return calendar.moment(today - LOOKS_BACK, time(0), organisation.timezone)
