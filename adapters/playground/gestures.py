"""What the page sends, read once at the border and turned into the events of chat."""

from typing import Annotated, Literal
from uuid import uuid4

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from adapters.playground.platform import Message
from bot.chat.conversations import Conversation, MessageRef, User
from bot.chat.events import (
    ButtonPressed,
    CommandGiven,
    Event,
    FormSubmitted,
    ReactionAdded,
    ReactionRemoved,
)

_Name = Annotated[str, Field(max_length=200)]
_Typed = Annotated[str, Field(max_length=20_000)]


class _Gesture(BaseModel):
    model_config = ConfigDict(extra="forbid")

    person: _Name = Field(alias="as")
    id: _Name = Field(default_factory=lambda: str(uuid4()), min_length=1)


class Press(_Gesture):
    """A button on a message."""

    kind: Literal["button"]
    message: _Name
    action: Annotated[str, Field(min_length=1, max_length=200)]
    value: Annotated[str, Field(max_length=2000)] = ""


class Submission(_Gesture):
    """A form that was opened from a message (or by a command, then `message` is empty)."""

    kind: Literal["form"]
    message: _Name = ""
    place: Literal["channel", "direct"]
    action: Annotated[str, Field(min_length=1, max_length=200)]
    value: Annotated[str, Field(max_length=2000)] = ""
    answers: dict[_Name, _Typed] = Field(default_factory=dict, max_length=50)


class TypedCommand(_Gesture):
    """`/prikkel …`, typed in the channel or to the bot; `text` is what follows."""

    kind: Literal["command"]
    place: Literal["channel", "direct"]
    text: Annotated[str, Field(max_length=2000)]

    @property
    def said(self) -> str:
        """It as it is typed: the bot's name is needed only where others talk too."""
        return self.text if self.place == "direct" else f"/prikkel {self.text}".strip()


class Reaction(_Gesture):
    """An emoji under a message, put there or taken away."""

    kind: Literal["reaction"]
    message: _Name
    emoji: Annotated[str, Field(min_length=1, max_length=60)]
    on: bool


AnyGesture = Press | Submission | TypedCommand | Reaction
GESTURES: TypeAdapter[AnyGesture] = TypeAdapter(Annotated[AnyGesture, Field(discriminator="kind")])


def to_event(
    gesture: AnyGesture,
    user: User,
    conversation: Conversation,
    message: Message | None,
    locale: str,
) -> Event:
    """The event of a gesture that was made in `conversation`, on `message` if on any."""
    match gesture:
        case Press(id=key, action=action, value=value):
            on = message.id if message else ""
            return ButtonPressed(key, user, conversation, action, value, locale, message=on)
        case Submission(id=key, action=action, value=value, answers=answers):
            filled = {name: answer for name, answer in answers.items() if answer}
            return FormSubmitted(key, user, conversation, action, value, filled, locale)
        case TypedCommand(id=key, text=text):
            return CommandGiven(key, user, conversation, text, locale)
        case Reaction(id=key, emoji=emoji, on=on):
            kind = ReactionAdded if on else ReactionRemoved
            reference = MessageRef(conversation, message.id if message else "")
            return kind(key, user, reference, emoji, locale)
