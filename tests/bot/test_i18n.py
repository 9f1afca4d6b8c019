"""Texts with values in them."""

from datetime import date

import pytest

from bot.i18n import LONGEST_VALUE, translator


def test_a_value_that_is_far_too_long_is_cut_and_stops_nothing():
    text = translator("nl")("news-answer", answer="a" * 10_000)

    assert text.endswith("a…")
    assert len(text) < LONGEST_VALUE + 50


def test_numbers_are_written_as_people_write_them():
    assert translator("nl").number(46.5) == "46,5"
    assert translator("nl").number(0.5764, 3) == "0,576"
    assert translator("en").number(0.5764, 3) == "0.576"


@pytest.mark.parametrize(
    ("locale", "alone", "beside"),
    [
        ("nl", "Aan één drempel wordt gewerkt.", "Er is één drempel weggenomen. Aan één andere"),
        ("en", "One barrier is being worked on.", "One barrier has been removed. One more is"),
    ],
)
def test_what_is_worked_on_is_another_one_only_beside_what_was_removed(
    locale: str, alone: str, beside: str
):
    translate = translator(locale)

    assert translate("closing-barriers", removed=0, working=1).startswith(alone)
    assert translate("closing-barriers", removed=1, working=1).startswith(beside)


@pytest.mark.parametrize(
    ("locale", "day", "full", "short"),
    [
        ("nl", "maandag 23 november", "23 november 2026", "23 nov"),
        ("en", "Monday 23 November", "23 November 2026", "23 Nov"),
        ("fr", "lundi 23 novembre", "23 novembre 2026", "23 nov."),
        ("de", "Montag, 23. November", "23. November 2026", "23. Nov."),
    ],
)
def test_a_day_is_written_with_the_signs_of_its_language(
    locale: str, day: str, full: str, short: str
):
    words, monday = translator(locale), date(2026, 11, 23)

    assert words.day(monday) == day
    assert words.date(monday) == full
    assert words.short_day(monday) == short
