"""Teams as a `ChatPlatform`: posts on its own, in channels and to people."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from botbuilder.schema import (
    Activity,
    ActivityTypes,
    Attachment,
    ChannelAccount,
    ConversationParameters,
)

from adapters.teams import limits, mentions
from adapters.teams.adaptive_cards import CONTENT_TYPE, Surface, to_adaptive_card
from adapters.teams.connectors import Connectors
from adapters.teams.contacts import Contacts
from adapters.teams.definition import PLATFORM
from adapters.teams.people import ConversationMember, member_of
from adapters.teams.roads import Address, Roads
from adapters.teams.texts import Node
from adapters.teams.whispers import whispered
from bot.chat.cards import Card
from bot.chat.conversations import Conversation, MessageRef, User
from bot.ports import DeliveryFailed

_CHANNEL_SUFFIXES = ("@thread.tacv2", "@thread.skype")


class TeamsPlatform:
    """Posts through the Bot Connector; what it learns of people and places is in `contacts`."""

    capabilities = PLATFORM.capabilities

    def __init__(
        self, connectors: Connectors, contacts: Contacts, place: Surface = Surface.CONVERSATION
    ) -> None:
        self.place = place
        self._connectors = connectors
        self._roads = Roads(connectors)
        self._contacts = contacts

    async def post(
        self,
        conversation: Conversation,
        card: Card,
        key: str = "",  # noqa: ARG002
    ) -> MessageRef:
        """Post a new message: in a channel that is a new thread."""
        return await self.post_content(conversation, *await self._drawn(card))

    async def find(
        self,
        conversation: Conversation,  # noqa: ARG002
        key: str,  # noqa: ARG002
        since: datetime,  # noqa: ARG002
    ) -> MessageRef | None:
        """Teams shows a bot no messages, not even its own. Raises: `DeliveryFailed`."""
        raise DeliveryFailed("Teams cannot be asked", permanent=True)

    async def update(self, message: MessageRef, card: Card) -> None:
        """Replace what a posted message shows."""
        await self.update_content(message, *await self._drawn(card))

    async def _drawn(self, card: Card) -> tuple[Node, str]:
        """A card with the names of who is mentioned in it, and its text for notifications."""
        card = await mentions.named(card, self.member)
        return to_adaptive_card(card, self.place), card.plain_text()

    async def direct_conversation(self, user: User) -> Conversation:
        """Find or open the chat with somebody.

        Raises:
            DeliveryFailed: there is no address of theirs, or Microsoft refuses.
        """
        if (known := self._contacts.chat_with(user)) is not None:
            return known
        tenant = user.workspace.id
        await self._contacts.look_up(user.workspace)
        own = self._contacts.service_url_of(user)
        address = self._address(Conversation(user.workspace, "", direct=True), own)
        parameters = ConversationParameters(
            is_group=False,
            bot=_account(address.bot),
            members=[_account(self._contacts.channel_id_of(user))],
            tenant_id=tenant,
            channel_data={"tenant": {"id": tenant}},
        )
        opened, road = await self._roads.reach(
            address, lambda talks: talks.create_conversation(parameters)
        )
        if not _id_in(opened):
            raise DeliveryFailed("unreadable answer")  # without its id nothing can be said in it
        place = {"bot": address.bot, "serviceUrl": road, "type": "personal"}
        conversation = Conversation(
            user.workspace, _id_in(opened), direct=True, address=json.dumps(place, sort_keys=True)
        )
        self._contacts.remember_chat(user, conversation)
        return conversation

    async def group_conversation(self, users: Sequence[User]) -> Conversation:
        """Not opened: a bot cannot make a group chat in Teams. Raises: `DeliveryFailed`."""
        del users
        raise DeliveryFailed("Teams opens no group for a bot", permanent=True)

    async def channels(self, conversation: Conversation, team: str) -> list[str]:
        """The ids of all channels of a team, of which `conversation` is one.

        Raises:
            DeliveryFailed: Microsoft does not tell.
        """
        url = self._address(conversation).roads[0]
        return await self._roads.ask(url, lambda _: self._connectors.channels(url, team)) or []

    async def visit(self, conversation: Conversation) -> None:
        """See whether the bot is in a conversation; `DeliveryFailed` when not, or not told."""
        await self._page(conversation, 1)

    async def member(self, conversation: Conversation, who: str) -> ConversationMember:
        """Somebody in a conversation, by the directory's id or by an e-mail address.

        Raises:
            DeliveryFailed: they are not in it, or Microsoft does not tell.
        """
        found, _ = await self._roads.reach(
            self._address(conversation),
            lambda talks: talks.get_conversation_member(conversation.id, who),
        )
        return member_of(found)

    async def members(self, conversation: Conversation) -> list[ConversationMember]:
        """Everybody in a conversation, page by page.

        Raises:
            DeliveryFailed: the bot is not in it, or Microsoft does not tell.
        """
        await self._contacts.look_up(conversation.workspace)
        found, following = list[ConversationMember](), None
        while True:
            page = await self._page(conversation, limits.MEMBERS_AT_ONCE, following)
            found += map(member_of, getattr(page, "members", None) or ())
            following = getattr(page, "continuation_token", None)
            if not following:
                return found

    async def _page(self, conversation: Conversation, most: int, after: str | None = None) -> Any:
        page, _ = await self._roads.reach(
            self._address(conversation),
            lambda talks: talks.get_conversation_paged_members(conversation.id, most, after),
        )
        return page

    async def post_content(
        self, conversation: Conversation, content: Node, summary: str
    ) -> MessageRef:
        """Post an adaptive card, with its text for notifications."""
        await self._contacts.look_up(conversation.workspace)
        address = self._address(conversation)
        activity = _activity(content, summary, address.bot)
        if address.kind == "channel":
            return await self._post_thread(conversation, address, activity)
        posted, _ = await self._roads.reach(
            address, lambda talks: talks.send_to_conversation(conversation.id, activity)
        )
        return MessageRef(conversation, _id_in(posted))

    async def update_content(self, message: MessageRef, content: Node, summary: str) -> None:
        """Replace a posted adaptive card."""
        address = self._address(message.conversation)
        activity = _activity(content, summary, address.bot)
        activity.id = message.id
        thread = f";messageid={message.id}" if address.kind == "channel" else ""
        place = f"{message.conversation.id}{thread}"
        await self._roads.reach(
            address, lambda talks: talks.update_activity(place, message.id, activity)
        )

    async def say(self, conversation: Conversation, thread: str, text: str) -> None:
        """Write a plain sentence in a thread; `thread` is the id that Teams gave with a message."""
        address = self._address(conversation)
        activity = Activity(type=ActivityTypes.message, text=text, text_format="plain")
        activity.from_property = _account(address.bot)
        await self._roads.reach(address, lambda talks: talks.send_to_conversation(thread, activity))

    async def whisper(
        self, conversation: Conversation, thread: str, user: User, content: Node, summary: str
    ) -> None:
        """Show a card in a thread to one person alone."""
        address = self._address(conversation)
        activity = _activity(content, summary, address.bot)
        activity.recipient = _account(self._contacts.channel_id_of(user))
        await self._roads.reach(address, lambda talks: whispered(talks, thread, activity))

    async def _post_thread(
        self, conversation: Conversation, address: Address, activity: Activity
    ) -> MessageRef:
        tenant = conversation.workspace.id
        parameters = ConversationParameters(
            is_group=True,
            bot=_account(address.bot),
            activity=activity,
            tenant_id=tenant,
            channel_data={"channel": {"id": conversation.id}, "tenant": {"id": tenant}},
        )
        opened, _ = await self._roads.reach(
            address, lambda talks: talks.create_conversation(parameters)
        )
        # The thread's id ends in the id of its first message, should that be all we are told.
        message = getattr(opened, "activity_id", "") or _id_in(opened).partition(";messageid=")[2]
        return MessageRef(conversation, message)

    def _address(self, conversation: Conversation, own: str = "") -> Address:
        told = json.loads(conversation.address) if conversation.address else {}
        tenant = conversation.workspace.id
        is_channel = not conversation.direct and conversation.id.endswith(_CHANNEL_SUFFIXES)
        # An address without the bot in it was typed by an operator, who may not know the service.
        typed = told.get("serviceUrl") or ""
        own = typed if "bot" in told else own
        roads = [own, *self._contacts.service_urls(tenant, typed)]
        return Address(
            own=own,
            roads=[road for road in dict.fromkeys(roads) if road],
            kind=told.get("type") or ("channel" if is_channel else "personal"),
            bot=told.get("bot") or self._contacts.bot(tenant),
        )


def _activity(content: Node, summary: str, bot: str) -> Activity:
    """A message that is a card only: with a text beside it Teams makes two, and names neither."""
    return Activity(
        type=ActivityTypes.message,
        attachments=[Attachment(content_type=CONTENT_TYPE, content=content)],
        summary=limits.cut(summary, limits.SUMMARY_LENGTH),
        from_property=_account(bot),
    )


def _id_in(answer: Any) -> str:
    """The id in an answer; empty where it holds none: what was sent cannot be updated then."""
    return getattr(answer, "id", None) or ""


def _account(identifier: str) -> ChannelAccount | None:
    return ChannelAccount(id=identifier) if identifier else None
