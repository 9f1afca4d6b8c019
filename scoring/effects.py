"""Whether removing a barrier helped: how often its challenge worked, before and after.

Shares are of those who tried (who was away did not). An interval holds the true share, or the true
difference, 19 times out of 20.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt

from scoring.disclosure import may_show

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
    """Before, after, and the difference (-1 to 1) of one group."""

    before: Share
    after: Share
    difference: Share

    @property
    def is_clear(self) -> bool:
        """Whether the difference is more than chance makes."""
        return self.difference.low > 0 or self.difference.high < 0


@dataclass(frozen=True, slots=True)
class Effects:
    """What may be told: of everybody together, and of both groups or of neither.

    One group alone would give the other away, as everybody less that group.
    """

    together: Effect | None
    hindered: Effect | None = None
    rest: Effect | None = None


def effects(before: Counts, after: Counts) -> Effects:
    """Compare the tries of a challenge before and after a barrier was removed.

    Nothing is told about fewer than five people, nor where one to four of them succeeded or failed.
    Tell it once, of a period that has ended: two tellings a day apart differ by one person.
    """
    apart = [
        _effect(before.get(group, (0, 0)), after.get(group, (0, 0))) for group in (True, False)
    ]
    total = _effect(_sum(before), _sum(after))
    if total is None or None in apart:
        return Effects(total)
    return Effects(total, *apart)


def wilson(successes: int, tried: int) -> Share:
    """A share with the interval of Wilson, which stays between 0 and 1 also for few tries.

    E. B. Wilson, "Probable inference, the law of succession, and statistical inference" (JASA,
    1927).

    Raises:
        ValueError: nobody tried.
    """
    if tried < 1:
        raise ValueError("a share of nobody")
    share = successes / tried
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
    if not (_may_tell(*before) and _may_tell(*after)):
        return None
    earlier, later = wilson(*before), wilson(*after)
    return Effect(earlier, later, difference(earlier, later))


def _may_tell(worked: int, tried: int) -> bool:
    """Both parts of a whole are people: neither may be fewer than five, unless there are none."""
    return may_show(tried) and all(part == 0 or may_show(part) for part in (worked, tried - worked))


def _sum(counts: Counts) -> tuple[int, int]:
    return sum(w for w, _ in counts.values()), sum(t for _, t in counts.values())
