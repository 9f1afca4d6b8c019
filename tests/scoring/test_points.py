import pytest

from challenges.models import Answer
from scoring.points import FULL_DAY, halves


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        pytest.param(Answer.DONE, 2, id="done is a full day"),
        pytest.param(Answer.NOT_TODAY, 1, id="an honest no is half a day"),
        pytest.param(Answer.AWAY, 0, id="away tapped on the day is worth what silence is"),
    ],
)
def test_an_answer_is_worth(answer: Answer, expected: int):
    assert halves(answer) == expected


def test_no_answer_is_worth_more_than_a_full_day():
    assert max(map(halves, Answer)) == FULL_DAY
