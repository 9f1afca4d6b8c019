"""One turn: hand a gesture to the bot, and answer where only that person sees it."""

import asyncio
import logging
from collections.abc import Coroutine
from dataclasses import replace
from typing import Any

from adapters.photos import followed_by
from adapters.teams.activities import EXECUTE, Activity, Gesture, card_of, team_of, thread_of
from adapters.teams.connectors import Connectors
from adapters.teams.contacts import Contacts
from adapters.teams.dialogs import plain_text
from adapters.teams.invokes import (
    to_content,
    to_invoke_answer,
    to_received,
    to_unavailable,
)
from adapters.teams.mentions import named_in
from adapters.teams.open_forms import OpenForms, typed
from adapters.teams.outsiders import Outsiders
from adapters.teams.pictures import Pictures
from adapters.teams.platform import TeamsPlatform
from adapters.teams.texts import Node
from bot.chat.conversations import MessageRef
from bot.chat.events import BotAdded, BotRemoved, CommandGiven
from bot.chat.responses import OpenForm, RejectForm, ReplaceCard, ReplyPrivately, Response
from bot.coming_photos import Coming
from bot.i18n import said_in
from bot.ports import DeliveryFailed, EventHandler, StoreUnavailable

logger = logging.getLogger(__name__)

_PATIENCE = 5.0
_CLOSING_PATIENCE = 2.0


