"""The arithmetic of the weekly digest: what leadership sees, and what it is asked to decide."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from challenges.barriers import OPEN
from challenges.models import BarrierStatus, Decision, DecisionRequest
from scoring.disclosure import any_at_least
from scoring.voices import NOTHING, Told

PATIENCE = 5
"""After more working days than this without an owner or an answer, a barrier is for leadership."""

MOST_DECISIONS = 3
MOST_WAITING = 3
MOST_DECIDED = 3

DECIDED = frozenset({Decision.GO_AHEAD, Decision.NOT_NOW})
PERSONAL = frozenset({"HABIT", "HEALTH"})
"""Kinds of barriers that no organisation removes: leadership is not asked about them."""


@dataclass(frozen=True, slots=True)
class Week:
    """What a closed week of a campaign came to, over everybody, in percent as it was published.

    None says that it may not be told.
    """

    first_day: date
    last_day: date
    answered: int | None
    done: int | None


@dataclass(frozen=True, slots=True)
class BarrierFacts:
    """What the digest must know of a barrier.

    `voices` is what may be told of who ran into it, `waiting_days` the working days since it was
    opened, `closed_on` the local day on which it was removed or found not possible, `review_on` the
    day until which it was set aside, `due` the day on which it would be gone, `decided_on` the day
    of leadership's latest decision, `request` what it is asked and `blocks` how many actions wait
    for it, where that is looked up. It `is_late` once it should have been gone. A barrier in
    somebody's own words stays out of the lists until a coordinator has acknowledged it.
    """

    barrier_id: UUID
    title: str
    theme: str
    code: str
    status: BarrierStatus
    opened_on: date
    waiting_days: int
    voices: Told
    owner: str = ""
    answer: str = ""
    closed_on: date | None = None
    decision: Decision | None = None
    own_words: bool = False
    review_on: date | None = None
    is_late: bool = False
    due: date | None = None
    decided_on: date | None = None
    request: DecisionRequest | None = None
    blocks: int = 0

    @property
    def is_open(self) -> bool:
        """Whether something can still be done about it."""
        return self.status in OPEN

    @property
    def is_unread(self) -> bool:
        """Whether no coordinator has yet given somebody's own words a name for everybody."""
        return self.own_words and self.is_open

    @property
    def is_left_lying(self) -> bool:
        """Whether nobody took it up in the time that people may expect."""
        return not self.owner and not self.answer and self.waiting_days > PATIENCE

    @property
    def is_overdue(self) -> bool:
        """Whether nobody has reacted to it in the time that people may expect."""
        return self.status is BarrierStatus.REPORTED and self.waiting_days > PATIENCE

    @property
    def waits(self) -> bool:
        """Whether something is left to do: not while it may still be read, nor about habits."""
        is_due = self.status is not BarrierStatus.REPORTED or self.is_overdue
        return self.is_open and is_due and self.code not in PERSONAL


@dataclass(frozen=True, slots=True)
class Digest:
    """One week, ready to be put into words; every barrier is in one of its lists at most.

    Only what was `decided` and is over by now is told twice: what became of it, and as an outcome.

    `raised` are those of this week about which nothing else is said, and `waiting_longest` are
    open and of earlier weeks.
    `weeks` are the closed ones of the campaign so far of which something may be told. `unread`
    counts the open barriers in own words that no coordinator has acknowledged: they are in no list.
    `overdue` counts those, of any kind, that nobody has reacted to for more than `PATIENCE` days.
    Both are lower bounds in steps of five; None says that there are none. It `waits` when a
    barrier does.
    """

    first_day: date
    last_day: date
    weeks: tuple[Week, ...]
    raised: tuple[BarrierFacts, ...]
    removed: tuple[BarrierFacts, ...]
    not_possible: tuple[BarrierFacts, ...]
    waiting_longest: tuple[BarrierFacts, ...]
    to_decide: tuple[BarrierFacts, ...]
    decided: tuple[BarrierFacts, ...]
    unread: int | None
    overdue: int | None
    is_quiet: bool
    waits: bool

    @property
    def week(self) -> Week | None:
        """The one that was closed in the days that this is about."""
        found = (w for w in self.weeks if self.first_day <= w.last_day <= self.last_day)
        return next(found, None)

    @property
    def before(self) -> Week | None:
        """The one before it."""
        return next((w for w in reversed(self.weeks) if w.last_day < self.first_day), None)


