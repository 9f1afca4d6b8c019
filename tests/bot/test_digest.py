"""The weekly digest in words."""

from datetime import date, timedelta

import pytest

from adapters.slack.charts import fits_a_block
from bot.chat.cards import Table, Text
from bot.i18n import LOCALES, translator
from bot.messages.digest import digest_card
from scoring.digest import WeekCounts, weekly_digest


def test_last_week_is_the_number_that_its_own_digest_gave():
    before, after = WeekCounts(9, 1000, 800, 436), WeekCounts(9, 1000, 800, 434)
    digest = weekly_digest(
        date(2026, 6, 8), date(2026, 6, 14),
        weeks={date(2026, 6, 8): after, date(2026, 6, 1): before}, standings=(), barriers=(),
    )  # fmt: skip

    text = digest_card(digest, "Twee weken", (), translator("nl")).plain_text()

    assert "43% (vorige week 44%)" in text


@pytest.mark.parametrize("locale", LOCALES)
def test_how_it_went_from_week_to_week_can_be_drawn_and_read(locale: str):
    begin = date(2026, 6, 1)
    weeks = {begin + timedelta(weeks=n): WeekCounts(9, 100, 60 + n, 50) for n in range(8)}
    last = max(weeks)
    digest = weekly_digest(last, last + timedelta(days=6), weeks=weeks, standings=(), barriers=())

    card = digest_card(digest, "Twee weken", (), translator(locale))

    [table] = [element for element in card.body if isinstance(element, Table)]
    assert fits_a_block(table)
    assert [tuple(f"{bar}%" for bar in bars) for bars in table.bars] == [r[1:] for r in table.rows]
    assert table.rows[-1][1:] == ("67%", "50%")
    decisions = Text(translator(locale)("digest-nothing-to-decide"))
    assert card.body.index(decisions) < card.body.index(table), "what is asked comes first"


def test_one_week_says_it_all_without_a_table():
    digest = weekly_digest(
        date(2026, 6, 1), date(2026, 6, 7),
        weeks={date(2026, 6, 1): WeekCounts(9, 100, 60, 50)}, standings=(), barriers=(),
    )  # fmt: skip

    card = digest_card(digest, "Twee weken", (), translator("nl"))

    assert not any(isinstance(element, Table) for element in card.body)
