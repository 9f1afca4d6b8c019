"""Who is away or works less than others, honestly or for the points."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

import numpy as np

from challenges.models import weight_of
from tools.fairness.contests import VALUES, Team
from tools.fairness.worlds import DAYS, WEEK, WEEKS, Flags, Ints, weekly

Trick = Callable[[list[Team], np.random.Generator], list[Team]]


def instead(teams: list[Team], mine: Team) -> list[Team]:
    """The same teams, with another first one."""
    return [mine, *teams[1:]]


def weakest(mine: Team, share: float) -> Ints:
    """The people of a team who gather least."""
    return np.argsort(mine.value, kind="stable")[: int(len(mine.states) * share)]


def is_away(share: float, days_a_week: int = 0, weeks: int = WEEKS) -> Trick:
    """The weakest declare all but so many days of a week away."""

    def trick(teams: list[Team], _random: np.random.Generator) -> list[Team]:
        mine, days = teams[0], np.arange(DAYS)
        out = mine.out.copy()
        out[weakest(mine, share)] |= (days % WEEK >= days_a_week) & (days < weeks * WEEK)
        return instead(teams, replace(mine, out=out))

    return trick


def works(share: float, days_a_week: int) -> Trick:
    """The weakest say that they work on the first so many days of the week only."""

    def trick(teams: list[Team], _random: np.random.Generator) -> list[Team]:
        mine = teams[0]
        who, works = weakest(mine, share), np.arange(DAYS) < days_a_week
        return instead(teams, _on_days(mine, who, np.tile(works[:WEEK], (len(who), WEEKS))))

    return trick


def _on_days(mine: Team, people: Ints, works: Flags) -> Team:
    """Say of some people on which days they work, by person and day; in no week on none."""
    out, weights = mine.out.copy(), mine.weights.copy()
    out[people] |= ~works
    for person, days in zip(people, weekly(works), strict=True):
        weights[person] = [weight_of((1 << int(each)) - 1) for each in days]
    return replace(mine, out=out, weights=weights)


def works_on_best_days(teams: list[Team], _random: np.random.Generator) -> list[Team]:
    """Everybody says after a week that they work on the two days that were their best ones."""
    mine = teams[0]
    best = np.argsort(-VALUES[mine.states[:, :WEEK]], axis=1, kind="stable")[:, :2]
    works = np.ones(mine.states.shape, bool)
    works[:, WEEK:] = (best[:, :, None] == np.arange(WEEK)).any(1)
    return instead(teams, _on_days(mine, np.arange(len(works)), works))


def goes_when_silent(teams: list[Team], _random: np.random.Generator) -> list[Team]:
    """Whoever misses a day declares the rest of that week away."""
    mine = teams[0]
    missed = (VALUES[mine.states] == 0).reshape(-1, WEEKS, WEEK)
    out = (missed.cumsum(2) - missed > 0).reshape(mine.out.shape)
    return instead(teams, replace(mine, out=mine.out | out))


def random_half_out(teams: list[Team], random: np.random.Generator) -> list[Team]:
    """Anybody may declare every day away, and answers as before."""
    mine = teams[0]
    out = mine.out | (random.random((len(mine.states), 1)) < 1 / 2)
    return instead(teams, replace(mine, out=out))


def leave(share: float, *, whole_week: bool = False) -> Trick:
    """Honest leave: this share of the days, or one of two weeks for twice this share of people."""

    def trick(teams: list[Team], random: np.random.Generator) -> list[Team]:
        mine = teams[0]
        away = random.random(mine.states.shape) < share
        if whole_week:
            goes = random.random((len(mine.states), 1)) < share * WEEKS
            away = goes & (np.arange(DAYS) // WEEK == random.integers(WEEKS))
        return instead(teams, replace(mine, out=mine.out | away))

    return trick


LEAVE: Mapping[str, Trick] = MappingProxyType(
    {f"{share:.0%} of the days, here and there": leave(share) for share in (0.05, 0.1, 0.2, 0.3)}
    | {
        f"a whole week for {2 * share:.0%} of the people": leave(share, whole_week=True)
        for share in (0.05, 0.1, 0.2)
    }
    | {
        f"everybody works {name} a week": works(1, days)
        for days, name in ((4, "four days"), (3, "three days"), (2, "two days"), (1, "one day"))
    }
)
