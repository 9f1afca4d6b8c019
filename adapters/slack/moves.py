"""Who has another id since their workspace moved into an enterprise."""

import asyncio
import logging
from collections.abc import Sequence

from sqlmodel import Session

from adapters.slack.clients import Clients
from adapters.slack.enterprises import exchanged
from adapters.slack.identity import PATIENCE
from bot import roster
from bot.chat.conversations import User
from bot.chat.events import Event
from bot.chat.responses import Response
from bot.ports import DeliveryFailed, EventHandler, Store, StoreUnavailable

logger = logging.getLogger(__name__)


class FollowingMoves:
    """The bot, for whom somebody with a new id is who they were before.

    Ids that begin with W are given by an enterprise; whoever has one, and is unknown under it, is
    asked for once in the life of this process. Nobody else costs a question.
    """

    def __init__(self, bot: EventHandler, clients: Clients, store: Store) -> None:
        self._bot = bot
        self._clients = clients
        self._store = store
        self._settled: set[User] = set()
        self._open: set[User] = set()

    async def handle(self, event: Event) -> Response | None:
        """Answer an event, once it is clear whose it is."""
        user = event.user
        if user.id.startswith("W") and user not in self._settled:
            await self._settle(user)
        return await self._bot.handle(event)

    def languages_of(self, user: User, hint: str = "") -> Sequence[str]:
        """As the bot says."""
        return self._bot.languages_of(user, hint)

    async def _settle(self, user: User) -> None:
        try:
            async with asyncio.timeout(PATIENCE):
                await self._follow(user)
        except (DeliveryFailed, StoreUnavailable, TimeoutError):
            logger.warning("Slack does not say whether somebody had another id; asked again later")
            self._open.add(user)
            return
        self._open.discard(user)
        self._settled.add(user)

    async def _follow(self, user: User) -> None:
        if user not in self._open:
            known = await self._store.read(lambda session: roster.acquaintance(session, user))
            if known is None or known.person is not None:
                return
        former = (await exchanged(self._clients, user, to_old=True)).get(user.id)
        if former:
            await self._store.write(lambda session: _join(session, user, former))


def _join(session: Session, user: User, former: str) -> None:
    workspace = roster.workspace_of(session, user.workspace)
    if workspace is not None:
        roster.join_accounts(session, workspace, former, user.id)
