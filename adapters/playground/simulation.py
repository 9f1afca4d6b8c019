"""Lives a campaign: invented people press the buttons they see, as real ones would.

They know nothing of the bot but the cards: every answer goes the way a press on the page goes.
"""

import asyncio
from collections.abc import Callable, Coroutine, Iterable
from datetime import date
from random import Random
from zoneinfo import ZoneInfo

from adapters.playground.actors import Actors, buttons_of
from adapters.playground.cast import CastMember
from adapters.playground.coordination import Coordination
from adapters.playground.lunching import Lunches
from adapters.playground.platform import Message
from bot.chat.cards import Button
from bot.messages.reminders import WEEKDAYS
from challenges.models import Answer

_AT_ONCE = 24  # people who press at the same time; the store commits them together
_AWAY = 0.05
_SILENT_ABOUT_IT = 0.2
_OWN_WORDS = 0.12
_ME_TOO = 0.25
_WRITES = 0.08
"""Of what asks for words, so many write them; the others do the alternative."""

_SEES_TOO = range(4, 7)
"""The days of challenges on which people say that they see a chance too."""


class Simulation:
    """The invented people of one organisation, day by day."""

    def __init__(self, actors: Actors, timezone: str) -> None:
        self._actors = actors
        self._zone = ZoneInfo(timezone)
        self._coordination = Coordination(actors)
        self.lunches = Lunches(actors)
        self._sighted: list[date] = []
        self._answered: set[tuple[str, date]] = set()

    async def join(self) -> None:
        """Everybody joins on the day of the kick-off, but for the newcomers."""
        people = [person for person in self._actors.cast.people if person.joins]
        await _together(people, self._join)

    async def answer(self, day: date, share: float, *, include_leads: bool) -> None:
        """Let the first `share` of the people answer the challenge of a day, if it has one."""
        cast = self._actors.cast
        people = cast.people if include_leads else cast.extras
        challenge = self._challenge_of(day)
        if challenge is None:
            return
        awake = [person for person in people if _chance(person, day).random() < share]
        await _together(awake, lambda person: self._check_in(person, challenge, day))
        await self._sight(day)

    async def coordinate(self, day: date) -> None:
        """Let the coordinator open the lunch talks, and look at what is in the way."""
        await self._coordination.take_turn(day)
        await self.lunches.open_round(day)

    async def _join(self, person: CastMember) -> None:
        """Take part, and ask at once for a reminder if that is what this person wants."""
        chance = Random(person.user.id)
        welcome = await self._actors.command(person, "join", chance)
        button = _button(welcome, "reminders") if welcome and person.reminded_at else None
        if welcome is not None and button is not None:
            wish = {"on": "yes", "at": person.reminded_at, **dict.fromkeys(WEEKDAYS[:5], "yes")}
            await self._actors.press(person, welcome, button, chance, wish)

    def _challenge_of(self, day: date) -> Message | None:
        """The message with the challenge that was posted on a day."""
        anybody = self._actors.cast.people[0]
        for message in reversed(self._actors.messages(anybody)):
            is_open = not message.reader and _button(message, "check-in", Answer.DONE)
            if is_open and message.posted_at.astimezone(self._zone).date() == day:
                return message
        return None

    async def _check_in(self, person: CastMember, challenge: Message, day: date) -> None:
        chance = _chance(person, day)
        chance.random()  # the first draw said when; these say what
        if not person.joins or (person.user.id, day) in self._answered:
            return
        self._answered.add((person.user.id, day))
        if chance.random() > person.answers:
            return
        answer = _answer(person, chance)
        button = _button(challenge, "check-in", answer)
        if button is not None and button.opens_form and chance.random() > _WRITES:
            button = _button(challenge, "did-otherwise")
        if button is None:
            return
        private = await self._actors.press(person, challenge, button, chance)
        if private is not None and answer is Answer.NOT_TODAY:
            await self._say_why(person, private, chance)
        if chance.random() < _ME_TOO:
            await self._support(person, chance)

    async def _say_why(self, person: CastMember, private: Message, chance: Random) -> None:
        """Most who could not do it say what was in the way, with a ready-made answer."""
        offered = buttons_of(private.card)
        ready = [button for button in offered if button.action == "friction-reason"]
        own = [button for button in offered if button.action == "report-friction"]
        drawn = chance.random()
        if drawn < _SILENT_ABOUT_IT or not (ready or own):
            return
        if own and (drawn < _SILENT_ABOUT_IT + _OWN_WORDS or not ready):
            await self._actors.press(person, private, own[0], chance)
            return
        weights = [3.0**-place for place in range(len(ready))]
        await self._actors.press(person, private, chance.choices(ready, weights)[0], chance)

    async def _sight(self, day: date) -> None:
        """Two tell of a chance and of what should stay; some days later others see it too."""
        if day in self._sighted:
            return
        self._sighted.append(day)
        cast, chance = self._actors.cast, Random(f"{day}/sight")
        people = [person for person in cast.extras if person.joins]
        if len(self._sighted) == 1:
            for person, name, words in zip(
                people, ("chance", "keep"), (cast.words.chances[0], cast.words.keep), strict=False
            ):
                await self._actors.command(person, name, chance, answers={"text": words})
        elif len(self._sighted) in _SEES_TOO:
            for person in people[3 * len(self._sighted) :][:3]:
                await self._see_too(person, chance)

    async def _see_too(self, person: CastMember, chance: Random) -> None:
        listed = await self._actors.command(person, "chances", chance)
        button = _button(listed, "support-barrier") if listed else None
        if listed is not None and button is not None:
            await self._actors.press(person, listed, button, chance)

    async def _support(self, person: CastMember, chance: Random) -> None:
        """Say "me too" to a barrier in the latest message that asks for it."""
        for message in reversed(self._actors.messages(person)):
            if not message.reader and _button(message, "support-barrier"):
                wanted = [b for b in buttons_of(message.card) if b.action == "support-barrier"]
                await self._actors.press(person, message, chance.choice(wanted), chance)
                return


def _chance(person: CastMember, day: date) -> Random:
    """The same dice for the same person on the same day, whatever happened before."""
    return Random(f"{person.user}/{day}")


def _answer(person: CastMember, chance: Random) -> Answer:
    if chance.random() < _AWAY:
        return Answer.AWAY
    return Answer.DONE if chance.random() < person.does else Answer.NOT_TODAY


def _button(message: Message, action: str, answer: Answer | None = None) -> Button | None:
    for button in buttons_of(message.card):
        if button.action == action and (answer is None or button.value.endswith(f"/{answer}")):
            return button
    return None


async def _together(
    people: Iterable[CastMember], act: Callable[[CastMember], Coroutine[None, None, None]]
) -> None:
    """Let people act at the same time, a few dozen at once."""
    room = asyncio.Semaphore(_AT_ONCE)

    async def enter(person: CastMember) -> None:
        async with room:
            await act(person)

    async with asyncio.TaskGroup() as group:
        for person in people:
            group.create_task(enter(person))
