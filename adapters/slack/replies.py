"""Giving a person the answer to what they did, after Slack has its acknowledgement."""

import asyncio
import logging
from collections.abc import Coroutine
from dataclasses import replace
from functools import lru_cache
from typing import Any, assert_never

import orjson
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.addresses import Address
from adapters.slack.alerts import Alerts
from adapters.slack.clients import Clients, speaking
from adapters.slack.failures import TRIGGER_IS_OVER, URL_IS_OVER, refusal_in
from adapters.slack.homes import to_home, to_modal
from adapters.slack.native import REFUSED, Native, NativeTables
from adapters.slack.places import is_direct
from adapters.slack.platform import to_message
from adapters.slack.posts import Posts
from adapters.slack.views import to_view, without_photo
from bot.chat.cards import Card, Text
from bot.chat.conversations import User, Workspace
from bot.chat.forms import Form
from bot.chat.responses import OpenForm, RejectForm, ReplaceCard, ReplyPrivately, Response
from bot.i18n import said_in
from bot.ports import DeliveryFailed, Speaker

logger = logging.getLogger(__name__)

_PATIENCE = 2.0


def notice(text: str) -> ReplyPrivately:
    """A text of our own as an answer."""
    return ReplyPrivately(Card("", (Text(text),)))


class Replies:
    """Sends replies in the background: Slack's three seconds are not spent on calling Slack."""

    def __init__(
        self, clients: Clients, posts: Posts, tables: NativeTables, speaker: Speaker
    ) -> None:
        self._clients = clients
        self.alerts = Alerts(clients)
        self._speaker = speaker
        self._posts = posts
        self._tables = tables
        self._under_way: set[asyncio.Task[None]] = set()

    def soon(self, response: Response, address: Address) -> None:
        """Give an answer without waiting for it."""
        self.later(self.give(response, address))

    def later(self, work: Coroutine[Any, Any, None]) -> None:
        """Do something without waiting for it; what goes wrong is logged."""
        task = asyncio.create_task(_done_or_logged(work))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def publish(self, card: Card, user: User) -> None:
        """Show a card in somebody's Home tab.

        Raises:
            DeliveryFailed: Slack says no.
        """
        async with speaking(self._clients, user.workspace.id) as client:
            await client.views_publish(user_id=user.id, view=to_home(card, user.workspace.id))

    async def close(self) -> None:
        """Wait a little for the answers that are under way, and give up the others."""
        if self._under_way:
            _, late = await asyncio.wait(self._under_way, timeout=_PATIENCE)
            for task in late:
                task.cancel()

    async def give(self, response: Response, address: Address) -> None:
        """Show the person the answer.

        Raises:
            DeliveryFailed: Slack says no.
        """
        match response:
            case ReplyPrivately(card):
                await self._reply(card, address, instead=address.on_answer)
            case ReplaceCard(card):
                await self._reply(card, address, instead=True)
            case OpenForm(form) | RejectForm(form, _):
                await self._open(form, address)
            case _:
                assert_never(response)

    async def _reply(self, card: Card, address: Address, *, instead: bool) -> None:
        if address.at_home:
            await self._show_above_home(card, address)
        elif not self._posts.may_go_to(address.response_url) or not await self._respond(
            card, address, instead=instead
        ):
            await self._tell(card, address)

    async def _respond(self, card: Card, address: Address, *, instead: bool) -> bool:
        """Answer through the `response_url`; False when Slack does not take it."""

        async def send(native: Native) -> bool:
            body = _encoded(card, instead=instead, native=native)
            reply = await self._posts.post(address.response_url, body)
            if native and REFUSED.encode() in reply.body:
                raise DeliveryFailed(REFUSED)
            refusal = refusal_in(reply.status, reply.body)
            if refusal:
                # What is logged next says why telling them directly failed, and nothing of this.
                level = logging.INFO if refusal in URL_IS_OVER else logging.WARNING
                logger.log(level, "Slack takes no answer at the response_url: %s", refusal)
            return not refusal

        return await self._tables.send(address.workspace, card, send)

    async def _show_above_home(self, card: Card, address: Address) -> None:
        """Show a card in a modal, or in the one that is open; else in the direct messages."""
        view = to_modal(card, address.workspace)
        try:
            async with speaking(self._clients, address.workspace) as client:
                if address.view_id:
                    await client.views_update(view_id=address.view_id, view=view)
                else:
                    await client.views_open(trigger_id=address.trigger_id, view=view)
        except DeliveryFailed as failure:
            logger.warning("Could not show an answer above the Home tab: %s", failure.reason)
            await self._tell(card, address)

    async def _tell(self, card: Card, address: Address) -> None:
        """Show a card to one person: where they are if we can, else in their direct messages."""
        try:
            async with speaking(self._clients, address.workspace) as client:
                await _tell_in_channel(client, card, address)
        except DeliveryFailed as failure:
            if not failure.permanent or address.channel == address.user:
                raise
            async with speaking(self._clients, address.workspace) as client:
                await client.chat_postMessage(channel=address.user, **to_message(card))

    async def _open(self, form: Form, address: Address) -> None:
        if not address.trigger_id:
            await self._offer(form, "slack-form-ready", address)
            return
        view = to_view(
            form,
            channel=address.channel,
            at_home=address.at_home,
            workspace=address.workspace,
            left_out=self._said("slack-left-out", address),
            alerts=self.alerts.taken_by(address.workspace),
        )
        try:
            async with speaking(self._clients, address.workspace) as client:
                show = client.views_push if address.in_view else client.views_open
                await show(trigger_id=address.trigger_id, view=view)
            await self.alerts.ask(address.workspace)
        except DeliveryFailed as failure:
            if failure.permanent and failure.reason not in TRIGGER_IS_OVER:
                if (plain := without_photo(form)) is not form:
                    await self._open(plain, address)  # the app may not read files
                    return
                # Pressing again would bring the same: the form, or the app, is at fault.
                logger.error("A form cannot be opened in Slack: %s", failure.reason)
                await self.give(notice(self._said("slack-form-broken", address)), address)
                return
            logger.warning("Could not open a form in Slack: %s", failure.reason)
            await self._offer(form, "slack-form-too-late", address)

    async def _offer(self, form: Form, key: str, address: Address) -> None:
        """Without a fresh trigger Slack opens no form; a button brings one."""
        label = " / ".join(self._said("slack-open-form", address).splitlines())
        again = (replace(button, label=label),) if (button := address.again) else ()
        told = [key, "slack-form-begins"] if address.begins else [key]
        card = Card(form.title, tuple(Text(self._said(each, address)) for each in told), again)
        if address.at_home:
            await self._tell(card, address)  # the trigger for a modal is over too
        else:
            await self._reply(card, address, instead=False)

    def _said(self, key: str, address: Address) -> str:
        user = User(Workspace("slack", address.workspace), address.user)
        return said_in(self._speaker.languages_of(user), key)


async def _done_or_logged(work: Coroutine[Any, Any, None]) -> None:
    try:
        await work
    except DeliveryFailed as failure:
        logger.warning("Could not show an answer in Slack: %s", failure.reason)
    except Exception:
        # The edge of a background task: what nobody awaits is logged here, once.
        logger.exception("An answer could not be made")


async def _tell_in_channel(client: AsyncWebClient, card: Card, address: Address) -> None:
    arguments = to_message(card)
    if address.thread:
        arguments["thread_ts"] = address.thread
    if is_direct(address.channel):
        await client.chat_postMessage(channel=address.channel, **arguments)
    else:
        del arguments["mrkdwn"]  # chat.postEphemeral has no such argument
        await client.chat_postEphemeral(channel=address.channel, user=address.user, **arguments)


@lru_cache(maxsize=64)  # an answer to a press is the same card for most people
def _encoded(card: Card, *, instead: bool, native: Native) -> bytes:
    answer = to_message(card, native=native) | {"replace_original": instead}
    if not instead:
        answer["response_type"] = "ephemeral"
    return orjson.dumps(answer)
