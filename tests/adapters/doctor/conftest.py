"""An installation with a campaign in one channel, and somebody who asks the doctor about it."""

from collections.abc import Awaitable, Callable, Collection
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlmodel import Session

from adapters import doctor
from adapters.database import open_store
from adapters.platform.deep import Deep
from adapters.registry import PLATFORMS
from bot import roster
from bot.chat.conversations import Workspace
from challenges import participants
from challenges.models import Role
from tests.founding import found
from tests.migrated import migrated

Examine = Callable[..., Awaitable[list[str]]]
PostIn = Callable[..., Awaitable[None]]
Appoint = Callable[..., Awaitable[None]]


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch, unset: None) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def lines_of(monkeypatch: pytest.MonkeyPatch) -> Examine:
    """Set settings, and read what the doctor says."""

    async def examine(
        platforms: Collection[str] = tuple(PLATFORMS),
        service_url: str = "http://127.0.0.1:9/",
        deep: Deep | None = None,
        **settings: str,
    ) -> list[str]:
        for name, value in settings.items():
            monkeypatch.setenv(name, value)
        found = await doctor.examine(platforms=platforms, service_url=service_url, deep=deep)
        return [str(finding) for finding in found]

    return examine


@pytest.fixture
async def post_in(tmp_path: Path) -> PostIn:
    """Let a campaign post in a channel."""
    database_url = migrated(tmp_path)
    now = datetime(2026, 11, 20, tzinfo=UTC)

    async def start(platform: str, workspace: str, channel: str, address: str = "") -> None:
        def fill(session: Session) -> None:
            organisation, campaign = found(session, date(2026, 11, 23), now=now, locale="en")
            record = roster.add_workspace(session, Workspace(platform, workspace), organisation)
            roster.post_in(session, campaign.id, roster.channel(session, record, channel, address))

        store = open_store(database_url)
        await store.write(fill)
        await store.close()

    return start


@pytest.fixture
def appoint(tmp_path: Path) -> Appoint:
    """Keep somebody as an older version did, which looked at no id: with a role, or in a team."""

    async def keep(
        platform: str, workspace: str, user: str, *, role: Role | None = None, team: str = ""
    ) -> None:
        def fill(session: Session) -> None:
            place = roster.workspace_of(session, Workspace(platform, workspace))
            assert place is not None
            participant = roster.meet(session, place, user)
            if role is not None:
                participants.grant(session, participant, role)
            if team:
                owner = roster.team_named(session, place, team)
                participants.choose_team(session, participant, owner.id, now=datetime.now(UTC))

        store = open_store(f"sqlite:///{tmp_path}/prikkel.sqlite")
        await store.write(fill)
        await store.close()

    return keep
