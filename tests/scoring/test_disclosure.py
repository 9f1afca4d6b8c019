from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.disclosure import MINIMUM, at_least, may_show

quick = settings(deadline=None, derandomize=True, max_examples=200)


def test_a_number_about_four_people_is_not_shown():
    assert [may_show(4), may_show(5)] == [False, True]


@quick
@given(st.integers(0, 1000))
def test_a_number_shown_in_steps_does_not_tell_that_one_person_came(people: int):
    shown = at_least(people)

    assert shown <= people < shown + MINIMUM
    assert shown == 0 or may_show(shown)
    assert len({at_least(n) for n in range(shown, shown + MINIMUM)}) == 1
