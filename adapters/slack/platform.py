"""Posting to Slack."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from typing import Any

import orjson
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.clocks import utc_now
from adapters.slack import delivery_keys, limits
from adapters.slack.blocks import to_blocks
from adapters.slack.clients import Clients, speaking
from adapters.slack.definition import PLATFORM
from adapters.slack.enterprises import exchanged
from adapters.slack.failures import UNASKABLE, read_answer
from adapters.slack.native import Native, NativeTables
from adapters.slack.posts import Posts
from adapters.slack.texts import cut, escape, length
from bot.chat.cards import Card
from bot.chat.conversations import Conversation, MessageRef, User
from bot.ports import DeliveryFailed


def to_message(card: Card, *, native: Native = Native.NOTHING) -> dict[str, Any]:
    """A card as the arguments of `chat.postMessage` and its kin; `native` as of `to_blocks`.

    The top-level text says everything, since it is all that notifications and screen readers use.
    """
    return dict(_message(card, native=native))


@lru_cache(maxsize=64)  # an answer to a press is the same card for most people
def _message(card: Card, *, native: Native) -> Mapping[str, Any]:
    text = escape(card.plain_text())
    if length(text) > limits.TOP_LEVEL_TEXT:
        # One character grows to five at most ("&amp;"), so this fits whatever it holds.
        text = escape(cut(card.plain_text(), limits.TOP_LEVEL_TEXT // 5))
    return {"text": text, "blocks": to_blocks(card, native=native), "mrkdwn": False}


class SlackPlatform:
    """A `ChatPlatform`: posts with the token of the conversation's workspace.

    The outbox keeps the pace and tries again.
    """

    capabilities = PLATFORM.capabilities

    def __init__(self, clients: Clients, posts: Posts, tables: NativeTables) -> None:
        self._clients = clients
        self._posts = posts
        self._tables = tables

    async def post(self, conversation: Conversation, card: Card, key: str = "") -> MessageRef:
        """Post a new message, with a digest of its key in what Slack calls its metadata.

        Who is not found under an id may have another one by now.
        """
        try:
            return await self._post(conversation, card, key)
        except DeliveryFailed as failure:
            renewed = await self._moved(conversation) if failure.gone else ""
            if not renewed:
                raise
        return await self._post(replace(conversation, id=renewed), card, key)

    async def _moved(self, conversation: Conversation) -> str:
        """The id that somebody has since a move into an enterprise; empty when it is the same."""
        if not conversation.direct or not conversation.id.startswith("U"):
            return ""
        user = User(conversation.workspace, conversation.id)
        try:
            return (await exchanged(self._clients, user, to_old=False)).get(user.id, "")
        except DeliveryFailed:
            return ""

    async def _post(self, conversation: Conversation, card: Card, key: str) -> MessageRef:
        content: dict[str, Any] = {
            "channel": conversation.id,
            "unfurl_links": False,
            "unfurl_media": False,
        }
        if key:
            content["metadata"] = delivery_keys.metadata_of(key)
        workspace = conversation.workspace.id

        async def send(native: Native) -> tuple[str, str]:
            async with speaking(self._clients, workspace) as client:
                answer = await self._send(client, content | to_message(card, native=native))
                return str(answer.get("channel") or ""), str(answer.get("ts") or "")

        channel, timestamp = await self._tables.send(workspace, card, send)
        if not timestamp:
            return await self._look_up(conversation, key)
        return MessageRef(conversation, _message_id(conversation, channel, timestamp))

    async def find(
        self, conversation: Conversation, key: str, since: datetime
    ) -> MessageRef | None:
        """The message with this key; asking needs the scope to read the conversation's history."""
        async with speaking(self._clients, conversation.workspace.id) as client:
            channel = await _channel_of(client, conversation)
            found = await delivery_keys.look_up(client, channel, key, since)
        return (
            MessageRef(conversation, _message_id(conversation, channel, found)) if found else None
        )

    async def update(self, message: MessageRef, card: Card) -> None:
        """Replace what a posted message shows."""
        channel, _, timestamp = message.id.rpartition("/")
        workspace = message.conversation.workspace.id
        where = {"channel": channel or message.conversation.id, "ts": timestamp}

        async def send(native: Native) -> bool:
            arguments = to_message(card, native=native)
            del arguments["mrkdwn"]  # chat.update has none: the blocks are what is shown
            async with speaking(self._clients, workspace) as client:
                await self._send(client, where | arguments, "chat.update")
            return True

        await self._tables.send(workspace, card, send)

    async def direct_conversation(self, user: User) -> Conversation:
        """The direct conversation with somebody: Slack takes the user's id for it when posting."""
        return Conversation(user.workspace, user.id, direct=True)

    async def group_conversation(self, users: Sequence[User]) -> Conversation:
        """The conversation of some people and the bot; Slack finds the one that was opened before.

        Needs the scope `mpim:write`.

        Raises:
            DeliveryFailed: Slack refused. For good where the scope is missing, so that others do
                not wait, and where the answer does not say which conversation it is.
        """
        workspace = users[0].workspace
        try:
            async with speaking(self._clients, workspace.id) as client:
                opened = await client.conversations_open(users=[user.id for user in users])
        except DeliveryFailed as failure:
            failure.permanent = failure.permanent or failure.reason in UNASKABLE
            raise
        told: Mapping[str, Any] = opened.get("channel") or {}
        if not told.get("id"):
            raise DeliveryFailed("empty_answer", permanent=True)
        return Conversation(workspace, str(told["id"]))

    async def _look_up(self, conversation: Conversation, key: str) -> MessageRef:
        """Where the message is that Slack took without a word about it.

        Where Slack cannot be asked it is there all the same, and cannot be edited.
        """
        try:
            found = await self.find(conversation, key, utc_now())
        except DeliveryFailed:
            return MessageRef(conversation, "")
        if found is None:
            raise DeliveryFailed("empty_answer", maybe_sent=True)
        return found

    async def _send(
        self, client: AsyncWebClient, content: Mapping[str, Any], method: str = "chat.postMessage"
    ) -> Mapping[str, Any]:
        """Call a method past the SDK, which takes many times as long."""
        url = f"{client.base_url}{method}"
        return read_answer(*await self._posts.post(url, orjson.dumps(content), client.token or ""))


async def _channel_of(client: AsyncWebClient, conversation: Conversation) -> str:
    """Where the messages are: those to a user's id lie in a channel with an id of its own."""
    if not conversation.direct or conversation.id.startswith("D"):
        return conversation.id
    try:
        opened = await client.conversations_open(users=conversation.id)
    except SlackApiError as error:
        if error.response.get("error") in UNASKABLE:
            return conversation.id
        raise
    channel: Any = opened["channel"]
    return str(channel["id"])


def _message_id(conversation: Conversation, channel: str, timestamp: str) -> str:
    """The timestamp, with the channel before it where that is not the conversation's id.

    A message to a user lands in a channel of which Slack tells the id only now, and an update
    needs that id.
    """
    return timestamp if channel in ("", conversation.id) else f"{channel}/{timestamp}"
