"""The weekly digest in words."""

from datetime import date, timedelta

import pytest

from adapters.slack.charts import fits_a_block
from bot.chat.cards import Text
from bot.chat.tables import Chart, ChartShape
from bot.i18n import LOCALES, translator
from bot.messages.digest import card_after, digest_card, more_card
from scoring.digest import Digest, Week, weekly_digest
from scoring.savings import estimate
from scoring.standings import Standings

NOTHING = Standings((), weeks=0, together=None, goal=60)
SAVED = estimate(())
BEGIN = date(2026, 6, 1)


def digest(*answered: int) -> Digest:
    """The digest of the last of some weeks, one for each share that was answered."""
    weeks = [_week(BEGIN + timedelta(weeks=n), share) for n, share in enumerate(answered)]
    last = weeks[-1].first_day
    return weekly_digest(last, last + timedelta(days=6), weeks=weeks, barriers=())


def _week(first: date, answered: int) -> Week:
    return Week(first, first + timedelta(days=4), answered, 50)


def test_last_week_is_the_number_that_its_own_digest_gave():
    text = digest_card(digest(70, 65), "Twee weken", translator("nl")).plain_text()

    assert "65% van wat we verwachtten (vorige week 70%)" in text


def test_what_is_asked_comes_before_anything_else_but_how_the_week_went():
    card = digest_card(digest(70, 65), "Twee weken", translator("nl"))

    asked = Text(translator("nl")("digest-nothing-to-decide"))
    before = card.body[: card.body.index(asked)]
    assert {element.kind for element in before} <= {"text", "facts", "divider"}
    assert "chart" not in {element.kind for element in card.body}
    assert [button.action for button in card.buttons] == ["read-digest", "open-barriers"]


def test_shares_at_the_bounds_may_be_beyond_them():
    text = digest_card(digest(25, 75), "Twee weken", translator("nl")).plain_text()

    assert "75% of meer van wat we verwachtten (vorige week 25% of minder)" in text


@pytest.mark.parametrize("locale", LOCALES)
def test_how_it_went_from_week_to_week_can_be_drawn_and_read(locale: str):
    told = digest(*(30 + 5 * n for n in range(8)))

    card = more_card(told, NOTHING, SAVED, translator(locale))

    [chart] = [element for element in card.body if isinstance(element, Chart)]
    assert fits_a_block(chart)
    read = [tuple("".join(cell.split()) for cell in row[1:]) for row in chart.table.rows]
    assert [tuple(f"{value}%" for value in values) for values in chart.values] == read
    assert (chart.shape, chart.most) == (ChartShape.LINE, 100)
    assert read[-1] == ("65%", "50%")


def test_one_week_says_it_all_without_a_table():
    card = more_card(digest(60), NOTHING, SAVED, translator("nl"))

    assert not any(isinstance(element, Chart) for element in card.body)


@pytest.mark.parametrize(("people", "told"), [(4, None), (5, 5), (13, 10)])
def test_lunch_talks_are_told_in_steps_of_five_and_of_fewer_than_five_nothing(
    people: int, told: int | None
):
    last = weekly_digest(BEGIN, BEGIN + timedelta(days=6), weeks=(), barriers=(), talked=people)
    words = translator("nl")
    for card in (
        digest_card(last, "Twee weken", words),
        card_after(last, (), (), words, is_first=False),
    ):
        lines = [line for line in card.plain_text().splitlines() if "Lunchgesprekken" in line]
        expected = f"Lunchgesprekken van deze weken: minstens {told} collega’s spraken elkaar."
        assert lines == ([expected] if told else [])
