"""Who has left the organisation: asked of Slack once a night, in case an event was missed."""

import asyncio
import logging
from collections.abc import AsyncGenerator
from datetime import datetime, timedelta

from slack_sdk.web.async_slack_response import AsyncSlackResponse
from sqlmodel import Session

from adapters.slack.clients import Clients, speaking
from bot import roster
from bot.models import WorkspaceRecord
from bot.ports import Clock, DeliveryFailed, Store, StoreUnavailable

HOUR = 2  # UTC: night where our campaigns run

_PAGE = 200
# Slack allows some twenty of these calls a minute.
_BETWEEN_PAGES = 4.0
_TRIES = 3
_LONGEST_SLEEP = 600.0

logger = logging.getLogger(__name__)


class MembershipCheck:
    """Keeps who can be sent nothing any more, because their account was closed."""

    def __init__(
        self, store: Store, clock: Clock, clients: Clients, *, pause: float = _BETWEEN_PAGES
    ) -> None:
        self._store = store
        self._clock = clock
        self._clients = clients
        self._pause = pause

    async def run(self) -> None:
        """Ask every night; several servers that do so do no harm."""
        due = next_night(self._clock())
        while True:
            # A clock that is set, or a machine that slept, is noticed within minutes.
            left = (due - self._clock()).total_seconds()
            if left > 0:
                await asyncio.sleep(min(left, _LONGEST_SLEEP))
                continue
            await self.take()
            due = next_night(self._clock())

    async def take(self) -> None:
        """Ask about every workspace now; what fails is logged, and asked again the next night."""
        try:
            workspaces = await self._store.read(
                lambda session: roster.workspaces_with_people(session, "slack")
            )
            for workspace in workspaces:
                await self._take_in(workspace)
        except StoreUnavailable:
            logger.warning("The store is unavailable; who left is asked again tomorrow")

    async def _take_in(self, workspace: WorkspaceRecord) -> None:
        try:
            async for gone, here in self._pages(workspace.external_id):
                await self._store.write(
                    lambda session, g=gone, h=here: _keep(session, workspace, g, h)
                )
        except DeliveryFailed as failure:
            logger.warning("Slack does not say who left: %s", failure.reason)

    async def _pages(self, workspace: str) -> AsyncGenerator[tuple[list[str], list[str]]]:
        """Those whose account is closed, and those whose account is not, page by page."""
        cursor = ""
        while True:
            page = await self._page(workspace, cursor)
            members = page["members"] or ()
            gone = [member["id"] for member in members if member.get("deleted")]
            yield gone, [member["id"] for member in members if not member.get("deleted")]
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
            if not cursor:
                return
            await asyncio.sleep(self._pause)

    async def _page(self, workspace: str, cursor: str) -> AsyncSlackResponse:
        for _ in range(_TRIES - 1):
            try:
                return await self._ask(workspace, cursor)
            except DeliveryFailed as failure:
                if failure.retry_after is None:
                    raise
                await asyncio.sleep(failure.retry_after)
        return await self._ask(workspace, cursor)

    async def _ask(self, workspace: str, cursor: str) -> AsyncSlackResponse:
        async with speaking(self._clients, workspace) as client:
            return await client.users_list(
                cursor=cursor or None,
                limit=_PAGE,
                # A token for a whole enterprise has to say which workspace is meant.
                team_id=workspace if workspace.startswith("T") else None,
            )


def next_night(now: datetime) -> datetime:
    """The next time that it is night."""
    tonight = now.replace(hour=HOUR, minute=0, second=0, microsecond=0)
    return tonight if tonight > now else tonight + timedelta(days=1)


def _keep(session: Session, workspace: WorkspaceRecord, gone: list[str], here: list[str]) -> None:
    roster.mark_people(session, workspace, gone, gone=True)
    roster.mark_people(session, workspace, here, gone=False)
