"""What every chat platform promises of a card's parts: each is seen, each button comes back."""

from collections.abc import Mapping
from typing import get_args

import pytest

from bot.chat.cards import (
    Actions,
    Button,
    Card,
    Divider,
    Element,
    Facts,
    Item,
    Link,
    Person,
    Picture,
    Quote,
    Text,
)
from bot.chat.conversations import User, Workspace
from bot.chat.events import ButtonPressed
from bot.chat.tables import Chart, ChartShape, Table
from tests.contract.harness import Harness

PRESS = Button("choose-one", "Kiezen", "9b2f/inner", name="Kiezen: de fietsenstalling")
ITEM = Item("Geen plek voor mijn fiets", ("drie stemmen", "Facilitair"), "gepland", "te laat")
TABLE = Table("Stand", ("Plaats", "Team"), (("1", "Noord"), ("2", "Zuid")))
NOBODY = User(Workspace("elsewhere", "W0"), "U0NOBODY")

PARTS: Mapping[str, tuple[Element, tuple[str, ...]]] = {
    "text": (Text("Neem je eigen beker mee."), ("Neem je eigen beker mee.",)),
    "quote": (Quote("Alleen plastic."), ("Alleen plastic.",)),
    "person": (Person(NOBODY, "een collega"), ()),
    "facts": (Facts((("Waar", "de kantine"),)), ("Waar", "de kantine")),
    "table": (TABLE, ("Stand", "Plaats", "Team", "Noord", "Zuid")),
    "chart": (Chart(TABLE, ((1,), (2,)), ChartShape.SCALE), ("Stand", "Noord", "Zuid")),
    "divider": (Divider(), ()),
    "actions": (Actions((PRESS,)), ()),
    "link": (
        Link("Open het prikbord", "https://prikkel.example.org/board"),
        ("Open het prikbord",),
    ),
    "picture": (Picture("https://prikkel.example.org/p.png", "De routekaart"), ("De routekaart",)),
    "item": (ITEM, ("Geen plek voor mijn fiets", "drie stemmen", "gepland", "te laat")),
}
"""One of each kind, and what of it must be read; how people are called has tests of its own."""


def test_there_is_one_of_every_kind_of_element():
    kinds = {type(element) for element, _ in PARTS.values()}

    assert kinds == set(get_args(Element))


@pytest.mark.parametrize("kind", PARTS)
async def test_what_an_element_says_is_seen(harness: Harness, kind: str):
    element, told = PARTS[kind]

    await harness.platform.post(harness.channel, Card("Nieuws", (element, Text("Tot slot."))))

    (arrived,) = await harness.texts_in(harness.channel)
    assert [words for words in ("Nieuws", *told, "Tot slot.") if words not in arrived] == []


async def test_who_is_mentioned_is_read_by_their_name(harness: Harness):
    somebody = Person(harness.user, "een collega", (harness.channel,))
    unread = f"nobody reads that {harness.called} is mentioned: draw a Person by its name"

    message = await harness.platform.post(harness.channel, Card("Samen", (somebody,)))
    (posted,) = await harness.texts_in(harness.channel)
    await harness.platform.update(message, Card("Samen verder", (somebody,)))
    (updated,) = await harness.texts_in(harness.channel)

    assert harness.called in posted, unread
    assert "Samen verder" in updated
    assert harness.called in updated, f"once the card is updated, {unread}"


async def test_who_cannot_be_looked_up_is_still_mentioned(harness: Harness):
    nameless = Person(harness.user, "een collega")

    await harness.platform.post(harness.channel, Card("Samen", (nameless,)))

    (arrived,) = await harness.texts_in(harness.channel)
    read = [name for name in (harness.called, nameless.label) if name in arrived]
    assert read, "a Person whose name is not found is left out: its label stands for it"


@pytest.mark.parametrize(
    "card",
    [
        Card("Kies", (), (PRESS,)),
        Card("Kies", (Actions((PRESS,)),)),
        Card("Kies", (Item("De fietsenstalling", button=PRESS),)),
    ],
    ids=["of the card", "in a row", "of an item"],
)
async def test_a_button_comes_back_wherever_it_stands(harness: Harness, card: Card):
    await harness.platform.post(harness.channel, card)

    await harness.client.press(harness.user, PRESS.label)

    [event] = harness.bot.events
    assert isinstance(event, ButtonPressed)
    assert (event.action, event.value) == (PRESS.action, PRESS.value)


async def test_of_two_buttons_with_one_action_each_brings_its_own_value(harness: Harness):
    row = (Button("check-in", "Gedaan", "9b2f/done"), Button("check-in", "Niet", "9b2f/not"))
    await harness.platform.post(harness.channel, Card("Vandaag", (), row))

    await harness.client.press(harness.user, "Niet")
    await harness.client.press(harness.user, "Gedaan")

    told = [event.value for event in harness.bot.events if isinstance(event, ButtonPressed)]
    assert told == ["9b2f/not", "9b2f/done"]


@pytest.mark.parametrize(
    "body",
    [
        tuple(Item(f"Prikkel {n}: " + "te weinig plek " * 8, ("drie stemmen",)) for n in range(94)),
        (Text("Er is veel te vertellen. " * 2_000),),
        (Table("Alles", ("Nr.", "Wat"), tuple((str(n), "een rij " * 9) for n in range(400))),),
    ],
    ids=["items", "text", "table"],
)
async def test_a_card_that_is_too_long_arrives_with_its_title_and_its_buttons(
    harness: Harness, body: tuple[Element, ...]
):
    await harness.platform.post(harness.channel, Card("Alles bij elkaar", body, (PRESS,)))

    (arrived,) = await harness.texts_in(harness.channel)
    assert "Alles bij elkaar" in arrived
    await harness.client.press(harness.user, PRESS.label)
    assert len(harness.bot.events) == 1
