"""Theme teams through the real Bolt, signed: the table of who may do what for which theme."""

from typing import Any
from uuid import UUID

import pytest
from sqlmodel import Session

from bot.chat.conversations import Workspace
from bot.ports import Store
from challenges.models import Campaign
from tests import theme_table
from tests.adapters.slack.conftest import NOW, Stage
from tests.fakes.slack import TEAM
from tests.fakes.slack_rules import complaints_about_view, words_in
from tests.fakes.slack_state import Message
from tests.theme_table import FORMS, PEOPLE, Things

BEYOND = "T0BEYOND"


def slack_id(name: str) -> str:
    return f"U0{name.upper()}"


@pytest.fixture
async def things(store: Store, campaign: UUID) -> Things:
    def fill(session: Session) -> Things:
        begun = session.get_one(Campaign, campaign)
        places = (Workspace("slack", TEAM), Workspace("slack", BEYOND))
        return theme_table.fill(session, begun, *places, NOW, slack_id)

    return await store.write(fill)


class Person:
    """Somebody who presses what was never shown to them, and sends forms of others."""

    def __init__(self, stage: Stage, name: str) -> None:
        self.stage = stage
        self.user = slack_id(name)
        self.team = BEYOND if name == "elsewhere" else TEAM

    async def presses(self, action: str, value: str) -> str:
        message = Message(f"D0{self.user[2:]}", "1764000000.000300", "Een kaart", [])
        button = {"type": "button", "action_id": action, "value": value}
        payload = self.stage.sender.press_payload(self.user, message, button)
        payload["user"]["team_id"] = payload["team"]["id"] = self.team
        before = self._shown()
        answer = await self.stage.sender.interaction(payload)
        assert answer.status == 200
        await self.stage.until(lambda: self._shown() != before)
        return self._new(before)

    async def submits(self, action: str, value: str, view: dict[str, Any]) -> str:
        payload = self.stage.sender.submit_payload(self.user, view, _typed(action))
        payload["user"]["team_id"] = payload["team"]["id"] = self.team
        payload["view"]["app_installed_team_id"] = self.team
        before = self._shown()
        answer = await self.stage.sender.interaction(payload)
        assert answer.status == 200
        if "errors" in answer.text or answer.json.get("view"):
            return answer.text
        if self.team == BEYOND:  # nothing is said where nothing was asked
            return answer.text or "nothing"
        await self.stage.until(lambda: self._shown() != before)
        return answer.text + self._new(before)

    def _shown(self) -> tuple[int, int]:
        return len(self.stage.slack.messages), len(self.stage.slack.views)

    def _new(self, before: tuple[int, int]) -> str:
        messages, views = before
        told = [one.words() for one in self.stage.slack.messages[messages:]]
        asked = [words_in(one["blocks"]) for one in self.stage.slack.views[views:]]
        return "\n".join(told + asked)


def _typed(action: str) -> dict[str, Any]:
    return {name: word or None for name, word in FORMS[action].items() if word}


async def _forms(stage: Stage, things: Things) -> dict[tuple[str, str], dict[str, Any]]:
    """Every form as somebody who may is shown it: anybody can send what they have got hold of."""
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for theme, name in zip(theme_table.THEMES, ("lead", "other"), strict=True):
        for action in FORMS:
            shown_to = {"theme-invite": "coordinator"}.get(action, name)
            who = Person(stage, shown_to)
            await who.presses(action, things.value(action, theme))
            found[action, theme] = stage.slack.views[-1]
            assert complaints_about_view(stage.slack.views[-1]) == []
    return found


@pytest.mark.one_on_postgres
@pytest.mark.parametrize("who", PEOPLE)
async def test_what_each_role_may_in_slack(lively: Stage, store: Store, things: Things, who: str):
    lively.slack.people |= {slack_id(name) for name in PEOPLE if name != "elsewhere"}
    lively.slack.strangers.add(slack_id("elsewhere"))
    forms = await _forms(lively, things)

    async def does(name: str, gesture: str, theme: str) -> str:
        person, value = Person(lively, name), things.value(gesture, theme)
        seen = await person.presses(gesture, value)
        if gesture in FORMS:
            seen += await person.submits(gesture, value, forms[gesture, theme])
        if not theme_table.may(name, gesture, theme) and name not in ("elsewhere", "stranger"):
            assert any(word in seen for word in theme_table.REFUSED), seen
        return seen

    await theme_table.fits_the_table(store, things, who, does)
