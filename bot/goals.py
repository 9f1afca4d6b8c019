"""How far goals are, as everybody who looks at them sees it."""

from datetime import date
from uuid import UUID

from sqlmodel import Session

from challenges.models import Goal
from challenges.queries import goals as queries
from scoring.goals import Progress


def progress(session: Session, organisation_id: UUID, today: date) -> list[Progress]:
    """All goals and ambitions of an organisation, each with its last reading."""
    last = queries.last_readings(session, organisation_id)
    found = queries.goals(session, organisation_id)
    return [Progress(goal, last.get(goal.id), today) for goal in found]


def progress_of(session: Session, goal: Goal, today: date) -> Progress:
    """One of them."""
    return Progress(goal, queries.last_reading(session, goal.id), today)
