import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.effects import Share, difference, effects, wilson

COUNTS = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda c: (c[0], sum(c)))


def test_wilson_gives_the_interval_of_the_textbook():
    share = wilson(10 / 20, 20)

    assert (share.share, round(share.low, 3), round(share.high, 3)) == (0.5, 0.299, 0.701)


def test_newcombe_gives_the_interval_of_his_own_example():
    """56 of 70 against 48 of 80: 0.0524 to 0.3339 (his table II, example a, method 10)."""
    found = difference(wilson(48 / 80, 80), wilson(56 / 70, 70))

    assert (round(found.share, 4), round(found.low, 4), round(found.high, 4)) == (
        0.2,
        0.0524,
        0.3339,
    )


def test_a_clear_gain_is_called_clear():
    found = effects({True: (0, 20), False: (15, 30)}, {True: (15, 20), False: (16, 30)})

    assert found.hindered is not None
    assert found.rest is not None
    assert found.hindered.is_clear
    assert not found.rest.is_clear


def test_one_small_group_withholds_both():
    found = effects({True: (0, 19), False: (15, 30)}, {True: (12, 20), False: (16, 30)})

    assert found.together is not None
    assert (found.hindered, found.rest) == (None, None)


@pytest.mark.parametrize("worked", [0, 1, 5, 19, 20])
def test_whether_anything_is_told_says_nothing_of_what_came_of_it(worked: int):
    assert effects({False: (worked, 20)}, {False: (10, 20)}).together is not None
    assert effects({False: (worked, 19)}, {False: (10, 20)}).together is None
    assert effects({False: (10, 20)}, {False: (worked, 19)}).together is None


@pytest.mark.parametrize(("nearly", "all_of_them"), [(1, 0), (5, 0), (15, 20), (19, 20)])
def test_all_or_nobody_is_told_as_a_quarter_more_or_less_would_be(nearly: int, all_of_them: int):
    for other in (4, 10, 17):
        for tell in (lambda n, m: effects({True: n}, {True: m}),
                     lambda n, m: effects({True: m}, {True: n})):  # fmt: skip
            assert tell((nearly, 20), (other, 20)) == tell((all_of_them, 20), (other, 20))


def test_a_share_of_nobody_is_no_share():
    with pytest.raises(ValueError, match="nobody"):
        wilson(0, 0)


@given(COUNTS.filter(lambda c: c[1] > 0), COUNTS.filter(lambda c: c[1] > 0))
def test_intervals_hold_what_they_are_about(before: tuple[int, int], after: tuple[int, int]):
    earlier, later = (wilson(worked / tried, tried) for worked, tried in (before, after))
    found: Share = difference(earlier, later)

    for share in (earlier, later):
        assert 0 <= share.low <= share.share + 1e-12
        assert share.share <= share.high + 1e-12 <= 1 + 1e-11
    assert -1 <= found.low <= found.share + 1e-12
    assert found.share <= found.high + 1e-12 <= 1 + 1e-11


@given(COUNTS, COUNTS, COUNTS, COUNTS)
def test_what_is_told_is_of_twenty_people_in_steps_and_within_bounds(
    a: tuple[int, int], b: tuple[int, int], c: tuple[int, int], d: tuple[int, int]
):
    found = effects({True: a, False: b}, {True: c, False: d})

    if found.hindered is not None:
        assert min(tried for _, tried in (a, b, c, d)) >= 20
    for told in filter(None, (found.together, found.hindered, found.rest)):
        assert {told.before, told.after} <= {*range(25, 76, 5)}
        assert all(bound % 5 == 0 for bound in (told.low, told.high))
        assert told.low <= told.after - told.before + 5
        assert told.after - told.before - 5 <= told.high
