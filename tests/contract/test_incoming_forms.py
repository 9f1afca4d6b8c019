"""What every chat platform promises to the core about forms that people fill in."""

from dataclasses import replace

import pytest

from bot.chat.cards import Quote
from bot.chat.filled_in import with_answers
from bot.chat.forms import YES, ChoiceField, Form, Option, TextField
from bot.chat.responses import OpenForm, RejectForm, ReplyPrivately, Why
from bot.chat.searches import SEARCH, narrowed
from bot.ports import StoreUnavailable
from tests.contract.clients import Screen
from tests.contract.gestures import (
    DOWN,
    FILLED_IN,
    FORM,
    HOSTILE,
    NEXT,
    THANKS,
    TRY_AGAIN,
    WAYS,
    opened,
    submitted,
)
from tests.contract.harness import Harness


@pytest.mark.parametrize("way", WAYS)
async def test_every_field_of_a_form_comes_back_as_it_was_filled_in(harness: Harness, way: str):
    form = await opened(harness, label=way)
    harness.bot.answer = ReplyPrivately(THANKS)

    screen = await harness.client.submit(harness.user, form, FILLED_IN)

    event = submitted(harness)
    assert (event.action, event.value) == ("report-friction", "9b2f/één")
    assert {name: event.answers[name] for name in FILLED_IN} == FILLED_IN
    assert not event.answers.get("place")
    assert event.answers.get("tue") != YES
    assert event.user == harness.user
    assert "Bedankt voor je verhaal." in screen.text


@pytest.mark.parametrize("way", WAYS)
async def test_a_form_shows_all_that_it_asks_and_what_stands_in_it(harness: Harness, way: str):
    form = await opened(harness, with_answers(FORM, FILLED_IN), way)

    assert form.values == {"place": "", "tue": "", **FILLED_IN}
    assert form.options["reason"] == [f"food/{n}" for n in range(7)]
    asked = [*(field.label for field in FORM.fields), "Zo kort kan."]
    assert [words for words in ("Dit is anoniem.", *asked) if words not in form.text] == []


@pytest.mark.parametrize("way", WAYS)
async def test_whoever_comes_second_sees_what_it_says_now(harness: Harness, way: str):
    form = await opened(harness, label=way)
    newer = replace(with_answers(FORM, FILLED_IN), value="9b2f/twee")
    harness.bot.answer = RejectForm(
        newer, {"": "Iemand was je voor."}, Why.CHANGED, {"place": "Nu staat er: de kantine."}
    )

    screen = await harness.client.submit(harness.user, form, FILLED_IN)

    assert "Iemand was je voor." in screen.text
    assert "Nu staat er: de kantine." in screen.text


@pytest.mark.parametrize("way", WAYS)
async def test_a_refused_form_says_why_and_keeps_what_was_typed(harness: Harness, way: str):
    form = await opened(harness, label=way)
    typed = with_answers(FORM, FILLED_IN)
    harness.bot.answer = RejectForm(typed, {"words": "Vertel iets meer.", "": "Bijna goed."})

    screen = await harness.client.submit(harness.user, form, FILLED_IN)

    assert "Vertel iets meer." in screen.text
    assert "Bijna goed." in screen.text
    assert screen.form is not None
    harness.bot.answer = None
    await harness.client.submit(harness.user, screen.form, {"words": "Meer."})
    again = submitted(harness)
    assert {name: again.answers[name] for name in FILLED_IN} == {**FILLED_IN, "words": "Meer."}
    assert again.value == FORM.value
    assert again.id != harness.bot.events[-2].id


@pytest.mark.parametrize("way", WAYS)
async def test_a_refused_form_that_carries_something_else_by_now_comes_back_with_that(
    harness: Harness, way: str
):
    form = await opened(harness, label=way)
    newer = replace(with_answers(FORM, FILLED_IN), value="9b2f/twee")
    harness.bot.answer = RejectForm(newer, {"words": "Iemand was je voor."})

    screen = await harness.client.submit(harness.user, form, FILLED_IN)
    assert screen.form is not None
    await harness.client.submit(harness.user, screen.form, {})

    assert "Iemand was je voor." in screen.text
    assert submitted(harness).value == "9b2f/twee"
    assert submitted(harness).answers["words"] == FILLED_IN["words"]


