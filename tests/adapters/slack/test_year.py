"""The buttons of the year after a campaign, through the real Bolt."""

from collections.abc import Mapping
from uuid import UUID

import pytest
from sqlmodel import Session

from bot import roster
from bot.chat.conversations import Workspace
from bot.ports import Store
from tests.adapters.slack.conftest import NOW, Stage
from tests.adapters.year import PRESSES, prepare
from tests.fakes.slack import TEAM
from tests.fakes.slack_rules import complaints_about_blocks, complaints_about_view
from tests.fakes.slack_state import Message

ME, OTHER = "U0CEES", "U0DIRK"


@pytest.mark.parametrize("name", PRESSES)
async def test_what_is_pressed_and_filled_in_is_answered(
    lively: Stage, store: Store, campaign: UUID, name: str
):
    it = PRESSES[name]

    def ready(session: Session) -> Mapping[str, str]:
        workspace = roster.workspace_of(session, Workspace("slack", TEAM))
        assert workspace is not None
        me, other = (roster.meet(session, workspace, user) for user in (ME, OTHER))
        return prepare(session, campaign, me, other, asked=it.asked, now=NOW)

    carries = (await store.write(ready))[it.carries]
    question = Message("C0FAKE", "1764000000.000100", "", [])
    button = {
        "type": "button", "action_id": it.action, "value": carries,
        "text": {"type": "plain_text", "text": "x"},
    }  # fmt: skip
    assert (await lively.sender.press(ME, question, button)).status == 200
    if it.answers:
        await lively.until(lambda: lively.slack.views)
        view = lively.slack.views[-1]
        assert complaints_about_view(view) == []
        sent = await lively.sender.submit(ME, view, dict(it.answers))
        assert sent.status == 200
        assert "errors" not in str(sent)
    await lively.until(lambda: lively.slack.messages)

    answer = lively.slack.messages[-1]
    assert answer.seen_by in (ME, "")
    assert complaints_about_blocks(answer.blocks) == []
    assert it.reads in answer.words()
    assert "Er ging iets mis" not in answer.words()
