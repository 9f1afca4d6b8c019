from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.disclosure import MINIMUM, at_least, crowd, times_done

quick = settings(deadline=None, derandomize=True, max_examples=200)


def test_a_number_about_four_people_is_not_shown():
    assert [at_least(4), at_least(5)] == [0, 5]


def test_a_share_of_days_on_which_hardly_anybody_works_is_about_nobody():
    assert [crowd(24, person_days, 5) for person_days in (49, 50)] == [0, 24]


def test_that_all_did_it_is_not_told_of_a_day():
    assert [times_done(working, working) for working in (19, 20, 24, 60)] == [0, 15, 15, 45]


@quick
@given(st.integers(0, 1000))
def test_a_number_shown_in_steps_does_not_tell_that_one_person_came(people: int):
    shown = at_least(people)

    assert shown <= people < shown + MINIMUM
    assert shown == 0 or shown >= MINIMUM
    assert len({at_least(n) for n in range(shown, shown + MINIMUM)}) == 1
