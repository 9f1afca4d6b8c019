"""What strangers may do in a world that they share: press, choose and type, and leave no words."""

import re
import secrets
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count
from typing import Any, assert_never
from uuid import uuid4

from adapters.playground.cast import CastMember
from adapters.playground.client import Outcome
from adapters.playground.gestures import AnyGesture, Press, Reaction, Submission, TypedCommand
from adapters.playground.platform import Message
from adapters.playground.playground import Playground, UnknownMessage
from adapters.playground.sparing import Sparing
from bot.chat.forms import (
    YES,
    ChoiceField,
    DateField,
    Field,
    Form,
    PhotoField,
    TextField,
    ToggleField,
    date_in,
)
from bot.commands import freed, meant, word_for
from bot.i18n import language_in, translator
from bot.ports import Clock

LEAPS = (1, 7)
"""So many days the clock goes on at once: four weeks would leave others nothing to see."""

NEWEST = 250
"""Messages of one place that somebody is shown."""

FULL_LASTS = timedelta(minutes=10)
"""So long a world that can grow no more is still there: others are in the middle of something."""

MOST_FORMS = 4000
_MOST_DIGITS = 7
_NUMBER = re.compile(r"[0-9.,:%/ -]{1,10}")
_CHECK_MARK = "white_check_mark"


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much one world may grow: what visitors do in it, and the days that it lives on."""

    gestures: int = 4000
    days: int = 21


class Spent(Exception):
    """This world has grown as much as it may: there is another one soon."""


class Visitors:
    """Lets strangers into a playground until `ends_at`, sooner once it has grown enough.

    No letter that somebody typed reaches the bot, its database or another visitor: what arrives is
    a button that they were shown, a form that they were given with choices that it offered, a day,
    a short number, the name of a command, or a sentence of ours in the place of theirs.
    """

    def __init__(
        self,
        playground: Playground,
        ends_at: datetime,
        clock: Clock,
        bounds: Bounds | None = None,
    ) -> None:
        self.world = secrets.token_urlsafe(9)
        self.ends_at = ends_at
        self._playground = playground
        self._clock = clock
        self._bounds = bounds or Bounds()
        self._gestures = self._days = 0
        self._replaced = count(1)
        self._sparing = Sparing()
        self._forms: OrderedDict[tuple[str, str, str], Form] = OrderedDict()

    def view(self) -> Mapping[str, Any]:
        """What the page is told of the world that it shows."""
        ends_at = self.ends_at.isoformat(timespec="seconds")
        return {"world": self.world, "ends_at": ends_at, "leaps": LEAPS}

    def count(self) -> None:
        """Count something that makes this world grow.

        Raises:
            Spent: it has grown as much as it may.
        """
        if self._gestures >= self._bounds.gestures:
            raise Spent
        self._gestures += 1
        self._look_at_bounds()

    async def perform(self, person: CastMember, gesture: AnyGesture) -> Outcome:
        """Do what somebody did on the page, without their words.

        Raises:
            Spent: this world has grown as much as it may.
            Spared: it would take something from others.
            UnknownMessage: the message, button or form is not one that this person was given.
        """
        self.count()
        where, kept = self._playground.cast_of(person).locale, self._without_words(person, gesture)
        self._sparing.look(where, kept)
        outcome = await self._playground.perform(person, kept)
        if outcome.form is not None:
            self._remember(person, outcome.form)
        else:
            self._sparing.done(where, kept)
        return outcome

    async def next_morning(self, days: int) -> None:
        """Let the clock go on.

        Raises:
            Spent: this world has lived on as long as it may.
        """
        if self._days + days > self._bounds.days:
            raise Spent
        self.count()
        self._days += days
        self._look_at_bounds()
        await self._playground.next_morning(days)

    def _look_at_bounds(self) -> None:
        if self._gestures >= self._bounds.gestures or self._days >= self._bounds.days:
            self.ends_at = min(self.ends_at, self._clock() + FULL_LASTS)

    def shown(self, messages: Sequence[Message]) -> Sequence[Message]:
        """The newest of what stands in one place."""
        return messages[-NEWEST:]

    def _remember(self, person: CastMember, form: Form) -> None:
        key = (person.user.id, form.action, form.value)
        self._forms[key] = form
        self._forms.move_to_end(key)
        if len(self._forms) > MOST_FORMS:
            self._forms.popitem(last=False)

    def _without_words(self, person: CastMember, gesture: AnyGesture) -> AnyGesture:
        unread = {"id": str(uuid4())}
        match gesture:
            case Press(message=on, action=action, value=value):
                message = self._playground.platform.message(on, person.user)
                buttons = message.card.every_button if message else ()
                if not any((one.action, one.value) == (action, value) for one in buttons):
                    raise UnknownMessage
                return gesture.model_copy(update=unread)
            case Submission(action=action, value=value, answers=answers):
                form = self._forms.get((person.user.id, action, value))
                if form is None:
                    raise UnknownMessage
                kept = {
                    field.id: self._kept(person, field, answers[field.id])
                    for field in form.every_field
                    if field.id in answers
                }
                return gesture.model_copy(update=unread | {"answers": kept})
            case TypedCommand(text=text):
                return gesture.model_copy(update=unread | {"text": command_in(text, person.locale)})
            case Reaction():
                return gesture.model_copy(update=unread | {"emoji": _CHECK_MARK})
            case _:
                assert_never(gesture)

    def _kept(self, person: CastMember, field: Field, answer: str) -> str:
        match field:
            case TextField():
                if not answer.strip() or answer == field.value or is_short_number(answer):
                    return answer.strip()
                words = self._playground.cast_of(person).words.page["public-words"]
                return words.format(number=next(self._replaced))[: field.max_length]
            case ChoiceField(options=options):
                return answer if any(answer == option.value for option in options) else ""
            case ToggleField():
                return YES if answer == YES else ""
            case DateField():
                day = date_in(answer)
                return day.isoformat() if day else ""
            case PhotoField():
                return ""
            case _:
                assert_never(field)


def command_in(typed: str, locale: str) -> str:
    """The command that somebody meant and the language that they named; "help" if it is none."""
    said = freed(typed)
    name = meant(said)
    word = word_for(name or "help", translator(locale))
    tag = language_in(said.split()[-1]) if name == "language" else None
    return f"{word} {tag}" if tag else word


def is_short_number(text: str) -> bool:
    """Whether it is a number or a time of day, and too short to call anybody."""
    few = sum(character.isdigit() for character in text) <= _MOST_DIGITS
    return few and _NUMBER.fullmatch(text.strip()) is not None
