"""Whether removing a barrier helped: how often its challenge worked, before and after.

Shares are of those who tried (who was away did not), in percent as they may be told: of twenty
people or more, held from 25 to 75 and in steps of five. An interval holds the true difference 19
times out of 20; it is made of the held shares, and so tells no more than they do of who is beyond.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import sqrt

from challenges.models import Measurement
from scoring.disclosure import held, in_steps, percent

Z = 1.959964
"""Standard errors on both sides of an interval of 95 %."""

Counts = Mapping[bool, tuple[int, int]]
"""(how many it worked for, how many tried), of those hindered (True) and of the rest (False)."""


@dataclass(frozen=True, slots=True)
class Share:
    """A share of 1, with its interval."""

    share: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Effect:
    """Before and after of one group, in percent, and from how many more to how many (-100..100)."""

    before: int
    after: int
    low: int
    high: int
    is_clear: bool
    """Whether the difference is more than chance makes."""


@dataclass(frozen=True, slots=True)
class Effects:
    """What may be told: of everybody together, and of both groups or of neither.

    One group alone would give the other away, as everybody less that group.
    """

    together: Effect | None
    hindered: Effect | None = None
    rest: Effect | None = None


def effects_measured(measured: Iterable[Measurement]) -> Effects:
    """The effects of what was written down of one removal."""
    rows = tuple(measured)
    return effects(
        {row.hindered: (row.worked_before, row.tried_before) for row in rows},
        {row.hindered: (row.worked_after, row.tried_after) for row in rows},
    )


def together(measured: Iterable[Measurement]) -> Effect | None:
    """The same of everybody together alone; None where too few tried."""
    rows = tuple(measured)
    return _effect(
        (sum(row.worked_before for row in rows), sum(row.tried_before for row in rows)),
        (sum(row.worked_after for row in rows), sum(row.tried_after for row in rows)),
    )


def effects(before: Counts, after: Counts) -> Effects:
    """Compare the tries of a challenge before and after a barrier was removed.

    Whether anything is told depends on how many tried, never on what came of it. Tell it once, of a
    period that has ended: two tellings a day apart differ by one person.
    """
    apart = [
        _effect(before.get(group, (0, 0)), after.get(group, (0, 0))) for group in (True, False)
    ]
    total = _effect(_sum(before), _sum(after))
    if total is None or None in apart:
        return Effects(total)
    return Effects(total, *apart)


def wilson(share: float, tried: int) -> Share:
    """A share with the interval of Wilson, which stays between 0 and 1 also for few tries.

    E. B. Wilson, "Probable inference, the law of succession, and statistical inference" (JASA,
    1927).

    Raises:
        ValueError: nobody tried.
    """
    if tried < 1:
        raise ValueError("a share of nobody")
    middle = (share + Z * Z / (2 * tried)) / (1 + Z * Z / tried)
    half = Z / (1 + Z * Z / tried) * sqrt(share * (1 - share) / tried + (Z / (2 * tried)) ** 2)
    return Share(share, max(0.0, middle - half), min(1.0, middle + half))


def difference(before: Share, after: Share) -> Share:
    """After minus before, with an interval from theirs.

    R. G. Newcombe, "Interval estimation for the difference between independent proportions",
    method 10 (Statistics in Medicine, 1998). The same people may have tried twice; taking the two
    as independent makes the interval wider, never narrower, when they answer alike.
    """
    gain = after.share - before.share
    low = gain - sqrt((after.share - after.low) ** 2 + (before.high - before.share) ** 2)
    high = gain + sqrt((after.high - after.share) ** 2 + (before.share - before.low) ** 2)
    return Share(gain, low, high)


def _effect(before: tuple[int, int], after: tuple[int, int]) -> Effect | None:
    was, now = (percent(worked, tried, tried) for worked, tried in (before, after))
    if was is None or now is None:
        return None
    gain = difference(*(_held(*counts) for counts in (before, after)))
    low, high = (in_steps(100 * Fraction(bound)) for bound in (gain.low, gain.high))
    return Effect(was, now, low, high, is_clear=gain.low > 0 or gain.high < 0)


def _held(worked: int, tried: int) -> Share:
    return wilson(float(held(Fraction(worked, tried))), tried)


def _sum(counts: Counts) -> tuple[int, int]:
    return sum(w for w, _ in counts.values()), sum(t for _, t in counts.values())
