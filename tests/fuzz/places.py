"""The real server with Slack, Teams and the board, and a campaign with something in it."""

import contextlib
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import psutil
from sqlmodel import Session, select

from adapters.web.links import SignedLinks
from bot import roster
from bot.chat.conversations import Workspace
from challenges import actions, frictions, participants
from challenges.frictions import Report
from challenges.models import Challenge, Role
from tests.adapters.teams.gestures import APP_ID, CHANNEL, TENANT
from tests.fakes.microsoft import FakeMicrosoft
from tests.fakes.slack import TEAM, FakeSlack
from tests.fakes.slack_installs import CLIENT
from tests.fakes.slack_sender import SECRET
from tests.founding import found
from tests.migrated import prepare
from tests.outside.installations import within
from tests.outside.server import Prikkel, running

KEY = "b1946ac92492d2347c6235b4d2611184cafe0123456789abcdef0f1e2d3c4b5a"

_BARRIERS = 6
_COORDINATOR = "U0BOARD"


@dataclass
class Place:
    """A server that is attacked, and what an attacker could know of it."""

    prikkel: Prikkel
    slack: FakeSlack
    microsoft: FakeMicrosoft
    known: list[str]
    coordinator: UUID

    def link(self) -> str:
        """A link to the board for somebody whom no payload is about."""
        links = SignedLinks(self.prikkel.url, KEY.encode())
        return links.board(self.coordinator, datetime.now(UTC))

    def memory(self) -> float:
        """Megabytes that the server holds."""
        assert self.prikkel.process is not None
        return psutil.Process(self.prikkel.process.pid).memory_info().rss / 2**20


@contextlib.asynccontextmanager
async def attacked(
    folder: Path, database_url: str, slack: FakeSlack, microsoft: FakeMicrosoft
) -> AsyncGenerator[Place]:
    """Start it, on a new database."""
    slack.people.add(_COORDINATOR)  # an account that Slack does not know has no session
    prepare(database_url)
    known, coordinator = await within(database_url, _fill)
    prikkel = Prikkel(folder, {
        "DATABASE_URL": database_url,
        "SLACK_SIGNING_SECRET": SECRET,
        "SLACK_CLIENT_ID": CLIENT[0],
        "SLACK_CLIENT_SECRET": CLIENT[1],
        "SLACK_API_BASE_URL": slack.api_url,
        **microsoft.environment(APP_ID, TENANT),
        "PRIKKEL_SECRET_KEY": KEY,
        "PRIKKEL_TRUSTED_PROXIES": "127.0.0.1",
    })  # fmt: skip
    prikkel.settings = {**prikkel.settings, "PRIKKEL_PUBLIC_URL": prikkel.url}
    async with running(prikkel):
        yield Place(prikkel, slack, microsoft, known, coordinator)


def _fill(session: Session) -> tuple[list[str], UUID]:
    now = datetime.now(UTC) - timedelta(days=5)
    organisation, campaign = found(session, now.date() + timedelta(days=1), now=now)
    for workspace, user in (
        (Workspace("slack", TEAM), "U0ANNA"),
        (Workspace("teams", TENANT), "00000000-fa4e-0000-0000-0000000000aa"),
    ):
        place = roster.add_workspace(session, workspace, organisation)
        person = roster.meet(session, place, user)
        participants.join(session, person, now=now)
        for role in (Role.COORDINATOR, Role.LEADER):
            participants.grant(session, person, role)
        channel = CHANNEL if workspace.platform == "teams" else "C0FAKE"
        roster.post_in(session, campaign.id, roster.channel(session, place, channel))
    challenges = session.exec(select(Challenge).where(Challenge.campaign_id == campaign.id)).all()
    known = [str(challenge.id) for challenge in challenges]
    for number in range(_BARRIERS):
        told = Report(now.date(), text=f"De bak ontbreekt op verdieping {number}")
        barrier = frictions.barrier_for(session, campaign, None, None, told)
        frictions.report(session, barrier, None, told)
        action = actions.create(
            session, organisation.id, actions.Plan(f"Bakken op verdieping {number}"), now=now
        )
        known += [str(barrier.id), str(action.id)]
    slack = roster.add_workspace(session, Workspace("slack", TEAM), organisation)
    coordinator = roster.meet(session, slack, _COORDINATOR)
    participants.join(session, coordinator, now=now)
    participants.grant(session, coordinator, Role.COORDINATOR)
    return known, coordinator.id
