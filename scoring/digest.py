"""The arithmetic of the weekly digest: what leadership sees, and what it is asked to decide."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from challenges.models import BarrierStatus, Decision, Signal
from scoring.disclosure import any_at_least, at_least
from scoring.facts import PERSONAL, BarrierFacts
from scoring.voices import NOTHING

MOST_DECISIONS = 3
MOST_WAITING = 3
MOST_DECIDED = 3

DECIDED = frozenset({Decision.GO_AHEAD, Decision.NOT_NOW})


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
class Digest:
    """One week, ready to be put into words; every barrier is in one of its lists at most.

    Only what was `decided` and is over by now is told twice: what became of it, and as an outcome.
    Chances, and things to keep, are no barriers: what was `adopted` of them and what is new
    (`seen`) have lists of their own, and those that a coordinator asks about are among what is
    `to_decide`.

    `raised` are those of this week about which nothing else is said, and `waiting_longest` are
    open and of earlier weeks.
    `weeks` are the closed ones of the campaign so far of which something may be told. `unread`
    counts the open barriers in own words that no coordinator has acknowledged: they are in no list.
    `overdue` counts those, of any kind, that nobody has reacted to for more than `PATIENCE` days.
    Both are lower bounds in steps of five; None says that there are none. `talked` is one too, of
    the people who say that they had a lunch talk lately; 0 says nothing. It `waits` when a barrier
    does.
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
    adopted: tuple[BarrierFacts, ...]
    seen: tuple[BarrierFacts, ...]
    unread: int | None
    overdue: int | None
    talked: int
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
    talked: int = 0,
) -> Digest:
    """The digest of the week from `first_day` to `last_day`, both included.

    `weeks` are those that are closed, in order; so many people `talked` lately. A quiet week is one
    in which no barrier was raised or closed.
    """
    known = [b for b in barriers if b.status is not BarrierStatus.MERGED]
    read = sorted((b for b in known if not b.own_words), key=_oldest_first)
    closed = [b for b in read if b.closed_on and first_day <= b.closed_on <= last_day]
    is_new = {b.barrier_id: first_day <= b.opened_on <= last_day for b in known}
    asked = to_decide(read)
    decided = last_decided(read, first_day, last_day)
    told = [*closed, *asked, *decided]
    others = [b for b in read if b not in told and b.kind is Signal.BARRIER]
    gone = [b for b in closed if b.status is not BarrierStatus.NOT_POSSIBLE]
    chances = [b for b in read if b.kind is not Signal.BARRIER and b not in [*asked, *decided]]
    return Digest(
        first_day=first_day,
        last_day=last_day,
        weeks=tuple(week for week in weeks if week.done is not None),
        raised=tuple(b for b in others if is_new[b.barrier_id]),
        removed=tuple(b for b in gone if b.kind is Signal.BARRIER),
        not_possible=tuple(b for b in closed if b not in gone and b.kind is Signal.BARRIER),
        waiting_longest=waiting_longest(b for b in others if not is_new[b.barrier_id]),
        to_decide=asked,
        decided=decided,
        adopted=tuple(b for b in gone if b.kind is not Signal.BARRIER),
        seen=tuple(b for b in chances if b not in gone and is_new[b.barrier_id] and b.is_open),
        unread=any_at_least(sum(b.is_unread for b in known)),
        overdue=any_at_least(sum(b.is_overdue and b.kind is Signal.BARRIER for b in known)),
        talked=at_least(talked),
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
    not leadership's to decide on, nor what fewer than five people said, nor chances, unless a
    coordinator asks.
    """
    undecided = [
        b
        for b in barriers
        if b.is_open
        and b.status is not BarrierStatus.REPORTED
        and b.decision not in DECIDED
        and (b.request or _asks_by_itself(b))
    ]
    return tuple(sorted(undecided, key=_asked_first)[:limit])


def _asks_by_itself(barrier: BarrierFacts) -> bool:
    """Whether it is a barrier of the organisation's, and not of one person alone."""
    is_theirs = barrier.kind is Signal.BARRIER and barrier.code not in PERSONAL
    return is_theirs and barrier.voices != NOTHING


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
