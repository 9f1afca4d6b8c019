"""What may be told of a vote: numbers in fives, never about fewer, and no more by what won."""

from collections import Counter
from itertools import combinations
from random import Random

import pytest

from scoring.votes import Vote, elected, votes

THEMES = ("climate", "circular", "social", "nature")


def _votes(*counts: tuple[str, int]) -> tuple[Vote, ...]:
    return votes(THEMES, Counter(dict(counts)))


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        pytest.param([("climate", 4)], [], id="four people"),
        pytest.param([("climate", 5)], [], id="five who all agree"),
        pytest.param([("climate", 5), ("social", 2)], [("climate", 5)], id="five of seven"),
        pytest.param([("climate", 9), ("", 20)], [("climate", 5)], id="rounded down"),
        pytest.param([("climate,social", 12), ("nature", 8)],
                     [("climate", 10), ("social", 10), ("nature", 5)], id="several each"),
        pytest.param([("climate", 40)], [("climate", 30)], id="never nearly all"),
    ],
)  # fmt: skip
def test_a_vote_is_told_in_steps_of_five_people(counts, told):
    assert [(one.value, one.people) for one in _votes(*counts)] == told


@pytest.mark.parametrize(
    ("people", "chosen"),
    [
        pytest.param([], [], id="nothing told"),
        pytest.param([20], [("climate",)], id="one"),
        pytest.param([20, 15, 10], [THEMES[:3]], id="three"),
        pytest.param([20, 15, 10, 5], [THEMES[:3]], id="the fourth is left out"),
        pytest.param([20, 15, 15, 15],
                     [("climate", *two) for two in combinations(THEMES[1:], 2)], id="a tie"),
        pytest.param([20, 20, 15, 15], [("climate", "circular", "social"),
                                        ("climate", "circular", "nature")], id="for the last"),
        pytest.param([10, 10, 10, 10], list(combinations(THEMES, 3)), id="all the same"),
    ],
)  # fmt: skip
def test_a_tie_can_be_broken_in_each_way(people, chosen):
    told = [Vote(value, number) for value, number in zip(THEMES, people, strict=False)]

    assert list(elected(told, 3)) == chosen


@pytest.mark.parametrize("seed", range(40))
def test_one_person_more_is_hardly_ever_seen_and_fewer_than_five_never(seed: int):
    """What a colleague chose cannot be read from what is told with and without them."""
    chance = Random(seed)
    people = chance.randint(1, 60)
    counts = Counter(",".join(chance.sample(THEMES, chance.randint(0, 3))) for _ in range(people))
    told = votes(THEMES, counts)

    for one in told:
        number = sum(n for answer, n in counts.items() if one.value in answer.split(","))
        assert one.people % 5 == 0
        assert 5 <= one.people <= number
        assert 4 * one.people <= 3 * people
