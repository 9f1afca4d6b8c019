"""Slack for the contract suite."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from adapters.slack.adapter import SlackAdapter
from bot.chat.conversations import Conversation, User, Workspace
from bot.chat.events import Event
from bot.chat.responses import Response
from tests.contract.harness import Harness
from tests.fakes.slack import TEAM, running
from tests.fakes.speaking import Speaking


class SilentBot(Speaking):
    """Says nothing: the contract is about posting."""

    async def handle(self, event: Event) -> Response | None:
        return None


@asynccontextmanager
async def open_harness() -> AsyncGenerator[Harness]:
    workspace = Workspace("slack", TEAM)
    async with running() as slack:
        slack.missing_scopes.clear()
        adapter = SlackAdapter(
            SilentBot(), signing_secret="secret", bot_token="xoxb-fake", base_url=slack.api_url
        )
        await adapter.start()

        async def texts_in(conversation: Conversation) -> list[str]:
            return [message.words() for message in slack.visible_to("U0ANNA", conversation.id)]

        async def refuse_next(status: int, retry_after: float | None = None) -> None:
            slack.refuse_next(status, retry_after=retry_after)

        yield Harness(
            adapter.platform,
            channel=Conversation(workspace, "C0FAKE"),
            user=User(workspace, "U0ANNA"),
            missing=Conversation(workspace, "C0NOWHERE"),
            texts_in=texts_in,
            refuse_next=refuse_next,
        )
        await adapter.close()
