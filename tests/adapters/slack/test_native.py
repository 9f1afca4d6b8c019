"""Tables and charts that Slack draws itself, and what happens where it does not."""

from dataclasses import replace
from typing import Any

import pytest

from adapters.slack.blocks import to_blocks
from adapters.slack.native import MOST, Native
from bot.chat.cards import Actions, Button, Card, Divider, Text, Tone
from bot.chat.conversations import Conversation, Workspace
from bot.chat.responses import ReplyPrivately
from bot.chat.tables import Chart, ChartShape, Table
from bot.ports import DeliveryFailed
from tests.adapters.slack.conftest import Stage
from tests.adapters.slack.test_gestures import posted, pressed
from tests.fakes.slack import TEAM
from tests.fakes.slack_rules import complaints_about_blocks, words_in

STANDINGS = Table("Stand", ("Plaats", "Team"), (("1", "<!channel>"), ("2", "")))
CARD = Card("Ranglijst", (Text("Tot gisteren"), STANDINGS))
TABLE = Table(
    "Per week, in procenten",
    ("Week van", "Antwoordde", "Deed het"),
    (("1 jun", "58%", "38%"), ("8 jun", "62%", "40%")),
)
WEEKS = Chart(TABLE, ((58, 38), (62, 40)))
DIGEST = Card("Weekbericht", (WEEKS, STANDINGS))
PRESSED = (Button("support-barrier", "Ik ook", "1"),)
CHANNEL = Conversation(Workspace("slack", TEAM), "C0FAKE")


def with_table(**changes: Any) -> Chart:
    return replace(WEEKS, table=replace(TABLE, **changes))


def drawn(blocks: list[dict[str, Any]], kind: str = "table") -> bool:
    return any(block["type"] == kind for block in blocks)


def test_the_one_table_of_a_message_is_drawn_by_slack():
    blocks = to_blocks(CARD, native=Native.TABLES)

    assert [block["type"] for block in blocks] == ["header", "rich_text", "rich_text", "table"]
    assert complaints_about_blocks(blocks) == []
    assert "<!channel>" in words_in(blocks)
    assert not drawn(to_blocks(CARD))


def test_several_tables_look_alike_as_slack_draws_one_at_most():
    twice = Card("x", (STANDINGS, STANDINGS))

    assert to_blocks(twice, native=Native.TABLES) == to_blocks(twice)


@pytest.mark.parametrize(
    "table",
    [
        pytest.param(Table("x", ("a",), (("b",),) * 100), id="rows"),
        pytest.param(Table("x", ("a",) * 21, (("b",) * 21,)), id="columns"),
        pytest.param(Table("x", ("a",), (("b" * 10_001,),)), id="letters"),
        pytest.param(Table("x", ("a",), ()), id="empty"),
    ],
)
def test_what_slack_would_refuse_is_left_to_our_own_tables(table: Table):
    blocks = to_blocks(Card("x", (table,)), native=Native.TABLES)

    assert not drawn(blocks)
    assert complaints_about_blocks(blocks) == []


@pytest.mark.parametrize(("shape", "kind"), [(ChartShape.BARS, "bar"), (ChartShape.LINE, "line")])
def test_a_chart_is_drawn_with_its_numbers(shape: ChartShape, kind: str):
    card = replace(DIGEST, body=(replace(WEEKS, shape=shape), STANDINGS))
    blocks = to_blocks(card, native=Native.CHARTS)
    chart = blocks[1]["chart"]
    assert chart["type"] == kind

    assert [b["type"] for b in blocks] == ["header", "data_visualization", "rich_text", "table"]
    assert complaints_about_blocks(blocks) == []
    assert blocks[1]["title"] == "Per week, in procenten"
    assert chart["axis_config"] == {"categories": ["1 jun", "8 jun"], "x_label": "Week van"}
    assert chart["series"][1] == {
        "name": "Deed het",
        "data": [{"label": "1 jun", "value": 38}, {"label": "8 jun", "value": 40}],
    }


@pytest.mark.parametrize(
    "chart",
    [
        pytest.param(with_table(caption="x" * 51), id="title"),
        pytest.param(with_table(header=("Week van", "x" * 21, "y")), id="name"),
        pytest.param(with_table(header=("Week van", "zelfde", "zelfde")), id="names"),
        pytest.param(with_table(rows=(("1 jun", "", ""),) * 2), id="labels"),
        pytest.param(replace(WEEKS, values=((58, 38), (62, None))), id="a number not told"),
        pytest.param(TABLE, id="no numbers"),
    ],
)
def test_what_fits_no_chart_is_drawn_as_a_table(chart: Chart | Table):
    blocks = to_blocks(Card("x", (chart,)), native=Native.CHARTS)

    assert drawn(blocks)
    assert not drawn(blocks, "data_visualization")
    assert complaints_about_blocks(blocks) == []


