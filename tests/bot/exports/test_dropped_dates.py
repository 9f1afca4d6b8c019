"""Days that are gone from the programme are gone from people's calendars too."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlmodel import Session, select

from adapters.exports import Format, write
from bot import exports
from bot.exports import Appointment
from bot.i18n import translator
from challenges import actions, barriers, dropped_dates
from challenges.models import BarrierStatus, Campaign, DroppedDate, Participant
from tests.in_memory import open_session
from tests.reported import WEDNESDAY, add_action, add_barrier, start_campaign

DUE, LATER = date(2027, 3, 1), date(2027, 4, 1)


@pytest.fixture
def session():
    with open_session() as session:
        yield session


@pytest.fixture
def campaign(session: Session) -> Campaign:
    return start_campaign(session)


def cancelled(session: Session, campaign: Campaign) -> dict[str, date]:
    return {one.key: one.day for one in told(session, campaign) if one.cancelled}


def told(session: Session, campaign: Campaign) -> list[Appointment]:
    return exports.appointments(exports.gather(session, campaign, WEDNESDAY), translator("nl"))


def test_the_days_of_an_action_that_was_removed_are_cancelled(session: Session, campaign: Campaign):
    add_action(session, campaign, "Blijft", due=DUE)
    action = add_action(session, campaign, "Bakken plaatsen", starts_on=DUE, due=LATER)
    key = f"action-{action.id}"
    actions.remove(session, action, version=action.version)

    assert cancelled(session, campaign) == {f"{key}-start": DUE, f"{key}-due": LATER}
    contents = exports.gather(session, campaign, WEDNESDAY)
    text = write(Format.ICAL, contents, translator("nl")).content.decode()
    assert f"UID:{key}-due@prikkel" in text
    assert "Bakken" not in text
    assert "SUMMARY:Niet meer gepland" in text


def test_a_day_that_was_taken_off_is_cancelled_until_there_is_another(
    session: Session, campaign: Campaign
):
    action = add_action(session, campaign, "Bakken plaatsen", due=DUE)
    without = replace(actions.plan_of(action), due=None)
    actions.change(session, action, without, version=1)
    assert cancelled(session, campaign) == {f"action-{action.id}-due": DUE}

    actions.change(session, action, replace(without, due=LATER), version=2)
    assert cancelled(session, campaign) == {}
    actions.change(session, action, without, version=3)
    assert cancelled(session, campaign) == {f"action-{action.id}-due": LATER}


def test_a_barrier_that_is_taken_up_again_is_not_to_be_looked_at_any_more(
    session: Session, campaign: Campaign
):
    parked = add_barrier(session, campaign, 5, review_on=DUE, status=BarrierStatus.PARKED)
    barriers.acknowledge(
        session, parked, by=somebody(session), version=parked.version, now=WEDNESDAY
    )

    assert cancelled(session, campaign) == {f"barrier-{parked.id}-review": DUE}


def test_the_days_of_a_barrier_that_became_part_of_another_are_cancelled(
    session: Session, campaign: Campaign
):
    one = add_barrier(session, campaign, 5, due=DUE, status=BarrierStatus.PLANNED)
    other = add_barrier(session, campaign, 5, title="Een andere")
    barriers.merge(session, one, other, by=somebody(session), version=one.version, now=WEDNESDAY)

    assert cancelled(session, campaign) == {f"barrier-{one.id}-due": DUE}


def test_what_may_not_leave_tells_no_days_either(session: Session, campaign: Campaign):
    secret = add_barrier(
        session, campaign, 9, own_words=True, review_on=DUE, status=BarrierStatus.PARKED
    )
    barriers.acknowledge(
        session, secret, by=somebody(session), version=secret.version, now=WEDNESDAY
    )

    assert cancelled(session, campaign) == {}


def test_what_is_gone_is_told_and_kept_for_three_months(session: Session, campaign: Campaign):
    today = WEDNESDAY.date()
    for days in (90, 91):
        due = today - timedelta(days=days)
        action = add_action(session, campaign, f"Weg {days}", due=due)
        actions.remove(session, action, version=action.version)
    assert list(cancelled(session, campaign).values()) == [today - timedelta(days=90)]

    assert dropped_dates.forget_before(session, today - dropped_dates.KEPT) == 1
    assert len(session.exec(select(DroppedDate)).all()) == 1


def somebody(session: Session) -> Participant:
    found = session.exec(select(Participant)).first()
    assert found is not None
    return found
