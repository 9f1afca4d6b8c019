"""The weeks, the digest and the totals of one campaign among others, at a million answers."""

import gc
import json
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlmodel import Session, col, select

from adapters.database import open_store
from benchmarks.bars import Bar, at_least, at_most
from benchmarks.load import BenchmarkFailed, Plan
from benchmarks.processes import running
from benchmarks.worlds import ABSENT, World, large_campaign, large_world
from bot import reports, standings
from challenges import queries, roll_ups
from challenges.models import Campaign, CampaignStatus, CheckIn, Participant

MOST_TIMES = 60
"""Closing all weeks may take this many times as long as counting the rows they are about."""

_DAYS = 10
_LOOPED = 20_000

Work = Callable[[Session], Any]

# What somebody would write who has answers only: with the index of the pages that is the best there
# is, with the index of a campaign's challenges what there was before.
_PLAIN = """
SELECT team_id, sum(answer = 'DONE'), sum(answer = 'NOT_TODAY'), sum(answer = 'AWAY'), sum(halves)
FROM check_in INDEXED BY {index} WHERE {condition} AND day <= :last GROUP BY team_id
"""
_COVERING = _PLAIN.format(
    index="ix_check_in_campaign_team_day", condition="campaign_id = :campaign"
)
_UNCOVERED = _PLAIN.format(
    index="ix_check_in_challenge_id",
    condition="challenge_id IN (SELECT id FROM challenge WHERE campaign_id = :campaign)",
)
_WEEKS = """
SELECT strftime('%W', day), count(*), sum(answer = 'DONE') FROM check_in
WHERE challenge_id IN (SELECT id FROM challenge WHERE campaign_id = :campaign) AND day <= :last
GROUP BY 1
"""


