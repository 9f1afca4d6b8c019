"""What the invented coordinator does with what is in the way."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain, repeat
from random import Random

from adapters.playground.actors import Actors, buttons_of
from adapters.playground.platform import Message
from bot.chat.cards import Button, Card, Facts
from challenges.models import ActionStatus, Horizon, Role, Signal
from challenges.packs import barrier_codes

Answers = Mapping[str, str]

LAST_YEARS = {Horizon.BY_2030: 2029, Horizon.BY_2050: 2034}
"""At the end of which year something is done; what takes no year is done a week later."""

_MOST_PAGES = 20


@dataclass(frozen=True, slots=True)
class _Step:
    """An action on a barrier: on the first that nobody has read, or on the nth that was read."""

    action: str
    barrier: int | None = None


_READ = _Step("acknowledge-barrier")
_TO_READ = ("acknowledge-barrier", "rename-barrier")
"""Own words are read by giving them a name."""
_SIGHTS = {Signal.CHANCE: 2, Signal.KEEP: 3}
"""On which turn what colleagues see beside barriers gets its name and its place on the map."""

_PLACES: Mapping[Signal, Answers] = {
    Signal.CHANCE: {"theme": "climate", "effort": "4", "impact": "4", "process": "supporting"},
    Signal.KEEP: {"theme": "climate", "effort": "1", "impact": "3", "process": "supporting"},
}

_TURNS: tuple[tuple[_Step, ...], ...] = (
    (),
    (),
    (_READ, _READ),
    (_Step("assign-barrier", 0), _READ, _READ),
    (_Step("assign-barrier", 2),),
    (_Step("remove-barrier", 0), _Step("reject-barrier", 1), _READ),
    (_Step("start-barrier", 2), _READ, *(_Step("describe-barrier", n) for n in range(2, 4))),
    (
        _READ,
        _Step("assign-barrier", 4),
        *(_Step("describe-barrier", n) for n in range(4, 6)),
        *(_Step("new-action", n) for n in range(2, 7)),
    ),
)
"""What is done on each working day, from the kick-off; afterwards it is up to whoever plays."""


class Coordination:
    """The coordinator's working days: reads, plans, has one removed and turns one down."""

    def __init__(self, actors: Actors) -> None:
        self._actors = actors
        self._person = actors.cast.holder_of(Role.COORDINATOR)
        self._turns: Iterator[tuple[_Step, ...]] = chain(_TURNS, repeat(()))
        self._words = actors.cast.words
        self._turn = 0
        self._read: list[str] = []
        self._status: dict[str, ActionStatus] = {}
        """How far an action for a barrier is: as far as what was done with the barrier."""

    async def take_turn(self, day: date) -> None:
        """Do what belongs to the next working day."""
        steps = next(self._turns)
        if not steps:
            return
        self._turn += 1
        chance = Random(f"{self._person.user}/{day}/coordination")
        review = await self._actors.command(self._person, "coordinate", chance, direct=True)
        for step in steps:
            if review is not None:
                await self._take(step, review, day, chance)
                review = await self._back_to_list(review, chance)
        for kind in (one for one, turn in _SIGHTS.items() if turn == self._turn):
            await self._name(kind, chance)

    async def _name(self, kind: Signal, chance: Random) -> None:
        """Call the first of a kind as whoever told of it did, and say what it takes."""
        person, press = self._person, self._actors.press
        review = await self._actors.command(person, "coordinate", chance, direct=True)
        if review is None:
            return
        listed = await press(person, review, Button("review-list", "", f"{kind}/open/0"), chance)
        opened = _of(listed, "review-barrier")
        shown = await press(person, review, opened, chance) if opened else None
        named = _of(shown, "rename-barrier")
        if shown is None or named is None:
            return
        title = {"title": shown.card.title}
        await press(person, review, named, chance, title)
        described = Button("describe-barrier", "", f"{named.value.partition('/')[0]}/2")
        await press(person, review, described, chance, _PLACES[kind])

    async def _take(self, step: _Step, review: Message, day: date, chance: Random) -> None:
        found = await self._find(step, review, chance)
        opened = await self._actors.press(self._person, review, found, chance) if found else None
        if found is None or opened is None:
            return
        if step.barrier is None:
            self._read.append(found.value)
        wanted = _TO_READ if step is _READ else (step.action,)
        for card in (opened, await self._more(opened, wanted, chance)):
            for button in buttons_of(card.card) if card else ():
                if button.action in wanted:
                    answers = self._answers(button.action, found.value, opened.card, day)
                    if answers is not None:
                        self._status |= _progress(button.action, found.value)
                        await self._actors.press(self._person, opened, button, chance, answers)
                    return

    async def _more(
        self, opened: Message, wanted: Collection[str], chance: Random
    ) -> Message | None:
        """What is done less often is behind a button of its own."""
        offered = {button.action: button for button in buttons_of(opened.card)}
        if "review-more" not in offered or offered.keys() & set(wanted):
            return None
        return await self._actors.press(self._person, opened, offered["review-more"], chance)

    async def _find(self, step: _Step, review: Message, chance: Random) -> Button | None:
        """Turn the pages of the list until the barrier is there."""
        page: Message | None = review
        shown = 0
        for _ in range(_MOST_PAGES):
            listed = buttons_of(page.card) if page is not None else []
            for button in listed:
                if button.action == "review-barrier" and self._is_meant(step, button.value):
                    return button
            later = [b for b in listed if b.action == "review-list" and _page(b.value) > shown]
            if not later:
                return None
            shown = _page(later[0].value)
            page = await self._actors.press(self._person, review, later[0], chance)
        return None

    def _is_meant(self, step: _Step, barrier: str) -> bool:
        if step.barrier is None:
            return barrier not in self._read
        return step.barrier < len(self._read) and self._read[step.barrier] == barrier

    async def _back_to_list(self, review: Message, chance: Random) -> Message | None:
        """The list takes the place of the barrier that was open in the same message."""
        first_page = Button("review-list", "", "0")
        return await self._actors.press(self._person, review, first_page, chance)

    def _answers(self, action: str, barrier: str, card: Card, day: date) -> Answers | None:
        """What is filled in about a barrier; None where there is nothing to do."""
        words = self._words
        match action:
            case "assign-barrier":
                return {"owner": self._owner(card), "due": self._due(card, day)}
            case "rename-barrier":
                return {"title": card.title}
            case "remove-barrier":
                return {"answer": words.removed}
            case "describe-barrier":
                return self._plan(card)
            case "new-action":
                plan = self._plan(card)
                status = self._status.get(barrier, ActionStatus.PROPOSED)
                known = {"description": "", "owner": self._owner(card), "status": str(status)}
                if barrier not in self._status:  # else the form has the barrier's own day
                    known["due"] = self._due(card, day)
                return known | plan if plan is not None else None
            case "reject-barrier":
                return {"answer": words.not_possible, "instead": words.instead}
            case _:
                return {}

    def _plan(self, card: Card) -> dict[str, str] | None:
        """What is to be done about a barrier, found by a word in its name."""
        title = card.title.casefold()
        return next((dict(plan) for word, plan in self._words.plans.items() if word in title), None)

    def _due(self, card: Card, day: date) -> str:
        plan = self._plan(card)
        year = LAST_YEARS.get(Horizon(plan["horizon"])) if plan else None
        soon = day + timedelta(days=7)
        return (max(soon, date(year, 12, 31)) if year else soon).isoformat()

    def _owner(self, card: Card) -> str:
        """Who sees to barriers of the kind that stands on the card."""
        locale = self._actors.cast.locale
        said = {value for it in card.body if isinstance(it, Facts) for _, value in it.facts}
        kinds = {kind.label.in_language(locale): code for code, kind in barrier_codes().items()}
        code = next((code for label, code in kinds.items() if label in said), "OTHER")
        return self._words.owners.get(code, self._words.owners["OTHER"])


def _of(message: Message | None, action: str) -> Button | None:
    found = buttons_of(message.card) if message else []
    return next((button for button in found if button.action == action), None)


def _progress(action: str, barrier: str) -> dict[str, ActionStatus]:
    """How far an action is when this was done with its barrier."""
    far = {"assign-barrier": ActionStatus.PLANNED, "start-barrier": ActionStatus.IN_PROGRESS}
    return {barrier: far[action]} if action in far else {}


def _page(value: str) -> int:
    """Where a page of the open list begins: "open/6"; the other lists begin at 0."""
    return int(value.rpartition("/")[2])
