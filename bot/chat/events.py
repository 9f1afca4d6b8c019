"""What people do in chat, in the past tense. Adapters make these from verified payloads.

`id` is unique per gesture on its workspace: a platform that delivers twice repeats it, and the
inbox drops the second. `locale` is the language the platform believes the person speaks, if any,
`timezone` the name of the time zone of the client they used, if the platform tells. `moment` is
when it was done, in seconds since 1970, where events come in no particular order.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.chat.conversations import Conversation, MessageRef, User


@dataclass(frozen=True, slots=True)
class ButtonPressed:
    """Somebody pressed a button on a card; `message` is what holds it, as its platform calls it."""

    id: str
    user: User
    conversation: Conversation
    action: str
    value: str
    locale: str = ""
    timezone: str = ""
    message: str = ""


@dataclass(frozen=True, slots=True)
class PageOpened:
    """Somebody looks at a page. Nothing changes by it: it has no id, and may come twice."""

    user: User
    path: str
    query: Mapping[str, str] = field(default_factory=dict[str, str])
    locale: str = ""
    timezone: str = ""


@dataclass(frozen=True, slots=True)
class Noted:
    """What the platform hands on when it has shown a page: as if a button of it was pressed."""

    action: str
    value: str


@dataclass(frozen=True, slots=True)
class FormSubmitted:
    """Somebody sent a form; `answers` maps field ids to what was filled in (absent when empty)."""

    id: str
    user: User
    conversation: Conversation
    action: str
    value: str
    answers: Mapping[str, str] = field(default_factory=dict[str, str])
    locale: str = ""
    timezone: str = ""


@dataclass(frozen=True, slots=True)
class CommandGiven:
    """Somebody typed `/prikkel …` (Slack) or wrote to the bot (Teams); `text` is what follows.

    A handler gets the text freed of what stands around it, and how it was `typed`. `photo` is where
    a photo is that came with it in a direct conversation, as the platform calls it.
    """

    id: str
    user: User
    conversation: Conversation
    text: str
    locale: str = ""
    timezone: str = ""
    typed: str = ""
    photo: str = ""


@dataclass(frozen=True, slots=True)
class ReactionAdded:
    """Somebody put an emoji (its name, without colons and skin tone) under a message."""

    id: str
    user: User
    message: MessageRef
    emoji: str
    locale: str = ""
    timezone: str = ""
    moment: float = 0.0


@dataclass(frozen=True, slots=True)
class ReactionRemoved:
    """Somebody took an emoji away again."""

    id: str
    user: User
    message: MessageRef
    emoji: str
    locale: str = ""
    timezone: str = ""
    moment: float = 0.0


@dataclass(frozen=True, slots=True)
class BotAdded:
    """The bot was put into a channel, or somebody started a direct conversation with it."""

    id: str
    user: User
    conversation: Conversation
    locale: str = ""
    timezone: str = ""


@dataclass(frozen=True, slots=True)
class BotRemoved:
    """The bot was taken out of a conversation, or blocked, or the person's account was closed."""

    id: str
    user: User
    conversation: Conversation
    locale: str = ""
    timezone: str = ""


@dataclass(frozen=True, slots=True)
class ChannelJoined:
    """A colleague came into a channel in which the bot is, by themselves or brought by another."""

    id: str
    user: User
    conversation: Conversation
    locale: str = ""
    timezone: str = ""


@dataclass(frozen=True, slots=True)
class HomeOpened:
    """Somebody opened the bot's own page, or pressed something on it: it shows what holds now."""

    id: str
    user: User
    conversation: Conversation
    locale: str = ""
    timezone: str = ""


@dataclass(frozen=True, slots=True)
class ReportStarted:
    """Somebody chose "what got in the way?" in the platform's own menus.

    `text` is the message that they chose it on; nothing of it is kept until they send the form.
    """

    id: str
    user: User
    conversation: Conversation
    text: str = ""
    locale: str = ""
    timezone: str = ""


class NoPhoto(StrEnum):
    """Why a photo was not taken."""

    EMPTY = "empty"
    HEAVY = "heavy"
    LARGE = "large"
    KIND = "kind"
    BROKEN = "broken"
    AWAY = "away"


@dataclass(frozen=True, slots=True)
class PhotoSent:
    """The photo of a form arrived, as a JPEG in which nothing but the picture is; or why none did.

    `key` is what the answer to the form gave for it.
    """

    id: str
    user: User
    conversation: Conversation
    key: str
    photo: bytes | NoPhoto
    locale: str = ""
    timezone: str = ""


Event = (
    ButtonPressed
    | FormSubmitted
    | CommandGiven
    | ReactionAdded
    | ReactionRemoved
    | BotAdded
    | BotRemoved
    | ChannelJoined
    | HomeOpened
    | ReportStarted
    | PhotoSent
)
