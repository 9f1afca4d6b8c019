"""An organisation whose numbers are read by programs, and one of which they are none."""

from collections.abc import AsyncGenerator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from aiohttp import ClientResponse, web
from aiohttp.test_utils import TestClient, TestServer
from sqlmodel import Session

from adapters.addresses import networks
from adapters.headers import harden
from adapters.web.api.feeds import feed_routes
from adapters.web.api.routes import api_routes
from adapters.web.callers import Callers
from adapters.web.errors import in_words
from bot import standings
from bot.ports import Store
from challenges import goals, reader_keys
from challenges.goals import Aim
from challenges.models import BarrierStatus, DecisionRequest, KeyPurpose, Organisation, Reading
from tests.fakes.clock import FakeClock
from tests.reported import WEDNESDAY, add_action, add_barrier, start_campaign

SECRET, OLDER = b"0123456789abcdef0123456789abcdef", b"an older one 0123456789abcdef012"
OWNER = "Jan de Vries"
LESS = Aim("Minder stroom", "climate", "kWh", 2023, 120_000, 2030, 60_000.5, "Klimaatplan")
HOPE = Aim("Iedereen doet mee", to_year=2030)


@dataclass
class Numbers:
    """A server, and who reads at it."""

    store: Store
    client: TestClient
    clock: FakeClock
    ids: dict[str, UUID]
    tokens: dict[str, str] = field(default_factory=dict)

    async def get(self, path: str, token: str = "all", **headers: str) -> ClientResponse:
        sent = {"Authorization": f"Bearer {self.tokens[token]}"} if token else {}
        return await self.client.get(f"/api/v1{path}", headers={**sent, **headers})

    async def read(self, path: str, token: str = "all") -> Any:
        answer = await self.get(path, token)
        assert answer.status == 200, await answer.text()
        return await answer.json()


@pytest.fixture
async def numbers(store: Store) -> AsyncGenerator[Numbers]:
    clock = FakeClock(WEDNESDAY)
    ids, tokens = await store.write(_fill)
    app = web.Application(middlewares=[in_words])
    harden(app, is_https=True)
    secrets = (SECRET, OLDER)
    app.add_routes(api_routes(store, clock, secrets, Callers(networks("127.0.0.1"))))
    app.add_routes(feed_routes(store, clock, secrets))
    async with TestClient(TestServer(app)) as client:
        yield Numbers(store, client, clock, ids, tokens)


def _fill(session: Session) -> tuple[dict[str, UUID], dict[str, str]]:
    campaign = start_campaign(session)
    standings.published(session, campaign, WEDNESDAY)
    other = Organisation(name="Ander", created_at=datetime(2026, 1, 1, tzinfo=UTC))
    session.add(other)
    goal = goals.create(session, campaign.organisation_id, LESS, now=WEDNESDAY)
    goals.create(session, campaign.organisation_id, HOPE, now=WEDNESDAY)
    session.add(
        Reading(goal_id=goal.id, day=date(2026, 6, 30), value=40.5, source="meter")
    )  # fmt: skip
    barrier = add_barrier(
        session, campaign, 7, owner=OWNER, due=date(2027, 1, 4), status=BarrierStatus.PLANNED
    )
    add_barrier(session, campaign, 9, title="Jan maakt lawaai", own_words=True)
    add_barrier(session, campaign, 2, title="Stil", status=BarrierStatus.REPORTED)
    session.add(
        DecisionRequest(
            barrier_id=barrier.id, words="Mag het?", owner=OWNER, euros=100, instead=""
        )
    )  # fmt: skip
    add_action(
        session, campaign, "Bakken plaatsen", barrier, owner=OWNER, ambassador=OWNER,
        due=date(2027, 2, 1), budget=1200, secap={"sector": "Gebouwen"},
    )  # fmt: skip
    session.flush()

    def key(purpose: KeyPurpose, name: str, secret: bytes = SECRET, **more: Any) -> str:
        values = {"made_on": WEDNESDAY.date(), "ends_on": WEDNESDAY.date() + timedelta(days=30)}
        owner = more.pop("owner", campaign.organisation_id)
        return reader_keys.make(session, owner, purpose, name, secret, **{**values, **more})

    tokens = {
        "all": key(KeyPurpose.API, "all"),
        "goals": key(KeyPurpose.API, "goals", only=["goals"]),
        "older": key(KeyPurpose.API, "older", OLDER),
        "other": key(KeyPurpose.API, "other", owner=other.id),
        "calendar": key(KeyPurpose.CALENDAR, "calendar"),
        "calendar of other": key(KeyPurpose.CALENDAR, "other", owner=other.id),
    }
    return {"campaign": campaign.id, "organisation": campaign.organisation_id}, tokens
