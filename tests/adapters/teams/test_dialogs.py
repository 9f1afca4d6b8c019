import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from adapters.teams.adaptive_cards import Surface
from adapters.teams.dialogs import to_dialog, to_form_card
from adapters.teams.limits import CARD_BYTES, FORM_BYTES, utf16_size
from bot.chat.cards import Quote, Text
from bot.chat.filled_in import with_answers
from bot.chat.forms import (
    ChoiceField,
    DateField,
    Form,
    Option,
    TextField,
    ToggleField,
)
from bot.chat.searches import narrowed
from bot.i18n import translator
from bot.messages.programme.forms import new_form
from tests.adapters.slack.strategies import forms
from tests.adapters.teams.card_rules import actions, check, nodes, runs

GOLDEN = Path(__file__).parent / "golden"

FRICTION = Form(
    "report-friction",
    "Wat hield je tegen?",
    "Versturen",
    "Annuleren",
    (
        ChoiceField("reason", "Reden", (Option("food-1", "Geen bakje"), Option("food-2", "Duur"))),
        TextField("description", "In je eigen woorden", multiline=True, hint="Mag kort."),
        DateField("day", "Wanneer"),
        ToggleField("named", "Mijn naam mag erbij [ja](http://x.example)", "En je naam?"),
    ),
    value="challenge-1",
    intro=(Text("Dit is anoniem."), Quote("**vet**")),
)


@pytest.mark.parametrize("place", [Surface.DIALOG, Surface.CONVERSATION])
def test_a_form_looks_as_it_did(place: Surface, request: pytest.FixtureRequest):
    file = GOLDEN / f"form-{place.value}.json"
    rendered = json.dumps(to_form_card(FRICTION, place=place), indent=2) + "\n"
    if request.config.getoption("--golden", default=False):
        file.write_text(rendered, "utf-8")

    assert rendered == file.read_text("utf-8")


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(form=forms)
def test_any_form_keeps_to_the_rules(form: Form):
    errors = {field.id: field.label for field in form.fields}
    check(to_form_card(form, errors), most=FORM_BYTES)
    check(to_form_card(form, errors, Surface.DIALOG), in_dialog=True, most=FORM_BYTES)


def test_more_options_than_a_card_takes_are_searched():
    teams = tuple(Option(f"team-{n}", f"Team {n:03} van de gemeente") for n in range(300))
    field = ChoiceField("team", "Je team", teams, required=True, search="Zoek in alle 300")
    form = Form("choose-team", "Kies je team", "Opslaan", "Annuleren", (field,))

    card = to_form_card(form)
    check(card)
    ids = [node["id"] for node in nodes(card) if str(node.get("type")).startswith("Input.")]
    assert ids == ["field-search-team", "field-team"]
    assert "Zoek in alle 300" in str(card)

    found = to_form_card(narrowed(form, {"search-team": "team 299"}))
    [choices] = [node["choices"] for node in nodes(found) if node.get("id") == "field-team"]
    assert [choice["value"] for choice in choices] == ["team-299"]
    assert narrowed(form, {"search-team": "bestaat niet"}) == form


def test_a_phone_of_1_2_names_every_field_and_newer_clients_do_so_once():
    filled_in = with_answers(FRICTION, {"reason": "food-2", "description": "Plastic"})
    body = to_form_card(filled_in, place=Surface.DIALOG)["body"]

    asked = [field for field in body if field["type"] in ("Input.ChoiceSet", "Input.Text")]
    labels = [field["label"] for field in asked]
    on_a_phone = [body[body.index(field) - 1]["fallback"] for field in asked]
    elsewhere = [node for node in body if node.get("isVisible", True)]

    assert labels == ["Reden", "In je eigen woorden"]
    assert [text for node in on_a_phone for text in runs(node)] == labels
    assert not set(labels) & set(runs({"body": elsewhere}))


def test_a_form_is_sent_by_a_button_that_says_so():
    (inline,) = actions(to_form_card(FRICTION))
    (in_dialog,) = actions(to_form_card(FRICTION, place=Surface.DIALOG))

    data = {"action": "report-friction", "value": "challenge-1", "form": True}
    assert (inline["type"], inline["data"]) == ("Action.Execute", data)
    assert (in_dialog["type"], in_dialog["data"]) == ("Action.Submit", data)


