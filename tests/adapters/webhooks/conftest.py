"""A program that listens, and a server that tells it what happens."""

import asyncio
import base64
import hmac
import json
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from sqlmodel import Session, select

from adapters.addresses import networks
from adapters.webhooks import Caller, Courier, new_secret, seal
from bot import roster
from bot.chat.conversations import Workspace
from bot.ports import Store
from challenges import barriers, participants, webhooks
from challenges.models import (
    Barrier,
    BarrierStatus,
    Campaign,
    Participant,
    Role,
    Webhook,
    WebhookMessage,
)
from tests.fakes.clock import FakeClock
from tests.reported import WEDNESDAY, add_barrier, start_campaign

KEY = b"0123456789abcdef0123456789abcdef"
HERE = networks("127.0.0.1")


@dataclass
class Receiver:
    """Remembers what it was sent, and answers what it is told to: 204 if nothing else."""

    answers: list[int] = field(default_factory=list)
    heard: list[tuple[dict[str, str], str]] = field(default_factory=list)
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    holds: asyncio.Event | None = None
    url: str = ""

    async def take(self, request: web.Request) -> web.Response:
        self.heard.append((dict(request.headers), await request.text()))
        self.arrived.set()
        if self.holds is not None:
            await self.holds.wait()
        status = self.answers.pop(0) if self.answers else 204
        return web.Response(status=status, headers={"Location": "/elsewhere"})

    @property
    def ids(self) -> list[str]:
        return [headers["webhook-id"] for headers, _ in self.heard]

    def told(self) -> list[dict[str, Any]]:
        return [json.loads(body) for _, body in self.heard]


@asynccontextmanager
async def listening() -> AsyncGenerator[Receiver]:
    receiver = Receiver()
    app = web.Application()
    app.router.add_route("*", "/hook", receiver.take)
    app.router.add_route("*", "/elsewhere", receiver.take)
    server = TestServer(app)
    await server.start_server()
    receiver.url = str(server.make_url("/hook"))
    try:
        yield receiver
    finally:
        if receiver.holds is not None:
            receiver.holds.set()
        await server.close()


@dataclass
class Place:
    """An organisation, a coordinator of it, and the program that hears of it."""

    store: Store
    receiver: Receiver
    clock: FakeClock
    secret: str
    courier: Courier
    organisation_id: UUID

    async def acknowledge(self, **more: object) -> UUID:
        """A barrier of the week before that a coordinator reads."""

        def work(session: Session) -> UUID:
            campaign = session.exec(select(Campaign)).one()
            barrier = add_barrier(
                session, campaign, 1, **{"status": BarrierStatus.REPORTED, **more}
            )
            by = session.exec(select(Participant)).first()
            barriers.acknowledge(session, barrier, by=by, version=1, now=self.clock())
            return barrier.id

        return await self.store.write(work)

    async def change(self, barrier_id: UUID, work: Callable[[Session, Barrier], None]) -> None:
        await self.store.write(lambda session: work(session, session.get_one(Barrier, barrier_id)))

    async def waiting(self) -> int:
        return await self.store.read(lambda s: len(s.exec(select(WebhookMessage)).all()))

    async def webhook(self) -> dict[str, Any]:
        return await self.store.read(lambda s: s.exec(select(Webhook)).one().model_dump())


@pytest.fixture
async def place(store: Store) -> AsyncGenerator[Place]:
    async with listening() as receiver:
        clock, secret = FakeClock(WEDNESDAY), new_secret()
        closing = seal(KEY)

        def fill(session: Session) -> UUID:
            campaign = start_campaign(session)
            sealed = (closing.close(receiver.url, clock()), closing.close(secret, clock()))
            webhooks.make(session, campaign.organisation_id, "Topdesk", sealed, (), now=clock())
            workspace = roster.add_workspace(
                session, Workspace("fake", "W1"), webhooks.queries.organisation(
                    session, campaign.organisation_id
                )
            )  # fmt: skip
            carla = roster.meet(session, workspace, "carla")
            participants.grant(session, carla, Role.COORDINATOR)
            return campaign.organisation_id

        owner = await store.write(fill)
        courier = Courier(store, clock, closing, Caller(HERE))
        yield Place(store, receiver, clock, secret, courier, owner)


def is_signed(secret: str, headers: dict[str, str], body: str) -> bool:
    """As a receiver sees it, by the text of the standard."""
    key = base64.b64decode(secret.partition("_")[2])
    said = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.{body}"
    expected = base64.b64encode(hmac.new(key, said.encode(), "sha256").digest()).decode()
    return headers["webhook-signature"].split(",") == ["v1", expected]
