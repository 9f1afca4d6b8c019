import logging
from typing import Any

import pytest

from adapters.teams.adapter import TeamsAdapter
from bot.chat.cards import Card
from bot.chat.events import CommandGiven
from bot.chat.responses import ReplyPrivately
from tests.adapters.teams.door import ScriptedBot, open_door
from tests.adapters.teams.gestures import CHAT
from tests.fakes.microsoft import FakeMicrosoft

SETTINGS: dict[str, Any] = {
    "app_id": "fake-app",
    "app_password": "fake-secret",
    "app_type": "SingleTenant",
    "tenant_id": "tenant-1",
}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("app_id", ""),
        ("app_id", "  "),
        ("app_password", ""),
        ("app_type", "Singletenant "),
        ("app_type", ""),
        ("tenant_id", ""),
    ],
)
def test_settings_that_would_let_anybody_in_stop_the_start(name: str, value: str):
    with pytest.raises(ValueError, match="MICROSOFT_APP_"):
        TeamsAdapter(ScriptedBot(), **SETTINGS | {name: value})


async def test_a_managed_identity_needs_no_secret():
    adapter = TeamsAdapter(
        ScriptedBot(), **SETTINGS | {"app_type": "UserAssignedMSI", "app_password": ""}
    )
    await adapter.close()


async def test_the_playground_of_microsoft_gets_in_when_the_switch_says_so(
    microsoft: FakeMicrosoft, caplog: pytest.LogCaptureFixture
):
    bot = ScriptedBot()
    bot.response = ReplyPrivately(Card("Hoi"))
    microsoft.connector.needs_token = False
    adapter = TeamsAdapter(
        bot, app_id="", app_password="", tenant_id="", allow_unauthenticated=True
    )
    with caplog.at_level(logging.WARNING):
        await adapter.start()
    async with open_door(adapter, microsoft) as door:
        activity = door.gesture("write_in_chat", channelId="emulator", channelData=None)
        status, _ = await door.send(activity, None)
    await adapter.close()

    assert status == 200
    assert isinstance(bot.events[0], CommandGiven)
    assert microsoft.connector.texts(CHAT) == ["Hoi"]
    assert microsoft.connector.requests[0].authorization == ""
    assert "ANYBODY" in caplog.text


async def test_without_a_tenant_the_playground_is_a_tenant_of_its_own(microsoft: FakeMicrosoft):
    bot = ScriptedBot()
    adapter = TeamsAdapter(
        bot, app_id="", app_password="", tenant_id="", allow_unauthenticated=True
    )
    async with open_door(adapter, microsoft) as door:
        activity = door.gesture(
            "write_in_chat", channelData=None, conversation={"id": "a:1"}, entities=None
        )
        await door.send(activity, None)
    await adapter.close()

    assert isinstance(bot.events[0], CommandGiven)
    assert bot.events[0].user.workspace.id == "development"


async def test_tenants_can_be_added(microsoft: FakeMicrosoft):
    bot = ScriptedBot()
    adapter = TeamsAdapter(bot, **SETTINGS, tenants=["tenant-2"], **microsoft.settings)
    async with open_door(adapter, microsoft) as door:
        activity = door.gesture("write_in_chat", channelData={"tenant": {"id": "tenant-2"}})
        status, _ = await door.send(activity)
    await adapter.close()

    assert status == 200
