"""The lunch talks of the invented people: who opens a round, who signs up, who says how it was."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from adapters.playground.actors import Actors, buttons_of
from adapters.playground.cast import CastMember
from adapters.playground.platform import Message
from bot.chat.cards import Button
from challenges.models import AgreementKind, Role, TalkOutcome

_ONE_IN = 4
"""Of the people who cannot be played, so many sign up: some of every team."""
_SILENT = 0.25
"""Of those who are asked whether they talked, so many say nothing."""
_OPEN = timedelta(days=4)


class Lunches:
    """Opens the first round; those of who plays are joined and answered like it."""

    def __init__(self, actors: Actors) -> None:
        self._actors = actors
        self._is_opened = False
        self._joined: set[str] = set()

    async def open_round(self, day: date) -> None:
        """Let the coordinator open a round, once; people can sign up for some days."""
        if self._is_opened:
            return
        self._is_opened = True
        person, chance = self._actors.cast.holder_of(Role.COORDINATOR), Random(f"{day}/lunch")
        shown = await self._actors.command(person, "lunch-talks", chance, direct=True)
        button = _button(shown, "new-talks") if shown else None
        if shown is not None and button is not None:
            closes = {"closes": (day + _OPEN).isoformat()}
            await self._actors.press(person, shown, button, chance, closes)

    async def take_part(self, *, include_leads: bool) -> None:
        """Sign up for a round that is new in the channel, and say of a talk whether it was."""
        cast = self._actors.cast
        others = [person for person in cast.extras if person.joins][::_ONE_IN]
        leads = [each for each in cast.playable if each.joins and each.role is Role.PARTICIPANT]
        await self._join([*leads, *others] if include_leads else others)
        for person in others:
            await self._look_back(person)

    async def _join(self, people: Sequence[CastMember]) -> None:
        for message in self._actors.messages(people[0]):
            button = _button(message, "join-talks")
            if button is None or message.reader or button.value in self._joined:
                continue
            self._joined.add(button.value)
            for person in people:
                await self._actors.press(person, message, button, Random(person.user.id))

    async def _look_back(self, person: CastMember) -> None:
        chance = Random(f"{person.user}/lunch")
        for message in self._actors.own_messages(person):
            talked = _button(message, "talk-heard", f"/{TalkOutcome.TALKED}")
            if talked is None or chance.random() < _SILENT:
                continue
            answer = await self._actors.press(person, message, talked, chance)
            nothing = answer and _button(answer, "talk-agreed", f"/{AgreementKind.NOTHING}")
            if answer is not None and nothing is not None:
                await self._actors.press(person, answer, nothing, chance)


def _button(message: Message, action: str, ending: str = "") -> Button | None:
    return next(
        (
            button
            for button in buttons_of(message.card)
            if button.action == action and button.value.endswith(ending)
        ),
        None,
    )
