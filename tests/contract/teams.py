"""Teams for the contract suite."""

import html
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from itertools import count
from typing import Any

import pytest

from adapters.teams.activities import FETCH
from adapters.teams.adapter import TeamsAdapter
from adapters.teams.dialogs import FIELD_PREFIX
from adapters.teams.rosters import TeamsRosters
from bot.chat.conversations import Conversation, User, Workspace
from bot.chat.forms import YES
from tests.adapters.teams.card_rules import actions, check, mentions, nodes, runs
from tests.adapters.teams.door import Door, open_door
from tests.adapters.teams.gestures import ANNA, APP_ID, CHANNEL, CHAT, TENANT, in_chat
from tests.contract.clients import Proof, Screen, ScriptedBot, Shown
from tests.contract.harness import Groups, Harness
from tests.fakes.bot_connector import Refusal
from tests.fakes.microsoft import FakeMicrosoft, SigningPair

_BRAM = "00000000-fa4e-0000-0000-0000000000bb"
_NAMES = {ANNA: "anna", _BRAM: "bram"}
_NUMBERS = count(1)
"""Of gestures, whichever server hears them."""


@dataclass(frozen=True)
class _Open:
    """A form as Teams has it open: its card, in a dialog or in the conversation."""

    card: dict[str, Any]
    in_dialog: bool


class TeamsClient:
    """Teams' app: what it sends is made of the payloads of its documentation."""

    proof = Proof.SIGNATURE

    def __init__(self, door: Door, microsoft: FakeMicrosoft) -> None:
        self._door = door
        self._microsoft = microsoft
        self._activity: dict[str, Any] = {}
        self._open: Shown | None = None

    async def press(self, user: User, label: str, direct: Conversation | None = None) -> Screen:
        messages = self._microsoft.connector.messages[direct.id if direct else CHANNEL]
        found = (
            (message_id, action)
            for message_id, message in reversed(messages.items())
            for action in actions(message["attachments"][0]["content"])
            if action["title"] == label
        )
        message_id, action = next(found)
        self._open = None
        where = {"replyToId": message_id, **(in_chat(direct.id) if direct else {})}
        if action["data"].get("msteams", {}).get("type") == FETCH:
            value = {"data": {"type": FETCH, **action["data"]}}
            return await self._invoke(user, "open_dialog", value, **where)
        return await self._invoke(user, "press_check_in", _executed(action), **where)

    async def submit(self, user: User, form: Shown, changes: Mapping[str, str]) -> Screen:
        values = {**form.values, **changes}
        self._open = replace(form, values=values)
        toggles = {n["id"] for n in nodes(form.raw.card) if n["type"] == "Input.Toggle"}
        filled = {FIELD_PREFIX + name: value for name, value in values.items()}
        filled |= {name: filled[name] or "no" for name in toggles}
        [action] = actions(form.raw.card)
        data = {**action["data"], **filled}
        if form.raw.in_dialog:
            return await self._invoke(user, "send_dialog", {"data": data})
        return await self._invoke(user, "send_form_in_chat", _executed(action | {"data": data}))

    async def command(self, user: User, text: str) -> Screen:
        # Teams escapes what people type, although it says that it is plain.
        escaped = html.escape(text, quote=False)
        self._activity = self._gesture(user, "write_in_chat", text=escaped)
        before = len(self._microsoft.connector.posted(CHAT))
        status, _ = await self._door.send(self._activity)
        came = self._microsoft.connector.posted(CHAT)[before:]
        return Screen(status, "\n".join(map(_words, came)))

    async def again(self) -> Screen:
        status, body = await self._door.send(self._activity)
        return self._screen(status, body)

    async def forged(self) -> Mapping[str, int]:
        forger = SigningPair(self._microsoft.keys[0].kid)
        tokens = {
            "unsigned": None,
            "signed by another": self._microsoft.token(APP_ID, key=forger),
            "signed for something else": self._microsoft.token("another-app"),
            "long ago": self._microsoft.token(APP_ID, exp=1_600_000_000),
        }
        return {
            how: (await self._door.send(self._activity, token))[0] for how, token in tokens.items()
        }

    async def read(self, user: User) -> list[str]:
        del user
        return [_words(message) for message in self._microsoft.connector.posted(CHANNEL)]

    async def _invoke(self, user: User, name: str, value: Any, **changes: Any) -> Screen:
        self._activity = self._gesture(user, name, value=value, **changes)
        return await self.again()

    def _gesture(self, user: User, name: str, **changes: Any) -> dict[str, Any]:
        sender = {"id": f"29:fake-{_NAMES[user.id]}", "aadObjectId": user.id}
        number = f"f:{next(_NUMBERS)}"
        return self._door.gesture(name, id=number, **{"from": sender}, **changes)

    def _screen(self, status: int, body: Any) -> Screen:
        """What stands in the card's place, or in the dialog; it may be an answer or a form."""
        match body:
            case {"task": {"type": "continue", "value": {"card": {"content": card}}}}:
                return _in_card(status, card, in_dialog=True)
            case {"task": {"type": "message", "value": text}}:
                return Screen(status, text)
            case {"statusCode": 200, "type": "application/vnd.microsoft.card.adaptive"}:
                return _in_card(status, body["value"], in_dialog=False)
            case {"statusCode": 200, "value": text}:
                return Screen(status, text)
            case {"statusCode": code, "value": {"message": text}}:
                return Screen(code, text, self._open)  # the card stays as it is
            case _:
                return Screen(status)


