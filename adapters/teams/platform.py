"""Teams as a `ChatPlatform`: posts on its own, in channels and to people."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from botbuilder.schema import (
    Activity,
    ActivityTypes,
    Attachment,
    ChannelAccount,
    ConversationParameters,
)
from msrest.exceptions import (
    ClientRequestError,
    DeserializationError,  # pyright: ignore[reportPrivateImportUsage]
    HttpOperationError,
)
from requests import RequestException

from adapters.teams import limits
from adapters.teams.adaptive_cards import CONTENT_TYPE, Node, Place, to_adaptive_card
from adapters.teams.connectors import Connectors, UntrustedService
from adapters.teams.contacts import Contacts
from adapters.teams.failures import refused, unreachable
from adapters.teams.tokens import TokenRefused
from bot.chat.cards import Card
from bot.chat.conversations import Conversation, MessageRef, User
from bot.ports import DeliveryFailed

T = TypeVar("T")

_CHANNEL_SUFFIXES = ("@thread.tacv2", "@thread.skype")


@dataclass(frozen=True, slots=True)
class _Address:
    """What `Conversation.address` holds, filled up with what is known of the tenant."""

    service_url: str
    kind: str
    bot: str


class TeamsPlatform:
    """Posts through the Bot Connector; what it learns of people and places is in `contacts`."""

    def __init__(
        self, connectors: Connectors, contacts: Contacts, place: Place = Place.CONVERSATION
    ) -> None:
        self.place = place
        self._connectors = connectors
        self._contacts = contacts

    async def post(
        self,
        conversation: Conversation,
        card: Card,
        key: str = "",  # noqa: ARG002
    ) -> MessageRef:
        """Post a new message: in a channel that is a new thread."""
        content = to_adaptive_card(card, self.place)
        return await self.post_content(conversation, content, card.plain_text())

    async def find(
        self,
        conversation: Conversation,  # noqa: ARG002
        key: str,  # noqa: ARG002
        since: datetime,  # noqa: ARG002
    ) -> MessageRef | None:
        """Teams shows a bot no messages, not even its own."""
        raise DeliveryFailed("Teams cannot be asked", permanent=True)

    async def update(self, message: MessageRef, card: Card) -> None:
        """Replace what a posted message shows."""
        await self.update_content(message, to_adaptive_card(card, self.place), card.plain_text())

    async def direct_conversation(self, user: User) -> Conversation:
        """Find or open the chat with somebody."""
        known = self._contacts.chat_with(user)
        if known is not None:
            return known
        tenant = user.workspace.id
        address = self._address(Conversation(user.workspace, "", direct=True))
        parameters = ConversationParameters(
            is_group=False,
            bot=_account(address.bot),
            members=[_account(self._contacts.channel_id_of(user))],
            tenant_id=tenant,
            channel_data={"tenant": {"id": tenant}},
        )
        opened = await self._ask(
            address.service_url, lambda talks: talks.create_conversation(parameters)
        )
        place = {"bot": address.bot, "serviceUrl": address.service_url, "type": "personal"}
        conversation = Conversation(
            user.workspace, _told(opened.id), direct=True, address=json.dumps(place, sort_keys=True)
        )
        self._contacts.remember_chat(user, conversation)
        return conversation

    async def channels(self, conversation: Conversation, team: str) -> list[str]:
        """The ids of all channels of a team, of which `conversation` is one.

        Raises:
            DeliveryFailed: Microsoft does not tell.
        """
        url = self._address(conversation).service_url
        return await self._ask(url, lambda _: self._connectors.channels(url, team))

    async def visit(self, conversation: Conversation) -> None:
        """See whether the bot is in a conversation; nobody notices.

        Raises:
            DeliveryFailed: it is not, or Microsoft does not tell.
        """
        address = self._address(conversation)
        await self._ask(
            address.service_url,
            lambda talks: talks.get_conversation_paged_members(conversation.id, page_size=1),
        )

    async def member(self, conversation: Conversation, who: str) -> str:
        """The directory's id of somebody in a conversation, by that id or by an e-mail address.

        Raises:
            DeliveryFailed: they are not in it, or Microsoft does not tell.
        """
        address = self._address(conversation)
        found = await self._ask(
            address.service_url,
            lambda talks: talks.get_conversation_member(conversation.id, who),
        )
        return str(found.aad_object_id or "").lower()

    async def post_content(
        self, conversation: Conversation, content: Node, summary: str
    ) -> MessageRef:
        """Post an adaptive card, with its text for notifications."""
        address = self._address(conversation)
        activity = _activity(content, summary, address.bot)
        if address.kind == "channel":
            return await self._post_thread(conversation, address, activity)
        posted = await self._ask(
            address.service_url,
            lambda talks: talks.send_to_conversation(conversation.id, activity),
        )
        return MessageRef(conversation, _told(posted.id))

    async def update_content(self, message: MessageRef, content: Node, summary: str) -> None:
        """Replace a posted adaptive card."""
        address = self._address(message.conversation)
        activity = _activity(content, summary, address.bot)
        activity.id = message.id
        place = message.conversation.id
        if address.kind == "channel":
            place = f"{place};messageid={message.id}"
        await self._ask(
            address.service_url, lambda talks: talks.update_activity(place, message.id, activity)
        )

    async def say(self, conversation: Conversation, thread: str, text: str) -> None:
        """Write a plain sentence in a thread; `thread` is the id that Teams gave with a message."""
        address = self._address(conversation)
        activity = Activity(type=ActivityTypes.message, text=text, text_format="plain")
        activity.from_property = _account(address.bot)
        await self._ask(
            address.service_url, lambda talks: talks.send_to_conversation(thread, activity)
        )

    async def _post_thread(
        self, conversation: Conversation, address: _Address, activity: Activity
    ) -> MessageRef:
        tenant = conversation.workspace.id
        parameters = ConversationParameters(
            is_group=True,
            bot=_account(address.bot),
            activity=activity,
            tenant_id=tenant,
            channel_data={"channel": {"id": conversation.id}, "tenant": {"id": tenant}},
        )
        opened = await self._ask(
            address.service_url, lambda talks: talks.create_conversation(parameters)
        )
        # The thread's id ends in the id of its first message, should that be all we are told.
        message = opened.activity_id or (opened.id or "").partition(";messageid=")[2]
        return MessageRef(conversation, _told(message))

    def _address(self, conversation: Conversation) -> _Address:
        told = json.loads(conversation.address) if conversation.address else {}
        tenant = conversation.workspace.id
        is_channel = not conversation.direct and conversation.id.endswith(_CHANNEL_SUFFIXES)
        # An address without the bot in it was typed by an operator, who may not know the service.
        learnt = told.get("serviceUrl") if "bot" in told else ""
        return _Address(
            service_url=learnt or self._contacts.service_url(tenant, told.get("serviceUrl")),
            kind=told.get("type") or ("channel" if is_channel else "personal"),
            bot=told.get("bot") or self._contacts.bot(tenant),
        )

    async def _ask(self, service_url: str, ask: Callable[[Any], Awaitable[T]]) -> T:
        """Call the connector; every way in which it can fail becomes a `DeliveryFailed`."""
        try:
            connector = await self._connectors.ready(service_url)
            return await ask(connector.conversations)
        except HttpOperationError as failure:
            if failure.response.status_code == 401:
                self._connectors.credentials.forget()
            raise refused(failure) from failure
        except ClientRequestError as failure:
            raise unreachable(failure.inner_exception) from failure
        except DeserializationError as failure:
            raise _unreadable() from failure
        except UntrustedService as failure:
            raise DeliveryFailed("untrusted service address", permanent=True) from failure
        except TokenRefused as failure:
            raise DeliveryFailed(f"no token: {failure}") from failure
        except RequestException as failure:
            raise DeliveryFailed("the sign-in service cannot be reached") from failure


def _activity(content: Node, summary: str, bot: str) -> Activity:
    """A message that is a card only: with a text beside it Teams makes two, and names neither."""
    return Activity(
        type=ActivityTypes.message,
        attachments=[Attachment(content_type=CONTENT_TYPE, content=content)],
        summary=limits.cut(summary, limits.SUMMARY_LENGTH),
        from_property=_account(bot),
    )


def _told(identifier: str | None) -> str:
    """An id from an answer; without it what was sent could not be updated."""
    if not identifier:
        raise _unreadable()
    return identifier


def _unreadable() -> DeliveryFailed:
    return DeliveryFailed("unreadable answer", maybe_sent=True)


def _account(identifier: str) -> ChannelAccount | None:
    return ChannelAccount(id=identifier) if identifier else None
