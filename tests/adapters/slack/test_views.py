"""Forms as modal views."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from adapters.slack.views import Origin, answers_in, errors_for, origin_of, to_view
from bot.chat.cards import Quote, Text
from bot.chat.filled_in import with_answers
from bot.chat.forms import (
    ChoiceField,
    DateField,
    Field,
    Form,
    Option,
    TextField,
    ToggleField,
)
from bot.chat.searches import narrowed
from bot.i18n import translator
from bot.messages.programme.forms import new_form
from tests.adapters.slack.strategies import HUGE, PHASES, forms
from tests.fakes.slack_rules import complaints_about_view

GOLDEN = Path(__file__).parent / "golden"
TEAMS = tuple(
    Option(f"team-{n}", f"Team {n} van de gemeente, met een lange naam") for n in range(300)
)

FRICTION = Form(
    "friction",
    "Wat zat er in de weg?",
    "Versturen",
    "Annuleren",
    (
        ChoiceField(
            "why",
            "Kies wat het beste past",
            (
                Option("rain", "Het regende"),
                Option("far", "Het is te ver " + "en te ver " * 8 + "lopen"),
            ),
            required=True,
            value="rain",
        ),
        ChoiceField("site", "Waar?", (Option("north", "Noord"),), hint="Mag leeg blijven."),
        TextField("words", "In je eigen woorden", multiline=True, max_length=5000, value="*x*"),
        ToggleField("named", "Zet mijn naam erbij", "En verder?", True),
        ToggleField("code", "Geef me een code", "En verder?"),
        DateField("day", "Wanneer?", value="2026-11-24"),
    ),
    value="9b2f",
    intro=(Text("Dit blijft anoniem."), Quote("<!channel>")),
)


def test_a_form_looks_as_it_did(request: pytest.FixtureRequest):
    path = GOLDEN / "friction_form.json"
    rendered = json.dumps(to_view(FRICTION, channel="C0FAKE"), indent=2, ensure_ascii=False) + "\n"
    if request.config.getoption("--golden", default=False):
        path.write_text(rendered, "utf-8")

    assert rendered == path.read_text("utf-8")


@given(forms)
@settings(max_examples=30, deadline=None, suppress_health_check=HUGE, phases=PHASES)
def test_any_form_is_within_what_slack_takes(form: Form):
    assert complaints_about_view(to_view(form)) == []


def test_a_view_remembers_which_form_it_is_and_where_it_was_opened():
    assert origin_of(to_view(FRICTION, channel="C0FAKE")) == Origin("friction", "9b2f", "C0FAKE")


def test_a_value_that_cannot_come_back_is_refused_at_once():
    with pytest.raises(ValueError, match="too long"):
        to_view(Form("a", "t", "s", "c", (), value="x" * 4000))


def test_toggles_of_one_question_are_one_list_in_which_each_is_said_once():
    [inputs] = [b for b in to_view(FRICTION)["blocks"] if b.get("block_id") == "named"]

    assert inputs["label"]["text"] == "En verder?"
    assert [option["text"]["text"] for option in inputs["element"]["options"]] == [
        "Zet mijn naam erbij",
        "Geef me een code",
    ]
    assert [option["value"] for option in inputs["element"]["initial_options"]] == ["named"]
    assert errors_for(FRICTION, {"code": "Kies er een"}) == {"named": "Kies er een"}


def test_what_is_checked_in_a_list_comes_back_by_toggle():
    checked = {"type": "checkboxes", "selected_options": [{"value": "code"}]}
    view = {"state": {"values": {"named": {"named": checked}}}}

    assert answers_in(view) == {"code": "yes"}


def test_errors_stand_at_their_fields_and_others_under_the_first():
    assert errors_for(FRICTION, {"words": "Te kort", "elsewhere": "Te laat", "why": "Kies"}) == {
        "words": "Te kort",
        "why": "Te laat\nKies",
    }


def test_every_one_of_many_options_can_be_chosen():
    teams = tuple(Option(f"team-{n}", f"Team {n:03}") for n in range(130))
    field = ChoiceField("team", "Je team", teams, required=True, value="team-129")
    view = to_view(Form("choose-team", "Kies je team", "Opslaan", "Annuleren", (field,)))

    [element] = [block["element"] for block in view["blocks"] if block["type"] == "input"]
    groups = element["option_groups"]
    offered = [option["value"] for group in groups for option in group["options"]]
    assert offered == [option.value for option in teams]
    assert [group["label"]["text"] for group in groups] == ["1–100 / 130", "101–130 / 130"]
    assert element["initial_option"]["value"] == "team-129"


MANY = tuple(
    Option(f"team-{n}", f"Team {n:04} van de gemeente, 🚲 met een heel erg lange naam " * 2)
    for n in range(3000)
)


def _many(value: str = "", search: str = "Zoek in alle 3000") -> dict[str, Any]:
    field = ChoiceField("team", "Je team", MANY, required=True, value=value, search=search)
    return to_view(Form("choose-team", "Kies je team", "Opslaan", "Annuleren", (field,)))


@pytest.mark.parametrize(
    ("search", "asks"), [("Zoek in alle 3000", "Zoek in alle 3000"), ("", "Je team")]
)
def test_a_list_that_a_view_has_no_room_for_is_searched(search: str, asks: str):
    view = _many(search=search)
    box, team = [block for block in view["blocks"] if block["type"] == "input"]

    assert complaints_about_view(view) == []
    assert (box["block_id"], box["label"]["text"], box["optional"]) == ("search-team", asks, True)
    assert (team["block_id"], team["optional"]) == ("team", True)
    groups = team["element"]["option_groups"]
    assert len(groups) > 1
    assert groups[0]["label"]["text"] == "1–100 / 3000"
    offered = [option["value"] for group in groups for option in group["options"]]
    assert offered == [option.value for option in MANY[: len(offered)]]


def test_what_is_chosen_is_among_the_options_of_a_list_that_is_searched():
    view = _many("team-2999")
    [team] = [block for block in view["blocks"] if block.get("block_id") == "team"]

    assert complaints_about_view(view) == []
    assert team["element"]["initial_option"]["value"] == "team-2999"


def test_several_lists_that_are_searched_have_room_beside_each_other_and_texts():
    lists = tuple(ChoiceField(f"list-{n}", "Lijst", MANY, search="Zoek") for n in range(8))
    form = Form("a", "Veel", "Versturen", "Annuleren", (*lists, *_long(6)))
    view = to_view(form)

    assert complaints_about_view(view) == []
    shown = {block["block_id"] for block in view["blocks"] if block["type"] == "input"}
    assert {field.id for field in form.fields} <= shown


def test_what_was_found_is_another_list_than_the_one_in_which_nothing_was_chosen():
    """Under the same id Slack would keep that nothing was."""
    field = ChoiceField("team", "Je team", MANY, required=True, search="Zoek")
    form = Form("choose-team", "Kies je team", "Opslaan", "Annuleren", (field,))
    found = narrowed(form, {"search-team": "team 2999"})
    first, second = (
        next(block for block in to_view(each)["blocks"] if block.get("block_id") == "team")
        for each in (form, found)
    )

    assert first["element"]["action_id"] != second["element"]["action_id"]
    assert second["element"]["initial_option"]["value"] == "team-2999"


def _long(number: int, longest: int = 3000) -> tuple[TextField, ...]:
    return tuple(TextField(f"field-{n}", f"Vraag {n}", max_length=longest) for n in range(number))


def _filled(view: dict[str, Any]) -> dict[str, str]:
    """Every input of a view with as much in it as Slack lets people type, in the widest letters."""
    inputs = [block["element"] for block in view["blocks"] if block["type"] == "input"]
    texts = {one["action_id"]: one["max_length"] for one in inputs if "max_length" in one}
    return {name: "🚲" * (most // 2) + "é" * (most % 2) for name, most in texts.items()}


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param(_long(11), id="eleven long texts"),
        pytest.param(_long(40), id="forty long texts"),
        pytest.param(
            (*_long(6), ChoiceField("team", "Team", TEAMS, required=True, value="team-299")),
            id="beside a long list",
        ),
        pytest.param((*FRICTION.fields, *_long(64, 1000)), id="among all other kinds"),
    ],
)
def test_what_was_typed_in_a_form_comes_back_with_what_is_wrong(fields: tuple[Field, ...]):
    form = Form("a", "Veel", "Versturen", "Annuleren", fields, value="9b2f")
    typed = _filled(to_view(form))
    errors = dict.fromkeys(typed, "Dat kan niet. " + "🚲" * 2000)

    again = to_view(with_answers(form, typed | {"team": "team-299"}), errors)

    shown = {
        block["element"]["action_id"]: block["element"].get("initial_value")
        for block in again["blocks"]
        if block.get("element", {}).get("type") == "plain_text_input"
    }
    assert shown == typed
    assert len(typed) == sum(isinstance(field, TextField) for field in fields)
    assert min(map(len, typed.values())) > 100
    assert complaints_about_view(again) == []
    assert any(
        "Dat kan niet." in block.get("text", {}).get("text", "") for block in again["blocks"]
    )


def test_a_form_of_ours_takes_as_much_as_its_fields_say():
    form = new_form(None, translator("nl"))
    view = to_view(form)

    inputs = [block["element"] for block in view["blocks"] if block["type"] == "input"]
    assert {i["action_id"]: i["max_length"] for i in inputs if "max_length" in i} == {
        field.id: field.max_length for field in form.fields if isinstance(field, TextField)
    }
