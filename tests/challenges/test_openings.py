"""Days that are closed or opened while a campaign runs."""

from datetime import UTC, date, datetime, time
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlmodel import Session

from challenges import campaigns, openings, packs, queries, reminders
from challenges.calendar import WorkingDays
from challenges.models import Answer, Campaign, CheckIn, Organisation, Participant
from tests.in_memory import in_memory

NOW = datetime(2027, 4, 30, 12, tzinfo=UTC)
START = date(2027, 5, 3)


@pytest.fixture
def organisation(session: Session) -> Organisation:
    organisation = Organisation(name="Gemeente Voorbeeld", created_at=NOW)
    session.add(organisation)
    session.flush()
    return organisation


def start(session: Session, organisation: Organisation, days: int = 5, **more: object) -> Campaign:
    return campaigns.start(
        session, organisation, packs.load("two-weeks"), starts_on=START, days=days,
        post_at=time(9), timezone="Europe/Amsterdam", locale="nl", now=NOW, **more,  # type: ignore[arg-type]
    )  # fmt: skip


def days_of(session: Session, campaign: Campaign) -> list[int]:
    return [challenge.day.day for challenge in queries.challenges_of(session, campaign.id)]


def moved(
    session: Session,
    organisation: Organisation,
    now: datetime,
    *,
    closed: tuple[date, ...] = (),
    opened: tuple[date, ...] = (),
) -> None:
    openings.change(organisation, closed=closed, opened=opened)
    openings.rearrange(session, organisation, now)


def test_what_is_to_come_moves_with_the_days_and_what_was_asked_stays(
    session: Session, organisation: Organisation
):
    campaign = start(session, organisation)
    assert days_of(session, campaign) == [3, 4, 7, 10, 11]
    tuesday_noon = datetime(2027, 5, 4, 10, tzinfo=UTC)

    moved(session, organisation, tuesday_noon, closed=(date(2027, 5, 7), date(2027, 5, 4)))

    assert days_of(session, campaign) == [3, 4, 10, 11, 12]
    assert campaign.ends_on == date(2027, 5, 12)
    moved(session, organisation, tuesday_noon, opened=(date(2027, 5, 5), date(2027, 5, 7)))
    assert days_of(session, campaign) == [3, 4, 5, 7, 10]
    assert campaign.ends_on == date(2027, 5, 10)
    assert (organisation.closed_days, organisation.open_days) == (
        ["2027-05-04"], ["2027-05-05", "2027-05-07"],
    )  # fmt: skip


def test_today_can_be_closed_until_its_challenge_is_posted(
    session: Session, organisation: Organisation
):
    campaign = start(session, organisation)
    tuesday = date(2027, 5, 4)

    moved(session, organisation, datetime(2027, 5, 4, 6, 59, tzinfo=UTC), closed=(tuesday,))
    assert days_of(session, campaign) == [3, 7, 10, 11, 12]
    moved(session, organisation, datetime(2027, 5, 4, 6, 59, tzinfo=UTC), opened=(tuesday,))
    assert days_of(session, campaign) == [3, 4, 7, 10, 11]
    moved(session, organisation, datetime(2027, 5, 4, 7, tzinfo=UTC), closed=(tuesday,))
    assert days_of(session, campaign) == [3, 4, 7, 10, 11]


def test_the_first_day_moves_with_the_rest_and_never_before_the_day_that_was_asked(
    session: Session, organisation: Organisation
):
    campaign = start(session, organisation)
    moved(session, organisation, NOW, closed=(START,), opened=(date(2027, 5, 1),))

    assert days_of(session, campaign) == [4, 7, 10, 11, 12]
    assert (campaign.starts_on, campaign.ends_on) == (date(2027, 5, 4), date(2027, 5, 12))


def test_a_challenge_that_was_posted_by_hand_and_answered_keeps_its_day(
    session: Session, organisation: Organisation
):
    campaign = start(session, organisation)
    third = queries.challenges_of(session, campaign.id)[2]
    person = Participant(organisation_id=organisation.id, joined_on=NOW.date())
    session.add(person)
    session.flush()
    session.add(
        CheckIn(
            participant_id=person.id, challenge_id=third.id, campaign_id=campaign.id,
            day=third.day, answer=Answer.DONE, halves=2, checked_in_at=NOW,
        )
    )  # fmt: skip
    session.flush()

    moved(session, organisation, NOW, closed=(date(2027, 5, 10),))

    assert days_of(session, campaign) == [3, 4, 7, 11, 12]


def test_the_next_campaign_and_every_reminder_know_the_days(
    session: Session, organisation: Organisation
):
    person = Participant(organisation_id=organisation.id, joined_on=NOW.date())
    session.add(person)
    session.flush()
    reminder = reminders.choose(
        session, person, at=time(10), weekdays=range(7), timezone="Europe/Amsterdam", now=NOW
    )
    moved(session, organisation, NOW, closed=(date(2027, 5, 4),), opened=(date(2027, 5, 1),))

    assert reminder.remind_at == datetime(2027, 5, 1, 8, tzinfo=UTC)
    assert organisation.follow_up_at is None
    campaign = start(session, organisation, closed_days=(date(2027, 5, 7),))
    assert days_of(session, campaign) == [3, 10, 11, 12, 13]


@settings(deadline=None, max_examples=25)  # a database each
@given(
    closed=st.frozensets(st.integers(1, 31)),
    opened=st.frozensets(st.integers(1, 31)),
    today=st.integers(1, 20),
    length=st.integers(1, 10),
)
def test_challenges_stay_in_order_on_working_days_of_their_own(
    closed: frozenset[int], opened: frozenset[int], today: int, length: int
):
    engine = in_memory()
    with Session(engine) as session:
        organisation = Organisation(id=uuid4(), name="Voorbeeld", created_at=NOW)
        session.add(organisation)
        session.flush()
        campaign = start(session, organisation, length)
        before = [c.day for c in queries.challenges_of(session, campaign.id)]
        now = datetime(2027, 5, today, 12, tzinfo=UTC)

        moved(
            session, organisation, now,
            closed=tuple(date(2027, 5, day) for day in closed),
            opened=tuple(date(2027, 5, day) for day in opened),
        )  # fmt: skip

        after = [c.day for c in queries.challenges_of(session, campaign.id)]
        working = WorkingDays.of(organisation)
        assert after == sorted(set(after))
        assert len(after) == length
        asked = [day for day in before if day <= now.date()]
        assert after[: len(asked)] == asked
        assert all(day in working for day in after[len(asked) :])
    engine.dispose()
