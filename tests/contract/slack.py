"""Slack for the contract suite."""

import html
import json
import time
from collections.abc import AsyncGenerator, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from adapters.slack.rosters import SlackRosters
from bot.chat.conversations import Conversation, User, Workspace
from bot.chat.forms import YES
from tests.adapters.slack.conftest import Stage, staged
from tests.contract.clients import Proof, Screen, ScriptedBot, Shown
from tests.contract.harness import Groups, Harness
from tests.fakes.slack import TEAM, FakeSlack, running
from tests.fakes.slack_rules import complaints_about_view, visible_texts
from tests.fakes.slack_sender import Answer
from tests.fakes.slack_state import Message

_CHANNEL = "C0FAKE"
_FORM = "application/x-www-form-urlencoded"
_NAMES = {"U0ANNA": "Anna", "U0BRAM": "Bram"}


class SlackClient:
    """Slack's app: what it sends is what `SlackSender` sends."""

    proof = Proof.SIGNATURE

    def __init__(self, stage: Stage, bot: ScriptedBot) -> None:
        self._stage = stage
        self._slack = stage.slack
        self._sender = stage.sender
        self._bot = bot
        self._body = b""
        self._user = ""

    async def press(self, user: User, label: str, direct: Conversation | None = None) -> Screen:
        place = direct.id if direct else _CHANNEL
        found = (
            (message, button)
            for message in reversed(self._slack.visible_to(user.id, place))
            for button in message.buttons()
            if button["text"]["text"] == label
        )
        message, button = next(found)
        return await self._interact(user, self._sender.press_payload(user.id, message, button))

    async def submit(self, user: User, form: Shown, changes: Mapping[str, str]) -> Screen:
        answers = {**form.values, **changes}
        screen = await self._interact(user, self._sender.submit_payload(user.id, form.raw, answers))
        said = json.loads(screen.text) if screen.text.startswith("{") else {}
        match said.get("response_action"):
            case "errors":
                kept = replace(form, values=answers)
                return Screen(screen.status, "\n".join(said["errors"].values()), kept)
            case "update":
                assert complaints_about_view(said["view"]) == []
                view = shown({**said["view"], "id": form.raw["id"], "hash": str(time.time())})
                return Screen(screen.status, view.text, view)
            case _:
                return screen

    async def command(self, user: User, text: str) -> Screen:
        # Slack escapes these three in what people type.
        escaped = html.escape(text, quote=False)
        before = self._seen(user)
        answer = await self._sender.command(user.id, escaped)
        self._user, self._body = user.id, urlencode(self._sender.sent[-1]).encode()
        return await self._screen(user, answer, before)

    async def again(self) -> Screen:
        user = User(Workspace("slack", TEAM), self._user)
        before = self._seen(user)
        return await self._screen(user, await self._sender.send(self._body, _FORM), before)

    async def forged(self) -> Mapping[str, int]:
        other = replace(self._sender, secret="another")
        an_hour_ago = str(int(time.time()) - 3600)
        answers = {
            "unsigned": await self._sender.send(self._body, _FORM, signature=""),
            "signed by another": await other.send(self._body, _FORM),
            "signed for something else": await self._sender.send(
                self._body, _FORM, signature="v0=" + "0" * 64
            ),
            "long ago": await self._sender.send(self._body, _FORM, timestamp=an_hour_ago),
        }
        return {how: answer.status for how, answer in answers.items()}

    async def read(self, user: User) -> list[str]:
        return [message.words() for message in self._slack.visible_to(user.id, _CHANNEL)]

    async def _interact(self, user: User, payload: Mapping[str, Any]) -> Screen:
        self._user, self._body = user.id, urlencode({"payload": json.dumps(payload)}).encode()
        before = self._seen(user)
        return await self._screen(user, await self._sender.send(self._body, _FORM), before)

    async def _screen(self, user: User, answer: Answer, before: Sequence[Any]) -> Screen:
        """What is seen once the answer has come, for which the acknowledgement does not wait."""
        said = answer.json
        if said.get("response_type") == "ephemeral":
            return Screen(answer.status, "".join(visible_texts(said["blocks"])))
        if said.get("response_action", "clear") != "clear":
            return Screen(answer.status, answer.text)
        if answer.status != 200 or (self._bot.answer is None and self._bot.failure is None):
            return Screen(answer.status)
        await self._stage.until(lambda: self._seen(user) != before)
        views = [view for view in self._slack.views if view["id"] not in before]
        if views:
            return Screen(answer.status, form=shown(views[-1]))
        came = [one for one in self._messages(user) if (one.ts, one.edits) not in before]
        return Screen(answer.status, "\n".join(map(_read, came)))

    def _seen(self, user: User) -> list[Any]:
        """What there is to see, in a form in which a change shows."""
        messages = ((message.ts, message.edits) for message in self._messages(user))
        return [*messages, *(view["id"] for view in self._slack.views)]

    def _messages(self, user: User) -> Iterator[Message]:
        for place in (_CHANNEL, user.id):
            yield from self._slack.visible_to(user.id, place)


