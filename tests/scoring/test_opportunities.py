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
    Opportunity,
    Quadrant,
    by_quadrant,
    by_site,
    by_theme,
    heard,
    largest_of,
    ranked,
    weight,
)
from scoring.voices import Told, told_of

MONDAY = date(2026, 6, 1)
SMALL = st.integers(0, 20)


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
    ("voices", "largest", "impact"),
    [
        pytest.param(days(), 20, 1, id="nobody"),
        pytest.param(days(1, 1, 1, 1), 20, 1, id="four people on four days"),
        pytest.param(days(5), 0, 3, id="five, and nothing larger"),
        pytest.param(days(9), 0, 3, id="nine are told as five"),
        pytest.param(days(10), 0, 4, id="ten, and nothing larger"),
        pytest.param(days(4, 1), 0, 4, id="five on two days count as ten on one"),
        pytest.param(days(20), 0, 5, id="twenty"),
        pytest.param(days(20), 40, 4, id="half of the largest"),
        pytest.param(days(10), 40, 3, id="a quarter"),
        pytest.param(days(5), 40, 2, id="an eighth"),
        pytest.param(days(5), 150, 2, id="a thirtieth: steps are wider"),
        pytest.param(days(20), 150, 3, id="twenty beside thirty on five days"),
        pytest.param(days(20, 5), 150, 4, id="twenty-five on two days beside them"),
        pytest.param(days(6, 6, 6, 6, 6), 150, 5, id="the largest itself"),
        pytest.param(days(5, 5, 5, 5, 5, 5), 150, 5, id="a sixth day adds nothing"),
        pytest.param(days(100), 20, 5, id="larger than all before"),
    ],
)
def test_impact_is_one_less_for_every_half_of_the_largest(
    voices: list[date], largest: int, impact: int
):
    assert heard(by(voices), largest).impact == impact


@given(
    st.lists(st.integers(0, 12).map(lambda n: MONDAY + timedelta(days=n)), max_size=60),
    st.integers(0, 400),
)
def test_impact_is_one_to_five_whoever_spoke(voices: list[date], largest: int):
    found = heard(by(voices), largest)

    assert 1 <= found.impact <= 5
    assert found.voices.people % MINIMUM == 0
    assert found.voices.days <= found.voices.people


TOLD = st.builds(lambda steps, days: Told(5 * steps, 5 * steps, days), SMALL, SMALL)


@given(TOLD, TOLD, st.integers(0, 400))
def test_more_people_on_more_days_never_bring_less(one: Told, other: Told, largest: int):
    more = Told(max(one.people, other.people), 0, max(one.days, other.days))

    assert heard(more, largest).impact >= heard(one, largest).impact


@given(st.lists(TOLD, min_size=1), TOLD)
def test_only_what_is_larger_than_all_before_moves_others(known: list[Told], new: Told):
    before, after = largest_of(known), largest_of([*known, new])
    moved = [heard(one, before) != heard(one, after) for one in known]

    assert not any(moved) or weight(new) > max(before, 20)


def test_sixty_barriers_spread_over_all_of_the_scale():
    """As voices fall in an organisation of sixty: many small ones, few large ones."""
    people = [0] * 15 + [5] * 18 + [10] * 12 + [15] * 7 + [20] * 4 + [25] * 2 + [35, 45]
    told = [Told(number, number, 1 + number // 10) for number in people]
    found = Counter(heard(one, largest_of(told)).impact for one in told)

    assert len(told) == 60
    assert set(found) == {1, 2, 3, 4, 5}
    assert max(found.values()) <= 20


@given(
    st.lists(st.integers(0, 12).map(lambda n: MONDAY + timedelta(days=n)), max_size=60),
    st.integers(0, 400),
    st.integers(13, 20),
)
def test_one_more_voice_shows_only_when_it_completes_five(
    voices: list[date], largest: int, later: int
):
    before = heard(by(voices), largest)
    after = heard(by([*voices, MONDAY + timedelta(days=later)]), largest)

    if len(voices) % MINIMUM != MINIMUM - 1:
        assert after == before


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
