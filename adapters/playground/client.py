"""What a chat client does with the bot's answers: it shows cards to one person and opens forms."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import assert_never

from adapters.photos import followed_by
from adapters.playground.platform import Message, PlaygroundPlatform
from bot.chat.cards import Card
from bot.chat.conversations import Conversation, User
from bot.chat.events import Event
from bot.chat.forms import Form
from bot.chat.responses import OpenForm, RejectForm, ReplaceCard, ReplyPrivately, Response


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one gesture led to: a form that opened or stays open, or a card that was shown.

    Under `photo_of` the photo of a form is to follow, if one came with it.
    """

    form: Form | None = None
    errors: Mapping[str, str] = field(default_factory=dict[str, str])
    answer: Message | None = None
    photo_of: str = ""


class ChatClient:
    """Where gestures meet the bot; `handle` is `Bot.handle`."""

    def __init__(
        self,
        platform: PlaygroundPlatform,
        handle: Callable[[Event], Awaitable[Response | None]],
    ) -> None:
        self._platform = platform
        self._handle = handle

    async def perform(
        self,
        event: Event,
        user: User,
        conversation: Conversation,
        *,
        message: Message | None = None,
        said: str = "",
    ) -> Outcome:
        """Let the bot react to what somebody did, on `message` or by typing `said`."""
        response = await self._handle(event)
        match response:
            case None:
                return Outcome()
            case OpenForm(form):
                return Outcome(form=form)
            case RejectForm(form):
                return Outcome(form=form, errors=response.at_fields())
            case ReplaceCard(card) if message is not None and conversation.direct:
                return Outcome(answer=self._platform.replace(message.id, card))
            case ReplaceCard(card) | ReplyPrivately(card):
                answer = self._reply(user, conversation, card, message, said)
                return Outcome(answer=answer, photo_of=followed_by(response))
            case _:
                assert_never(response)

    def _reply(
        self, user: User, conversation: Conversation, card: Card, message: Message | None, said: str
    ) -> Message:
        if message is not None and message.reader and not conversation.direct:
            return self._platform.replace(message.id, card)
        under = message.id if message is not None else ""
        return self._platform.answer(user, conversation, card, under=under, said=said)
