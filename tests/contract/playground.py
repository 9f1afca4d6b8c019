"""The playground for the contract suite."""

from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from itertools import chain, count
from typing import Any, NoReturn

from aiohttp import ClientSession, web

from adapters.playground import routes
from adapters.playground.client import ChatClient
from adapters.playground.platform import Message, PlaygroundPlatform
from adapters.playground.playground import Playground
from adapters.playground.views import state_view
from bot.chat.cards import Person
from bot.chat.conversations import Conversation, User
from bot.chat.forms import YES
from tests.contract.clients import Proof, Screen, ScriptedBot, Shown
from tests.contract.harness import Harness

_NUMBERS = count(1)
"""Of gestures, whichever server hears them."""


class _NoStore:
    """Nothing is kept: the bot answers by a script."""

    async def write(
        self, work: object, *, within: float | None = None, together: bool = False
    ) -> NoReturn:
        raise NotImplementedError

    async def read(self, work: object) -> NoReturn:
        raise NotImplementedError


class ScriptedPlayground(Playground):
    """A playground with another bot in it, in which nobody does anything by themselves.

    All that is said is in its platform, as it is at Slack: another server has the same one.
    """

    def __init__(self, bot: ScriptedBot, chat: PlaygroundPlatform | None = None) -> None:
        super().__init__(_NoStore())
        self.platform = chat or self.platform
        self._client = ChatClient(self.platform, bot.handle)


class PlaygroundClient:
    """The playground's page: what it sends is what its script sends."""

    proof = Proof.NOTHING

    def __init__(self, url: str, session: ClientSession, playground: Playground) -> None:
        self._url = url
        self._session = session
        self._playground = playground
        self._gesture: dict[str, Any] = {}
        self._open: Shown | None = None

    async def press(self, user: User, label: str, direct: Conversation | None = None) -> Screen:
        messages = self._playground.platform.read(direct, user) if direct else self._messages(user)
        found = (
            (message, button)
            for message in reversed(messages)
            for button in message.card.every_button
            if button.label == label
        )
        message, button = next(found)
        self._open = None
        told = {"message": message.id, "action": button.action, "value": button.value}
        return await self._perform(user, kind="button", **told)

    async def submit(self, user: User, form: Shown, changes: Mapping[str, str]) -> Screen:
        self._open = replace(form, values={**form.values, **changes})
        told = {"action": form.raw["action"], "value": form.raw["value"]}
        answers = {name: value for name, value in self._open.values.items() if value}
        return await self._perform(user, kind="form", place="channel", answers=answers, **told)

    async def command(self, user: User, text: str) -> Screen:
        self._open = None
        return await self._perform(user, kind="command", place="channel", text=text)

    async def again(self) -> Screen:
        status, body = await self._send()
        if "error" in body:
            return Screen(status, body["error"], self._open)  # the dialog stays as it is
        if "form" in body:
            form = _shown(body["form"])
            said = "\n".join(body.get("errors", {}).values())
            return Screen(status, f"{form.text}\n{said}", form)
        user = self._user(self._gesture["as"])
        message = self._playground.platform.message(body.get("answer", ""), user)
        return Screen(status, await self._read(message, user) if message else "")

    async def forged(self) -> Mapping[str, int]:
        headers = {
            "from another site": {"Origin": "https://elsewhere.example"},
            "by a link elsewhere": {"Sec-Fetch-Site": "cross-site"},
        }
        return {how: (await self._send(one))[0] for how, one in headers.items()}

    async def read(self, user: User) -> list[str]:
        return [message.card.plain_text() for message in self._messages(user)]

    async def _perform(self, user: User, **told: Any) -> Screen:
        self._gesture = {"as": user.id, "id": f"gesture-{next(_NUMBERS)}", **told}
        return await self.again()

    async def _send(self, headers: Mapping[str, str] | None = None) -> tuple[int, dict[str, Any]]:
        url = f"{self._url}/playground/events"
        async with self._session.post(url, json=self._gesture, headers=headers) as response:
            return response.status, await response.json()

    async def _read(self, message: Message, user: User) -> str:
        url = f"{self._url}/playground/state"
        async with self._session.get(url, params={"as": user.id}) as response:
            places = (await response.json())["messages"]
        shown = next(one for one in chain(*places.values()) if one["id"] == message.id)
        return _drawn(message, shown["card"])

    def _messages(self, user: User) -> Sequence[Any]:
        person = self._playground.person(user.id)
        assert person is not None
        in_channel, _ = self._playground.messages_for(person)
        return in_channel

    def _user(self, name: str) -> User:
        person = self._playground.person(name)
        assert person is not None
        return person.user


def _shown(form: dict[str, Any]) -> Shown:
    """A form as `page/forms.js` draws it."""
    fields = form["fields"]
    texts = [form["title"], *(part["text"] for part in form["intro"])]
    texts += [text for field in fields for text in (field["label"], field.get("hint", ""))]
    values = {field["id"]: _value(field["value"]) for field in fields}
    options: dict[str, Sequence[str]] = {
        field["id"]: [option["value"] for option in field.get("options", ())] for field in fields
    }
    return Shown("\n".join(texts), values, options, form)


def _value(value: str | bool) -> str:
    if isinstance(value, bool):
        return YES if value else ""
    return value


MAKES_REQUESTS = False


@asynccontextmanager
async def _serving(playground: Playground) -> AsyncGenerator[PlaygroundClient]:
    """A server, and the page that reaches it."""
    app = web.Application()
    routes.mount(app, playground)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    async with ClientSession() as session:
        url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        yield PlaygroundClient(url, session, playground)
    await runner.cleanup()


@asynccontextmanager
async def open_harness() -> AsyncGenerator[Harness]:
    bot = ScriptedBot()
    playground = ScriptedPlayground(bot)
    platform, cast = playground.platform, playground.casts[0]
    user, colleague, *_ = (person.user for person in cast.playable)

    async def texts_in(conversation: Conversation) -> list[str]:
        messages = platform.read(conversation, user)
        now, zone = playground.clock(), playground.timezone
        drawn = state_view(user, cast, now, zone, messages, ())["messages"]["channel"]
        return [_drawn(one, told["card"]) for one, told in zip(messages, drawn, strict=True)]

    async def refuse_next(status: int, retry_after: float | None = None) -> None:
        raise NotImplementedError("the playground makes no requests")

    async with _serving(playground) as client:
        yield Harness(
            platform,
            bot,
            client,
            channel=platform.open_channel(cast.workspace, cast.channel),
            user=user,
            colleague=colleague,
            called=cast.playable[0].name,
            missing=Conversation(cast.workspace, "C-nowhere"),
            texts_in=texts_in,
            refuse_next=refuse_next,
            another=lambda: _serving(ScriptedPlayground(bot, platform)),
        )


def _drawn(message: Message, told: dict[str, Any]) -> str:
    """A message as `page/cards.js` draws it, which calls people as it is told."""
    body = (
        replace(part, name=one.get("name", "")) if isinstance(part, Person) else part
        for part, one in zip(message.card.body, told["body"], strict=True)
    )
    return replace(message.card, body=tuple(body)).plain_text()
