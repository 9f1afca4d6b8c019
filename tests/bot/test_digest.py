"""The weekly digest in words."""

from datetime import date

from bot.i18n import translator
from bot.messages.digest import digest_card
from scoring.digest import WeekCounts, weekly_digest


def test_last_week_is_the_number_that_its_own_digest_gave():
    before, after = WeekCounts(9, 1000, 800, 436), WeekCounts(9, 1000, 800, 434)
    digest = weekly_digest(
        date(2026, 6, 8), date(2026, 6, 14),
        this_week=after, last_week=before, standings=(), barriers=(),
    )  # fmt: skip

    text = digest_card(digest, "Twee weken", (), translator("nl")).plain_text()

    assert "43% (vorige week 44%)" in text
