"""Where the people of a tenant are, as another server or an earlier start learned it."""

import asyncio
import json
from collections.abc import Sequence

import pytest
from sqlmodel import Session

from adapters.teams.adapter import TeamsAdapter
from bot import roster
from bot.chat.cards import Card
from bot.chat.conversations import Conversation, User, Workspace
from bot.ports import DeliveryFailed, Store, StoreUnavailable
from tests.adapters.teams.door import ScriptedBot
from tests.adapters.teams.gestures import APP_ID, CHANNEL, NOW, TENANT
from tests.fakes.microsoft import FakeMicrosoft
from tests.founding import found

WORKSPACE = Workspace("teams", TENANT)
NOBODY = User(WORKSPACE, "leader")
CARD = Card("Hallo")


def _started(microsoft: FakeMicrosoft, stored: object) -> TeamsAdapter:
    return TeamsAdapter(
        ScriptedBot(), app_id=APP_ID, app_password="s", tenant_id=TENANT, stored=stored,
        **microsoft.settings | {"default_service_url": f"{microsoft.http}/nowhere/"},
    )  # fmt: skip


def _asked(microsoft: FakeMicrosoft) -> list[str]:
    return [request.path.split("/")[1] for request in microsoft.connector.requests]


async def _learn(store: Store, tenant: str, *urls: str) -> None:
    def fill(session: Session) -> None:
        organisation, _ = found(session, NOW.date(), now=NOW)
        place = roster.add_workspace(session, Workspace("teams", tenant), organisation)
        for number, url in enumerate(urls):
            address = json.dumps({"bot": "28:x", "serviceUrl": url, "type": "personal"})
            roster.channel(session, place, f"a:chat-{number}", address)

    await store.write(fill)


async def test_after_a_restart_somebody_never_written_to_is_tried_in_every_region_that_was_known(
    microsoft: FakeMicrosoft, store: Store
):
    await _learn(store, TENANT, f"{microsoft.http}/emea/", f"{microsoft.http}/amer/")
    await _learn(store, "tenant-2", f"{microsoft.http}/elsewhere/")
    microsoft.connector.regions["leader"] = "amer"

    async def stored(tenant: Workspace) -> Sequence[str]:
        return await store.read(lambda session: roster.addresses_in(session, tenant))

    adapter = _started(microsoft, stored)
    chat = await adapter.platform.direct_conversation(NOBODY)
    await adapter.platform.post(chat, CARD)
    await adapter.close()

    assert _asked(microsoft)[-2:] == ["amer", "amer"]
    assert set(_asked(microsoft)) <= {"emea", "amer"}
    assert json.loads(chat.address)["serviceUrl"] == f"{microsoft.http}/amer/"


async def test_a_chat_whose_address_is_kept_is_reached_there_first_and_alone(
    microsoft: FakeMicrosoft,
):
    async def stored(_: Workspace) -> Sequence[str]:
        return [json.dumps({"serviceUrl": f"{microsoft.http}/amer/"})]

    address = json.dumps({"bot": "28:x", "serviceUrl": f"{microsoft.http}/emea/"})
    adapter = _started(microsoft, stored)
    await adapter.platform.post(Conversation(WORKSPACE, "a:x", direct=True, address=address), CARD)
    await adapter.close()

    assert _asked(microsoft) == ["emea"]


async def test_stored_addresses_are_read_once_in_a_while_and_a_store_that_is_away_harms_nothing(
    microsoft: FakeMicrosoft,
):
    looked: list[str] = []

    async def stored(tenant: Workspace) -> Sequence[str]:
        looked.append(tenant.id)
        if tenant.id == "tenant-2":
            raise StoreUnavailable
        return [json.dumps({"serviceUrl": f"{microsoft.http}/amer/"}), json.dumps({})]

    adapter = _started(microsoft, stored)
    for _ in range(3):
        await adapter.platform.post(Conversation(WORKSPACE, CHANNEL), CARD)
    elsewhere = Conversation(Workspace("teams", "tenant-2"), CHANNEL)
    with pytest.raises(DeliveryFailed):
        await adapter.platform.post(elsewhere, CARD)
    await adapter.close()

    assert looked == [TENANT, "tenant-2"]
    assert _asked(microsoft) == ["amer"] * 3


async def test_of_many_first_messages_at_once_each_waits_for_what_is_stored(
    microsoft: FakeMicrosoft,
):
    async def stored(_: Workspace) -> Sequence[str]:
        await asyncio.sleep(0.05)
        return [json.dumps({"serviceUrl": f"{microsoft.http}/amer/"})]

    adapter = _started(microsoft, stored)
    people = [User(WORKSPACE, f"person-{number}") for number in range(5)]
    await asyncio.gather(*map(adapter.platform.direct_conversation, people))
    await adapter.close()

    assert _asked(microsoft) == ["amer"] * 5
