"""A server as it is run lists the user groups that Slack has."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

from aiohttp import CookieJar
from aiohttp.test_utils import TestClient, TestServer
from sqlmodel import Session

from adapters import bootstrap
from adapters.database import open_store
from adapters.web.links import SignedLinks
from bot import roster
from bot.chat.conversations import Workspace
from challenges import participants
from challenges.models import Role
from tests.adapters.web.board.conftest import Browser, Client
from tests.configured import settings_of
from tests.fakes.slack import TEAM, running
from tests.founding import found
from tests.migrated import migrated

SETTINGS = {
    "PRIKKEL_SECRET_KEY": "0123456789abcdef0123456789abcdef",
    "PRIKKEL_PUBLIC_URL": "http://board.example",
    "SLACK_SIGNING_SECRET": "s1gn",
    "SLACK_BOT_TOKEN": "xoxb-1",
}


async def test_what_slack_has_can_be_chosen_on_the_board(tmp_path: Path):
    address, now = migrated(tmp_path), datetime.now(UTC)

    def fill(session: Session) -> str:
        organisation, _ = found(session, now.date() + timedelta(days=1), now=now)
        workspace = roster.add_workspace(session, Workspace("slack", TEAM), organisation)
        roster.team_named(session, workspace, "Groen")
        coordinator = roster.meet(session, workspace, "U0MARIEKE")
        participants.grant(session, coordinator, Role.COORDINATOR)
        links = SignedLinks("", settings.digest_key)
        return links.board(coordinator.id, now, page="groups")

    async with asyncio.timeout(60), running() as slack:
        slack.members = {"S0GROEN": ["U0ANNA", "U0BRAM"]}
        settings = settings_of(
            SETTINGS | {"DATABASE_URL": address, "SLACK_API_BASE_URL": slack.api_url}
        )
        store = open_store(address)
        link = await store.write(fill)
        await store.close()
        server = TestServer(bootstrap.build(settings, with_deliveries=False))
        client: Client = TestClient(server, cookie_jar=CookieJar(unsafe=True))
        async with client:
            browser = Browser(client)
            page = await browser.sends(await browser.opens(link), "/board/enter")
            assert page.address == "/board/groups"
            assert "Name of S0GROEN, 2 " in page.text