def weekly_digest(
    first_day: date,
    last_day: date,
    *,
    weeks: Iterable[Week],
    barriers: Iterable[BarrierFacts],
) -> Digest:
    """The digest of the week from `first_day` to `last_day`, both included.

    `weeks` are those that are closed, in order. A quiet week is one in which no barrier was raised
    or closed.
    """
    known = [b for b in barriers if b.status is not BarrierStatus.MERGED]
    read = sorted((b for b in known if not b.own_words), key=_oldest_first)
    closed = [b for b in read if b.closed_on and first_day <= b.closed_on <= last_day]
    is_new = {b.barrier_id: first_day <= b.opened_on <= last_day for b in known}
    asked = to_decide(read)
    decided = last_decided(read, first_day, last_day)
    told = [*closed, *asked, *decided]
    others = [b for b in read if b not in told]
    return Digest(
        first_day=first_day,
        last_day=last_day,
        weeks=tuple(week for week in weeks if week.done is not None),
        raised=tuple(b for b in others if is_new[b.barrier_id]),
        removed=tuple(b for b in closed if b.status is not BarrierStatus.NOT_POSSIBLE),
        not_possible=tuple(b for b in closed if b.status is BarrierStatus.NOT_POSSIBLE),
        waiting_longest=waiting_longest(b for b in others if not is_new[b.barrier_id]),
        to_decide=asked,
        decided=decided,
        unread=any_at_least(sum(b.is_unread for b in known)),
        overdue=any_at_least(sum(b.is_overdue for b in known)),
        is_quiet=not (any(is_new.values()) or closed),
        waits=any(b.waits for b in known),
    )


def last_decided(
    barriers: Iterable[BarrierFacts], first_day: date, last_day: date, limit: int = MOST_DECIDED
) -> tuple[BarrierFacts, ...]:
    """The barriers of which leadership hears what became of its decision.

    First what it decided since `first_day`, the latest first; then what was decided earlier: what
    ended in these days, what it wanted done and is still open, and what it did not want now.
    """

    def rank(barrier: BarrierFacts) -> int:
        if barrier.decided_on is None or barrier.decision not in DECIDED:
            return 0
        if barrier.decided_on >= first_day:
            return 4
        if barrier.closed_on and first_day <= barrier.closed_on <= last_day:
            return 3
        if not barrier.is_open:
            return 0
        return 2 if barrier.decision is Decision.GO_AHEAD else 1

    def order(barrier: BarrierFacts) -> tuple[int, int, str]:
        day = (barrier.decided_on or first_day).toordinal()
        is_new = rank(barrier) == 4
        return -rank(barrier), -day if is_new else day, str(barrier.barrier_id)

    return tuple(sorted(filter(rank, barriers), key=order)[:limit])


def waiting_longest(
    barriers: Iterable[BarrierFacts], limit: int = MOST_WAITING
) -> tuple[BarrierFacts, ...]:
    """The open barriers that wait longest, the oldest first."""
    return tuple(sorted((b for b in barriers if b.is_open), key=_oldest_first)[:limit])


def to_decide(
    barriers: Iterable[BarrierFacts], limit: int = MOST_DECISIONS
) -> tuple[BarrierFacts, ...]:
    """The open barriers that leadership is asked about.

    First those that a coordinator asks about, then those that nobody took up, then the others; of
    all those with the most voices first. What no coordinator has read is not asked: it may be one
    tap of one person. Nor is what has been decided ("tell me more" is no decision yet). Habits are
    not leadership's to decide on, nor what fewer than five people said, unless a coordinator asks.
    """
    undecided = [
        b
        for b in barriers
        if b.is_open
        and b.status is not BarrierStatus.REPORTED
        and b.decision not in DECIDED
        and (b.request or (b.code not in PERSONAL and b.voices != NOTHING))
    ]
    return tuple(sorted(undecided, key=_asked_first)[:limit])


def _asked_first(barrier: BarrierFacts) -> tuple[object, ...]:
    """Of two with as many voices that wait as long: what holds up more, or whose cost is known."""
    asked = barrier.request
    return (
        asked is None,
        asked is None and not barrier.is_left_lying,
        *barrier.voices.rank,
        -barrier.waiting_days,
        -barrier.blocks,
        asked is None or asked.euros is None,
        *_oldest_first(barrier),
    )


def _oldest_first(barrier: BarrierFacts) -> tuple[int, date, str]:
    return -barrier.waiting_days, barrier.opened_on, str(barrier.barrier_id)