def test_what_is_wrong_stands_before_its_field():
    card = to_form_card(FRICTION, {"description": "Schrijf iets op."}, Surface.DIALOG)

    order = [node.get("id") or node.get("text") for node in nodes(card["body"])]
    assert order.index("Schrijf iets op.") < order.index("field-description")
    assert order.index("Schrijf iets op.") > order.index("field-reason")


def test_an_error_about_no_field_is_shown_too():
    assert "Te laat." in runs(to_form_card(FRICTION, {"": "Te laat."}))


def test_a_form_that_is_shown_again_holds_what_was_typed():
    answers = {"reason": "food-2", "description": "Plastic", "day": "2026-11-23", "named": "yes"}

    card = to_form_card(with_answers(FRICTION, answers))

    values = {node["id"]: node["value"] for node in nodes(card) if "id" in node}
    assert values == {f"field-{key}": answer for key, answer in answers.items()}


def test_a_dialog_has_a_title_and_a_card():
    card = to_form_card(FRICTION, place=Surface.DIALOG)

    value = to_dialog("Wat hield je tegen?", card)["task"]["value"]

    assert value["title"] == "Wat hield je tegen?"
    assert value["card"]["content"] == card


@pytest.mark.parametrize(
    "letter", ["a", "é", "🚲", '"', "\n"], ids=["a", "é", "bike", "quote", "end"]
)
@pytest.mark.parametrize("place", [Surface.DIALOG, Surface.CONVERSATION])
@pytest.mark.parametrize(("number", "most"), [(1, 5000), (6, 1000), (20, 1000), (45, 500)])
def test_all_that_can_be_typed_in_a_form_comes_back_with_what_is_wrong(
    number: int, most: int, place: Surface, letter: str
):
    fields = tuple(TextField(f"f-{n}", f"Vraag {n}", max_length=most) for n in range(number))
    form = Form("a", "Veel", "Versturen", "Annuleren", fields)
    asked = {node["id"]: node for node in nodes(to_form_card(form)) if "maxLength" in node}
    room = min(node["maxLength"] for node in asked.values())
    typed = f"{letter * (room // len(letter.encode('utf-16-le')) * 2 - 2)}."

    filled = with_answers(form, {field.id: typed for field in fields})
    again = to_form_card(filled, dict.fromkeys(typed and asked, "Dat kan niet. " * 60), place)

    shown = {node["id"]: node["value"] for node in nodes(again) if "maxLength" in node}
    assert shown == {f"field-{field.id}": typed for field in fields}
    assert room > 100
    assert utf16_size(again) <= FORM_BYTES
    assert [action["title"] for action in actions(again)] == ["Versturen"]


@pytest.mark.parametrize("letter", ["é", '"'])
def test_a_form_of_ours_that_is_full_is_shown_by_every_client(letter: str):
    form = new_form(None, translator("nl"))
    texts = [field for field in form.fields if isinstance(field, TextField)]
    typed = {field.id: letter * field.max_length for field in texts}

    card = to_form_card(with_answers(form, typed), {"title": "Dat kan niet."})

    assert utf16_size(card) <= CARD_BYTES
    shown = {node["id"]: node["value"] for node in nodes(card) if "maxLength" in node}
    assert shown == {f"field-{name}": words for name, words in typed.items()}


def test_no_text_is_cut_that_is_longer_than_it_may_be():
    words = "Dit stond er al. " * 600
    form = replace(FRICTION, fields=(TextField("words", "Woorden", max_length=1000, value=words),))

    [shown] = [node["value"] for node in nodes(to_form_card(form)) if "maxLength" in node]

    assert shown == words


def test_what_is_chosen_is_among_the_options_that_there_is_room_for():
    options = tuple(Option(f"o-{n}", f"Keuze {n}") for n in range(300))
    form = replace(FRICTION, fields=(ChoiceField("one", "Kies er een", options, value="o-299"),))

    card = to_form_card(form)

    [one] = [node for node in nodes(card) if node.get("id") == "field-one"]
    assert one["value"] == "o-299"
    assert "o-299" in [choice["value"] for choice in one["choices"]]
    assert [node["label"] for node in nodes(card) if node.get("id") == "field-search-one"] == [
        "Kies er een"
    ]