class Turns:
    """Answers invokes in their own answer, and messages with a message."""

    def __init__(
        self,
        bot: EventHandler,
        platform: TeamsPlatform,
        contacts: Contacts,
        outsiders: Outsiders,
        connectors: Connectors,
        *,
        targeted: bool = False,
    ) -> None:
        self._bot = bot
        self._outsiders = outsiders
        self._platform = platform
        self._contacts = contacts
        self._targeted = targeted
        self._forms = OpenForms()
        self.pictures = Pictures(bot, connectors, self._tell)
        self._under_way: set[asyncio.Task[None]] = set()

    async def react(self, activity: Activity, gesture: Gesture) -> Node | None:
        """What is answered is committed: the bot has handled it when this returns."""
        if await self._outsiders.sent(activity, gesture):
            return self._turned_away(activity, gesture)
        self._contacts.remember(activity, gesture)
        if isinstance(gesture, BotRemoved):
            self._contacts.forget_chat(gesture.user)
        is_invoke = activity["type"] == "invoke"
        try:
            response = await self._bot.handle(gesture)
        except StoreUnavailable as error:
            logger.warning("The database is not available; asked somebody to try again")
            if is_invoke:
                return self._not_now(activity["name"], gesture, self._said(gesture, error.key))
            await self._patiently(self._say(activity, gesture, error.key))
            return None
        response = await named_in(response, self._platform.member)
        self._forms.remember(gesture, response)
        if is_invoke:
            return self._answer(activity["name"], gesture, response)
        if isinstance(gesture, BotAdded) and team_of(activity):
            await self._patiently(self._settle(gesture, team_of(activity)))
        if response is not None:
            await self._patiently(self._reply(activity, gesture, response))
            self._let_follow(gesture, response)
        return None

    def _turned_away(self, activity: Activity, gesture: Gesture) -> Node | None:
        """Tell who pressed that it is not for them; a message would be for the whole channel."""
        if activity["type"] != "invoke":
            return None
        return to_received(activity["name"], self._said(gesture, "stranger"))

    def _not_now(self, name: str, gesture: Gesture, sentence: str) -> Node | None:
        """Ask to try again; a dialog stays open with what was typed."""
        kept = self._forms.kept(gesture, sentence)
        if name == EXECUTE or kept is None:
            return to_unavailable(name, sentence, typed(gesture))
        return self._answer(name, gesture, kept)

    def _answer(self, name: str, gesture: Gesture, response: Response | None) -> Node | None:
        if response is None:
            return to_received(name, self._said(gesture, "teams-received"))
        return to_invoke_answer(name, gesture, response, self._platform.place)

    def _said(self, gesture: Gesture, key: str) -> str:
        return said_in(self._bot.languages_of(gesture.user, gesture.locale), key)

    async def close(self) -> None:
        """Give what is under way a moment to arrive."""
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=_CLOSING_PATIENCE)

    async def _patiently(self, answer: Coroutine[Any, Any, None]) -> None:
        """Wait for a message to be answered, but not until Teams would send it again."""
        task = self._begin(answer)
        done, _ = await asyncio.wait({task}, timeout=_PATIENCE)
        for finished in done:
            finished.result()

    def _let_follow(self, gesture: Gesture, response: Response) -> None:
        """Fetch the photo that came with a message, if the bot wants it; nobody waits for it."""
        if isinstance(gesture, CommandGiven) and (key := followed_by(response)):
            self._begin(self.pictures.follow(Coming(key, gesture)))

    def _begin(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(work)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        return task

    async def _tell(self, gesture: CommandGiven, response: Response) -> None:
        content = to_content(gesture, response, self._platform.place)
        await self._post_privately(gesture, content, _text(response))

    async def _settle(self, gesture: BotAdded, team: str) -> None:
        """Be in every channel of a team: Teams tells of one of them only, and welcomes in none."""
        where = gesture.conversation
        try:
            channels = await self._platform.channels(where, team)
            for channel in channels:
                if channel != where.id:
                    there = replace(where, id=channel)
                    await self._bot.handle(
                        replace(gesture, id=f"{gesture.id}/{channel}", conversation=there)
                    )
        except (DeliveryFailed, StoreUnavailable) as failure:
            logger.warning("Could not look through the channels of a team: %s", failure)

    async def _reply(self, activity: Activity, gesture: Gesture, response: Response) -> None:
        content = to_content(gesture, response, self._platform.place)
        text = _text(response)
        try:
            if gesture.conversation.direct and _takes_place(response) and card_of(activity):
                message = MessageRef(gesture.conversation, card_of(activity))
                await self._platform.update_content(message, content, text)
            else:
                await self._post_privately(gesture, content, text)
        except DeliveryFailed as failure:
            logger.warning("Could not answer a message: %s", failure.reason)
            if gesture.conversation.direct or isinstance(gesture, BotAdded):
                return
            if not await self._whisper(activity, gesture, content, text):
                await self._say(activity, gesture, "teams-only-in-our-chat")

    async def _whisper(
        self, activity: Activity, gesture: Gesture, content: Node, text: str
    ) -> bool:
        """Answer in the channel for one person's eyes, who lacks the app; False if that fails.

        Not before their own chat was tried: what is whispered is gone after a day.
        """
        if not self._targeted:
            return False
        where, thread = gesture.conversation, thread_of(activity)
        try:
            await self._platform.whisper(where, thread, gesture.user, content, text)
        except DeliveryFailed as failure:
            logger.warning("Could not answer for one person's eyes: %s", failure.reason)
            return False
        return True

    async def _post_privately(self, gesture: Gesture, content: Node, text: str) -> None:
        conversation = gesture.conversation
        if not conversation.direct:
            conversation = await self._platform.direct_conversation(gesture.user)
        try:
            await self._platform.post_content(conversation, content, text)
        except DeliveryFailed as failure:
            if failure.permanent:
                self._contacts.forget_chat(gesture.user)
            raise

    async def _say(self, activity: Activity, gesture: Gesture, key: str) -> None:
        if isinstance(gesture, BotRemoved):
            return
        try:
            text = self._said(gesture, key)
            await self._platform.say(gesture.conversation, thread_of(activity), text)
        except DeliveryFailed as failure:
            logger.warning("Could not answer a message: %s", failure.reason)


def _takes_place(response: Response) -> bool:
    return isinstance(response, ReplaceCard | RejectForm)


def _text(response: Response) -> str:
    match response:
        case ReplyPrivately(card) | ReplaceCard(card):
            return card.plain_text()
        case OpenForm(form):
            return plain_text(form)
        case RejectForm(form):
            return plain_text(form, response.at_fields())
