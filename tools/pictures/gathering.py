"""Real cards and forms: what the people of the demonstration see after a week and a half."""

import os
import tempfile
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import asynccontextmanager, contextmanager
from random import Random
from typing import TypeVar
from uuid import UUID

from sqlmodel import Session

from adapters import migrations
from adapters.database import open_store
from adapters.playground.actors import buttons_of
from adapters.playground.cast import Cast, CastMember
from adapters.playground.client import Outcome
from adapters.playground.gestures import AnyGesture, Press, TypedCommand
from adapters.playground.platform import Message
from adapters.playground.playground import Playground
from adapters.playground.words import typed_word
from bot.chat.cards import Card
from bot.chat.forms import Form
from bot.i18n import translator
from bot.messages.reminders import reminder_card
from bot.ports import Store
from challenges.models import Challenge, Role

T = TypeVar("T")
Shown = Card | Form


async def gather() -> dict[tuple[str, str], Shown]:
    """Everything that a picture is made of, by its name and language."""
    found: dict[tuple[str, str], Shown] = {}
    async with _lived() as playground:
        for cast in playground.casts:
            shown = await _everything(playground, cast)
            found |= {(name, cast.locale): thing for name, thing in shown.items()}
        for _ in ("Thursday", "Friday", "Monday"):  # with two weeks to tell about
            await playground.next_morning()
        for cast in playground.casts:
            leader = _Viewer(playground, cast.holder_of(Role.LEADER))
            found["digest", cast.locale] = leader.told("open-barriers").card
    return found


@asynccontextmanager
async def _lived() -> AsyncGenerator[Playground]:
    with _same_chance(), tempfile.TemporaryDirectory(prefix="prikkel-pictures-") as folder:
        url = f"sqlite:///{folder}/demo.sqlite"
        migrations.migrate(url)
        store = open_store(url)
        try:
            playground = Playground(_Patient(store))
            await playground.fill()
            yield playground
        finally:
            await store.close()


class _Patient:
    """A store in which nothing takes too long: nobody waits for a press here."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def write(
        self, work: Callable[[Session], T], *, within: float | None = None, together: bool = False
    ) -> T:
        """Run `work`, however long it takes."""
        del within, together
        return await self._store.write(work)

    async def read(self, work: Callable[[Session], T]) -> T:
        """Run `work` on a snapshot."""
        return await self._store.read(work)


@contextmanager
def _same_chance() -> Generator[None]:
    """Draw the same keys every time: they decide what stands first of two that are equal."""
    usual = os.urandom
    os.urandom = Random(2026).randbytes
    try:
        yield
    finally:
        os.urandom = usual


async def _everything(playground: Playground, cast: Cast) -> dict[str, Shown]:
    """What three people of one organisation see, by its name."""
    employee = _Viewer(playground, cast.playable[0])
    reminded = _Viewer(playground, next(one for one in cast.playable if one.reminded_at))
    coordinator = _Viewer(playground, cast.holder_of(Role.COORDINATOR))
    return {
        "challenge": employee.newest("check-in").card,
        "answer": await employee.presses("check-in"),
        "form": await employee.presses("report-friction"),
        "barriers": await employee.presses("open-barriers"),
        "leaderboard": await employee.types("leaderboard"),
        "home": await employee.types("home"),
        "reminder": await reminded.would_be_reminded(),
        "reminder-form": await reminded.types("reminder"),
        "review": await coordinator.reviews(),
        "roadmap": await coordinator.types("roadmap"),
    }


class _Viewer:
    """Somebody who looks at a message, presses a button, or types a word."""

    def __init__(self, playground: Playground, person: CastMember) -> None:
        self._playground = playground
        self._person = person

    def newest(self, action: str) -> Message:
        """The last message with a button for this, in the channel or from the bot."""
        channel, direct = self._playground.messages_for(self._person)
        return _last([*direct, *channel], action)

    def told(self, action: str) -> Message:
        """The last message from the bot itself with a button for this."""
        return _last(self._playground.messages_for(self._person)[1], action)

    async def would_be_reminded(self) -> Card:
        """What they would have read today, had they not answered before that."""
        check_in = next(
            b for b in buttons_of(self.newest("check-in").card) if b.action == "check-in"
        )
        challenge_id = UUID(check_in.value.partition("/")[0])
        translate = translator(self._person.locale)

        def compose(session: Session) -> Card:
            challenge = session.get_one(Challenge, challenge_id)
            return reminder_card(challenge, may_snooze=True, translate=translate)

        return await self._playground.store.read(compose)

    async def presses(self, action: str) -> Shown:
        """Press the first button for this on the newest message that has one."""
        return await self._presses(self.newest(action), action)

    async def types(self, command: str) -> Shown:
        """Type a command to the bot."""
        return _shown(await self._typed(command))

    async def reviews(self) -> Shown:
        """Open the first barrier of the list that coordinators have."""
        listed = (await self._typed("coordinate")).answer
        assert listed is not None
        return await self._presses(listed, "review-barrier")

    async def _typed(self, command: str) -> Outcome:
        word = typed_word(command, self._person.locale)
        return await self._does(
            TypedCommand.model_validate(
                {"as": self._person.user.id, "kind": "command", "place": "direct", "text": word}
            )
        )

    async def _presses(self, message: Message, action: str) -> Shown:
        button = next(button for button in buttons_of(message.card) if button.action == action)
        pressed = {"action": action, "value": button.value, "message": message.id}
        gesture = {"as": self._person.user.id, "kind": "button", **pressed}
        return _shown(await self._does(Press.model_validate(gesture)))

    async def _does(self, gesture: AnyGesture) -> Outcome:
        return await self._playground.perform(self._person, gesture)


def _last(messages: list[Message], action: str) -> Message:
    has = [m for m in messages if any(b.action == action for b in buttons_of(m.card))]
    return has[-1]


def _shown(outcome: Outcome) -> Shown:
    if outcome.form is not None:
        return outcome.form
    assert outcome.answer is not None, "there was no answer"
    return outcome.answer.card