def test_of_many_charts_the_first_two_are_drawn_and_the_others_are_tables():
    blocks = to_blocks(Card("x", (WEEKS,) * 3), native=Native.CHARTS)

    kinds = [block["type"] for block in blocks]
    assert kinds == ["header", "data_visualization", "data_visualization", "rich_text", "table"]
    assert complaints_about_blocks(blocks) == []


@pytest.mark.parametrize("native", Native)
def test_a_scale_is_a_bar_of_boxes_with_its_words_wherever_it_stands(native: Native):
    rows = (("Tot en met gisteren", "35%"), ("Deze week", "minder dan vijf"))
    table = Table("Samen 35%.", ("Samen", "Gedaan"), rows)
    card = Card("x", (Chart(table, ((35,), (None,)), ChartShape.SCALE, most=100), STANDINGS))

    blocks = to_blocks(card, native=native)

    assert words_in(blocks[1:2]).splitlines() == [
        "Samen 35%.", "■■■■□□□□□□ Tot en met gisteren: 35%", "Deze week: minder dan vijf",
    ]  # fmt: skip
    assert drawn(blocks) is (native >= Native.TABLES), "the one table is still drawn by Slack"
    assert complaints_about_blocks(blocks) == []


@pytest.mark.parametrize(
    ("takes_charts", "takes_tables", "kinds"),
    [
        pytest.param(True, True, ["data_visualization", "table"], id="charts and tables"),
        pytest.param(False, True, [], id="tables"),
        pytest.param(False, False, [], id="neither"),
    ],
)
async def test_a_workspace_gets_the_most_that_it_takes(
    stage: Stage, takes_charts: bool, takes_tables: bool, kinds: list[str]
):
    stage.slack.takes_charts, stage.slack.takes_tables = takes_charts, takes_tables
    for _ in range(2):
        await stage.adapter.platform.post(CHANNEL, DIGEST)
    first, second = stage.slack.messages

    assert [
        b["type"] for b in first.blocks if b["type"] in ("data_visualization", "table")
    ] == kinds
    assert second.blocks == first.blocks
    assert "Week van: 8 jun, Antwoordde: 62%, Deed het: 40%" in first.text
    assert all(word in first.words() for word in ("8 jun", "62", "40"))
    assert len(stage.slack.calls_of("chat.postMessage")) == (2 if takes_charts else 3)
    await stage.adapter.platform.post(CHANNEL, CARD)
    assert drawn(stage.slack.messages[-1].blocks) is takes_tables


async def test_a_workspace_that_refuses_them_is_asked_once(stage: Stage):
    stage.slack.takes_tables = False
    for _ in range(2):
        await stage.adapter.platform.post(CHANNEL, CARD)
    message = await stage.adapter.platform.post(CHANNEL, CARD)
    await stage.adapter.platform.update(message, CARD)

    sent = stage.slack.calls_of("chat.postMessage") + stage.slack.calls_of("chat.update")
    assert [drawn(call["blocks"]) for call in sent] == [True, False, False, False, False]
    assert len(stage.slack.messages) == 3


async def test_what_is_refused_for_another_reason_is_not_sent_twice(stage: Stage):
    stage.slack.refuse_next(200, "is_archived")
    with pytest.raises(DeliveryFailed, match="is_archived"):
        await stage.adapter.platform.post(CHANNEL, CARD)
    await stage.adapter.platform.post(CHANNEL, CARD)

    assert [drawn(call["blocks"]) for call in stage.slack.calls_of("chat.postMessage")] == [
        True,
        True,
    ]


@pytest.mark.parametrize("takes", [True, False])
async def test_an_answer_arrives_either_way(stage: Stage, takes: bool):
    stage.slack.takes_tables = takes
    stage.bot.answer = ReplyPrivately(CARD)
    await pressed(stage, await posted(stage))
    await stage.until(lambda: len(stage.slack.messages) == 2)

    assert drawn(stage.slack.messages[1].blocks) is takes
    assert "<!channel>" in stage.slack.messages[1].words()


async def test_an_acknowledgement_tries_nothing_out(stage: Stage):
    stage.bot.answer = ReplyPrivately(CARD)
    before = await stage.sender.command("U0ANNA", "stand")
    await stage.adapter.platform.post(CHANNEL, CARD)
    after = await stage.sender.command("U0ANNA", "stand")

    stage.bot.answer = ReplyPrivately(DIGEST)
    other = await stage.sender.command("U0ANNA", "stand")

    assert not drawn(before.json["blocks"])
    assert drawn(after.json["blocks"])
    assert not drawn(other.json["blocks"], "data_visualization")


