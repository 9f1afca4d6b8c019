"""Two participants who turn out to be one person."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlmodel import SQLModel, select

from challenges import check_ins, enrolments, joining, participants, queries, roll_ups
from challenges.enrolments import EnrolmentWeek
from challenges.models import Answer, CheckIn, Participant, Role, Team, ThemeSeat
from tests.founding import found

MONDAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)


def test_every_table_that_names_a_participant_is_joined():
    """A row that stays behind would keep the second participant from being deleted."""
    pointing = {
        table.name
        for table in SQLModel.metadata.tables.values()
        for key in table.foreign_keys
        if key.target_fullname == "participant.id"
    }
    handled = (*joining.HANDED_OVER, *joining.ONE_EACH, *joining.JOINED)
    assert {str(one.__tablename__) for one in handled} | {"account"} == pointing


@pytest.fixture
async def two(store):
    """One person as two participants: both answered on Monday, each on another day as well."""

    def make(session):
        organisation, campaign = found(session, MONDAY, now=NOW)
        team = Team(organisation_id=organisation.id, name="Groen")
        session.add(team)
        keeper, giver = (Participant(organisation_id=organisation.id) for _ in range(2))
        session.add_all([keeper, giver])
        session.flush()
        days = [one.day for one in queries.challenges_of(session, campaign.id)]
        for number, person in enumerate((keeper, giver)):
            participants.join(session, person, now=NOW + timedelta(days=number))
            for day in (days[0], days[1 + number]):
                challenge = queries.challenge_on(session, campaign.id, day)
                asked = queries.asked(session, challenge.id, organisation.id, person.id)
                week = EnrolmentWeek.of(day, asked.working)
                enrolments.enrol(session, campaign.id, campaign.starts_on, person, week)
                asked = queries.asked(session, challenge.id, organisation.id, person.id)
                at = NOW + timedelta(days=day.day - NOW.day, hours=number)
                answer = Answer.NOT_TODAY if number == 0 else Answer.DONE
                check_ins.give(session, asked, person, answer, halves=1 + number, now=at)
        participants.choose_team(session, giver, team.id, now=NOW)
        participants.grant(session, keeper, Role.COORDINATOR)
        participants.grant(session, giver, Role.COORDINATOR)
        participants.grant(session, giver, Role.LEADER)
        return campaign.id, keeper.id, giver.id, team.id

    return await store.write(make)


async def test_one_answer_counts_for_each_challenge_and_the_sums_agree(store, two):
    campaign_id, keeper, giver, team = two

    def join(session):
        people = [session.get_one(Participant, one) for one in (giver, keeper)]
        joining.join(session, *people)

    await store.write(join)

    def look(session):
        person = session.get_one(Participant, keeper)
        rows = session.exec(select(CheckIn).order_by(CheckIn.day)).all()
        return (
            [(row.participant_id == keeper, row.answer) for row in rows],
            person.team_id, person.joined_on, queries.roles(session, keeper),
            session.get(Participant, giver),
            [row.expected_from for row in queries.enrolments_of(session, campaign_id, keeper)],
        )  # fmt: skip

    answers, team_id, joined_on, roles, gone, expected = await store.read(look)
    assert answers == [(True, Answer.DONE), (True, Answer.NOT_TODAY), (True, Answer.DONE)]
    assert (team_id, joined_on, gone, expected) == (team, NOW.date(), None, [MONDAY])
    assert roles == {Role.COORDINATOR, Role.LEADER}
    assert await store.read(lambda session: list(roll_ups.differences(session, campaign_id))) == []


TODAY = NOW.date()
LATER = TODAY + timedelta(days=200)


async def _seats(store, *wanted):
    """Two participants with seats, joined; what the keeper has left of them, by theme.

    Each that is wanted says whose it is, and all else of a seat.
    """

    def make(session):
        organisation, _ = found(session, MONDAY, now=NOW)
        people = [Participant(organisation_id=organisation.id) for _ in range(2)]
        session.add_all(people)
        session.flush()
        keeper, giver = people
        for whose, theme, values in wanted:
            person = keeper if whose == "keeper" else giver
            until = {"until": TODAY + timedelta(days=30)}
            seat = ThemeSeat(
                organisation_id=organisation.id, theme=theme, participant_id=person.id,
                **(until | values),
            )  # fmt: skip
            session.add(seat)
            session.flush()
            participants.grant(session, person, Role.AMBASSADOR)
        joining.join(session, giver, keeper)
        rows = session.exec(select(ThemeSeat).order_by(ThemeSeat.theme)).all()
        assert {row.participant_id for row in rows} == {keeper.id}
        assert Role.AMBASSADOR in queries.roles(session, keeper.id)
        return {
            row.theme: (row.lead, row.until, row.told_on, row.digest, row.code_until)
            for row in rows
        }

    return await store.write(make)


async def test_of_two_seats_in_one_team_one_is_left_with_all_that_either_had(store):
    told = TODAY - timedelta(days=3)
    left = await _seats(
        store,
        ("keeper", "climate", {"told_on": told}),
        ("giver", "climate", {"lead": True, "until": LATER, "told_on": TODAY}),
    )
    assert left == {"climate": (True, LATER, TODAY, "", None)}


async def test_seats_in_two_teams_stay_two(store):
    left = await _seats(
        store, ("keeper", "climate", {"lead": True}), ("giver", "circular", {"told_on": TODAY})
    )
    soon = TODAY + timedelta(days=30)
    assert left == {
        "circular": (False, soon, TODAY, "", None), "climate": (True, soon, None, "", None),
    }  # fmt: skip


async def test_a_seat_that_is_over_does_not_end_one_that_goes_on(store):
    over = {"until": TODAY - timedelta(days=1)}
    left = await _seats(store, ("keeper", "climate", over), ("giver", "climate", {"until": LATER}))
    assert left["climate"][1] == LATER


async def test_a_code_that_either_gave_to_a_colleague_still_works(store):
    code = {"digest": "d", "code_until": LATER}
    left = await _seats(store, ("keeper", "climate", {}), ("giver", "climate", code))
    assert left["climate"][3:] == ("d", LATER)
