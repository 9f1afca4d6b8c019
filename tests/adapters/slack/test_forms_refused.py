"""Forms that Slack does not open: whether another press may help, and what is said."""

import pytest

from adapters.slack.failures import TRIGGER_IS_OVER
from bot.chat.responses import OpenForm
from tests.adapters.slack.conftest import Stage
from tests.adapters.slack.test_gestures import FORM, posted, pressed


@pytest.mark.parametrize(
    ("code", "said", "is_offered"),
    [
        *((code, "once more", True) for code in sorted(TRIGGER_IS_OVER)),
        ("ratelimited", "once more", True),
        ("fatal_error", "once more", True),
        ("view_too_large", "our fault", False),
        ("invalid_arguments", "our fault", False),
        ("duplicate_external_id", "our fault", False),
        ("access_denied", "our fault", False),
        ("a_code_of_tomorrow", "our fault", False),
    ],
)
async def test_a_form_that_slack_refuses_is_offered_again_only_where_that_may_help(
    stage: Stage, code: str, said: str, is_offered: bool
):
    challenge = await posted(stage)
    stage.bot.answer = OpenForm(FORM)
    stage.slack.refuse_next(200, code)

    await pressed(stage, challenge)
    await stage.until(lambda: len(stage.slack.messages) == 2)

    answer = stage.slack.messages[1]
    assert said in answer.words()
    assert bool(answer.buttons()) == is_offered


async def test_what_no_button_can_carry_is_offered_with_its_beginning(stage: Stage):
    stage.bot.answer = OpenForm(FORM)
    late = stage.slack.new_trigger(age=4.0)

    await stage.sender.command("U0ANNA", "barrier " + "x" * 2500, trigger=late)
    await stage.until(lambda: stage.slack.messages)

    assert "once more" in stage.slack.messages[0].words()
    assert "only its beginning" in stage.slack.messages[0].words()
    [button] = stage.slack.messages[0].buttons()
    assert button["value"].startswith("barrier xxx")
