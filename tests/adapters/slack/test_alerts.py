"""What is wrong with a form stands out, once Slack has said that it draws such a thing."""

from dataclasses import replace

import pytest

from adapters.slack.views import to_view
from bot.chat.forms import TextField
from bot.chat.responses import OpenForm, RejectForm
from tests.adapters.slack.conftest import Stage
from tests.adapters.slack.test_gestures import FORM, posted, pressed
from tests.fakes.slack_rules import complaints_about_view


def kinds(view: dict[str, object]) -> list[str]:
    assert complaints_about_view(view) == []
    return [block["type"] for block in view["blocks"]]  # type: ignore[index,attr-defined]


@pytest.mark.parametrize("takes", [True, False])
async def test_a_form_that_comes_back_warns_as_the_workspace_can(stage: Stage, takes: bool):
    stage.slack.takes_alerts = takes
    challenge = await posted(stage)
    stage.bot.answer = OpenForm(FORM)
    for number in (1, 2):
        await pressed(stage, challenge)
        await stage.until(lambda number=number: len(stage.slack.views) == number)
    await stage.until(lambda: stage.slack.calls_of("blocks.validate"))

    stage.bot.answer = RejectForm(
        replace(FORM, value="x"), {FORM.fields[0].id: "Dit lijkt een naam"}
    )
    answer = await stage.sender.submit("U0ANNA", stage.slack.views[-1], {})

    assert answer.json["response_action"] == "update"
    shown = answer.json["view"]
    assert ("alert" in kinds(shown)) is takes
    assert "Dit lijkt een naam" in str(shown["blocks"])
    assert len(stage.slack.calls_of("blocks.validate")) == 1


def test_a_warning_is_cut_and_never_an_input():
    form = replace(FORM, fields=(TextField("text", "Wat?"),))
    view = to_view(form, {"text": "x" * 9_000}, alerts=True)

    assert kinds(view)[-2:] == ["alert", "input"]
