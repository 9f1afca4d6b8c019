"""Activities that are Microsoft's and yet hold something else where ids belong."""

import itertools
import json
from typing import Any

import pytest

from bot.chat.events import CommandGiven
from tests.adapters.teams.door import Door, ScriptedBot
from tests.adapters.teams.gestures import PAYLOADS

NO_IDS = ("\0", "29:\0anna", "29: anna", "29:\u202eanna", "29:é", "\ud800", "2" * 256)

Where = tuple[str | int, ...]


def _changed(activity: dict[str, Any], where: Where, value: object) -> dict[str, Any]:
    holder: Any = activity
    for key in where[:-1]:
        holder = holder[key]
    holder[where[-1]] = value
    return activity


def _texts(found: Any, where: Where = ()) -> list[Where]:
    """Where in an activity there are texts."""
    if isinstance(found, str):
        return [where]
    parts = found.items() if isinstance(found, dict) else ()
    parts = enumerate(found) if isinstance(found, list) else parts
    return [place for key, part in parts for place in _texts(part, (*where, key))]


@pytest.mark.parametrize(
    ("name", "where"),
    [
        ("write_in_chat", ("from", "aadObjectId")),
        ("write_in_chat", ("conversation", "id")),
        ("write_in_chat", ("id",)),
        ("press_check_in", ("from", "aadObjectId")),
        ("press_check_in", ("value", "action", "data", "action")),
        ("send_dialog", ("value", "data", "value")),
        ("install_for_person", ("conversation", "id")),
        ("uninstall_for_person", ("from", "aadObjectId")),
    ],
)
async def test_a_text_that_cannot_be_an_id_is_refused(
    door: Door, bot: ScriptedBot, name: str, where: Where, caplog: pytest.LogCaptureFixture
):
    answers = {}
    for text in ("\0", "a\0b", "\ud800", "\u202e" * 200) if where[-1] == "value" else NO_IDS:
        answers[text] = (await door.send(_changed(door.gesture(name), where, text)))[0]

    # What an activity is called is only kept as a digest, and may be of any length.
    accepted = {"2" * 256, "29: anna", "29:\u202eanna", "29:é"} if where == ("id",) else set()
    assert {text for text, status in answers.items() if status != 400} == accepted
    assert len(bot.events) == len(accepted)
    assert not any(record.exc_info for record in caplog.records)


@pytest.mark.parametrize("text", NO_IDS[:-2], ids=ascii)
async def test_an_id_that_is_not_needed_is_left_out_if_it_is_none(
    door: Door, bot: ScriptedBot, text: str
):
    activity = door.gesture("write_in_chat")
    for where in (("recipient", "id"), ("from", "id")):
        _changed(activity, where, text)

    status, _ = await door.send(activity)

    assert status == 200
    [event] = bot.events
    assert isinstance(event, CommandGiven)
    assert json.loads(event.conversation.address) == {
        "serviceUrl": activity["serviceUrl"],
        "type": "personal",
        "user": "",
    }


async def test_whatever_stands_in_the_place_of_any_text_is_no_error_of_ours(
    entrance: Door, campaign: object, caplog: pytest.LogCaptureFixture
):
    del campaign
    odd = itertools.cycle(("\0", "a\0b", "9" * 5000, "\ud800", "x" * 70_000, "\x01" * 2000, "nan"))
    answers = {}
    for name in sorted(path.stem for path in PAYLOADS.glob("*.json")):
        activity = entrance.gesture(name)
        for where in _texts(activity):
            if where == ("serviceUrl",):  # the token is for another then
                continue
            text = next(odd)
            made = _changed(entrance.gesture(name), where, text)
            answers[name, where, text[:5]] = (await entrance.send(made))[0]

    fine = (200, 400, 403, 501)
    assert {one: status for one, status in answers.items() if status not in fine} == {}
    assert [record.getMessage() for record in caplog.records if record.exc_info] == []
    assert len(answers) > 200