def _executed(action: Mapping[str, Any]) -> dict[str, Any]:
    told = {name: action[name] for name in ("type", "title", "verb", "data")}
    return {"action": told, "trigger": "manual"}


def _words(message: Mapping[str, Any]) -> str:
    attached = message.get("attachments")
    return _text(attached[0]["content"]) if attached else message["text"]


def _text(card: dict[str, Any]) -> str:
    """All that can be read or heard of a card, also who is mentioned and where links lead."""
    ticked = [
        node["title"].replace("\\", "") for node in nodes(card) if node["type"] == "Input.Toggle"
    ]
    pictures = [node["altText"] for node in nodes(card) if node["type"] == "Image"]
    links = [one["title"] for one in actions(card) if one["type"] == "Action.OpenUrl"]
    return "\n".join([*runs(card), *mentions(card), *ticked, *pictures, *links])


def _in_card(status: int, card: dict[str, Any], *, in_dialog: bool) -> Screen:
    check(card, in_dialog=in_dialog)
    inputs = {n["id"].removeprefix(FIELD_PREFIX): n for n in nodes(card) if "id" in n}
    text = _text(card)
    if not inputs:
        return Screen(status, text)
    values = {name: _value(node) for name, node in inputs.items()}
    options: dict[str, Sequence[str]] = {
        name: [choice["value"] for choice in node.get("choices", ())]
        for name, node in inputs.items()
    }
    return Screen(status, text, Shown(text, values, options, _Open(card, in_dialog)))


def _value(node: Mapping[str, Any]) -> str:
    if node["type"] == "Input.Toggle":
        return YES if node["value"] == node["valueOn"] else ""
    return node.get("value", "")


SETTINGS = {
    "MICROSOFT_APP_ID": APP_ID,
    "MICROSOFT_APP_PASSWORD": "fake-secret",
    "MICROSOFT_APP_TENANT_ID": TENANT,
}
"""As few as a server needs; without any one of them it says what is missing."""


@asynccontextmanager
async def _serving(
    bot: ScriptedBot, microsoft: FakeMicrosoft
) -> AsyncGenerator[tuple[TeamsAdapter, TeamsClient]]:
    """A server, and the app that reaches it."""
    adapter = TeamsAdapter(
        bot, app_id=APP_ID, app_password="fake-secret", tenant_id=TENANT, **microsoft.settings
    )
    async with open_door(adapter, microsoft) as door:
        yield adapter, TeamsClient(door, microsoft)
    await adapter.close()


@asynccontextmanager
async def open_harness() -> AsyncGenerator[Harness]:
    workspace, bot = Workspace("teams", TENANT), ScriptedBot()
    with FakeMicrosoft() as microsoft, pytest.MonkeyPatch.context() as environment:
        environment.setenv("NO_PROXY", "127.0.0.1")
        microsoft.connector.gone.add("19:fake-nowhere@thread.tacv2")
        microsoft.connector.members[ANNA], microsoft.connector.names[ANNA] = ANNA, "Anna"

        async def texts_in(conversation: Conversation) -> list[str]:
            return [_words(message) for message in microsoft.connector.posted(conversation.id)]

        async def refuse_next(status: int, retry_after: float | None = None) -> None:
            microsoft.connector.refusals.append(Refusal(status, retry_after))

        @asynccontextmanager
        async def another() -> AsyncGenerator[TeamsClient]:
            async with _serving(bot, microsoft) as (_, client):
                yield client

        async with _serving(bot, microsoft) as (adapter, client):
            yield Harness(
                adapter.platform,
                bot,
                client,
                channel=Conversation(workspace, CHANNEL),
                user=User(workspace, ANNA),
                colleague=User(workspace, _BRAM),
                called="Anna",
                missing=Conversation(workspace, "19:fake-nowhere@thread.tacv2"),
                texts_in=texts_in,
                refuse_next=refuse_next,
                another=another,
                can_be_asked=False,
                groups=_groups(adapter, microsoft),
            )


def _groups(adapter: TeamsAdapter, microsoft: FakeMicrosoft) -> Groups:
    connector = microsoft.connector

    def fill(group: str, colleagues: Sequence[str], guests: Sequence[str]) -> None:
        stranger = "00000000-fa4e-0000-0000-00000000dead"
        connector.rosters[group] = [*colleagues, *guests, stranger]
        connector.roles |= dict.fromkeys(guests, "guest")
        connector.tenants[stranger] = "7e57c0de-9999-4222-8333-00000000000c"

    return Groups(
        TeamsRosters(adapter.platform, {TENANT}),
        ("19:fake-group@thread.tacv2", "19:fake-chat@thread.v2"),
        "00000000-fa4e-0000-0000-{:012}".format, fill, connector.gone.add,
        "https://teams.microsoft.com/l/channel/{}/General?groupId=x".format,
    )  # fmt: skip