def shown(view: Mapping[str, Any]) -> Shown:
    """A view as it stands on a screen."""
    values: dict[str, str] = {}
    options: dict[str, Sequence[str]] = {}
    for block in view["blocks"]:
        if block["type"] == "input":
            values |= _values(block["block_id"], block["element"])
            options[block["block_id"]] = [o["value"] for o in _options(block["element"])]
    return Shown("\n".join(visible_texts(view["blocks"])), values, options, view)


def _values(field: str, element: Mapping[str, Any]) -> dict[str, str]:
    match element["type"]:
        case "checkboxes":
            ticked = [option["value"] for option in element.get("initial_options", ())]
            return {o["value"]: YES if o["value"] in ticked else "" for o in element["options"]}
        case "plain_text_input":
            return {field: element.get("initial_value", "")}
        case "datepicker":
            return {field: element.get("initial_date", "")}
        case _:
            return {field: element.get("initial_option", {}).get("value", "")}


def _options(element: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield from element.get("options", ())
    for group in element.get("option_groups", ()):
        yield from group["options"]


SETTINGS = {"SLACK_BOT_TOKEN": "xoxb-fake", "SLACK_SIGNING_SECRET": "fake-secret"}
"""As few as a server needs; without any one of them it says what is missing."""


@asynccontextmanager
async def open_harness() -> AsyncGenerator[Harness]:
    workspace, bot = Workspace("slack", TEAM), ScriptedBot()
    async with running() as slack, staged(slack, real_bot=bot) as stage:
        slack.missing_scopes.clear()

        async def texts_in(conversation: Conversation) -> list[str]:
            return [_read(message) for message in slack.visible_to("U0ANNA", conversation.id)]

        async def refuse_next(status: int, retry_after: float | None = None) -> None:
            slack.refuse_next(status, retry_after=retry_after)

        @asynccontextmanager
        async def another() -> AsyncGenerator[SlackClient]:
            async with staged(slack, real_bot=bot) as stage:
                yield SlackClient(stage, bot)

        yield Harness(
            stage.adapter.platform,
            bot,
            SlackClient(stage, bot),
            channel=Conversation(workspace, _CHANNEL),
            user=User(workspace, "U0ANNA"),
            colleague=User(workspace, "U0BRAM"),
            called=_NAMES["U0ANNA"],
            missing=Conversation(workspace, "C0NOWHERE"),
            texts_in=texts_in,
            refuse_next=refuse_next,
            another=another,
            groups=_groups(stage, slack),
        )


def _read(message: Message) -> str:
    """All that people see of a message, or hear of its pictures."""
    pictures = [block["alt_text"] for block in message.blocks if block["type"] == "image"]
    return "\n".join([message.words(), *_mentions(message.blocks), *pictures])


def _mentions(node: Any) -> Iterator[str]:
    """Who is mentioned, as Slack draws it."""
    match node:
        case {"type": "user", "user_id": who}:
            yield f"@{_NAMES.get(who, who)}"
        case {"elements": parts} | [*parts]:
            for part in parts:
                yield from _mentions(part)


def _groups(stage: Stage, slack: FakeSlack) -> Groups:
    def fill(group: str, colleagues: Sequence[str], guests: Sequence[str]) -> None:
        slack.members[group] = [*colleagues, *guests, "U0ROBOT", "U0LEFT"]
        slack.guests |= set(guests)
        slack.bots.add("U0ROBOT")
        slack.deactivated.add("U0LEFT")

    return Groups(
        SlackRosters(stage.adapter.clients), ("S0FAKE1", "S0FAKE2"), "U0{:05}".format, fill,
        slack.disabled_groups.add, "<!subteam^{}|@anybody>".format,
    )  # fmt: skip
