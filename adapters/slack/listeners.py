"""One catch-all listener per gesture: translate, let the bot commit, acknowledge, answer."""

import logging
import re
from typing import Any

from aiohttp import ClientError
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncBoltContext
from slack_bolt.error import BoltUnhandledRequestError
from slack_bolt.response import BoltResponse

from adapters.slack import payloads
from adapters.slack.failures import UNASKABLE
from adapters.slack.heard import Heard, hear, heard_as
from adapters.slack.homes import to_modal
from adapters.slack.native import NativeTables
from adapters.slack.outsiders import Outsiders, Relation
from adapters.slack.pages import Pages
from adapters.slack.payloads import MalformedPayload, read
from adapters.slack.photos import Photos
from adapters.slack.platform import to_message
from adapters.slack.replies import Replies, notice
from adapters.slack.views import errors_for, to_view
from bot.chat.events import (
    ChannelJoined,
    CommandGiven,
    Event,
    FormSubmitted,
    HomeOpened,
    ReactionAdded,
)
from bot.chat.forms import Form
from bot.chat.responses import OpenForm, RejectForm, ReplaceCard, ReplyPrivately, Response
from bot.chat.searches import looked_in
from bot.i18n import said_in
from bot.ports import DeliveryFailed, EventHandler, StoreUnavailable

logger = logging.getLogger(__name__)

_ANY = re.compile(".*")


class Listeners:
    """The listeners of one app; the routing behind them is the bot's own."""

    def __init__(
        self,
        bot: EventHandler,
        replies: Replies,
        tables: NativeTables,
        outsiders: Outsiders,
        photos: Photos,
    ) -> None:
        self._bot = bot
        self._replies = replies
        self._tables = tables
        self._outsiders = outsiders
        self._pages = Pages(bot, replies)
        self._photos = photos

    def register(self, app: AsyncApp) -> None:
        """Add the listeners to a Bolt app; the busiest first, since each one passed costs time."""
        app.action(_ANY)(self.on_press)
        app.command(_ANY)(self.on_command)
        app.view(_ANY)(self.on_submit)
        app.shortcut(_ANY)(self.on_shortcut)
        app.event(_ANY)(self.on_event)
        app.error(on_error)

    async def on_press(self, ack: AsyncAck, body: dict[str, Any]) -> None:
        """Somebody pressed a button, and Bolt brought it: in Socket Mode."""
        await self.press(body)
        await ack()

    async def press(self, body: dict[str, Any]) -> None:
        """Somebody pressed a button; what that changed is on disk when this returns.

        Raises:
            MalformedPayload: this is no press.
        """
        heard = hear(payloads.to_button_pressed, body)
        self._answer(await self._handle_ours(heard), heard)

    async def on_shortcut(self, ack: AsyncAck, body: dict[str, Any]) -> None:
        """Somebody chose a shortcut, in Slack's menu or in that of a message."""
        heard = hear(payloads.to_report_started, body)
        self._answer(await self._handle_ours(heard), heard)
        await ack()

    async def on_command(self, ack: AsyncAck, body: dict[str, Any]) -> None:
        """Somebody gave the slash command; a private answer travels in the acknowledgement."""
        heard = hear(payloads.to_command_given, body)
        response = await self._handle_ours(heard)
        match response:
            case ReplyPrivately(card) | ReplaceCard(card):
                # What is refused in an acknowledgement is lost: nothing is tried out in it.
                native = self._tables.taken_by(heard.address.workspace)
                message = to_message(card, native=native)
                await ack({**message, "response_type": "ephemeral"})
            case _:
                self._answer(response, heard)
                await ack()

    async def on_event(
        self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext
    ) -> None:
        """Somebody wrote to us or reacted, or we or they came into a channel."""
        bot_user = context.bot_user_id or ""
        event = read(payloads.to_event, body, bot_user)
        if event is not None:
            await self._take(heard_as(event, body), bot_user)
        await ack()

    async def _take(self, heard: Heard[Event], bot_user: str) -> None:
        event = heard.event
        if await self._is_outsiders(heard, bot_user):
            if isinstance(event, CommandGiven):
                self._answer(notice(self._said(event, "stranger")), heard)
        elif isinstance(event, HomeOpened):
            self._replies.later(self._pages.show(event))
        else:
            # Not `_handle`: when the store is down, Slack delivers the event again.
            self._answer(await self._bot.handle(event), heard)

    async def _is_outsiders(self, heard: Heard[Event], bot_user: str) -> bool:
        """Whether this is not for us: Slack is asked whose a reaction to our messages is.

        Nobody writes unasked to guests, so their arrival is not for us either.

        Raises:
            DeliveryFailed: Slack does not say who arrived.
        """
        event, sender = heard.event, heard.sender
        if isinstance(event, ChannelJoined):
            return await self._outsiders.relation_of(event.user) is not Relation.COLLEAGUE
        if not isinstance(event, ReactionAdded):
            return await self._outsiders.sent(sender, event.user)
        is_about_us = sender.author in ("", bot_user)
        return is_about_us and await self._outsiders.include(event.user)

    async def on_submit(self, ack: AsyncAck, body: dict[str, Any]) -> None:
        """Somebody sent a form; the acknowledgement closes it or keeps what was typed."""
        if body.get("type") != "view_submission":
            await ack()
            return
        heard = hear(payloads.to_form_submitted, body)
        event = heard.event
        if await self._outsiders.sent(heard.sender, event.user):
            await ack()
            return
        try:
            response = await self._bot.handle(event)
        except StoreUnavailable as error:
            logger.warning("The store is unavailable; the form stays open")
            # A form without fields shows Slack's own sentence instead.
            errors = {heard.address.first_field or "none": self._said(event, error.key)}
            await ack(response_action="errors", errors=errors)
        else:
            await self._finish_form(response, heard, ack)

    async def _finish_form(
        self, response: Response | None, heard: Heard[FormSubmitted], ack: AsyncAck
    ) -> None:
        event, address = heard.event, heard.address
        match response:
            case None:
                await ack()
            case RejectForm(form) if _may_stay(form, event):
                await ack(response_action="errors", errors=errors_for(form, response.at_fields()))
            case OpenForm(form) | RejectForm(form):
                # Slack's own errors would leave in the view what the form carried and showed.
                errors = response.at_fields() if isinstance(response, RejectForm) else {}
                view = to_view(
                    form,
                    errors,
                    channel=address.channel,
                    at_home=address.at_home,
                    workspace=address.workspace,
                    left_out=self._said(event, "slack-left-out"),
                    alerts=self._replies.alerts.taken_by(address.workspace),
                )
                await ack(response_action="update", view=view)
            case ReplyPrivately(card) | ReplaceCard(card) if address.at_home:
                await ack(response_action="update", view=to_modal(card, address.workspace))
                self._replies.later(self._pages.show(event))
            case ReplyPrivately() | ReplaceCard():
                await ack(response_action="clear")
                self._answer(response, heard)
        self._photos.follow(response, heard)

    def _said(self, event: Event, key: str) -> str:
        return said_in(self._bot.languages_of(event.user, event.locale), key)

    async def _handle_ours(self, heard: Heard[Any]) -> Response | None:
        """The bot's answer to a colleague; who is none reads that this is not for them."""
        if await self._outsiders.sent(heard.sender, heard.event.user):
            return notice(self._said(heard.event, "stranger"))
        return await self._handle(heard.event)

    async def _handle(self, event: Event) -> Response | None:
        """The bot's answer, or the request to try again when nothing could be stored."""
        try:
            return await self._bot.handle(event)
        except StoreUnavailable as error:
            logger.warning("The store is unavailable; the person was asked to try again")
            return notice(self._said(event, error.key))

    def _answer(self, response: Response | None, heard: Heard[Any]) -> None:
        if response is not None:
            self._replies.soon(response, heard.address)
            if heard.address.at_home:
                self._replies.later(self._pages.show(heard.event))


