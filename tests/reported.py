"""A campaign with a team of seven and a team of three, what they report, and what is done."""

from datetime import UTC, date, datetime
from uuid import uuid4

from sqlmodel import Session

from challenges import actions, queries
from challenges.models import (
    Action,
    Barrier,
    BarrierStatus,
    Campaign,
    Enrolment,
    Friction,
    Participant,
    Team,
    TeamDay,
)
from tests.founding import found

MONDAY = date(2026, 11, 23)
WEDNESDAY = datetime(2026, 11, 25, 12, tzinfo=UTC)
BEFORE = date(2026, 11, 16)
"""The Monday before, on which things were reported that leave in exports of this week."""


def start_campaign(session: Session) -> Campaign:
    """Two days of a campaign, with answers on the first."""
    now = datetime(2026, 11, 20, tzinfo=UTC)
    organisation, campaign = found(session, MONDAY, now=now, days=2)
    challenges = queries.challenges_of(session, campaign.id)
    for name, size in (("Groen", 7), ("Blauw", 3)):
        team = Team(organisation_id=organisation.id, name=name)
        session.add(team)
        session.flush()
        for _ in range(size):
            person = Participant(
                organisation_id=organisation.id, team_id=team.id, joined_on=now.date()
            )
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


def add_barrier(session: Session, campaign: Campaign, people: int, **changes: object) -> Barrier:
    """A barrier that a coordinator has read, with so many anonymous reports of the week before."""
    values: dict[str, object] = {
        "organisation_id": campaign.organisation_id, "campaign_id": campaign.id,
        "origin": str(uuid4()), "code": "FACIL", "theme": "circular", "title": "Geen bakken",
        "opened_on": BEFORE, "status": BarrierStatus.ACKNOWLEDGED,
    }  # fmt: skip
    barrier = Barrier.model_validate(values | changes)
    session.add(barrier)
    session.flush()
    add_reports(session, barrier, people)
    return barrier


def add_reports(session: Session, barrier: Barrier, people: int, day: date = BEFORE) -> None:
    """So many people say the same on one day, without a name."""
    challenge = queries.challenges_of(session, barrier.campaign_id)[0]
    for _ in range(people):
        session.add(
            Friction(
                campaign_id=barrier.campaign_id, barrier_id=barrier.id, text="mijn tekst", day=day,
                challenge_id=challenge.id, reason="no-mugs",
            )
        )  # fmt: skip
    session.flush()


def add_action(
    session: Session, campaign: Campaign, title: str, *served: Barrier, **changes: object
) -> Action:
    plan = actions.Plan(title=title, **changes)
    action = actions.create(session, campaign.organisation_id, plan, now=WEDNESDAY)
    for barrier in served:
        actions.link(session, action, barrier)
    return action
