"""Who is expected when, however the roster, the absences and the answers lie."""

from collections import defaultdict
from datetime import UTC, date, datetime, time, timedelta
from fractions import Fraction
from pathlib import Path
from uuid import UUID

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine
from sqlmodel import Session, select

from bot.expectations import expectations
from challenges import check_ins, participants, queries
from challenges.models import Absence, Answer, Campaign, Challenge, Participant, Team
from scoring.leaderboard import expected_days
from tests.founding import found

MONDAY = date(2026, 6, 1)
LATE = datetime(2026, 6, 12, 12, tzinfo=UTC)
DAYS = 5
day_numbers = st.integers(0, DAYS - 1)
absences = st.lists(st.tuples(day_numbers, st.integers(0, 3), st.integers(-1, 4)), max_size=2)
people = st.lists(
    st.tuples(
        st.sampled_from([None, 0, 1]),  # team
        day_numbers,  # expected from
        absences,  # first day, days more, and on which morning it was declared
        st.sets(day_numbers),  # answered
    ),
    max_size=6,
)


def _world(session: Session, everybody: list[tuple]) -> tuple[Campaign, list[Team]]:
    organisation, campaign = found(
        session, MONDAY, now=LATE - timedelta(days=14), days=DAYS, timezone="UTC"
    )
    teams = [Team(organisation_id=organisation.id, name=name) for name in ("A", "B")]
    session.add_all(teams)
    session.flush()
    for team, first, away, answered in everybody:
        team_id = None if team is None else teams[team].id
        person = Participant(organisation_id=organisation.id, team_id=team_id)
        session.add(person)
        session.flush()
        participants.enrol(session, campaign, person, first_day=_day(first))
        for number, more, declared in away:
            session.add(
                Absence(
                    participant_id=person.id, first_day=_day(number), last_day=_day(number + more),
                    declared_at=datetime.combine(_day(declared), time(8), UTC),
                )
            )  # fmt: skip
        for challenge in queries.challenges_of(session, campaign.id):
            if (challenge.day - MONDAY).days in answered:
                _answer(session, campaign, challenge, person)
    session.flush()
    return campaign, teams


def _answer(session: Session, campaign: Campaign, challenge: Challenge, who: Participant) -> None:
    asked = queries.asked(session, challenge.id, campaign.organisation_id, who.id)
    posted = datetime.combine(challenge.day, time(10), UTC)
    check_ins.give(session, asked, who, Answer.DONE, halves=2, now=posted)


def _day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def _one_by_one(
    everybody: list[tuple], teams: list[Team], days: range
) -> dict[UUID | None, tuple[int, Fraction]]:
    """What is expected, for each person by themselves."""
    expected: dict[UUID | None, list[Fraction | int]] = defaultdict(list)
    for team, first, away, answered in everybody:
        enrolled = [day for day in days if day >= first]
        absent = {
            day
            for day in enrolled
            for number, more, declared in away
            if number <= day <= number + more and declared <= day and day not in answered
        }
        if enrolled:
            team_id = None if team is None else teams[team].id
            expected[team_id].append(expected_days(len(enrolled), len(absent)))
    return {team: (len(each), Fraction(sum(each))) for team, each in expected.items()}


@given(everybody=people, first=day_numbers, length=st.integers(0, DAYS))
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_what_a_team_is_expected_is_the_sum_of_its_people(
    sqlite_template: Path, everybody: list[tuple], first: int, length: int
):
    days = range(first, min(first + length, DAYS))
    engine = create_engine(f"sqlite:///{sqlite_template}")
    with Session(engine) as session:
        campaign, teams = _world(session, everybody)
        found = expectations(session, campaign).per_team([_day(day) for day in days])
        wanted = _one_by_one(everybody, teams, days)
        session.rollback()
    engine.dispose()

    assert {team: (e.people, e.person_days) for team, e in found.items()} == wanted


async def test_people_of_an_earlier_campaign_are_not_looked_up(store):
    def make(session: Session) -> tuple[int, int]:
        campaign, _ = _world(session, [(0, 0, [(0, 0, -1)], set()), (0, 0, [], {0, 1})])
        for absence in session.exec(select(Absence)):
            absence.first_day = absence.last_day = MONDAY - timedelta(days=30)
            session.add(absence)
        session.flush()
        known = expectations(session, campaign)
        return len(known.absentees), sum(row.people for row in known.roster)

    assert await store.write(make) == (0, 2)


async def test_overlapping_absences_count_once_and_late_ones_not_at_all(store):
    everybody = [
        (0, 0, [(0, 2, -1), (1, 2, 0)], {4}),
        (0, 1, [(0, 3, 0)], set()),
        (None, 0, [(2, 1, 2), (0, 0, 1)], {3}),
        (1, 0, [(0, 4, -1)], {0, 1, 2, 3, 4}),
    ]  # fmt: skip

    def make(session: Session) -> tuple[dict, dict]:
        campaign, teams = _world(session, everybody)
        found = expectations(session, campaign).per_team([_day(day) for day in range(DAYS)])
        wanted = _one_by_one(everybody, teams, range(DAYS))
        return {team: (e.people, e.person_days) for team, e in found.items()}, wanted

    found, wanted = await store.write(make)

    assert found == wanted
