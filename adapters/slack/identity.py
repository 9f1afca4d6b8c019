"""Who the bot is in its workspace."""

import asyncio
import logging
import time

from slack_bolt.authorization import AuthorizeResult
from slack_bolt.authorization.async_authorize import AsyncAuthorize
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.failures import TOKEN_IS_OVER, delivery_failures
from bot.ports import DeliveryFailed

logger = logging.getLogger(__name__)

PATIENCE = 2.0
"""Seconds; Slack waits three for our answer, and we cannot let people wait for Slack's."""

_ASK_AGAIN_AFTER = 60.0


class Identity(AsyncAuthorize):
    """Bolt's question in whose name we act, answered from memory: one workspace has one answer."""

    def __init__(self, client: AsyncWebClient, bot_token: str) -> None:
        self._client = client
        self._unknown = AuthorizeResult(enterprise_id=None, team_id=None, bot_token=bot_token)
        self._known: AuthorizeResult | None = None
        self._asked_at = -_ASK_AGAIN_AFTER
        self._asking: asyncio.Task[None] | None = None

    async def __call__(self, **_: object) -> AuthorizeResult:
        """The same answer for every request.

        While Slack does not say who we are, gestures go on without it: no check-in is lost, only
        our own events cannot be told from other people's.
        """
        if self._known is None and self._may_ask():
            self._asked_at = time.monotonic()
            self._asking = asyncio.create_task(self._ask())
        if self._known is None and self._asking is not None:
            # What comes meanwhile waits for the same answer.
            await asyncio.wait({self._asking}, timeout=PATIENCE)
        return self._known or self._unknown

    def home(self) -> frozenset[str]:
        """The ids of our one workspace and of its enterprise, as far as Slack has said them."""
        if self._known is None:
            return frozenset()
        return frozenset(filter(None, (self._known.team_id, self._known.enterprise_id)))

    def _may_ask(self) -> bool:
        return time.monotonic() - self._asked_at >= _ASK_AGAIN_AFTER

    async def _ask(self) -> None:
        try:
            with delivery_failures():
                answer = await self._client.auth_test()
        except DeliveryFailed as failure:
            if failure.reason not in TOKEN_IS_OVER:  # of that there is a line already
                logger.error("Slack does not say who we are: %s", failure.reason)
            return
        self._known = AuthorizeResult(
            enterprise_id=answer.get("enterprise_id"),
            team_id=answer.get("team_id"),
            bot_user_id=answer.get("user_id"),
            bot_id=answer.get("bot_id"),
            bot_token=self._unknown.bot_token,
        )
