"""Tables that Slack draws itself, and what happens where it does not."""

from typing import Any

import pytest

from adapters.slack.blocks import to_blocks
from bot.chat.cards import Card, Table, Text
from bot.chat.conversations import Conversation, Workspace
from bot.chat.responses import ReplyPrivately
from bot.ports import DeliveryFailed
from tests.adapters.slack.conftest import Stage
from tests.adapters.slack.test_gestures import posted, pressed
from tests.fakes.slack import TEAM
from tests.fakes.slack_rules import complaints_about_blocks, words_in

STANDINGS = Table("Stand", ("Plaats", "Team"), (("1", "<!channel>"), ("2", "")))
CARD = Card("Ranglijst", (Text("Tot gisteren"), STANDINGS))
CHANNEL = Conversation(Workspace("slack", TEAM), "C0FAKE")


def drawn(blocks: list[dict[str, Any]]) -> bool:
    return any(block["type"] == "table" for block in blocks)


def test_one_table_of_a_message_is_drawn_by_slack():
    twice = Card("x", (STANDINGS, STANDINGS))
    blocks = to_blocks(twice, native=True)

    assert [block["type"] for block in blocks] == ["header", "rich_text", "table", "rich_text"]
    assert complaints_about_blocks(blocks) == []
    assert "<!channel>" in words_in(blocks)
    assert not drawn(to_blocks(twice))


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
    blocks = to_blocks(Card("x", (table,)), native=True)

    assert not drawn(blocks)
    assert complaints_about_blocks(blocks) == []


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

    assert not drawn(before.json["blocks"])
    assert drawn(after.json["blocks"])
