"""What a trick gains: the first of ten teams of fourteen plays it, all else is the same."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np

from challenges.models import FULL_TIME
from tools.fairness.contests import TAPPED_AWAY, VALUES, Team, members, result_of_first, team
from tools.fairness.leave import (
    Trick,
    goes_when_silent,
    instead,
    is_away,
    random_half_out,
    weakest,
    works,
    works_on_best_days,
)
from tools.fairness.worlds import (
    AWAY,
    DAYS,
    DONE,
    NOT_TODAY,
    SILENT,
    WEEK,
    Ints,
)

TEAMS, SIZE, JOINED = 10, 14, 0.7


@dataclass
class Gain:
    """The points of the team and how often it was first, without and with a trick, in all runs."""

    runs: int = 0
    points: float = 0
    points_then: float = 0
    first: int = 0
    first_then: int = 0

    @property
    def score(self) -> float:
        """What the trick adds to the score, as a share of it."""
        return self.points_then / self.points - 1

    @property
    def chance(self) -> float:
        """What it adds to the chance of being first, alone or with others."""
        return (self.first_then - self.first) / self.runs


def gains(
    seed: int, runs: int, *, headcount: bool, share: float = JOINED, tricks: Mapping[str, Trick]
) -> dict[str, Gain]:
    """Every trick against the same organisations."""
    found = {name: Gain() for name in tricks}
    for run in range(runs):
        teams = _teams(np.random.default_rng([seed, run]), headcount=headcount, share=share)
        honest = result_of_first(teams)
        for name, trick in tricks.items():
            then = result_of_first(trick(teams, np.random.default_rng([seed, run, 1])))
            gain = found[name]
            gain.runs += 1
            gain.points += honest.points
            gain.first += honest.is_first
            gain.points_then += then.points
            gain.first_then += then.is_first
    return found


def _teams(random: np.random.Generator, *, headcount: bool, share: float) -> list[Team]:
    sizes = random.binomial(SIZE, share, TEAMS).clip(min=1)
    return [team(members(random, int(size)), SIZE if headcount else None) for size in sizes]


def _says(was: int, now: int) -> Trick:
    def trick(teams: list[Team], _random: np.random.Generator) -> list[Team]:
        states = teams[0].states
        return instead(teams, teams[0].with_states(np.where(states == was, now, states)))

    return trick


def misnames(teams: list[Team], _random: np.random.Generator) -> list[Team]:
    """The operator gives a headcount of those who joined, and no others."""
    mine = teams[0]
    return instead(teams, replace(mine, headcount=mine.headcount and len(mine.states)))


def lies(teams: list[Team], _random: np.random.Generator) -> list[Team]:
    """Everybody always says "done"."""
    states = teams[0].states
    return instead(teams, teams[0].with_states(np.where(states == AWAY, AWAY, DONE)))


def _never_joins(share: float) -> Trick:
    def trick(teams: list[Team], _random: np.random.Generator) -> list[Team]:
        mine = teams[0]
        stays = np.delete(np.arange(len(mine.states)), weakest(mine, share))
        return instead(teams, team(mine.states[stays], mine.headcount))

    return trick


def joins_at_first_done(teams: list[Team], _random: np.random.Generator) -> list[Team]:
    """Nobody joins before the day of their first "done"; the whole week is expected then."""
    mine = teams[0]
    first, days = _first_done(mine), np.arange(DAYS)
    states = np.where(days < first, SILENT, mine.states)
    return instead(teams, replace(mine, states=states, out=days < first // WEEK * WEEK))


def starts_at_first_done(teams: list[Team], _random: np.random.Generator) -> list[Team]:
    """The same, and they say to work on that day and the next: full time again from next week."""
    mine = teams[0]
    first, days = _first_done(mine), np.arange(DAYS)
    out = (days < first) | ((days > first + 1) & (days < (first // WEEK + 1) * WEEK))
    return instead(teams, replace(mine, out=mine.out | out))


def _first_done(mine: Team) -> Ints:
    done = VALUES[mine.states] == VALUES[DONE]
    return np.where(done.any(1), done.argmax(1), DAYS)[:, None]


def star_moves_in(teams: list[Team], _random: np.random.Generator) -> list[Team]:
    """The best of another team is moved here; that counts from the second week, V and E."""
    star = int(teams[1].value.argmax())
    states = teams[1].states[star, WEEK:]
    value, days = (FULL_TIME * int(each) for each in (VALUES[states].sum(), (states != AWAY).sum()))
    here, there = ((0, 0), (value, days)), ((0, 0), (-value, -days))
    return [replace(teams[0], brought=here), replace(teams[1], brought=there), *teams[2:]]


def ghosts_join(teams: list[Team], _random: np.random.Generator) -> list[Team]:
    """Four accounts that never answer join too."""
    mine = teams[0]
    ghosts = np.full((4, DAYS), SILENT)
    return instead(teams, team(np.concatenate([mine.states, ghosts]), mine.headcount))


def star_alone(teams: list[Team], _random: np.random.Generator) -> list[Team]:
    """Only the best of the team joins."""
    mine = teams[0]
    return instead(teams, team(mine.states[[int(mine.value.argmax())]], mine.headcount))


WISHES: Mapping[str, Trick] = MappingProxyType(
    {
        '"Done" without doing (cannot be prevented)': lies,
        "only who joined is in its headcount (the operator's to prevent)": misnames,
        "wanted: everybody always answers, honestly": _says(SILENT, NOT_TODAY),
    }
)

TRICKS: Mapping[str, Trick] = MappingProxyType(
    {
        "the weaker half never joins": _never_joins(1 / 2),
        "the weaker third never joins": _never_joins(1 / 3),
        "only the best member joins": star_alone,
        "four ghosts join that never answer": ghosts_join,
        'nobody joins before the first "done"': joins_at_first_done,
        "the same, and works on two days that week": starts_at_first_done,
        '"away" tapped on every silent day': _says(SILENT, TAPPED_AWAY),
        "the weaker half declares every day away": is_away(1 / 2),
        "the weaker third declares every day away": is_away(1 / 3),
        "the weaker fifth declares every day away": is_away(1 / 5),
        "the weaker half declares one week away": is_away(1 / 2, weeks=1),
        "the weaker half declares all days but one away": is_away(1 / 2, 1),
        "who misses a day declares the rest of the week away": goes_when_silent,
        "the weaker half works one day a week": works(1 / 2, 1),
        "the weaker half works two days a week": works(1 / 2, 2),
        "the weaker half works three days a week": works(1 / 2, 3),
        "the weaker half works four days a week": works(1 / 2, 4),
        "everybody works on what were their two best days": works_on_best_days,
        "a random half declares every day away, and answers": random_half_out,
        "the best of another team is moved in": star_moves_in,
    }
)
