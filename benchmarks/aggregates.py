"""The leaderboard and the digest of a campaign with a million check-ins."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Any
from uuid import UUID

from sqlmodel import Session, func, select

from adapters.database import open_store
from benchmarks.load import BenchmarkFailed, Plan
from benchmarks.worlds import World, large_campaign
from bot import reports
from challenges import queries
from challenges.models import Campaign, CheckIn

MOST_TIMES = 20
"""The leaderboard may take this many times as long as counting the rows it is about."""

Work = Callable[[Session], Any]


async def measure(folder: Path, plan: Plan) -> list[list[str]]:
    """Rows for the table; each is held against counting the check-ins."""
    world, campaign_id = large_campaign(folder, plan.check_ins)
    found = world.check_ins()
    if found != plan.check_ins or world.rolled_up() != found:
        raise BenchmarkFailed(f"{found} check-ins were made instead of {plan.check_ins}")
    now = datetime.now(UTC)
    works: dict[str, Work] = {
        f"`count(*)` of {found:,} check-ins": _count,
        "**leaderboard** over them": lambda session: _board(session, campaign_id, now),
        "weekly **digest** over them": lambda session: _digest(session, campaign_id, now),
    }
    taken = await _time(world, works, 2 * plan.rounds + 1)
    limit, board, _ = (median(times) for times in taken.values())
    if board > MOST_TIMES * limit:
        raise BenchmarkFailed(f"the leaderboard took {board / limit:.0f} times a count")
    return [
        [
            name,
            "1",
            f"{1 / median(times):,.0f} ({1 / max(times):,.0f}-{1 / min(times):,.0f})",
            f"{limit / median(times):.2f}",
            "",
            f"{1000 * median(times):.1f}",
            f"{1000 * max(times):.1f}",
        ]
        for name, times in taken.items()
    ]


async def _time(world: World, works: dict[str, Work], rounds: int) -> dict[str, list[float]]:
    """Seconds that each work takes, the works in turn; the first round only warms up."""
    taken: dict[str, list[float]] = {name: [] for name in works}
    store = open_store(world.url)
    for number in range(rounds + 1):
        for name, work in works.items():
            began = time.perf_counter()
            await store.read(work)
            if number:
                taken[name].append(time.perf_counter() - began)
    await store.close()
    return taken


def _count(session: Session) -> int:
    return session.exec(select(func.count()).select_from(CheckIn)).one()


def _board(session: Session, campaign_id: UUID, now: datetime) -> None:
    board = reports.board(session, session.get_one(Campaign, campaign_id), now)
    if not board.standings:
        raise BenchmarkFailed("the leaderboard is empty")


def _digest(session: Session, campaign_id: UUID, now: datetime) -> None:
    campaign = session.get_one(Campaign, campaign_id)
    day = queries.challenges_of(session, campaign_id)[-1].day + timedelta(days=1)
    digest = reports.digest(session, campaign, day, "nl", now)
    if not digest.participation:
        raise BenchmarkFailed("the digest is empty")
