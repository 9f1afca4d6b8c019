import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from adapters.teams.adaptive_cards import Surface, to_adaptive_card
from adapters.teams.limits import CARD_BYTES, utf16_size
from bot.chat.cards import (
    Actions,
    Button,
    Card,
    Divider,
    Facts,
    Link,
    Person,
    Picture,
    Quote,
    Table,
    Text,
    Tone,
)
from bot.chat.conversations import User, Workspace
from tests.adapters.slack.strategies import cards
from tests.adapters.teams.card_rules import actions, check, nodes, runs

GOLDEN = Path(__file__).parent / "golden"

CHALLENGE = Card(
    "Lunch zonder wegwerp",
    (
        Text("Neem vandaag je eigen bakje mee."),
        Text("Tip: in de kantine krijg je korting.", Tone.SUBTLE),
        Divider(),
        Text("12 collega's hebben geantwoord."),
    ),
    (
        Button("check-in", "Gedaan", "challenge-1/done"),
        Button("check-in", "Vandaag niet", "challenge-1/not-today"),
        Button("check-in", "Afwezig", "challenge-1/away"),
        Button("report-friction", "Wat hield je tegen?", "challenge-1", opens_form=True),
    ),
)
LEADERBOARD = Card(
    "Tussenstand",
    (
        Table(
            "Week 1",
            ("Plaats", "Team", "Score", "Meedoeners"),
            (("1", "Waterbeheer", "0,71", "9"), ("2", "*Zaken*", "0,65", "12")),
        ),
        Facts((("Besparing", "12 tot 20 kg CO2e"), ("Meedoen", "21 van 30"))),
        Quote("Eerste regel\n[klik](http://kwaad.example) **vet**"),
        Actions((Button("support-barrier", "Ik ook", "barrier-1"),)),
    ),
)


@pytest.mark.parametrize(("name", "card"), [("challenge", CHALLENGE), ("leaderboard", LEADERBOARD)])
def test_a_card_looks_as_it_did(name: str, card: Card, request: pytest.FixtureRequest):
    file = GOLDEN / f"{name}.json"
    rendered = json.dumps(to_adaptive_card(card), ensure_ascii=False, indent=2) + "\n"
    if request.config.getoption("--golden", default=False):
        file.write_text(rendered, "utf-8")

    assert rendered == file.read_text("utf-8")


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(card=cards)
def test_any_card_keeps_to_the_rules(card: Card):
    check(to_adaptive_card(card))
    check(to_adaptive_card(card, Surface.DIALOG), in_dialog=True)


def test_what_somebody_typed_is_shown_as_typed():
    typed = "**vet** [klik](http://kwaad.example) <at>Bob</at> ~~weg~~ - lijst"

    assert typed in runs(to_adaptive_card(Card("Melding", (Quote(typed),))))


def test_ten_thousand_characters_are_shown_in_full():
    typed = "Zó " + "lang " * 1999

    shown = runs(to_adaptive_card(Card("Melding", (Quote(typed),))))

    assert typed.strip() in shown


def test_a_text_that_is_too_long_is_cut_and_says_so():
    rendered = to_adaptive_card(Card("Melding", (Quote("👍🏽 " * 10_000),)))

    assert utf16_size(rendered) <= CARD_BYTES
    assert any(text.endswith("…") for text in runs(rendered))


def test_every_line_of_a_text_is_a_line():
    assert runs(to_adaptive_card(Card("Titel", (Text("een\n\ntwee\r\ndrie"),)))) == [
        "Titel",
        "een",
        "twee",
        "drie",
    ]


def test_a_button_works_on_clients_that_know_no_execute():
    (button,) = actions(to_adaptive_card(Card("?", buttons=(Button("check-in", "Ja", "1/done"),))))

    assert button["type"] == "Action.Execute"
    assert button["verb"] == "check-in"
    assert button["data"] == {"action": "check-in", "value": "1/done"}
    assert button["fallback"]["type"] == "Action.Submit"


def test_a_button_that_opens_a_form_fetches_a_dialog():
    card = Card("?", buttons=(Button("report-friction", "Meld", "1", opens_form=True),))

    (button,) = actions(to_adaptive_card(card))

    assert button["type"] == "Action.Submit"
    assert button["data"] == {
        "action": "report-friction",
        "value": "1",
        "msteams": {"type": "task/fetch"},
    }