async def measure(folder: Path, plan: Plan) -> list[list[str]]:
    """Rows for the table; the campaign is looked at alone, and again among the others."""
    people = plan.check_ins // _DAYS
    answers = plan.check_ins - 2 * (people // ABSENT)
    world = large_world(folder, people)
    campaign_id = large_campaign(world, 0)
    works = _works(campaign_id, datetime.now(UTC))
    rounds = 2 * plan.rounds + 1
    alone = await _time(world, works, rounds)
    for number in range(1, plan.campaigns):
        large_campaign(world, number)
    found = world.check_ins()
    if found != answers * plan.campaigns or world.rolled_up() != found:
        raise BenchmarkFailed(f"{found:,} check-ins were made")
    among = await _time(world, works, rounds)
    once = await _time(world, _slow_works(campaign_id), 1)
    growth = await _growth(folder, world, campaign_id)
    again = _later_works(campaign_id, datetime.now(UTC))
    among |= await _time(world, again, rounds)
    bars = _bars(alone, among, once, f"{answers:,} of {found:,} check-ins", answers)
    bars.append(at_most("closing, digest and a streak: memory they add", growth, 20, " MB"))
    if among["closing"] > MOST_TIMES * among["count"]:
        raise BenchmarkFailed("closing weeks takes more than sixty times a count")
    return [bar.row() for bar in bars]


def _bars(
    alone: dict[str, float],
    among: dict[str, float],
    once: dict[str, float],
    of: str,
    check_ins: int,
) -> list[Bar]:
    closing, plain = among["closing"], among["plain"]
    naive = once["loop"] * check_ins / _LOOPED
    return [
        Bar(f"`count(*)` of {of}", _ms(among["count"])),
        Bar("points of every team, plain SQL on a covering index", _ms(plain)),
        Bar("points of every team, plain SQL without one", _ms(once["uncovered"])),
        Bar("points of every team, from the roll-up", _ms(among["points"])),
        Bar("**closing** all three weeks: roster, absence, points, shares, counts", _ms(closing)),
        Bar("**standings** of closed weeks, for whoever looks", _ms(among["again"])),
        Bar("weekly **digest**", _ms(among["digest"])),
        Bar("somebody's **streak**", _ms(among["streak"])),
        Bar("counting all answers again (`campaign verify`)", _ms(once["verify"])),
        at_least("points: roll-up against plain SQL, covering", plain / among["points"], 20, "×"),
        at_least("points: against plain SQL", once["uncovered"] / among["points"], 20, "×"),
        at_least("standings against plain SQL of the points", plain / among["again"], 20, "×"),
        at_least("closing against a loop over objects", naive / closing, 100, "×"),
        at_most(
            "closing among the other campaigns, against alone",
            closing / alone["closing"],
            1.3,
            "×",
        ),
        at_least("digest against plain SQL of points and two weeks",
                 once["plain digest"] / among["digest"], 8, "×"),
    ]  # fmt: skip


def _ms(seconds: float) -> str:
    return f"{1000 * seconds:,.1f} ms"


async def _time(world: World, works: dict[str, Work], rounds: int) -> dict[str, float]:
    """Seconds that each work takes, the works in turn; the first of several rounds warms up."""
    taken: dict[str, list[float]] = {name: [] for name in works}
    store = open_store(world.url)
    gc.collect()
    gc.freeze()  # as a server does
    for number in range(rounds + (rounds > 1)):
        for name, work in works.items():
            began = time.perf_counter()
            await store.write(work)  # closing is kept, and looking may close
            if number or rounds == 1:
                taken[name].append(time.perf_counter() - began)
    await store.close()
    return {name: median(times) for name, times in taken.items()}


def _works(campaign_id: UUID, now: datetime) -> dict[str, Work]:
    return {
        "count": lambda session: session.connection().execute(
            text("SELECT count(*) FROM check_in WHERE campaign_id = :campaign"),
            {"campaign": campaign_id.hex},
        ).one(),
        "plain": lambda session: _plainly(session, campaign_id, _COVERING),
        "points": lambda session: queries.gathered(
            session, campaign_id, *_days(session, campaign_id)
        ),
        "closing": lambda session: _close(session, campaign_id, now),
        "streak": lambda session: streak(session, campaign_id, now),
    }  # fmt: skip


def _later_works(campaign_id: UUID, now: datetime) -> dict[str, Work]:
    """What is looked at once the weeks are closed."""
    return {
        "again": lambda session: board(session, campaign_id, now),
        "digest": lambda session: digest(session, campaign_id, now),
    }


def _slow_works(campaign_id: UUID) -> dict[str, Work]:
    return {
        "uncovered": lambda session: _plainly(session, campaign_id, _UNCOVERED),
        "plain digest": lambda session: _plainly(session, campaign_id, _UNCOVERED, _WEEKS),
        "verify": lambda session: _verify(session, campaign_id),
        "loop": lambda session: _loop(session, campaign_id),
    }


def _days(session: Session, campaign_id: UUID) -> tuple[Any, Any]:
    challenges = queries.challenges_of(session, campaign_id)
    return challenges[0].day, challenges[-1].day


def _plainly(session: Session, campaign_id: UUID, *statements: str) -> None:
    values = {"campaign": campaign_id.hex, "last": _days(session, campaign_id)[1].isoformat()}
    for statement in statements:
        session.connection().execute(text(statement), values).all()


def _loop(session: Session, campaign_id: UUID) -> None:
    """What adding up objects takes, as far as one is willing to wait."""
    statement = select(CheckIn).where(CheckIn.campaign_id == campaign_id)
    points: dict[UUID | None, int] = {}
    for answer in session.exec(statement.limit(_LOOPED)):
        points[answer.team_id] = points.get(answer.team_id, 0) + answer.halves


def _verify(session: Session, campaign_id: UUID) -> None:
    if roll_ups.differences(session, campaign_id):
        raise BenchmarkFailed("the roll-up does not say what the answers come to")


def _close(session: Session, campaign_id: UUID, now: datetime) -> None:
    """Close the weeks, which stay open: so that they can be closed once more."""
    with session.begin_nested() as savepoint:
        board(session, campaign_id, now)
        savepoint.rollback()


def board(session: Session, campaign_id: UUID, now: datetime) -> None:
    """The leaderboard, which must have somebody on it."""
    campaign = session.get_one(Campaign, campaign_id)
    campaign.status = CampaignStatus.RUNNING  # closed only so that the next one could be made
    if not standings.published(session, campaign, now).rows:
        raise BenchmarkFailed("the leaderboard is empty")


def digest(session: Session, campaign_id: UUID, now: datetime) -> None:
    """The digest of the campaign's last week, which must have something to tell."""
    campaign = session.get_one(Campaign, campaign_id)
    day = queries.challenges_of(session, campaign_id)[-1].day + timedelta(days=1)
    standings.published(session, campaign, now)
    if not reports.digest(session, campaign, day, "nl").weeks:
        raise BenchmarkFailed("the digest is empty")


def streak(session: Session, campaign_id: UUID, now: datetime) -> None:
    """The streak of one person, who answered every day."""
    participant = session.exec(select(Participant).order_by(col(Participant.id)).limit(1)).one()
    campaign = session.get_one(Campaign, campaign_id)
    answers = queries.check_ins_of(session, participant.id, campaign_id)
    if len(answers) != _DAYS:
        raise BenchmarkFailed("somebody's answers are not there")
    reports.my_streak(session, campaign, participant, answers, now)


async def _growth(folder: Path, world: World, campaign_id: UUID) -> float:
    """How many megabytes a process of its own grows by making them all three times."""
    async with running(folder, "benchmarks.growth", world.url, str(campaign_id)) as child:
        return float(json.loads(child.said.partition("ready: ")[2])["megabytes"])


async def grow(url: str, campaign_id: UUID) -> None:
    """Make everything that people look at, three times, as the bot does: where it writes."""
    store = open_store(url)
    now = datetime.now(UTC)
    for _ in range(3):
        for make in (board, digest, streak):
            await store.write(lambda session, make=make: make(session, campaign_id, now))
    await store.close()
