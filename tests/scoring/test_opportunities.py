"""What removing a barrier brings and takes, and that it gives nobody away."""

from collections import Counter
from datetime import date, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from challenges.spoken import Spoken
from scoring.disclosure import MINIMUM
from scoring.opportunities import (
    Heard,
    Opportunity,
    Quadrant,
    by_quadrant,
    by_site,
    by_theme,
    heard,
    ranked,
)
from scoring.voices import Told, told_of

MONDAY = date(2026, 6, 1)


def days(*voices_per_day: int) -> list[date]:
    return [
        MONDAY + timedelta(days=number)
        for number, voices in enumerate(voices_per_day)
        for _ in range(voices)
    ]


def by(voices: list[date]) -> Told:
    """What may be told of people who are known, and spoke for the first time on these days."""
    return told_of(Spoken(known=Counter(voices), among=1000))


def opportunity(
    title: str = "Alles is voorverpakt",
    *,
    impact: int | None = None,
    effort: int | None = None,
    theme: str = "circular",
    site: str = "",
) -> Opportunity:
    return Opportunity(uuid4(), title, theme, site, heard(by([]), 100), impact, effort)


@pytest.mark.parametrize(
    ("voices", "people", "reach"),
    [
        pytest.param(0, 100, 1, id="nobody"),
        pytest.param(4, 20, 1, id="fewer than five, though a fifth of all"),
        pytest.param(5, 255, 1, id="just below one in fifty"),
        pytest.param(5, 250, 2, id="one in fifty"),
        pytest.param(5, 105, 2, id="just below one in twenty"),
        pytest.param(5, 100, 3, id="one in twenty"),
        pytest.param(5, 55, 3, id="just below one in ten"),
        pytest.param(5, 50, 4, id="one in ten"),
        pytest.param(9, 50, 4, id="nine are told as five"),
        pytest.param(10, 55, 4, id="just below a fifth"),
        pytest.param(10, 50, 5, id="a fifth"),
        pytest.param(10, 54, 5, id="fifty-four are reckoned as fifty"),
        pytest.param(50, 50, 5, id="everybody"),
        pytest.param(12, 4, 1, id="of fewer than five people nothing is known"),
    ],
)
def test_reach_is_a_level_for_the_share_of_people(voices: int, people: int, reach: int):
    assert heard(by(days(voices)), people).reach == reach


@pytest.mark.parametrize(
    ("voices", "frequency"),
    [
        pytest.param(days(), 1, id="never"),
        pytest.param(days(1, 1, 1, 1), 1, id="on four days, by fewer than five"),
        pytest.param(days(5), 1, id="on one day"),
        pytest.param(days(4, 1), 2, id="on two days"),
        pytest.param(days(5, 4), 1, id="the second day has no fifth voice yet"),
        pytest.param(days(1, 1, 1, 1, 1), 5, id="on five days"),
        pytest.param(days(2, 2, 2, 2, 2, 2, 2, 1), 5, id="on eight days, which is five at most"),
    ],
)
def test_frequency_is_the_number_of_days_at_most_five(voices: list[date], frequency: int):
    assert heard(by(voices), 100).frequency == frequency


@pytest.mark.parametrize(
    ("reach", "frequency", "impact"),
    [(1, 1, 1), (1, 2, 2), (4, 1, 2), (5, 1, 3), (3, 3, 3), (5, 2, 4), (4, 5, 5), (5, 5, 5)],
)
def test_impact_is_the_root_of_reach_times_frequency_rounded_up(
    reach: int, frequency: int, impact: int
):
    assert Heard(Told(5, 5, 1), reach, frequency).impact == impact


@given(
    st.lists(st.integers(0, 12).map(lambda n: MONDAY + timedelta(days=n)), max_size=60),
    st.integers(0, 400),
)
def test_impact_is_one_to_five_whoever_spoke(voices: list[date], people: int):
    found = heard(by(voices), people)

    assert 1 <= found.impact <= 5
    assert found.voices.people % MINIMUM == 0
    assert found.voices.days <= found.voices.people


@given(
    st.lists(st.integers(0, 12).map(lambda n: MONDAY + timedelta(days=n)), max_size=60),
    st.integers(0, 400),
    st.integers(13, 20),
)
def test_one_more_voice_shows_only_when_it_completes_five(
    voices: list[date], people: int, later: int
):
    before = heard(by(voices), people)
    after = heard(by([*voices, MONDAY + timedelta(days=later)]), people)

    if len(voices) % MINIMUM != MINIMUM - 1:
        assert after == before


@given(st.integers(0, 400), st.integers(0, 60))
def test_how_many_take_part_is_known_in_steps_of_five_only(people: int, voices: int):
    rounded = people // MINIMUM * MINIMUM

    assert heard(by(days(voices)), people) == heard(by(days(voices)), rounded)


@pytest.mark.parametrize(
    ("impact", "effort", "quadrant"),
    [
        (3, 3, Quadrant.LOW_HANGING_FRUIT),
        (5, 1, Quadrant.LOW_HANGING_FRUIT),
        (3, 4, Quadrant.BIG_PROJECT),
        (2, 3, Quadrant.IN_BETWEEN),
        (2, 4, Quadrant.NOT_NOW),
        (5, None, None),
    ],
)
def test_impact_and_effort_say_where_a_barrier_belongs(
    impact: int, effort: int | None, quadrant: Quadrant | None
):
    assert opportunity(impact=impact, effort=effort).quadrant is quadrant


def test_what_a_coordinator_says_goes_before_what_was_computed():
    computed, said = opportunity(), opportunity(impact=5)

    assert (computed.impact, computed.is_computed) == (1, True)
    assert (said.impact, said.is_computed) == (5, False)


def test_most_impact_for_the_least_effort_comes_first_and_unknown_effort_last():
    unknown = opportunity("Onbekend", impact=5)
    large = opportunity("Groot", impact=4, effort=4)
    small = opportunity("Klein", impact=4, effort=1)
    little = opportunity("Weinig", impact=2, effort=1)

    assert ranked([unknown, little, large, small]) == [small, large, little, unknown]


def test_groups_keep_their_order_and_leave_nothing_out():
    first = opportunity("a", impact=4, effort=1, theme="nature", site="Werf")
    second = opportunity("b", impact=1, effort=5, theme="", site="")
    third = opportunity("c", theme="climate", site="Stadskantoor")
    every = [third, second, first]

    assert list(by_quadrant(every)) == [Quadrant.LOW_HANGING_FRUIT, Quadrant.NOT_NOW, None]
    assert list(by_theme(every, ("climate", "nature"))) == ["climate", "nature", ""]
    assert list(by_site(every)) == ["Stadskantoor", "Werf", ""]
