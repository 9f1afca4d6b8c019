"""Owner, date and theme of a barrier and of the action that serves it are said once."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlmodel import Session

from challenges import actions, barriers, sources
from challenges.actions import Plan, plan_of
from challenges.models import (
    ActionStatus,
    Barrier,
    BarrierStatus,
    Campaign,
    Decision,
    DecisionRequest,
    Participant,
)
from tests.in_memory import open_session
from tests.reported import add_barrier, start_campaign

NOW = datetime(2026, 6, 3, 8, 0, tzinfo=UTC)
JULY, AUGUST = date(2026, 7, 1), date(2026, 8, 1)


@pytest.fixture
def session():
    with open_session() as session:
        yield session


@pytest.fixture
def campaign(session: Session) -> Campaign:
    return start_campaign(session)


@pytest.fixture
def barrier(session: Session, campaign: Campaign) -> Barrier:
    return add_barrier(session, campaign, 6, status=BarrierStatus.ACKNOWLEDGED, theme="circular")


@pytest.fixture
def somebody(session: Session, campaign: Campaign) -> Participant:
    person = Participant(organisation_id=campaign.organisation_id)
    session.add(person)
    session.flush()
    return person


def serving(session: Session, barrier: Barrier, *, now: datetime = NOW, **plan: object):
    action = actions.create(session, barrier.organisation_id, Plan("Borden", **plan), now=now)
    actions.link(session, action, barrier)
    return action


def test_a_barrier_says_what_the_action_says_from_the_moment_that_it_serves_it(
    session: Session, barrier: Barrier
):
    action = serving(session, barrier, owner="Inkoop", due=JULY, theme="energy")
    assert (barrier.owner, barrier.due, barrier.theme) == ("Inkoop", JULY, "energy")

    plan = replace(plan_of(action), owner="Facilitair", due=AUGUST)
    actions.change(session, action, plan, version=action.version)
    assert (barrier.owner, barrier.due) == ("Facilitair", AUGUST)
    assert sources.source_of(session, barrier) == action


def test_the_action_says_what_is_agreed_at_the_barrier(
    session: Session, barrier: Barrier, somebody: Participant
):
    action = serving(session, barrier, owner="Inkoop", due=JULY)
    version = action.version
    barriers.assign(
        session, barrier, "Facilitair", AUGUST, by=somebody, version=barrier.version, now=NOW
    )

    assert (action.owner, action.due) == ("Facilitair", AUGUST)
    assert action.version == version + 1
    assert barrier.status is BarrierStatus.PLANNED


def test_of_two_actions_the_first_that_is_not_over_speaks(session: Session, barrier: Barrier):
    first = serving(session, barrier, owner="Inkoop", due=JULY)
    later = NOW + timedelta(minutes=1)  # made at once, chance would say which is the first
    serving(session, barrier, now=later, owner="Facilitair", due=AUGUST)
    assert barrier.owner == "Inkoop"

    actions.set_status(session, first, ActionStatus.STOPPED, version=first.version)
    second = sources.source_of(session, barrier)
    assert second is not None
    assert second.owner == "Facilitair" == barrier.owner


def test_an_action_without_an_owner_leaves_the_barrier_as_it_is(
    session: Session, barrier: Barrier, somebody: Participant
):
    barriers.assign(
        session, barrier, "Facilitair", AUGUST, by=somebody, version=barrier.version, now=NOW
    )
    serving(session, barrier)

    assert (barrier.owner, barrier.due) == ("Facilitair", AUGUST)
    assert sources.source_of(session, barrier) is None


def test_what_is_over_keeps_what_it_said(session: Session, barrier: Barrier, somebody: Participant):
    barriers.close(
        session, barrier, BarrierStatus.REMOVED, "Er zijn borden.",
        by=somebody, version=barrier.version, now=NOW,
    )  # fmt: skip
    serving(session, barrier, owner="Inkoop", due=JULY)

    assert (barrier.owner, barrier.due) == ("", None)


@pytest.mark.parametrize("decision", Decision)
def test_with_a_go_ahead_the_proposed_owner_and_day_hold_where_there_were_none(
    session: Session, barrier: Barrier, somebody: Participant, decision: Decision
):
    request = DecisionRequest(barrier_id=barrier.id, words="Mag dit?", owner="Inkoop", due=JULY)
    barriers.ask_leadership(
        session, barrier, request, by=somebody, version=barrier.version, now=NOW
    )
    barriers.decide(
        session, barrier, decision, "Toelichting", by=somebody, version=barrier.version, now=NOW
    )

    is_planned = decision is Decision.GO_AHEAD
    assert (barrier.owner, barrier.due) == (("Inkoop", JULY) if is_planned else ("", None))
    assert (barrier.status is BarrierStatus.PLANNED) == is_planned


def test_a_go_ahead_fills_in_what_the_action_left_open(
    session: Session, barrier: Barrier, somebody: Participant
):
    action = serving(session, barrier, owner="Facilitair")
    request = DecisionRequest(barrier_id=barrier.id, words="Mag dit?", owner="Inkoop", due=JULY)
    barriers.ask_leadership(
        session, barrier, request, by=somebody, version=barrier.version, now=NOW
    )
    barriers.decide(
        session, barrier, Decision.GO_AHEAD, "", by=somebody, version=barrier.version, now=NOW
    )

    assert (barrier.owner, barrier.due) == (action.owner, action.due) == ("Facilitair", JULY)
