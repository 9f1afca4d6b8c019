"""The buttons of the year after a campaign, through the real botbuilder."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import pytest
from sqlmodel import Session

from bot import roster
from bot.chat.conversations import Workspace
from bot.ports import Store
from tests.adapters.teams.card_rules import check
from tests.adapters.teams.door import Door
from tests.adapters.teams.gestures import ANNA, NOW, TENANT
from tests.adapters.year import PRESSES, prepare


@pytest.mark.parametrize("name", PRESSES)
async def test_what_is_pressed_and_filled_in_is_answered(
    entrance: Door, store: Store, campaign: UUID, name: str
):
    it = PRESSES[name]

    def ready(session: Session) -> Mapping[str, str]:
        workspace = roster.workspace_of(session, Workspace("teams", TENANT))
        assert workspace is not None
        me, other = (roster.meet(session, workspace, user) for user in (ANNA, "other"))
        return prepare(session, campaign, me, other, asked=it.asked, now=NOW)

    data: dict[str, Any] = {
        "action": it.action, "value": (await store.write(ready))[it.carries]
    }  # fmt: skip
    if it.answers:
        opens = {"type": "task/fetch", **data}
        status, body = await entrance.send(entrance.gesture("open_dialog", value={"data": opens}))
        assert status == 200
        check(body["task"]["value"]["card"]["content"], in_dialog=True)
        [sends] = [
            one["data"] for one in body["task"]["value"]["card"]["content"]["actions"]
            if one.get("data", {}).get("form")
        ]  # fmt: skip
        data = sends | {f"field-{field}": words for field, words in it.answers.items()}
    action = {"type": "Action.Execute", "title": "x", "verb": data["action"], "data": data}
    pressed = entrance.gesture("press_check_in", value={"action": action, "trigger": "manual"})
    status, body = await entrance.send(pressed)

    assert status == 200
    assert body["type"].startswith("application/vnd.microsoft.card")
    check(body["value"])
    assert it.reads in str(body["value"])
