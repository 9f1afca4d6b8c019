"""Two coordinators with the same form in Slack: signed, through the real bot."""

from sqlmodel import select

from adapters.slack.texts import length
from adapters.slack.views import origin_of
from bot.ports import Store
from challenges.models import Action
from tests.adapters.slack.conftest import Stage
from tests.fakes.slack_rules import complaints_about_view, words_in
from tests.fakes.slack_state import Message


async def _action(store: Store) -> Action:
    return await store.read(lambda session: session.exec(select(Action)).one())


async def _opens(stage: Stage, user: str, action: str, value: str = "") -> dict:
    """Press a button with this action, and get the form that it opens."""
    before = len(stage.slack.views)
    button = {"type": "button", "action_id": action, "value": value}
    await stage.sender.press(user, Message("C0FAKE", "1.1", "", [], user), button)
    await stage.until(lambda: len(stage.slack.views) > before)
    return stage.slack.views[-1]


async def test_a_conflict_is_resolved_in_the_modal_in_which_it_arose(lively: Stage, store: Store):
    sender = lively.sender
    await sender.submit("U0CEES", await _opens(lively, "U0CEES", "new-action"), {"title": "Bekers"})
    action = await _action(store)
    value = f"{action.id}/{action.version}"
    of_cees = await _opens(lively, "U0CEES", "change-action", value)
    of_dirk = await _opens(lively, "U0DIRK", "change-action", value)
    await sender.submit("U0CEES", of_cees, {"title": "Bekers", "owner": "Facilitair"})

    incomplete = await sender.submit("U0DIRK", of_dirk, {"owner": "Inkoop"})
    assert incomplete.json["response_action"] == "errors"
    conflict = await sender.submit("U0DIRK", of_dirk, {"title": "Bekers", "owner": "Inkoop"})
    assert (await _action(store)).owner == "Facilitair"

    view = conflict.json["view"]
    assert conflict.json["response_action"] == "update"
    assert origin_of(view).value == f"{action.id}/{action.version + 1}"
    assert "Er is niets overschreven." in words_in(view["blocks"])
    assert "Er staat nu: Facilitair" in words_in(view["blocks"])
    [owner] = [b for b in view["blocks"] if b.get("block_id") == "owner"]
    assert owner["element"]["initial_value"] == "Inkoop"

    shown = {**of_dirk, **view}
    await sender.submit("U0DIRK", shown, {"title": "Bekers", "owner": "Inkoop"})
    assert (await _action(store)).owner == "Inkoop"


def _filled(view: dict, letter: str) -> dict[str, str]:
    """Every text of a form, as long as Slack lets people make it."""
    inputs = [block["element"] for block in view["blocks"] if block["type"] == "input"]
    longest = {one["action_id"]: one["max_length"] for one in inputs if "max_length" in one}
    full = {name: letter * (most // length(letter)) for name, most in longest.items()}
    return full | {"budget": "12500", "spent": "900"}


async def test_of_the_largest_form_everything_comes_back_however_much_was_typed(
    lively: Stage, store: Store
):
    sender = lively.sender
    new = await _opens(lively, "U0CEES", "new-action")
    await sender.submit("U0CEES", new, _filled(new, "\u00e9"))
    action = await _action(store)
    value = f"{action.id}/{action.version}"
    forms = {
        user: await _opens(lively, user, "change-action", value) for user in ("U0CEES", "U0DIRK")
    }
    await sender.submit("U0CEES", forms["U0CEES"], _filled(new, "\u00fc"))
    typed = _filled(new, "🚲")

    conflict = await sender.submit("U0DIRK", forms["U0DIRK"], typed)

    view = conflict.json["view"]
    inputs = {b["block_id"]: b["element"] for b in view["blocks"] if b["type"] == "input"}
    assert {name: inputs[name]["initial_value"] for name in typed} == typed
    assert len(inputs) == 12
    assert complaints_about_view(view) == []
    assert "Er is niets overschreven." in words_in(view["blocks"])
