from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import ClassVar, TypeVar

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from sqlmodel import Session, text

from adapters import migrations
from adapters.database import open_store
from adapters.expiring import Expiry
from adapters.web.health import health_routes
from adapters.web.metrics import metrics_routes
from bot.models import ConversationRecord, Delivery, DeliveryState, WorkspaceRecord
from bot.ports import Store, StoreUnavailable
from challenges.models import Organisation

T = TypeVar("T")
NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)


class AbsentStore:
    async def write(self, work: Callable[[Session], T]) -> T:
        raise StoreUnavailable("disk is full")

    read = write


@pytest.fixture
async def store(tmp_path: Path) -> AsyncGenerator[Store]:
    """A store on a file in which nothing has been made."""
    store = open_store(f"sqlite:///{tmp_path}/p.sqlite")
    yield store
    await store.close()


async def serve(store: Store) -> TestClient[web.Request, web.Application]:
    app = web.Application()
    app.add_routes([*health_routes(store), *metrics_routes(store, lambda: NOW)])
    client = TestClient(TestServer(app))
    await client.start_server()
    return client


async def test_it_is_ready_once_the_tables_are_there(store: Store, tmp_path: Path):
    client = await serve(store)
    answer = await client.get("/health/ready")
    assert answer.status == 503
    assert "prikkel migrate" in (await answer.json())["status"]

    migrations.migrate(f"sqlite:///{tmp_path}/p.sqlite")
    assert (await client.get("/health/ready")).status == 200
    await client.close()


@pytest.mark.parametrize(
    ("revision", "said"),
    [
        pytest.param("9999", "restart this server with that version", id="left by an upgrade"),
        pytest.param(
            "unfinished/0056",
            "not copied, or put back, to its end; prikkel doctor says more",
            id="half copied",
        ),
    ],
)
async def test_a_server_is_not_ready_on_a_database_that_is_not_of_its_version(
    store: Store, tmp_path: Path, revision: str, said: str
):
    migrations.migrate(f"sqlite:///{tmp_path}/p.sqlite")
    set_to = text("UPDATE alembic_version SET version_num = :revision")
    found = {"revision": revision}
    await store.write(lambda session: session.connection().execute(set_to, found).rowcount)
    client = await serve(store)
    answer = await client.get("/health/ready")
    assert answer.status == 503
    assert (await answer.json())["status"].endswith(said)
    await client.close()


async def test_it_is_not_ready_while_nothing_comes_in_from_a_platform(store: Store, tmp_path: Path):
    migrations.migrate(f"sqlite:///{tmp_path}/p.sqlite")
    missing = ["there is no socket to Slack", ""]
    app = web.Application()
    app.add_routes(health_routes(store, missing=lambda: missing.pop(0)))
    async with TestClient(TestServer(app)) as client:
        answer = await client.get("/health/ready")
        assert answer.status == 503
        assert (await answer.json())["status"] == "there is no socket to Slack"
        assert (await client.get("/health/ready")).status == 200


async def test_it_lives_but_is_not_ready_without_a_database():
    client = await serve(AbsentStore())
    assert (await client.get("/health/live")).status == 200
    answer = await client.get("/health/ready")
    assert (answer.status, await answer.json()) == (
        503,
        {"status": "the database does not answer: disk is full"},
    )
    assert (await client.get("/metrics")).status == 503
    await client.close()


async def test_the_metrics_count_and_name_nobody(store: Store, tmp_path: Path):
    migrations.migrate(f"sqlite:///{tmp_path}/p.sqlite")

    def fill(session: Session) -> None:
        organisation = Organisation(name="Voorbeeld", created_at=NOW)
        session.add(organisation)
        session.flush()
        workspace = WorkspaceRecord(
            organisation_id=organisation.id, platform="slack", external_id="T1"
        )
        session.add(workspace)
        session.flush()
        channel = ConversationRecord(workspace_id=workspace.id, external_id="C1")
        session.add(channel)
        session.flush()
        due = NOW - timedelta(seconds=30)
        for number, state in enumerate([DeliveryState.PENDING, DeliveryState.SENT]):
            session.add(
                Delivery(
                    key=f"k{number}", conversation_id=channel.id, state=state,
                    due=due, created_at=due,
                )
            )  # fmt: skip

    await store.write(fill)
    client = await serve(store)
    text = await (await client.get("/metrics")).text()
    await client.close()
    assert 'prikkel_deliveries{state="pending"} 1.0' in text
    assert 'prikkel_deliveries{state="failed"} 0.0' in text
    assert 'prikkel_barriers{status="reported"} 0.0' in text
    assert "prikkel_check_ins 0.0" in text
    assert "prikkel_delivery_delay_seconds 30.0" in text
    assert "Voorbeeld" not in text
    assert "C1" not in text


async def test_the_metrics_count_what_stands_still(store: Store, tmp_path: Path):
    migrations.migrate(f"sqlite:///{tmp_path}/p.sqlite")

    def fill(session: Session) -> None:
        organisation = Organisation(name="Voorbeeld", created_at=NOW)
        session.add(organisation)
        session.flush()
        workspace = WorkspaceRecord(
            organisation_id=organisation.id, platform="slack", external_id="T1"
        )
        session.add(workspace)
        session.flush()
        for hours in (2, 4):
            channel = ConversationRecord(workspace_id=workspace.id, external_id=f"C{hours}")
            session.add(channel)
            session.flush()
            due = NOW - timedelta(hours=hours)
            session.add(
                Delivery(key=f"k{hours}", conversation_id=channel.id, due=due, created_at=due)
            )

    class Deaf:
        troubles: ClassVar[Mapping[str, str]] = {"slack": "there is no socket"}

        def expiries(self) -> Sequence[Expiry]:
            return [
                Expiry("teams", "A", NOW.date() + timedelta(days=9)),
                Expiry("teams", "B", NOW.date() + timedelta(days=8)),
            ]

    await store.write(fill)
    app = web.Application()
    app.add_routes(metrics_routes(store, lambda: NOW, platforms=Deaf()))
    async with TestClient(TestServer(app)) as client:
        text = await (await client.get("/metrics")).text()
    assert "prikkel_stuck_conversations 1.0" in text
    assert "prikkel_unheard_platforms 1.0" in text
    assert "prikkel_secret_days_left 8.0" in text
    assert "socket" not in text
