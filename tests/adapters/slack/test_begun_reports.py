"""Words of a message with which a form begins: none of them is left out without a word."""

from typing import Any

import pytest

from adapters.slack.limits import BUTTON_VALUE, INPUT_LENGTH
from adapters.slack.texts import length
from adapters.slack.views import to_view
from bot.chat.forms import Form, TextField
from tests.adapters.slack.conftest import Stage
from tests.fakes.slack_rules import complaints_about_view
from tests.fakes.slack_state import Message

LONG = "".join(f"De bak op verdieping {n} ontbreekt.\n" for n in range(110))
LEFT_OUT = "Dit stuk van het bericht staat niet in het formulier"
BEGINS = "In het formulier staat alleen het begin"
SHORTENED = "Hieronder staat alleen het begin"


def _begun(view: dict[str, Any]) -> str:
    """What stands in the form's own words already."""
    [element] = [b["element"] for b in view["blocks"] if b.get("block_id") == "text"]
    return element.get("initial_value", "")


def _said(view: dict[str, Any]) -> str:
    return Message("", "", "", view["blocks"]).words()


async def _view(stage: Stage) -> dict[str, Any]:
    await stage.until(lambda: stage.slack.views)
    return stage.slack.views[-1]


async def _written(stage: Stage, text: str) -> Message:
    """Anna writes to the bot; what it offers her."""
    await stage.sender.event({
        "type": "message", "channel_type": "im", "channel": "D0ANNA", "user": "U0ANNA",
        "text": text, "ts": "1764000000.000100",
    })  # fmt: skip
    await stage.until(lambda: stage.slack.messages)
    return stage.slack.messages[-1]


@pytest.fixture
async def dutch(lively: Stage) -> Stage:
    """Anna speaks Dutch."""
    await lively.sender.command("U0ANNA", "taal nl")
    return lively


async def test_a_form_on_a_long_message_says_and_shows_what_it_leaves_out(dutch: Stage):
    await dutch.sender.shortcut("U0ANNA", Message("C0FAKE", "1764000000.000100", LONG, []))
    view = await _view(dutch)

    begun, said = _begun(view), _said(view)
    assert begun == LONG[:3000].rstrip()
    assert LEFT_OUT in said
    assert LONG[3000:].strip().splitlines()[-1] in said
    assert complaints_about_view(view) == []


async def test_a_form_on_a_message_that_fits_says_nothing_of_it(dutch: Stage):
    fits = LONG[:2990].strip()
    await dutch.sender.shortcut("U0ANNA", Message("C0FAKE", "1764000000.000100", fits, []))
    view = await _view(dutch)

    assert _begun(view) == fits
    assert LEFT_OUT not in _said(view)
    assert SHORTENED not in _said(view)


async def test_words_behind_the_command_are_in_the_form_as_they_were_typed(dutch: Stage):
    await dutch.sender.command("U0ANNA", "melden: De “bak” op 3 is vol.  Echt!")

    assert _begun(await _view(dutch)) == "De “bak” op 3 is vol. Echt!"


async def test_a_command_of_more_than_a_report_takes_says_what_is_left_out(dutch: Stage):
    await dutch.sender.command("U0ANNA", f"melden {LONG}")
    view = await _view(dutch)

    assert _begun(view) == LONG[:3000].rstrip()
    assert LEFT_OUT in _said(view)


async def test_words_that_were_written_are_in_the_form_behind_the_button(dutch: Stage):
    offered = await _written(dutch, "melden de bak op 3 is *vol*")
    await dutch.sender.press("U0ANNA", offered, offered.buttons()[0])

    assert BEGINS not in offered.words()
    assert _begun(await _view(dutch)) == "de bak op 3 is *vol*"


async def test_a_button_that_carries_only_the_beginning_says_so(dutch: Stage):
    offered = await _written(dutch, f"melden {LONG[:2500]}")
    [button] = offered.buttons()
    assert BEGINS in offered.words()
    assert length(button["value"]) <= BUTTON_VALUE

    await dutch.sender.press("U0ANNA", offered, button)
    begun = _begun(await _view(dutch))
    assert len(begun) > 1900
    assert LONG.startswith(begun.removesuffix("…").rstrip())


def _with(value: str, longest: int) -> dict[str, Any]:
    field = TextField("text", "Vertel", multiline=True, max_length=longest, value=value)
    form = Form("a", "Melden", "Versturen", "Annuleren", (field,))
    return to_view(form, left_out=SHORTENED)


def test_wide_letters_are_not_cut_where_slack_may_count_them_twice():
    view = _with("🚲" * 80, 80)

    assert _begun(view) == "🚲" * 80
    assert SHORTENED not in _said(view)
    assert complaints_about_view(view) == []


def test_what_an_input_cannot_hold_is_said_above_it():
    view = _with("🚲" * 2000, 2000)

    assert length(_begun(view)) <= INPUT_LENGTH
    assert SHORTENED in _said(view)
    assert complaints_about_view(view) == []
