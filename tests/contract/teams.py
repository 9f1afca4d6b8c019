"""Teams for the contract suite."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import pytest

from adapters.teams.adapter import TeamsAdapter
from bot.chat.conversations import Conversation, User, Workspace
from bot.chat.events import Event
from bot.chat.responses import Response
from tests.adapters.teams.card_rules import runs
from tests.contract.harness import Harness
from tests.fakes.bot_connector import Refusal
from tests.fakes.microsoft import FakeMicrosoft
from tests.fakes.speaking import Speaking


class SilentBot(Speaking):
    """Says nothing: the contract is about posting."""

    async def handle(self, event: Event) -> Response | None:
        return None


@asynccontextmanager
async def open_harness() -> AsyncGenerator[Harness]:
    workspace = Workspace("teams", "tenant-1")
    with FakeMicrosoft() as microsoft, pytest.MonkeyPatch.context() as environment:
        environment.setenv("NO_PROXY", "127.0.0.1")
        microsoft.connector.gone.add("19:fake-nowhere@thread.tacv2")
        adapter = TeamsAdapter(
            SilentBot(),
            app_id="fake-app",
            app_password="fake-secret",
            tenant_id=workspace.id,
            **microsoft.settings,
        )

        async def texts_in(conversation: Conversation) -> list[str]:
            messages = microsoft.connector.posted(conversation.id)
            return ["\n".join(runs(message["attachments"][0]["content"])) for message in messages]

        async def refuse_next(status: int, retry_after: float | None = None) -> None:
            microsoft.connector.refusals.append(Refusal(status, retry_after))

        yield Harness(
            adapter.platform,
            channel=Conversation(workspace, "19:fake-channel@thread.tacv2"),
            user=User(workspace, "00000000-fa4e-0000-0000-0000000000aa"),
            missing=Conversation(workspace, "19:fake-nowhere@thread.tacv2"),
            texts_in=texts_in,
            refuse_next=refuse_next,
            can_be_asked=False,
        )
        await adapter.close()