@pytest.mark.parametrize("way", WAYS)
async def test_a_form_can_be_followed_by_another(harness: Harness, way: str):
    form = await opened(harness, label=way)
    harness.bot.answer = OpenForm(NEXT)

    screen = await harness.client.submit(harness.user, form, FILLED_IN)

    assert screen.form is not None
    assert screen.form.values == {"kind": ""}
    harness.bot.answer = ReplyPrivately(THANKS)
    last = await harness.client.submit(harness.user, screen.form, {"kind": "inkoop"})
    event = submitted(harness)
    assert (event.action, event.value, event.answers) == ("name-kind", "7", {"kind": "inkoop"})
    assert "Bedankt" in last.text


@pytest.mark.parametrize(
    ("count", "more"), [(250, ""), (3000, ", een lange náám 🚲 " * 6)], ids=["many", "too many"]
)
@pytest.mark.parametrize("way", WAYS)
async def test_every_option_of_a_long_choice_can_be_found_and_chosen(
    harness: Harness, way: str, count: int, more: str
):
    teams = tuple(Option(f"team-{n}", f"Team {n:04} van de gemeente{more}") for n in range(count))
    team = ChoiceField("team", "Je team", teams, required=True, search=f"Zoek in alle {count}")
    form = Form("choose-team", "Kies je team", "Opslaan", "Annuleren", (team,))

    for wanted in (teams[0], teams[100], teams[-1]):
        screen = Screen(200, form=await opened(harness, form, way))
        assert screen.form is not None
        if wanted.value not in screen.form.options["team"]:
            assert SEARCH + "team" in screen.form.values
            looked_for = {SEARCH + "team": wanted.label[:20]}
            lacking = {"team": "Kies een team"}
            harness.bot.answer = RejectForm(narrowed(form, looked_for), lacking)
            screen = await harness.client.submit(harness.user, screen.form, looked_for)
            assert submitted(harness).answers == looked_for
            assert screen.form is not None
        assert wanted.value in screen.form.options["team"]
        harness.bot.answer = None
        await harness.client.submit(harness.user, screen.form, {"team": wanted.value})
        assert submitted(harness).answers["team"] == wanted.value


@pytest.mark.parametrize("down", DOWN, ids=["not stored", "unknown"])
@pytest.mark.parametrize("way", WAYS)
async def test_a_form_that_cannot_be_stored_stays_with_what_was_typed(
    harness: Harness, way: str, down: StoreUnavailable
):
    form = await opened(harness, label=way)
    harness.bot.failure = down

    screen = await harness.client.submit(harness.user, form, FILLED_IN)

    assert TRY_AGAIN.search(screen.text)
    assert screen.form is not None
    assert {name: screen.form.values[name] for name in FILLED_IN} == FILLED_IN
    harness.bot.failure, harness.bot.answer = None, ReplyPrivately(THANKS)
    screen = await harness.client.submit(harness.user, screen.form, {})
    first, second = harness.bot.events[-2:]
    assert submitted(harness).answers == getattr(first, "answers", None)
    assert first.user == second.user
    assert "Bedankt" in screen.text


@pytest.mark.parametrize("text", HOSTILE, ids=["pings", "links", "markdown", "html", "alphabets"])
@pytest.mark.parametrize("way", WAYS)
async def test_what_a_person_typed_goes_in_and_out_of_a_form_as_typed(
    harness: Harness, way: str, text: str
):
    field = TextField("words", "In je eigen woorden", multiline=True, value=text)
    form = Form("edit", "Klopt dit?", "Klaar", "Annuleren", (field,), intro=(Quote(text),))

    shown = await opened(harness, form, way)
    harness.bot.answer = RejectForm(form, {"words": f"Dit kan niet: {text}"})
    screen = await harness.client.submit(harness.user, shown, {})

    assert shown.values == {"words": text}
    assert text in shown.text
    assert submitted(harness).answers == {"words": text}
    assert f"Dit kan niet: {text}" in screen.text
