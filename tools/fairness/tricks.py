"""What a trick gains: the first of ten teams of fourteen plays it, all else is the same."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np

from tools.fairness.contests import TAPPED_AWAY, VALUES, Team, members, result_of_first, team
from tools.fairness.worlds import AWAY, DAYS, DONE, NOT_TODAY, SILENT, WEEK, WEEKS, Ints

TEAMS, SIZE, JOINED = 10, 14, 0.7

Trick = Callable[[list[Team], np.random.Generator], list[Team]]


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


def _instead(teams: list[Team], mine: Team) -> list[Team]:
    return [mine, *teams[1:]]


def _weakest(mine: Team, share: float) -> Ints:
    return np.argsort(mine.value, kind="stable")[: int(len(mine.states) * share)]


def _says(was: int, now: int) -> Trick:
    def trick(teams: list[Team], _random: np.random.Generator) -> list[Team]:
        states = teams[0].states
        return _instead(teams, teams[0].with_states(np.where(states == was, now, states)))

    return trick


def misnames(teams: list[Team], _random: np.random.Generator) -> list[Team]:
    """The operator gives a headcount of those who joined, and no others."""
    mine = teams[0]
    return _instead(teams, replace(mine, headcount=mine.headcount and len(mine.states)))


def lies(teams: list[Team], _random: np.random.Generator) -> list[Team]:
    """Everybody always says "done"."""
    states = teams[0].states
    return _instead(teams, teams[0].with_states(np.where(states == AWAY, AWAY, DONE)))


def _never_joins(share: float) -> Trick:
    def trick(teams: list[Team], _random: np.random.Generator) -> list[Team]:
        mine = teams[0]
        stays = np.delete(np.arange(len(mine.states)), _weakest(mine, share))
        return _instead(teams, team(mine.states[stays], mine.headcount))

    return trick


def _is_out(share: float, days_a_week: int) -> Trick:
    """The weakest say that they work on so many days a week only, or declare the others away."""

    def trick(teams: list[Team], _random: np.random.Generator) -> list[Team]:
        mine = teams[0]
        out = mine.out.copy()
        out[_weakest(mine, share)] |= np.arange(DAYS) % WEEK >= days_a_week
        return _instead(teams, replace(mine, out=out))

    return trick


def random_half_out(teams: list[Team], random: np.random.Generator) -> list[Team]:
    """Anybody may declare every day away, and answers as before."""
    mine = teams[0]
    out = mine.out | (random.random((len(mine.states), 1)) < 1 / 2)
    return _instead(teams, replace(mine, out=out))


def joins_at_first_done(teams: list[Team], _random: np.random.Generator) -> list[Team]:
    """Nobody joins before the day of their first "done"; the whole week is expected then."""
    mine = teams[0]
    done = VALUES[mine.states] == VALUES[DONE]
    first = np.where(done.any(1), done.argmax(1), DAYS)[:, None]
    days = np.arange(DAYS)
    states = np.where(days < first, SILENT, mine.states)
    return _instead(teams, replace(mine, states=states, out=days < first // WEEK * WEEK))


def star_moves_in(teams: list[Team], _random: np.random.Generator) -> list[Team]:
    """The best of another team is moved here; that counts from the second week, V and E."""
    star = int(teams[1].value.argmax())
    states = teams[1].states[star, WEEK:]
    value, days = int(VALUES[states].sum()), int((states != AWAY).sum())
    here, there = ((0, 0), (value, days)), ((0, 0), (-value, -days))
    return [replace(teams[0], brought=here), replace(teams[1], brought=there), *teams[2:]]


def ghosts_join(teams: list[Team], _random: np.random.Generator) -> list[Team]:
    """Four accounts that never answer join too."""
    mine = teams[0]
    ghosts = np.full((4, DAYS), SILENT)
    return _instead(teams, team(np.concatenate([mine.states, ghosts]), mine.headcount))


def star_alone(teams: list[Team], _random: np.random.Generator) -> list[Team]:
    """Only the best of the team joins."""
    mine = teams[0]
    return _instead(teams, team(mine.states[[int(mine.value.argmax())]], mine.headcount))


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
        '"away" tapped on every silent day': _says(SILENT, TAPPED_AWAY),
        "the weaker half declares every day away": _is_out(1 / 2, 0),
        "the weaker third declares every day away": _is_out(1 / 3, 0),
        "the weaker half works one day a week": _is_out(1 / 2, 1),
        "the weaker half works three days a week": _is_out(1 / 2, 3),
        "the weaker half works four days a week": _is_out(1 / 2, 4),
        "a random half declares every day away, and answers": random_half_out,
        "the best of another team is moved in": star_moves_in,
    }
)


def leave(share: float, *, whole_week: bool = False) -> Trick:
    """Honest leave: this share of the days, or one of two weeks for twice this share of people."""

    def trick(teams: list[Team], random: np.random.Generator) -> list[Team]:
        mine = teams[0]
        away = random.random(mine.states.shape) < share
        if whole_week:
            goes = random.random((len(mine.states), 1)) < share * WEEKS
            away = goes & (np.arange(DAYS) // WEEK == random.integers(WEEKS))
        return _instead(teams, replace(mine, out=mine.out | away))

    return trick


LEAVE: Mapping[str, Trick] = MappingProxyType(
    {f"{share:.0%} of the days, here and there": leave(share) for share in (0.05, 0.1, 0.2, 0.3)}
    | {
        f"a whole week for {2 * share:.0%} of the people": leave(share, whole_week=True)
        for share in (0.05, 0.1, 0.2)
    }
    | {f"everybody works {days} days a week": _is_out(1, days) for days in (4, 3, 2)}
)
