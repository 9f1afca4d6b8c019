"""Numbers that come back with buttons and forms: only those that we can have given away."""

import pytest

from bot.chat.forms import number_in
from bot.messages.programme.forms import LARGEST_BUDGET, euros_in


@pytest.mark.parametrize(
    ("answer", "number"),
    [
        ("0", 0), ("12", 12), ("999999999", 999_999_999), ("1000000000", None), ("9" * 5000, None),
        ("", None), ("-1", None), ("1.0", None), ("²", None), ("1e9", None),
    ],
    ids=lambda value: str(value)[:12],
)  # fmt: skip
def test_a_number_is_one_of_ours_or_none(answer: str, number: int | None):
    assert number_in(answer) == number


@pytest.mark.parametrize(
    ("written", "euros"),
    [
        ("12.500", 12_500), ("€ 0", 0), ("0" * 5000 + "7", 7), ("9" * 5000, None),
        (str(LARGEST_BUDGET - 1), LARGEST_BUDGET - 1), (str(LARGEST_BUDGET), None),
        ("1" + ".000" * 2000, None), ("veel", None),
    ],
    ids=lambda value: str(value)[:12],
)  # fmt: skip
def test_an_amount_of_any_length_is_read_or_refused(written: str, euros: int | None):
    assert euros_in(written) == euros
