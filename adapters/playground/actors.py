"""Somebody invented at the keyboard: presses the buttons of a card, and fills in forms."""

from collections.abc import Iterator, Mapping
from itertools import count, cycle
from random import Random

from adapters.playground.cast import Cast, CastMember
from adapters.playground.client import ChatClient, Outcome
from adapters.playground.platform import Message, PlaygroundPlatform
from adapters.playground.words import typed_word
from bot.chat.cards import Button, Card
from bot.chat.conversations import Conversation
from bot.chat.events import ButtonPressed, CommandGiven, FormSubmitted
from bot.chat.forms import ChoiceField, DateField, Field, Form, PhotoField, TextField, ToggleField
from bot.i18n import LOCALES
from bot.messages.frictions import OWN_WORDS
from challenges.models import Signal
from challenges.packs import Pack

_NAMES_A_PLACE = 0.5


def buttons_of(card: Card) -> list[Button]:
    """Every button on a card, from top to bottom."""
    return list(card.every_button)


class Actors:
    """Lets the people of one cast do things in their channel."""

    def __init__(
        self,
        cast: Cast,
        pack: Pack,
        channel: Conversation,
        platform: PlaygroundPlatform,
        client: ChatClient,
    ) -> None:
        self.cast = cast
        self.channel = channel
        self._platform = platform
        self._client = client
        self._gestures: Iterator[int] = count(1)
        self._chances = cycle(cast.words.chances[1:])
        self._sayings: dict[str, Iterator[str]] = {}
        for content in pack.challenges:
            said = cycle(cast.words.own.get(content.code, cast.words.otherwise))
            self._sayings |= {content.title.in_language(locale): said for locale in LOCALES}

    def messages(self, person: CastMember) -> list[Message]:
        """What somebody sees in the channel."""
        return self._platform.read(self.channel, person.user)

    def own_messages(self, person: CastMember) -> list[Message]:
        """What somebody sees in the conversation with the bot."""
        return self._platform.read(self._platform.direct(person.user), person.user)

    async def press(
        self,
        person: CastMember,
        message: Message,
        button: Button,
        chance: Random,
        answers: Mapping[str, str] | None = None,
    ) -> Message | None:
        """Press a button, fill in the form if one opens, and look at the answer.

        `answers` are what the person has decided on; the rest of a form is made up.
        """
        where = message.conversation
        event = ButtonPressed(
            self._next_id(), person.user, where, button.action, button.value, person.locale
        )
        outcome = await self._client.perform(event, person.user, where, message=message)
        return await self._finish(person, where, message, outcome, chance, answers or {})

    async def command(
        self,
        person: CastMember,
        name: str,
        chance: Random,
        *,
        direct: bool = False,
        answers: Mapping[str, str] | None = None,
    ) -> Message | None:
        """Type a command in one's own language, and look at the answer."""
        text = typed_word(name, person.locale)
        where = self._platform.direct(person.user) if direct else self.channel
        event = CommandGiven(self._next_id(), person.user, where, text, person.locale)
        said = text if direct else f"/prikkel {text}"
        outcome = await self._client.perform(event, person.user, where, said=said)
        return await self._finish(person, where, None, outcome, chance, answers or {})

    async def _finish(
        self,
        person: CastMember,
        where: Conversation,
        message: Message | None,
        outcome: Outcome,
        chance: Random,
        decided: Mapping[str, str],
    ) -> Message | None:
        if outcome.form is None:
            return outcome.answer
        form = outcome.form
        made_up = {field.id: self._make_up(field, form, person, chance) for field in form.fields}
        answers = {name: answer for name, answer in {**made_up, **decided}.items() if answer}
        event = FormSubmitted(
            self._next_id(), person.user, where, form.action, form.value, answers, person.locale
        )
        sent = await self._client.perform(event, person.user, where, message=message)
        return sent.answer

    def _next_id(self) -> str:
        return f"invented-{next(self._gestures)}"

    def _make_up(self, field: Field, form: Form, person: CastMember, chance: Random) -> str:
        match field:
            case TextField():
                return field.value or self._words(field, form, chance)
            case ChoiceField():
                return field.value or _choice(field, person, chance)
            case ToggleField():
                return ""
            case DateField() | PhotoField():
                return field.value

    def _words(self, field: TextField, form: Form, chance: Random) -> str:
        if field.id == "place":
            return chance.choice(self.cast.words.places) if chance.random() < _NAMES_A_PLACE else ""
        if field.id == Signal.CHANCE:
            return next(self._chances)
        if field.multiline or field.required:
            about = next((it.text for it in form.intro if it.text in self._sayings), None)
            return next(self._sayings[about]) if about else ""
        return ""


def _choice(field: ChoiceField, person: CastMember, chance: Random) -> str:
    """One's own team, or one's own words, where these can be chosen; else anything that fits."""
    for option in field.options:
        if option.label == person.team or option.value == OWN_WORDS:
            return option.value
    return chance.choice(field.options).value if field.required else ""
