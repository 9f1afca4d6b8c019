"""What members of a team can work out about their colleagues, with everything that is published."""

from fractions import Fraction
from functools import cache

import numpy as np
import pytest

from challenges.models import FULL_TIME, pattern_of, weight_of
from scoring.disclosure import percent
from scoring.points import FULL_DAY
from scoring.rows import FEWEST
from scoring.standings import RowSum, prior_weight
from tools.fairness import bounds, exactness
from tools.fairness.attacker import believe
from tools.fairness.fitting import Fitting
from tools.fairness.isolation import Found, attacked
from tools.fairness.outlets import Counting, published
from tools.fairness.worlds import AWAY, DAYS, DONE, LATE_DONE, NOT_TODAY, SILENT, WEEK, organisation

SEED = 11
ATTACKERS = 4


@cache
def _found(attackers: int) -> Found:
    return sum((attacked(SEED, number, attackers) for number in range(3)), Found())


@pytest.mark.parametrize(("attackers", "most"), [(1, 0.01), (4, 0.05)])
def test_attackers_find_out_next_to_nothing(attackers: int, most: float):
    found = _found(attackers)

    assert found.days > 100
    assert max(found.answered, found.done, found.answer) <= most * found.days


@pytest.mark.parametrize("attackers", [1, 4])
def test_no_sum_about_fewer_than_five_people_is_exact(attackers: int):
    assert _found(attackers).exact == 0


def test_four_attackers_in_a_row_have_four_others_beside_them():
    """Otherwise what a row gathered is about fewer people than a number may be about."""
    assert FEWEST >= 2 * ATTACKERS


@pytest.mark.parametrize("mean", [Fraction(n, 20) for n in range(4, 17)])
def test_what_the_others_of_a_row_gathered_is_never_known_closer_than_a_quarter(mean: Fraction):
    """Whatever four attackers did themselves, and were everything else known to them."""
    theirs = (FEWEST - ATTACKERS) * WEEK * FULL_DAY
    for own in range(ATTACKERS * WEEK * FULL_DAY + 1):
        told = [_points(own + rest, mean) for rest in range(theirs + 1)]
        # Where the last value that is told begins, more was possible beyond what can be gathered.
        inner = [told.count(points) for points in set(told) if points not in (told[0], told[-1])]
        assert all(many >= theirs / 4 for many in inner)


@pytest.mark.parametrize("days", [1, 2, 3, 4])
@pytest.mark.parametrize("mean", [Fraction(n, 20) for n in range(4, 17)])
def test_what_part_timers_of_a_row_gathered_is_not_known_closer_than_two_of_their_answers(
    mean: Fraction, days: int
):
    """One answer of somebody who works on one day may not be worth five of others."""
    weight = weight_of(pattern_of(range(days)))
    theirs = (FEWEST - ATTACKERS) * days
    expected = Fraction(ATTACKERS * WEEK) + Fraction(theirs * weight, FULL_TIME)
    for own in range(ATTACKERS * WEEK * FULL_DAY + 1):
        told = [
            _points(own + Fraction(rest * weight, FULL_TIME), mean, expected)
            for rest in range(theirs * FULL_DAY + 1)
        ]
        inner = [told.count(points) for points in set(told) if points not in (told[0], told[-1])]
        assert all(many >= 2 * FULL_DAY for many in inner)


def _points(
    halves: Fraction | int, mean: Fraction, expected: Fraction = Fraction(FEWEST * WEEK)
) -> int:
    """Of a row of which nobody is away."""
    value, weight = Fraction(halves) / FULL_DAY, prior_weight([FEWEST]) * WEEK
    return RowSum(FEWEST, value, expected, Fraction(0), weight, mean).points


def test_nobody_can_tell_that_all_of_a_row_did_everything_or_nothing():
    """One who did something else all week changes nothing: "all" and "nobody" are never told."""
    most, hers = FEWEST * WEEK * FULL_DAY, WEEK * FULL_DAY
    mean = Fraction(1, 2)

    assert _points(most, mean) == _points(most - hers, mean)
    assert _points(0, mean) == _points(hers, mean)


def test_every_world_that_the_attackers_think_of_gives_what_was_published():
    random = np.random.default_rng(SEED)
    counting = Counting(organisation(random, [9, 7, 8]))
    hidden = np.arange(counting.world.people) > 0
    told = published(counting, counting.world.states)
    worlds = believe(counting, hidden, random, 960).worlds

    assert len({world.tobytes() for world in worlds}) > 100
    assert all(published(counting, world) == told for world in worlds[::16])
    assert (worlds[:, 0] == counting.world.states[0]).all()


def test_what_can_be_worked_out_is_found_when_there_is_something():
    """A sum of two people that is the same in every world is known."""
    values = np.random.default_rng(SEED).integers(0, 2, (200, 6)).astype(float)
    assert exactness.fixed_groups(values) == set()
    values[:, 4] = 1 - values[:, 2]
    assert exactness.fixed_groups(values) == {2, 4}
    values[:, 5] = 1
    assert exactness.fixed_groups(values) == {2, 4, 5}


@pytest.mark.parametrize("told", [25, 50, 75])
def test_a_percentage_goes_with_the_parts_that_are_told_so(told: int):
    fitting = [part for part in range(62) if percent(part, 61, 20) == told]
    assert bounds.parts(told, 61) == (fitting[0], fitting[-1])


@pytest.mark.parametrize("number", range(12))
def test_points_are_reckoned_for_many_worlds_as_for_one(number: int):
    random = np.random.default_rng([SEED, number])
    counting = Counting(organisation(random))
    world = counting.world
    others = np.repeat(world.states[None], 40, 0)
    people, days = random.integers(world.people, size=(40, 3)), random.integers(DAYS, size=(40, 3))
    changed = np.where(world.free[people, days], random.integers(LATE_DONE + 1, size=(40, 3)), 0)
    others[np.arange(40)[:, None], people, days] = changed
    told = published(counting, world.states)
    for week in Fitting(counting, told).weeks:
        alike = [published(counting, one).points[week.week] == week.points for one in others]
        assert week.fit(counting.sums(others)).tolist() == alike


def test_a_world_by_hand_is_counted_as_people_would():
    counting = Counting(organisation(np.random.default_rng(0), [10, 10]))
    world = counting.world
    world.there[:], world.works[:], world.expected[:] = True, True, True
    states = np.full((20, 10), SILENT)
    states[:10, :5] = DONE
    states[0, 4] = LATE_DONE  # after the week was closed
    states[1, 0] = LATE_DONE  # in the bar of the next day
    states[10:, 0] = NOT_TODAY
    states[10:, 1] = AWAY
    told = published(Counting(world), states)

    assert told.answered == [65, 25]  # 59 of 90, none of 100
    assert told.done == [55, 25]  # 49 of 90
    assert told.bar[:2] == [45, 65]  # 9 of 20, 20 of 30


def test_attackers_who_are_everybody_find_nobody_out():
    found = attacked(7, 155, ATTACKERS)  # an organisation of four

    assert (found.organisations, found.days, found.exact) == (1, 0, 0)
