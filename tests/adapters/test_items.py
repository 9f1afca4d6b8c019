"""A list as a list: one row for each thing, with its button beside it, on every platform."""

from dataclasses import replace

import pytest

from adapters.slack.blocks import to_blocks
from adapters.teams.adaptive_cards import to_adaptive_card
from bot.chat.cards import Button, Card, Item
from bot.chat.tables import Chart, ChartShape, Table
from bot.messages import signs
from challenges.models import BarrierStatus
from challenges.packs import Theme
from tests.adapters.teams.card_rules import check, nodes, runs
from tests.fakes.slack_rules import complaints_about_blocks

HOSTILE = "<!channel> *vet* [hier](https://evil.example)"
ITEM = Item(
    HOSTILE, ("minstens 5 collega’s", "geen eigenaar"), "Gemeld", warning="Te laat", sign="📣",
    button=Button("support-barrier", "Ik ook", "1", name="Ik ook: vaatwasser"),
)  # fmt: skip
CARD = Card("Drempels", (ITEM, replace(ITEM, title="Tweede")))


def test_slack_shows_each_as_one_section_with_its_button_beside_it():
    blocks = to_blocks(CARD)

    assert [block["type"] for block in blocks] == ["header", "section", "section"]
    assert complaints_about_blocks(blocks) == []
    assert blocks[1]["text"]["type"] == "plain_text"
    assert blocks[1]["text"]["text"].splitlines() == [
        f"📣 {HOSTILE}", "Te laat · Gemeld · minstens 5 collega’s · geen eigenaar",
    ]  # fmt: skip
    button = blocks[1]["accessory"]
    assert (button["action_id"], button["accessibility_label"]) == (
        "support-barrier", "Ik ook: vaatwasser",
    )  # fmt: skip


def test_teams_shows_each_as_columns_with_a_badge_that_old_clients_read_as_a_line():
    card = to_adaptive_card(CARD)
    check(card)

    sets = [node for node in nodes(card) if node["type"] == "ColumnSet"]
    assert len(sets) == 2
    [badge] = [node for node in nodes(sets[0]) if node["type"] == "Badge"]
    assert badge["text"] == "Te laat · Gemeld"
    assert badge["fallback"]["inlines"][0]["text"] == "Te laat · Gemeld"
    assert [n["title"] for n in nodes(sets[0]) if n["type"] == "Action.Execute"] == ["Ik ook"]


def test_what_could_be_markdown_or_is_long_is_no_badge():
    for status in (HOSTILE, "Gepland: " + "Facilitair " * 9):
        card = to_adaptive_card(Card("x", (replace(ITEM, status=status),)))
        check(card)
        assert not [node for node in nodes(card) if node["type"] == "Badge"]


def test_an_item_is_read_aloud_without_its_sign():
    assert CARD.plain_text().splitlines()[1:3] == [
        HOSTILE, "Te laat · Gemeld · minstens 5 collega’s · geen eigenaar",
    ]  # fmt: skip
    assert [button.label for button in CARD.every_button] == ["Ik ook", "Ik ook"]


def test_every_status_and_theme_has_a_sign_of_its_own():
    for named, kinds in ((signs.STATUS, BarrierStatus), (signs.THEME, Theme)):
        assert set(named) == set(kinds)
        assert len(set(named.values())) == len(kinds)


TABLE = Table("Per week", ("Week van", "Antwoordde"), (("1 jun", "58%"), ("8 jun", "62%")))
CHART = Chart(TABLE, ((58,), (62,)), most=100)


@pytest.mark.parametrize(
    ("shape", "kind"),
    [
        (ChartShape.BARS, "Chart.VerticalBar.Grouped"),
        (ChartShape.STACKED, "Chart.VerticalBar.Grouped"),
        (ChartShape.LINE, "Chart.Line"),
    ],
)
def test_teams_draws_a_chart_and_has_its_table_where_it_cannot(shape: ChartShape, kind: str):
    card = to_adaptive_card(Card("Weekbericht", (replace(CHART, shape=shape),)))
    check(card)

    [chart] = [node for node in nodes(card) if node["type"].startswith("Chart.")]
    assert (chart["type"], chart["yMin"], chart["yMax"]) == (kind, 0, 100)
    assert chart.get("stacked", False) is (shape is ChartShape.STACKED)
    assert chart["data"] == [
        {"legend": "Antwoordde", "values": [{"x": "1 jun", "y": 58}, {"x": "8 jun", "y": 62}]}
    ]
    said = str(chart["fallback"])
    assert all(word in said for word in ("Per week", "1 jun", "58%", "62%"))
    plain = to_adaptive_card(Card("Weekbericht", (TABLE,)))
    assert not [node for node in nodes(plain) if node["type"].startswith("Chart.")]


def test_teams_draws_nothing_of_a_number_that_is_not_told_and_no_markdown():
    untold = to_adaptive_card(Card("x", (replace(CHART, values=((58,), (None,))),)))
    [chart] = [node for node in nodes(untold) if node["type"].startswith("Chart.")]
    assert chart["data"] == [{"legend": "Antwoordde", "values": [{"x": "1 jun", "y": 58}]}]

    hostile = replace(TABLE, rows=((HOSTILE, "58%"), ("8 jun", "62%")))
    card = to_adaptive_card(Card("x", (replace(CHART, table=hostile),)))
    check(card)
    assert not [node for node in nodes(card) if node["type"].startswith("Chart.")]


def test_a_scale_in_teams_is_a_bar_under_its_words_and_boxes_for_older_clients():
    table = Table("Samen 35%.", ("Samen", "Gedaan"), (("Gisteren", "35%"), ("Nu", "te weinig")))
    chart = Chart(table, ((35,), (None,)), ChartShape.SCALE, most=100)
    card = to_adaptive_card(Card("x", (chart,)))
    check(card)

    [bar] = [node for node in nodes(card) if node["type"] == "ProgressBar"]
    assert (bar["value"], bar["max"]) == (35, 100)
    assert runs(bar) == ["■■■■□□□□□□"]
    assert runs(card)[1:] == ["Samen 35%.", "Gisteren: 35%", "■■■■□□□□□□", "Nu: te weinig"]
    assert card["speak"].splitlines()[1:] == ["Samen 35%.", "Gisteren: 35%", "Nu: te weinig"]