LONG = Table(
    "Stand", ("Plaats", "Team"), tuple((str(n), f"Team {n}" if n else "") for n in range(11))
)
PARTS = Card(
    "Weekbericht",
    (
        Text("Vooraf"),
        *(
            element
            for name in ("Klaar", "Te beslissen")
            for element in (Divider(), Text(name, Tone.STRONG), Text("Servies"), Actions(PRESSED))
        ),
        Divider(),
        Text("Zonder kop"),
    ),
)


def kinds_of(card: Card, native: Native) -> list[str]:
    blocks = to_blocks(card, native=native)
    assert complaints_about_blocks(blocks) == []
    return [block["type"] for block in blocks]


def test_a_table_of_more_than_a_page_is_one_that_sorts():
    [_, table] = to_blocks(Card("x", (LONG,)), native=Native.DATA_TABLES)

    assert table["caption"] == "Stand"
    assert (len(table["rows"]), table["page_size"]) == (12, 10)
    assert table["rows"][0] == [
        {"type": "raw_text", "text": "Plaats"}, {"type": "raw_text", "text": "Team"},
    ]  # fmt: skip
    assert table["rows"][1][0] == {"type": "raw_number", "value": 0, "text": "0"}
    assert table["rows"][1][1]["text"] == "\u2013"
    shares = replace(LONG, rows=tuple((f"{n} %", f"{n}a") for n in range(11)))
    [_, sorted_by_share] = to_blocks(Card("x", (shares,)), native=Native.DATA_TABLES)
    assert sorted_by_share["rows"][10] == [
        {"type": "raw_number", "value": 9, "text": "9 %"}, {"type": "raw_text", "text": "9a"},
    ]  # fmt: skip
    assert kinds_of(Card("x", (LONG,)), Native.TABLES)[-1] == "table"
    assert kinds_of(CARD, MOST)[-1] == "table"
    for unfit in (replace(LONG, caption=" "), replace(LONG, rows=LONG.rows * 10)):
        assert "data_table" not in kinds_of(Card("x", (unfit,)), MOST)


def test_parts_with_a_heading_become_boxes_that_close_and_nothing_gets_lost():
    assert kinds_of(PARTS, Native.CONTAINERS) == [
        "header", "rich_text", "container", "container", "divider", "rich_text",
    ]  # fmt: skip
    boxes = to_blocks(PARTS, native=Native.CONTAINERS)
    assert boxes[2]["is_collapsible"]
    assert [inside["type"] for inside in boxes[2]["child_blocks"]] == ["rich_text", "actions"]
    plainly = to_blocks(PARTS)
    assert "container" not in {block["type"] for block in plainly}
    assert words_in(boxes).splitlines() == words_in(plainly).splitlines()


@pytest.mark.parametrize(
    "card",
    [
        pytest.param(replace(PARTS, body=PARTS.body[:5]), id="one part alone"),
        pytest.param(Card("x", (Divider(), Text("A", Tone.STRONG)) * 3), id="headings alone"),
        pytest.param(
            Card("x", (Divider(), Text("A", Tone.STRONG), *[Text("b")] * 11) * 2), id="too much"
        ),
        pytest.param(
            Card("x", (Divider(), Text("A" * 151, Tone.STRONG), Text("b")) * 2), id="a long heading"
        ),
        pytest.param(
            Card("x", (Divider(), Text("A", Tone.STRONG), WEEKS) * 2), id="charts"
        ),
    ],
)  # fmt: skip
def test_what_fits_no_box_stays_as_it_is(card: Card):
    assert kinds_of(card, Native.CONTAINERS) == kinds_of(card, Native.CHARTS)


@pytest.mark.parametrize(
    ("switch", "card", "kind"),
    [
        ("takes_data_tables", Card("x", (LONG,)), "data_table"),
        ("takes_containers", PARTS, "container"),
    ],
)
async def test_a_workspace_that_takes_none_of_the_newest_is_asked_once(
    stage: Stage, switch: str, card: Card, kind: str
):
    setattr(stage.slack, switch, False)
    for _ in range(2):
        await stage.adapter.platform.post(CHANNEL, card)

    sent = stage.slack.calls_of("chat.postMessage")
    assert [drawn(call["blocks"], kind) for call in sent] == [True, False, False]
    assert len(stage.slack.messages) == 2
