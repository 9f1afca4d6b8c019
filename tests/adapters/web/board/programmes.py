"""A programme of some years: goals with readings, actions of every status, barriers and waves."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import cycle, islice
from uuid import UUID

from sqlmodel import Session, select

from challenges.models import (
    Action,
    ActionStatus,
    ActionTask,
    Answerable,
    Barrier,
    BarrierStatus,
    Campaign,
    Goal,
    Measurement,
    Participant,
    Reading,
)
from tests.adapters.web.board.conftest import Office

THEMES = ("climate", "circular", "social", "nature", "")
TODAY = date(2026, 6, 3)
LONG = "met een lange naam, zoals mensen die schrijven"


async def fill(
    office: Office, *, actions: int = 200, goals: int = 30, readings: int = 5000
) -> list[UUID]:
    """Put so much of it in the database; returns the ids of the actions."""

    def add(session: Session) -> list[UUID]:
        campaign = session.exec(select(Campaign)).one()
        somebody = session.exec(select(Participant)).first()
        assert somebody is not None
        aims = list(_goals(campaign, goals))
        session.add_all(aims)
        session.flush()
        session.add_all(_readings(aims, readings))
        made = list(_actions(campaign, aims, actions))
        session.add_all(made)
        session.flush()
        for number, action in enumerate(made):
            if number % 2:
                session.add(Answerable(action_id=action.id, participant_id=somebody.id))
                session.add(ActionTask(action_id=action.id, position=1, words="Bellen"))
        session.add_all(_barriers(campaign))
        session.flush()
        for barrier in session.exec(select(Barrier).where(Barrier.origin.startswith("gone/"))):
            session.add_all(_measured(barrier))
        return [one.id for one in made]

    return await office.store.write(add)


def _goals(campaign: Campaign, number: int) -> Iterator[Goal]:
    for place, theme in islice(enumerate(cycle(THEMES)), number):
        yield Goal(
            organisation_id=campaign.organisation_id, theme=theme, unit="kWh",
            text=f"Doel {place} {LONG}", from_year=2020, from_value=1000.0, to_year=2030,
            to_value=400.0, source="Plan", created_at=datetime(2025, 1, 1, tzinfo=UTC),
        )  # fmt: skip


def _readings(goals: list[Goal], number: int) -> Iterator[Reading]:
    for place in range(number):
        goal, day = goals[place % len(goals)], place // len(goals) * 13
        yield Reading(
            goal_id=goal.id, day=TODAY - timedelta(days=day), value=500.0 + day / 4,
            source="Meter",
        )  # fmt: skip


def _actions(campaign: Campaign, goals: list[Goal], number: int) -> Iterator[Action]:
    for place, theme in islice(enumerate(cycle(THEMES)), number):
        yield Action(
            organisation_id=campaign.organisation_id, title=f"Actie {place} {LONG}", theme=theme,
            owner="Facilitair bedrijf", due=TODAY + timedelta(days=place * 3 - 100),
            budget=None if place % 3 == 0 else 1000, spent=None if place % 4 else 500,
            status=tuple(ActionStatus)[place % 5], goal_id=goals[place % len(goals)].id,
            created_at=datetime(2026, 1, 1, tzinfo=UTC),
        )  # fmt: skip


def _barriers(campaign: Campaign) -> Iterator[Barrier]:
    for place, theme in islice(enumerate(cycle(THEMES[:4])), 120):
        gone = place % 3 == 0
        closed = datetime(2026, 5, 1, 12, tzinfo=UTC) - timedelta(days=place)
        yield Barrier(
            organisation_id=campaign.organisation_id, campaign_id=campaign.id, theme=theme,
            origin=f"{'gone' if gone else 'open'}/{place}", code="FACIL",
            title=f"Drempel {place} {LONG}", effort=1, impact=5,
            status=BarrierStatus.REMOVED if gone else BarrierStatus.ACKNOWLEDGED,
            opened_on=TODAY - timedelta(days=20 + place), closed_at=closed if gone else None,
        )  # fmt: skip


def _measured(barrier: Barrier) -> Iterator[Measurement]:
    for hindered in (True, False):
        yield Measurement(
            barrier_id=barrier.id, removal=barrier.removals, hindered=hindered, worked_before=12,
            tried_before=40, worked_after=28, tried_after=40,
        )  # fmt: skip
