"""What the invented coordinator does with what is in the way."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain, repeat
from random import Random

from adapters.playground.actors import Actors, buttons_of
from adapters.playground.platform import Message
from bot.chat.cards import Button
from challenges.models import Role

_ACKNOWLEDGE = "acknowledge-barrier"
_ASSIGN = "assign-barrier"
_REMOVE = "remove-barrier"
_REJECT = "reject-barrier"

_TURNS: tuple[tuple[str, ...], ...] = (
    (),
    (_ACKNOWLEDGE, _ACKNOWLEDGE),
    (_ASSIGN, _ACKNOWLEDGE, _ACKNOWLEDGE),
    (_ASSIGN,),
    (_REMOVE, _REJECT, _ACKNOWLEDGE),
    (),
    (_ACKNOWLEDGE, _ASSIGN),
)
"""What is done on each working day, from the first; afterwards somebody else has to do it."""


@dataclass(frozen=True, slots=True)
class _Opened:
    """One barrier on the screen, with its buttons."""

    message: Message
    barrier: str
    buttons: Mapping[str, Button]


class Coordination:
    """The coordinator's working days: reads, assigns, has one removed and turns one down."""

    def __init__(self, actors: Actors) -> None:
        self._actors = actors
        self._person = actors.cast.holder_of(Role.COORDINATOR)
        self._turns: Iterator[tuple[str, ...]] = chain(_TURNS, repeat(()))
        self._owners: Iterator[str] = iter(actors.cast.owners)
        self._assigned: list[str] = []

    async def take_turn(self, day: date) -> None:
        """Do what belongs to the next working day."""
        chance = Random(f"{self._person.user}/{day}/coordination")
        actions = next(self._turns)
        if not actions:
            return
        review = await self._actors.command(self._person, "coordinate", chance, direct=True)
        for action in actions:
            if review is not None:
                await self._act(action, review, day, chance)
                review = await self._back_to_list(review, chance)

    async def _act(self, action: str, review: Message, day: date, chance: Random) -> None:
        """Open barriers from the top of the list until one is fit for the action."""
        for button in [b for b in buttons_of(review.card) if b.action == "review-barrier"]:
            opened = await self._open(review, button, chance)
            if opened is not None and self._fits(action, opened):
                answers = self._answers(action, day)
                await self._actors.press(
                    self._person, opened.message, opened.buttons[action], chance, answers
                )
                if action == _ASSIGN:
                    self._assigned.append(opened.barrier)
                return

    async def _open(self, review: Message, button: Button, chance: Random) -> _Opened | None:
        message = await self._actors.press(self._person, review, button, chance)
        if message is None:
            return None
        buttons = {each.action: each for each in buttons_of(message.card)}
        return _Opened(message, button.value, buttons)

    async def _back_to_list(self, review: Message, chance: Random) -> Message | None:
        """The list takes the place of the barrier that was open in the same message."""
        shown = self._actors.look_again(self._person, review)
        for button in buttons_of(shown.card) if shown else ():
            if button.action == "review-list":
                return await self._actors.press(self._person, review, button, chance)
        return shown

    def _fits(self, action: str, opened: _Opened) -> bool:
        if action not in opened.buttons:
            return False
        is_read = _ACKNOWLEDGE not in opened.buttons
        is_assigned = opened.barrier in self._assigned
        match action:
            case "assign-barrier" | "reject-barrier":
                return is_read and not is_assigned
            case "remove-barrier":
                return is_assigned
            case _:
                return True

    def _answers(self, action: str, day: date) -> dict[str, str]:
        cast = self._actors.cast
        match action:
            case "assign-barrier":
                due = day + timedelta(days=7)
                return {"owner": next(self._owners, cast.owners[0]), "due": due.isoformat()}
            case "remove-barrier":
                return {"answer": cast.removed}
            case "reject-barrier":
                return {"answer": cast.not_possible}
            case _:
                return {}
