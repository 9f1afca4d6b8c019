"""Two coordinators with the same form in Teams: with tokens, through the real bot."""

from typing import Any
from uuid import UUID

import pytest
from sqlmodel import Session, select

from bot import roster
from bot.chat.conversations import Workspace
from bot.ports import Store
from challenges import actions, participants
from challenges.actions import Plan
from challenges.models import Action, Campaign, Role
from tests.adapters.teams.card_rules import nodes, runs
from tests.adapters.teams.door import Door
from tests.adapters.teams.gestures import ANNA, NOW, TENANT

BRAM = "00000000-0000-4000-8000-00000000b7a3"


@pytest.fixture
async def action(store: Store, campaign: UUID) -> Action:
    """An action, and two who coordinate."""

    def fill(session: Session) -> Action:
        record = roster.workspace_of(session, Workspace("teams", TENANT))
        assert record is not None
        for name in (ANNA, BRAM):
            participants.grant(session, roster.meet(session, record, name), Role.COORDINATOR)
        organisation = session.get_one(Campaign, campaign).organisation_id
        return actions.create(session, organisation, Plan("Bekers"), now=NOW)

    return await store.write(fill)


async def test_a_conflict_is_resolved_in_the_dialog_in_which_it_arose(
    entrance: Door, store: Store, action: Action
):
    async def now() -> Action:
        return await store.read(lambda session: session.exec(select(Action)).one())

    async def does(name: str, who: str, number: int, value: str, **typed: str) -> dict[str, Any]:
        sender = {"id": f"29:{who}", "aadObjectId": who, "name": "x"}
        data = {"action": "change-action", "value": value, **typed}
        data |= {"form": True} if name == "send_dialog" else {"msteams": {"type": "task/fetch"}}
        sent = {"id": f"f:{who}-{number}", "from": sender, "value": {"data": data}}
        status, body = await entrance.send(entrance.gesture(name, **sent))
        assert status == 200
        return body["task"]["value"]["card"]["content"]

    def carried(card: dict[str, Any]) -> str:
        return card["actions"][0]["data"]["value"]

    for who in (ANNA, BRAM):
        card = await does("open_dialog", who, 1, f"{action.id}/{action.version}")
        assert carried(card) == f"{action.id}/{action.version}"
    whole = {"field-title": "Bekers", "field-owner": "Inkoop"}
    await does("send_dialog", ANNA, 2, carried(card), **whole | {"field-owner": "Facilitair"})

    card = await does("send_dialog", BRAM, 2, carried(card), **{"field-owner": "Inkoop"})
    assert carried(card) == f"{action.id}/{action.version}"
    card = await does("send_dialog", BRAM, 3, carried(card), **whole)
    assert (await now()).owner == "Facilitair"
    assert "Er staat nu: Facilitair" in runs(card)
    [owner] = [node for node in nodes(card) if node.get("id") == "field-owner"]
    assert owner["value"] == "Inkoop"

    await does("send_dialog", BRAM, 4, carried(card), **whole)
    assert (await now()).owner == "Inkoop"
