"""Cards as Block Kit."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from adapters.slack.blocks import to_blocks
from adapters.slack.items import action_of
from adapters.slack.native import Native
from adapters.slack.platform import to_message
from bot.chat.cards import (
    Actions,
    Button,
    Card,
    Divider,
    Facts,
    Link,
    Look,
    Quote,
    Table,
    Text,
    Tone,
)
from tests.adapters.slack.strategies import HOSTILE, HUGE, PHASES, cards
from tests.fakes.slack_rules import complaints_about_blocks, visible_texts, words_in

GOLDEN = Path(__file__).parent / "golden"

CARDS = {
    "challenge": Card(
        "Vandaag zonder wegwerp",
        (
            Text("Neem je eigen beker mee.\nOok voor thee."),
            Text("Tip: hang hem aan je tas.", Tone.SUBTLE),
            Text("12 collega's antwoordden al.", Tone.STRONG),
        ),
        (
            Button("check-in", "Gedaan", "9b2f/done", Look.PRIMARY),
            Button("check-in", "Vandaag niet", "9b2f/not-today"),
            Button("check-in", "Afwezig", "9b2f/away"),
            Button("report-friction", "Wat zat er in de weg?", "9b2f", opens_form=True),
        ),
    ),
    "review": Card(
        "Belemmeringen",
        (
            Quote("<!channel> *Kantine* gebruikt plastic & <b>"),
            Facts((("Gemeld", "3 keer"), ("Waar", "Kantine"))),
            Actions((Button("close-barrier", "Weg ermee", "1", Look.DANGER),)),
            Divider(),
            Table("Stand", ("Plaats", "Team"), (("1", "Noord"), ("2", "日本"))),
        ),
    ),
}


@pytest.mark.parametrize("name", CARDS)
def test_a_card_looks_as_it_did(name: str, request: pytest.FixtureRequest):
    path = GOLDEN / f"{name}.json"
    rendered = json.dumps(to_blocks(CARDS[name]), indent=2, ensure_ascii=False) + "\n"
    if request.config.getoption("--golden", default=False):
        path.write_text(rendered, "utf-8")

    assert rendered == path.read_text("utf-8")


@given(cards)
@settings(max_examples=60, deadline=None, suppress_health_check=HUGE, phases=PHASES)
def test_any_card_is_within_what_slack_takes(card: Card):
    for native in Native:
        assert complaints_about_blocks(to_blocks(card, native=native)) == []


@pytest.mark.parametrize("text", [text for text in HOSTILE if text.strip()], ids=lambda t: t[:12])
def test_what_a_person_typed_is_shown_as_typed(text: str):
    assert words_in(to_blocks(Card("", (Quote(text),)))) == text


def test_nothing_in_a_card_is_markup():
    hostile = HOSTILE[0]
    card = Card(
        hostile,
        (Text(hostile), Text(hostile, Tone.SUBTLE), Facts(((hostile, hostile),)), Quote(hostile)),
        (Button("a", hostile),),
    )

    kinds = {node["type"] for node in _nodes(to_blocks(card)) if "text" in node}

    assert kinds <= {"plain_text", "text", "button", "header"}


def test_the_top_level_text_says_everything_and_pings_nobody():
    message = to_message(CARDS["review"])

    assert "&lt;!channel&gt; *Kantine* gebruikt plastic &amp; &lt;b&gt;" in message["text"]
    assert "Plaats: 2, Team: 日本" in message["text"]
    assert message["mrkdwn"] is False


def test_an_endless_top_level_text_is_cut():
    assert len(to_message(Card("x", (Quote("<" * 50_000),)))["text"]) <= 40_000


def test_buttons_of_one_action_have_names_of_their_own_that_lead_back_to_it():
    row = to_blocks(CARDS["challenge"])[-1]["elements"]

    assert [element["action_id"] for element in row] == [
        "check-in",
        "check-in#2",
        "check-in#3",
        "report-friction",
    ]
    assert [action_of(element["action_id"]) for element in row][:3] == ["check-in"] * 3


def test_a_card_that_is_too_long_keeps_its_buttons():
    card = Card("Lang", (Divider(),) * 80, (Button("check-in", "Gedaan", "1"),))

    blocks = to_blocks(card)

    assert len(blocks) == 50
    assert blocks[-1]["type"] == "actions"
    assert words_in(blocks[-2:-1]) == "…"


def test_columns_of_a_table_stand_under_each_other():
    table = Table("", ("Team", "Punten"), (("Noord", "9"), ("日本", "10")))

    assert "".join(visible_texts(to_blocks(Card("", (table,))))) == (
        "Team   Punten\nNoord  9\n日本   10"
    )


def _nodes(node: Any) -> list[dict[str, Any]]:
    if isinstance(node, list):
        return [found for item in node for found in _nodes(item)]
    if isinstance(node, dict):
        return [node, *(found for value in node.values() for found in _nodes(value))]
    return []


def test_a_link_opens_in_the_browser_under_its_own_words():
    card = Card("Het bord", (Link("Open <het> bord", "https://prikkel.example.org/board"),))

    [_, block] = to_blocks(card)

    assert block["elements"][0]["elements"] == [
        {"type": "link", "url": "https://prikkel.example.org/board", "text": "Open <het> bord"}
    ]
    assert "https://prikkel.example.org/board" in card.plain_text()
