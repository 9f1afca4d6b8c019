"""Which groups a page offers: platforms are asked before it is made, outside every transaction."""

import asyncio
import logging
from collections.abc import Mapping, Sequence

from sqlmodel import Session

from adapters.web.board.gate import Gate
from adapters.web.board.sessions import Pass
from adapters.web.board.visits import Asking
from bot import groups, pages
from bot.chat.conversations import Workspace
from bot.known_groups import KnownGroups
from bot.ports import DeliveryFailed, Rosters

PATIENCE = 1.0
"""Seconds that a page waits for a platform: without an answer people type what they mean."""

logger = logging.getLogger(__name__)


class GroupOffers:
    """Asks each workspace once in a while, for everybody who looks."""

    def __init__(self, gate: Gate, known: KnownGroups, rosters: Mapping[str, Rosters]) -> None:
        self._gate = gate
        self._known = known
        self._rosters = rosters
        self._asking: dict[Workspace, asyncio.Task[None]] = {}

    async def learn(self, entered: Pass) -> None:
        """Find out which groups there are where somebody may link them.

        Raises:
            RoleMissing: they may not look at all.
            StoreUnavailable: the database does not say where that is.
        """
        if not self._rosters:
            return
        places = await self._gate.store.read(lambda session: self._places(session, entered))
        now = self._gate.clock()
        asking = [
            self._ask_once(place)
            for place in places
            if place.platform in self._rosters and not self._known.is_fresh(place, now)
        ]
        if asking:
            await asyncio.wait(asking, timeout=PATIENCE)

    def _places(self, session: Session, entered: Pass) -> Sequence[Workspace]:
        visit = self._gate.arrive(session, entered, Asking(), pages.READERS)
        found = groups.workspaces(session, visit.organisation.id)
        return [Workspace(one.platform, one.external_id) for one in found]

    def _ask_once(self, place: Workspace) -> asyncio.Task[None]:
        """What is being asked already is not asked twice; it goes on when a page has not waited."""
        if place not in self._asking:
            task = self._asking[place] = asyncio.create_task(self._ask(place))
            task.add_done_callback(lambda _: self._asking.pop(place, None))
        return self._asking[place]

    async def _ask(self, place: Workspace) -> None:
        try:
            found = await self._rosters[place.platform].offered(place)
        except DeliveryFailed as failure:
            logger.warning("%s does not say which groups it has: %s", place.platform, failure)
            found = ()
        self._known.remember(place, found, self._gate.clock())