def test_many_buttons_stand_in_rows_of_four():
    buttons = tuple(Button("open", str(number)) for number in range(10))

    rendered = to_adaptive_card(Card("?", buttons=buttons))

    rows = [node["actions"] for node in nodes(rendered) if node["type"] == "ActionSet"]
    assert [len(row) for row in rows] == [4, 4, 2]


def test_columns_that_a_phone_has_no_room_for_fold_into_the_last():
    table = Table("Stand", ("A", "B", "C", "D"), (("1", "2", "3", "4"),))

    assert runs(to_adaptive_card(Card("T", (table,))))[-4:] == ["1", "2", "3", "D: 4"]


def test_a_screen_reader_hears_the_whole_card():
    rendered = to_adaptive_card(LEADERBOARD)

    assert rendered["fallbackText"] == LEADERBOARD.plain_text()
    assert rendered["speak"] == LEADERBOARD.plain_text()


def test_where_no_dialog_opens_a_form_takes_the_cards_place():
    card = Card("?", buttons=(Button("report-friction", "Meld", "1", opens_form=True),))

    (button,) = actions(to_adaptive_card(card, Surface.PLAYGROUND))

    assert button["type"] == "Action.Execute"


def test_no_more_stand_next_to_each_other_than_can_be_read():
    labels = ["Gelezen", "Eigenaar kiezen", "Antwoord geven", "Weggenomen", "Niet mogelijk", "Meer"]
    card = Card("Drempel", (Actions(tuple(Button("a", label) for label in labels)),))

    rows = [node["actions"] for node in nodes(to_adaptive_card(card)) if "actions" in node]

    assert [[action["title"] for action in row] for row in rows] == [labels[:3], labels[3:]]


def test_a_row_of_many_columns_is_a_paragraph_that_names_them():
    table = Table("Stand", ("A", "B", "C", "D", "E"), (("1", "2", "", "4", "5"),))

    assert runs(to_adaptive_card(Card("T", (table,))))[-2:] == ["1", "B: 2 · D: 4 · E: 5"]


def test_a_picture_says_what_it_shows_and_can_be_made_bigger():
    picture = Picture("https://prikkel.example/pictures/a.png", "Routekaart met één actie.")
    (_, image) = to_adaptive_card(Card("Routekaart", (picture,)))["body"]

    assert image["type"] == "Image"
    assert (image["url"], image["altText"]) == (picture.url, picture.alt)
    assert image["msteams"] == {"allowExpand": True}


def test_a_link_opens_in_the_browser():
    card = Card("Het bord", (Link("Open het bord", "https://prikkel.example.org/board"),))

    assert actions(to_adaptive_card(card)) == [
        {
            "type": "Action.OpenUrl",
            "title": "Open het bord",
            "url": "https://prikkel.example.org/board",
        }
    ]


@pytest.mark.parametrize("typed", ["{{DATE(2026-11-29T08:00:00Z, LONG)}}", "{{{TIME(x)}}}"])
def test_what_the_renderer_would_rewrite_stays_as_it_was_typed(typed: str):
    card = json.dumps(to_adaptive_card(Card("Kop", (Quote(typed),)))["body"], ensure_ascii=False)

    assert "{{" not in card
    assert typed in card.replace("\u200b", "")


def _mentioned(*people: Person) -> list[tuple[str, str]]:
    """What each mention says and whom it reaches, as the card shows them."""
    card = to_adaptive_card(Card("Lunch", people))
    told = [(it["text"], it["mentioned"]["id"]) for it in card["msteams"]["entities"]]
    shown = [node["text"] for node in nodes(card) if node["type"] == "TextBlock"]
    assert [text for text in shown if text.startswith("<at>")] == [text for text, _ in told]
    return told


def test_people_who_are_called_the_same_are_mentioned_apart():
    tenant = Workspace("teams", "T")
    ann, ben, eva = (User(tenant, f"29:{name}") for name in ("ann", "ben", "eva"))
    assert _mentioned(Person(ann, "een collega"), Person(ben, "een collega")) == [
        ("<at>een collega</at>", "29:ann"), ("<at>een collega (2)</at>", "29:ben"),
    ]  # fmt: skip
    long = "J" * 150
    told = _mentioned(
        Person(ann, "", name=f"*{long}"), Person(ben, "", name=long.lower()),
        Person(eva, "", name=f"{long} II"), Person(ann, "", name=long),
    )  # fmt: skip
    texts = [text.casefold() for text, _ in told]
    assert texts[0] == texts[3]
    assert len(set(texts)) == 3
    assert all(len(text) <= len("<at></at>") + 100 for text in texts)
