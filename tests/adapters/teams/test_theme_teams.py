"""Theme teams through the real botbuilder, with its tokens: who may do what for which theme."""

import itertools
from typing import Any
from uuid import UUID, uuid5

import pytest
from sqlmodel import Session

from bot.chat.conversations import Workspace
from bot.ports import Store
from challenges.models import Campaign
from tests import theme_table
from tests.adapters.teams.card_rules import check, runs
from tests.adapters.teams.door import Door
from tests.adapters.teams.gestures import NOW, TENANT
from tests.theme_table import FORMS, PEOPLE, Things

BEYOND = "tenant-beyond"
_NAMES = UUID("00000000-fa4e-0000-0000-0000000000ff")


def teams_id(name: str) -> str:
    return str(uuid5(_NAMES, name))


@pytest.fixture
async def things(store: Store, campaign: UUID) -> Things:
    def fill(session: Session) -> Things:
        begun = session.get_one(Campaign, campaign)
        places = (Workspace("teams", TENANT), Workspace("teams", BEYOND))
        return theme_table.fill(session, begun, *places, NOW, teams_id)

    return await store.write(fill)


class Person:
    """Somebody who presses what was never shown to them, and sends forms of others."""

    _numbers = itertools.count(1)

    def __init__(self, door: Door, name: str) -> None:
        self.door = door
        self.sender = {
            "id": f"29:fake-{teams_id(name)}", "name": "Iemand", "aadObjectId": teams_id(name),
        }  # fmt: skip
        self.tenant = BEYOND if name == "elsewhere" else TENANT

    async def presses(self, action: str, value: str, **answers: str) -> str:
        typed = {f"field-{name}": word for name, word in answers.items()}
        data: dict[str, Any] = {"action": action, "value": value, **typed}
        if answers:
            data["form"] = True
        executed = {"type": "Action.Execute", "title": "x", "verb": action, "data": data}
        activity = self.door.gesture(
            "press_check_in_in_chat", id=f"f:00000000-fa4e-0000-0001-{next(self._numbers):012}",
            value={"action": executed, "trigger": "manual"}, **{"from": self.sender},
        )  # fmt: skip
        activity["channelData"] = {"tenant": {"id": self.tenant}}
        activity["conversation"] = activity["conversation"] | {"tenantId": self.tenant}
        status, body = await self.door.send(activity)
        if status != 200:
            assert self.tenant == BEYOND
            return f"refused: {status}"
        card = body["value"]
        if isinstance(card, dict) and card.get("type") == "AdaptiveCard":
            check(card)
            return "\n".join(runs(card))
        return str(card)


@pytest.mark.one_on_postgres
@pytest.mark.parametrize("who", PEOPLE)
async def test_what_each_role_may_in_teams(entrance: Door, store: Store, things: Things, who: str):
    async def does(name: str, gesture: str, theme: str) -> str:
        person, value = Person(entrance, name), things.value(gesture, theme)
        seen = await person.presses(gesture, value)
        if gesture in FORMS:
            seen += await person.presses(gesture, value, **FORMS[gesture])
        if not theme_table.may(name, gesture, theme) and name not in ("elsewhere", "stranger"):
            assert any(word in seen for word in theme_table.REFUSED), seen
        return seen

    await theme_table.fits_the_table(store, things, who, does)
