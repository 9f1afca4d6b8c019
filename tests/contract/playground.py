"""The playground for the contract suite."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from adapters.playground.platform import PlaygroundPlatform
from bot.chat.conversations import Conversation, User, Workspace
from tests.contract.harness import Harness
from tests.fakes.clock import FakeClock


@asynccontextmanager
async def open_harness() -> AsyncGenerator[Harness]:
    workspace = Workspace("playground", "voorbeeldstad")
    platform = PlaygroundPlatform(FakeClock())
    user = User(workspace, "anna")

    async def texts_in(conversation: Conversation) -> list[str]:
        return [message.card.plain_text() for message in platform.read(conversation, user)]

    async def refuse_next(status: int, retry_after: float | None = None) -> None:
        raise NotImplementedError("the playground makes no requests")

    yield Harness(
        platform,
        channel=platform.open_channel(workspace, "general"),
        user=user,
        missing=Conversation(workspace, "C-nowhere"),
        texts_in=texts_in,
        refuse_next=refuse_next,
    )
