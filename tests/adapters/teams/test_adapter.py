import logging
from typing import Any

import pytest

from adapters.teams.adapter import TeamsAdapter
from adapters.teams.platform import TeamsPlatform
from bot.chat.cards import Card
from bot.chat.conversations import Conversation, Workspace
from bot.chat.events import CommandGiven
from bot.chat.responses import ReplyPrivately
from bot.ports import DeliveryFailed
from tests.adapters.teams.door import ScriptedBot, open_door
from tests.adapters.teams.gestures import CHANNEL, CHAT, TENANT
from tests.fakes.microsoft import IDENTITY_HEADER, FakeMicrosoft

ROOM = Conversation(Workspace("teams", TENANT), CHANNEL)

SETTINGS: dict[str, Any] = {
    "app_id": "fake-app",
    "app_password": "fake-secret",
    "app_type": "SingleTenant",
    "tenant_id": "tenant-1",
}
MANAGED: dict[str, Any] = SETTINGS | {"app_type": "UserAssignedMSI", "app_password": ""}


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
    adapter = TeamsAdapter(ScriptedBot(), **MANAGED)
    assert isinstance(adapter.platform, TeamsPlatform)
    await adapter.close()


async def test_a_managed_identity_gets_its_token_from_the_machine_it_runs_on(
    microsoft: FakeMicrosoft, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("IDENTITY_ENDPOINT", f"{microsoft.http}/msi/token")
    monkeypatch.setenv("IDENTITY_HEADER", IDENTITY_HEADER)
    adapter = TeamsAdapter(ScriptedBot(), **MANAGED, **microsoft.settings)

    for _ in range(3):
        await adapter.platform.post(ROOM, Card("Hoi"))
    await adapter.close()

    assert microsoft.connector.texts(CHANNEL) == ["Hoi"] * 3
    assert microsoft.identity == "fake-app"
    assert microsoft.counts["machine"] == 1
    assert microsoft.counts["tokens"] == 0


async def test_a_managed_identity_that_the_machine_does_not_know_is_a_failure_of_delivery(
    microsoft: FakeMicrosoft, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("IDENTITY_ENDPOINT", f"{microsoft.http}/msi/token")
    monkeypatch.setenv("IDENTITY_HEADER", "of another machine")
    adapter = TeamsAdapter(ScriptedBot(), **MANAGED, **microsoft.settings)

    with pytest.raises(DeliveryFailed) as caught:
        await adapter.platform.post(ROOM, Card("Hoi"))
    await adapter.close()

    assert not caught.value.permanent
    assert microsoft.connector.posted(CHANNEL) == []


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


@pytest.mark.parametrize(
    ("tenant", "expected"), [("tenant-1", 200), ("tenant-2", 200), ("tenant-3", 403)]
)
async def test_only_the_tenants_on_the_list_get_in(
    microsoft: FakeMicrosoft, tenant: str, expected: int
):
    bot = ScriptedBot()
    adapter = TeamsAdapter(bot, **SETTINGS, tenants=["tenant-2"], **microsoft.settings)
    async with open_door(adapter, microsoft) as door:
        activity = door.gesture("write_in_chat", channelData={"tenant": {"id": tenant}})
        status, _ = await door.send(activity)
    await adapter.close()

    assert status == expected
    assert [event.user.workspace.id for event in bot.events] == [tenant] * (expected == 200)
