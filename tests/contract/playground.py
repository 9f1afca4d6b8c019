"""The playground for the contract suite."""

from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from itertools import count
from typing import Any, NoReturn

from aiohttp import ClientSession, web

from adapters.playground import routes
from adapters.playground.client import ChatClient
from adapters.playground.playground import Playground
from bot.chat.conversations import Conversation, User
from bot.chat.forms import YES
from tests.contract.clients import Proof, Screen, ScriptedBot, Shown
from tests.contract.harness import Harness


class _NoStore:
    """Nothing is kept: the bot answers by a script."""

    async def write(
        self, work: object, *, within: float | None = None, together: bool = False
    ) -> NoReturn:
        raise NotImplementedError

    async def read(self, work: object) -> NoReturn:
        raise NotImplementedError


class ScriptedPlayground(Playground):
    """A playground with another bot in it, in which nobody does anything by themselves."""

    def __init__(self, bot: ScriptedBot) -> None:
        super().__init__(_NoStore())
        self._client = ChatClient(self.platform, bot.handle)


class PlaygroundClient:
    """The playground's page: what it sends is what its script sends."""

    proof = Proof.NOTHING

    def __init__(self, url: str, session: ClientSession, playground: Playground) -> None:
        self._url = url
        self._session = session
        self._playground = playground
        self._numbers = count(1)
        self._gesture: dict[str, Any] = {}
        self._open: Shown | None = None

    async def press(self, user: User, label: str) -> Screen:
        found = (
            (message, button)
            for message in reversed(self._messages(user))
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
        return Screen(status, message.card.plain_text() if message else "")

    async def forged(self) -> Mapping[str, int]:
        headers = {
            "from another site": {"Origin": "https://elsewhere.example"},
            "by a link elsewhere": {"Sec-Fetch-Site": "cross-site"},
        }
        return {how: (await self._send(one))[0] for how, one in headers.items()}

    async def read(self, user: User) -> list[str]:
        return [message.card.plain_text() for message in self._messages(user)]

    async def _perform(self, user: User, **told: Any) -> Screen:
        self._gesture = {"as": user.id, "id": f"gesture-{next(self._numbers)}", **told}
        return await self.again()

    async def _send(self, headers: Mapping[str, str] | None = None) -> tuple[int, dict[str, Any]]:
        url = f"{self._url}/playground/events"
        async with self._session.post(url, json=self._gesture, headers=headers) as response:
            return response.status, await response.json()

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
async def open_harness() -> AsyncGenerator[Harness]:
    bot = ScriptedBot()
    playground = ScriptedPlayground(bot)
    platform, cast = playground.platform, playground.casts[0]
    user, colleague, *_ = (person.user for person in cast.playable)
    app = web.Application()
    routes.mount(app, playground)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()

    async def texts_in(conversation: Conversation) -> list[str]:
        return [message.card.plain_text() for message in platform.read(conversation, user)]

    async def refuse_next(status: int, retry_after: float | None = None) -> None:
        raise NotImplementedError("the playground makes no requests")

    async with ClientSession() as session:
        url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        yield Harness(
            platform,
            bot,
            PlaygroundClient(url, session, playground),
            channel=platform.open_channel(cast.workspace, cast.channel),
            user=user,
            colleague=colleague,
            missing=Conversation(cast.workspace, "C-nowhere"),
            texts_in=texts_in,
            refuse_next=refuse_next,
        )
    await runner.cleanup()
