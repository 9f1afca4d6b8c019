"""What a tick of the clock costs when many campaigns are open and nothing is due in any of them."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from datetime import time as clock
from pathlib import Path
from statistics import median
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, create_engine, insert, text
from sqlmodel import SQLModel

from adapters import migrations
from adapters.database import OpenStore, open_store
from adapters.database.urls import parse_url
from benchmarks.bars import Bar, at_most
from benchmarks.load import Plan
from bot import planning
from bot.models import (
    CampaignChannel,
    ConversationRecord,
    Delivery,
    DeliveryState,
    WorkspaceRecord,
)
from challenges.models import Campaign, CampaignStatus, Challenge, Organisation
from tests.postgres import running_postgres

CAMPAIGNS = 10_000
QUICKLY = 1_000
PAST = 3
"""Campaigns that each organisation had before, and months of messages with them."""
MESSAGES = 30
MOST = 20.0
"""Milliseconds."""
TICKS = 20
_DAYS = 10
_IDS = ("organisation", "workspace", "channel")


async def measure(folder: Path, plan: Plan) -> list[list[str]]:
    """Rows for the table, on both databases, without and with what was before."""
    number = QUICKLY if plan.is_quick else CAMPAIGNS
    rows: list[list[str]] = []
    with running_postgres(durable=True) as postgres:
        for database in ("SQLite", "PostgreSQL"):
            url = f"sqlite:///{folder / 'ticks.sqlite'}"
            url = postgres.create("ticks") if database == "PostgreSQL" else url
            rows += [bar.row() for bar in await _on(database, url, number)]
    return rows


async def _on(database: str, url: str, number: int) -> list[Bar]:
    migrations.migrate(url)
    moment = datetime(2026, 6, 2, 10, tzinfo=UTC)
    engine = create_engine(parse_url(url))
    with engine.begin() as connection:
        owners = _open_campaigns(connection, number, moment)
    store = open_store(url)
    fresh = await _ticks(store, moment)
    with engine.begin() as connection:
        _history(connection, owners, moment)
        if engine.dialect.name == "postgresql":
            connection.execute(text("ANALYZE"))
    engine.dispose()
    later = await _ticks(store, moment)
    await store.close()
    open_now = f"{number:,} open campaigns, {database}"
    return [
        at_most(f"a tick with nothing due: {open_now}", fresh, MOST, " ms"),
        at_most(f"the same after {PAST} campaigns each: {open_now}", later, MOST, " ms"),
    ]


async def _ticks(store: OpenStore, moment: datetime) -> float:
    return median([await _tick(store, moment + timedelta(seconds=n)) for n in range(TICKS)])


async def _tick(store: OpenStore, moment: datetime) -> float:
    """Milliseconds by the clock, as `adapters.scheduler` does it."""
    began = time.perf_counter()
    for work in await store.read(lambda session: planning.works(session, moment)):
        await store.write(work)
    return 1000 * (time.perf_counter() - began)


def _open_campaigns(connection: Connection, number: int, moment: datetime) -> list[dict[str, Any]]:
    """Organisations that have posted today, each with a channel; returns whose and where."""
    began = moment - timedelta(days=14)
    owners = [
        {"organisation": uuid4(), "workspace": uuid4(), "channel": uuid4()} for _ in range(number)
    ]
    _add(
        connection,
        Organisation,
        (
            {
                "id": one["organisation"],
                "name": "Voorbeeld",
                "created_at": began,
                "follow_up_at": moment + timedelta(hours=20),
            }
            for one in owners
        ),
    )
    _add(
        connection,
        WorkspaceRecord,
        (
            {
                "id": one["workspace"],
                "organisation_id": one["organisation"],
                "platform": "slack",
                "external_id": f"T{n}",
            }
            for n, one in enumerate(owners)
        ),
    )
    _add(
        connection,
        ConversationRecord,
        (
            {"id": one["channel"], "workspace_id": one["workspace"], "external_id": "C1"}
            for one in owners
        ),
    )
    _campaigns(connection, owners, moment, CampaignStatus.RUNNING)
    return owners


def _history(connection: Connection, owners: list[dict[str, Any]], moment: datetime) -> None:
    for number in range(1, PAST + 1):
        then = moment - timedelta(days=60 * number)
        _campaigns(connection, owners, then, CampaignStatus.CLOSED)
    _add(
        connection,
        Delivery,
        (
            {
                "key": f"before/{n}/{owner}",
                "conversation_id": one["channel"],
                "subject": "",
                "state": DeliveryState.FAILED if n % 10 == 9 else DeliveryState.SENT,
                "due": moment,
                "created_at": moment,
                "settled_at": moment - timedelta(days=n),
                "error": "",
            }
            for owner, one in enumerate(owners)
            for n in range(MESSAGES)
        ),
    )


def _campaigns(
    connection: Connection, owners: list[dict[str, Any]], moment: datetime, status: CampaignStatus
) -> None:
    first = moment.date() - timedelta(days=1)
    ids = [uuid4() for _ in owners]
    is_closed = status is CampaignStatus.CLOSED
    _add(
        connection,
        Campaign,
        (
            {
                "id": campaign,
                "organisation_id": one["organisation"],
                "name": "Twee weken",
                "pack": "two-weeks",
                "locale": "nl",
                "timezone": "Europe/Amsterdam",
                "starts_on": first,
                "ends_on": first + timedelta(days=_DAYS),
                "post_at": clock(9),
                "status": status,
                "created_at": moment - timedelta(days=14),
                "words": {},
                "wakes_at": None if is_closed else moment + timedelta(hours=3),
            }
            for campaign, one in zip(ids, owners, strict=True)
        ),
    )
    _add(
        connection,
        CampaignChannel,
        (
            {"campaign_id": campaign, "conversation_id": one["channel"]}
            for campaign, one in zip(ids, owners, strict=True)
        ),
    )
    _add(
        connection,
        Challenge,
        (
            {
                "id": uuid4(),
                "campaign_id": campaign,
                "code": "w01",
                "theme": "waste",
                "day": first + timedelta(days=n),
                "position": n + 1,
                "content": {},
            }
            for campaign in ids
            for n in range(_DAYS)
        ),
    )


def _add(connection: Connection, table: type[SQLModel], rows: Iterator[dict[str, Any]]) -> None:
    connection.execute(insert(table), list(rows))
