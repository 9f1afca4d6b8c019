"""The largest messages that there are, as they arrive at Microsoft."""

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from adapters.teams.adapter import TeamsAdapter
from adapters.teams.limits import CARD_BYTES, utf16_size
from bot.chat.cards import Button, Card, Link, Picture, Quote, Table, Text
from bot.chat.conversations import Conversation, Workspace
from bot.i18n import translator
from bot.messages.programme.roadmap import coordinators_buttons, roadmap, roadmap_card
from challenges.models import Action, Horizon
from tests.adapters.teams.card_rules import check, nodes
from tests.adapters.teams.gestures import CHANNEL, CHAT, TENANT
from tests.fakes.microsoft import FakeMicrosoft

WORDS = "Zonnepanelen op het dak van de gemeentewerf, 👍🏽 en óók op dat van het stadhuis. "
NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
WORKSPACE = Workspace("teams", TENANT)
# Microsoft's advice; it refuses a message from 100 KB.
MESSAGE_BYTES = 80_000


def _roadmap() -> Card:
    actions = [
        Action(
            organisation_id=uuid4(), title=(WORDS * 3)[:200], owner=WORDS[:80],
            due=date(2027, 1, 4), horizon=horizon, theme="energy", competences=WORDS,
            created_at=NOW,
        )
        for horizon in Horizon
        for _ in range(40)
    ]  # fmt: skip
    nl = translator("nl")
    drawing = roadmap(actions, "Gemeente Voorbeeld", date(2026, 11, 24), nl)
    picture = "https://prikkel.example.org/pictures/1.png"
    return roadmap_card(actions, drawing, picture, nl, buttons=coordinators_buttons(nl))


def _everything() -> Card:
    header = ("Drempel", "Winst", "Werk", "Effect", "Wie", "Wanneer")
    return Card(
        WORDS * 5,
        (
            Text(WORDS * 200),
            Picture("https://prikkel.example.org/pictures/1.png", WORDS * 40),
            Link("Open het bord", "https://prikkel.example.org/board/enter?key=" + "x" * 400),
            Table(WORDS, header, tuple((WORDS * 4,) * 6 for _ in range(100))),
            Table(WORDS, header[:3], tuple((WORDS,) * 3 for _ in range(100))),
            Quote(WORDS * 400),
        ),
        tuple(Button("open-barrier", WORDS, "x" * 100) for _ in range(30)),
    )


@pytest.mark.parametrize("card", [_roadmap(), _everything()], ids=["roadmap", "everything"])
@pytest.mark.parametrize("place", [CHANNEL, CHAT])
async def test_the_largest_message_arrives_as_one_card_that_a_phone_can_show(
    adapter: TeamsAdapter, microsoft: FakeMicrosoft, card: Card, place: str
):
    where = Conversation(WORKSPACE, place, direct=place == CHAT)

    message = await adapter.platform.post(where, card)
    await adapter.platform.update(message, card)

    assert len(microsoft.connector.requests) == 2
    for request in microsoft.connector.requests:
        activity = request.body.get("activity", request.body)
        (attachment,) = activity["attachments"]
        check(attachment["content"])
        assert "text" not in activity
        assert utf16_size(attachment["content"]) <= CARD_BYTES
        assert utf16_size(request.body) <= MESSAGE_BYTES


async def test_the_way_to_the_board_survives_whatever_is_cut(
    adapter: TeamsAdapter, microsoft: FakeMicrosoft
):
    await adapter.platform.post(Conversation(WORKSPACE, CHAT, direct=True), _everything())

    (message,) = microsoft.connector.posted(CHAT)
    shown = list(nodes(message["attachments"][0]["content"]))
    assert any(node["type"] == "Image" for node in shown)
    assert any(node["type"] == "Action.OpenUrl" for node in shown)
