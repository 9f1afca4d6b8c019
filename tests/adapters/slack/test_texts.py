"""Cutting texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.slack.texts import columns, cut, escape, length, pieces, unescape, width


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        pytest.param("kort", 10, "kort", id="fits"),
        pytest.param("een twee drie", 10, "een twee…", id="at a word"),
        pytest.param("abcdefghijkl", 6, "abcde…", id="one long word"),
        pytest.param("aaaa👩‍👩‍👧‍👦", 9, "aaaa…", id="a family stays together"),
        pytest.param("aae\u0301", 3, "aa…", id="an accent stays on its letter"),
        pytest.param("a🇳🇱🇧🇪", 6, "a🇳🇱…", id="half a flag is no flag"),
        pytest.param("aa👍🏽b", 5, "aa…", id="a hand keeps its colour"),
    ],
)
def test_cut(text: str, limit: int, expected: str):
    assert cut(text, limit) == expected


@given(st.text(), st.integers(1, 30))
def test_a_cut_text_fits(text: str, limit: int):
    assert length(cut(text, limit)) <= limit


@given(st.text(), st.integers(4, 30))
def test_pieces_make_up_the_text_again(text: str, limit: int):
    parts = list(pieces(text, limit))

    assert "".join(parts) == text
    assert all(0 < length(part) <= limit for part in parts)


@given(st.text())
def test_escaping_can_be_undone(text: str):
    assert unescape(escape(text)) == text


def test_columns_are_aligned_by_what_people_see():
    assert columns([("a", "b"), ("日本", "c")]) == ["a     b", "日本  c"]
    assert width("e\u0301") == 1
