"""Where an organisation is stuck: a chart of five axes, with the same numbers as its table."""

from dataclasses import replace

import pytest

from bot import drawings
from bot.chat.tables import Chart
from bot.i18n import LOCALES, translator
from bot.messages.programme import opportunities as messages
from bot.messages.programme.axes import axes_chart
from bot.messages.programme.opportunities import Grouping
from challenges.models import Signal
from scoring.opportunities import Opportunity
from tests.scoring.test_opportunities import opportunity

NL = translator("nl")


def _on(axis: str, kind: Signal = Signal.BARRIER) -> Opportunity:
    return replace(opportunity(), axis=axis, kind=kind)


def test_what_is_on_the_map_is_counted_per_axis_and_kind():
    found = [
        _on("policy"), _on("policy"), _on("culture"), _on("policy", Signal.CHANCE), _on(""),
    ]  # fmt: skip
    chart = axes_chart(found, NL)

    assert chart.table.header == ("Aanpak", "Drempels", "Kansen")
    assert chart.table.rows == (
        ("Beleid", "2", "1"), ("Organisatie", "0", "0"), ("Cultuur", "1", "0"),
        ("Uitvoering", "0", "0"), ("Sturing", "0", "0"), ("Nog niet gezegd waar", "1", "0"),
    )  # fmt: skip


@pytest.mark.parametrize("locale", LOCALES)
def test_the_chart_has_the_numbers_of_its_table_in_every_language(locale: str):
    found = [_on("steering"), _on("execution", Signal.KEEP), _on("organisation", Signal.CHANCE)]
    chart = axes_chart(found, translator(locale))

    assert [row[1:] for row in chart.table.rows] == [
        tuple(str(value) for value in row) for row in chart.values
    ]
    assert len(chart.table.header) == 4


def test_the_card_shows_the_chart_where_it_is_asked_for_alone():
    found = [_on("policy")]
    drawing = drawings.OpportunityMap(
        "", "", "", "", "", "", "", (drawings.MapQuadrant("", ()),) * 4,
        drawings.MapQuadrant("", ()), 3, 4, "",
    )  # fmt: skip
    cards = {by: messages.opportunities_card(found, by, drawing, "", NL) for by in Grouping}

    with_chart = {by for by, card in cards.items() if any(isinstance(e, Chart) for e in card.body)}
    assert with_chart == {Grouping.AXIS}
    for by, card in cards.items():
        offered = {one.value for one in card.buttons if one.action == "open-opportunities"}
        assert offered == {str(other) for other in Grouping if other is not by}
