import json
from collections.abc import Generator
from datetime import UTC, date, datetime, time
from uuid import uuid4

import pytest
from sqlalchemy import create_engine
from sqlmodel import Session, SQLModel

from bot import exports
from challenges import campaigns, packs, queries
from challenges.models import (
    Barrier,
    BarrierStatus,
    Campaign,
    Enrolment,
    Friction,
    Organisation,
    Participant,
    Team,
    TeamDay,
)

MONDAY = date(2026, 11, 23)
LATER = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.fixture
def session() -> Generator[Session]:
    engine = create_engine("sqlite://")
    SQLModel.metadata.create_all(engine)
    with Session(engine) as session:
        yield session
    engine.dispose()


@pytest.fixture
def campaign(session: Session) -> Campaign:
    """Two days of a campaign with a team of seven and a team of three."""
    now = datetime(2026, 11, 20, tzinfo=UTC)
    organisation = Organisation(name="Voorbeeld", created_at=now)
    session.add(organisation)
    session.flush()
    campaign = campaigns.start(
        session, organisation, packs.load("two-weeks"), starts_on=MONDAY, days=2,
        post_at=time(9), timezone="Europe/Amsterdam", locale="nl", now=now,
    )  # fmt: skip
    challenges = queries.challenges_of(session, campaign.id)
    for name, size in (("Groen", 7), ("Blauw", 3)):
        team = Team(organisation_id=organisation.id, name=name)
        session.add(team)
        session.flush()
        for _ in range(size):
            person = Participant(organisation_id=organisation.id, team_id=team.id, joined_at=now)
            session.add(person)
            session.flush()
            session.add(
                Enrolment(
                    campaign_id=campaign.id, participant_id=person.id, team_id=team.id,
                    expected_from=MONDAY,
                )
            )  # fmt: skip
        session.add(
            TeamDay(
                campaign_id=campaign.id, challenge_id=challenges[0].id, team_key=str(team.id),
                day=MONDAY, done=size - 2, not_today=1, away=1, halves=2 * (size - 2) + 1,
            )
        )  # fmt: skip
    session.flush()
    return campaign


def report(session: Session, campaign: Campaign, people: int, **changes: object) -> Barrier:
    values: dict[str, object] = {
        "organisation_id": campaign.organisation_id, "campaign_id": campaign.id,
        "origin": str(uuid4()), "code": "FACIL", "theme": "circular", "title": "Geen bakken",
        "opened_on": MONDAY,
    }  # fmt: skip
    barrier = Barrier.model_validate(values | changes)
    session.add(barrier)
    session.flush()
    for _ in range(people):
        session.add(
            Friction(campaign_id=campaign.id, barrier_id=barrier.id, text="mijn tekst", day=MONDAY)
        )
    session.flush()
    return barrier


def test_people_are_counted_in_steps_of_five(session: Session, campaign: Campaign):
    found = exports.export(session, campaign, LATER)
    first, second = found["challenges"]
    assert (first["answered_at_least"], first["done_at_least"]) == (10, 5)
    assert (second["answered_at_least"], second["done_at_least"]) == (0, 0)


def test_a_small_team_never_stands_by_itself(session: Session, campaign: Campaign):
    text = json.dumps(exports.export(session, campaign, LATER))
    assert "Blauw" not in text


def test_barriers_leave_without_texts_of_persons(session: Session, campaign: Campaign):
    report(session, campaign, 7)
    report(session, campaign, 2, title="Te weinig", answer="Komt in mei")
    report(session, campaign, 9, title="Jan maakt lawaai", own_words=True)
    report(
        session, campaign, 9, title="Piet ook", own_words=True, status=BarrierStatus.ACKNOWLEDGED
    )
    found = exports.export(session, campaign, LATER)
    barriers = {one["name"]["nl"]: one for one in found["barriers"]}
    assert set(barriers) == {"Geen bakken", "Te weinig"}
    assert barriers["Geen bakken"]["voices_at_least"] == 5
    assert barriers["Te weinig"]["voices_at_least"] == 0
    assert barriers["Te weinig"]["answer"] == "Komt in mei"
    assert "mijn tekst" not in json.dumps(found)


def test_it_is_json_and_holds_no_participant(session: Session, campaign: Campaign):
    report(session, campaign, 1)
    text = json.dumps(exports.export(session, campaign, LATER))
    for person in queries.participants_to_enrol(session, campaign):
        assert str(person.id) not in text
    assert json.loads(text)["schema"] == exports.SCHEMA
