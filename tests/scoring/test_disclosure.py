from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.disclosure import (
    MINIMUM,
    Disclosure,
    at_least,
    combine_small,
    may_show,
)

SIZES = st.lists(st.integers(0, 12), max_size=12)
quick = settings(deadline=None, derandomize=True, max_examples=200)


def combined(sizes: Sequence[int], apart: Sequence[int] = ()) -> Disclosure[int]:
    return combine_small(sizes, lambda people: people, never_alone=apart)


def test_a_number_about_four_people_is_not_shown():
    assert [may_show(4), may_show(5)] == [False, True]


@pytest.mark.parametrize(
    ("sizes", "shown", "together"),
    [
        pytest.param([9, 6, 5], (9, 6, 5), (), id="nothing to hide"),
        pytest.param([9, 3, 4], (9,), (3, 4), id="small groups are joined"),
        pytest.param([9, 6, 3], (9,), (3, 6), id="a lone small group takes the smallest with it"),
        pytest.param([9, 6, 1, 2], (9,), (1, 2, 6), id="two that are under five still do too"),
        pytest.param([3], (), (), id="nothing at all about three people"),
        pytest.param([2, 0], (), (), id="an empty group protects nobody"),
        pytest.param([8, 0], (8,), (), id="an empty group needs no protection"),
        pytest.param([5, 4], (), (4, 5), id="everybody in one row"),
    ],
)
def test_combining(sizes: list[int], shown: tuple[int, ...], together: tuple[int, ...]):
    assert combined(sizes) == Disclosure(shown, together)


def test_a_group_that_never_stands_alone_is_joined_whatever_its_size():
    assert combined([9, 3], apart=[7]) == Disclosure((9,), (7, 3))


@quick
@given(SIZES, SIZES)
def test_whatever_is_left_of_a_total_is_nobody_or_five_people(sizes: list[int], apart: list[int]):
    disclosure = combined(sizes, apart)
    total = sum(sizes) + sum(apart)

    assert all(may_show(people) for people in disclosure.shown)
    if may_show(total):
        hidden = total - sum(disclosure.shown)
        assert hidden == sum(disclosure.together)
        assert hidden == 0 or may_show(hidden)
    else:
        assert disclosure == Disclosure((), ())


@quick
@given(SIZES)
def test_no_more_groups_are_hidden_than_needed(sizes: list[int]):
    disclosure = combined(sizes)
    taken = [people for people in disclosure.together if may_show(people)]

    assert len(taken) <= 1
    assert not taken or taken[0] == min([*taken, *disclosure.shown])


@quick
@given(st.integers(0, 1000))
def test_a_number_shown_in_steps_does_not_tell_that_one_person_came(people: int):
    shown = at_least(people)

    assert shown <= people < shown + MINIMUM
    assert shown == 0 or may_show(shown)
    assert len({at_least(n) for n in range(shown, shown + MINIMUM)}) == 1