async def on_error(error: Exception) -> BoltResponse:
    """Answer what went wrong with a status; the log gets the traceback, not the payload."""
    if isinstance(error, BoltUnhandledRequestError):
        # Slack counts anything but 2xx as our failure, also for what we never asked for.
        return BoltResponse(status=200)
    if isinstance(error, MalformedPayload):
        logger.warning("Refused a malformed payload from Slack: %s", error)
        return BoltResponse(status=400)
    if isinstance(error, StoreUnavailable):
        logger.warning("The store is unavailable; Slack will deliver this event again")
        return BoltResponse(status=503)
    if isinstance(error, DeliveryFailed) and (error.permanent or error.reason in UNASKABLE):
        logger.warning("Slack will not say who came in: %s", error.reason)
        return BoltResponse(status=200)
    if isinstance(error, DeliveryFailed):
        # So many who arrive at once that we may not ask about all of them: they come again.
        logger.warning(
            "Slack does not say who came in, and will deliver it again: %s", error.reason
        )
        return BoltResponse(status=503)
    if isinstance(error, ClientError | OSError):
        # Bolt tells who speaks where the app is not installed, at an address that may be any.
        logger.warning(
            "Could not tell somebody that the app is not installed: %s", type(error).__name__
        )
        return BoltResponse(status=200)
    logger.error("A gesture from Slack could not be handled", exc_info=error)
    return BoltResponse(status=500)


def _may_stay(form: Form, event: FormSubmitted) -> bool:
    """Whether a view can stay as it is, with errors: it carries the same, and shows the same."""
    return bool(form.fields) and form.value == event.value and not looked_in(event.answers)
