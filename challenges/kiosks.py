"""The tablet of a team: answers and reports of people without an account.

Nobody is known there, so what keeps it honest is a limit and not suspicion: in a day no more can
come in than the team has people without an account.
"""

from datetime import date, timedelta
from uuid import UUID

from sqlmodel import Session, col, delete, update

from challenges import queries
from challenges.errors import ChallengeError
from challenges.inserts import insert_once, insert_or_add
from challenges.models import Answer, KioskDay, Team
from challenges.queries.access import kiosk_days

FEWEST_PLACES = 5
"""That the day is full tells that all of them answered: never of fewer than five."""

KEPT = timedelta(days=366)
"""How long the numbers of a day are kept."""

_COUNTERS = ("places", "answers", "done", "reports")


class TooFewWithoutAccount(ChallengeError):
    """A team has no tablet where fewer than five people have no account, or nobody counted them."""

    key = "error-kiosk-too-few"


class DayIsFull(ChallengeError):
    """As many have answered, or reported something, as the team has people without an account."""

    key = "error-kiosk-full"


def places(session: Session, team: Team) -> int:
    """How many people of a team have no account, as far as its headcount says; 0 if too few."""
    without = (team.headcount or 0) - queries.members_of_team(session, team.id)
    return without if without >= FEWEST_PLACES else 0


def answer(session: Session, team: Team, campaign_id: UUID, day: date, answer: Answer) -> None:
    """Count an answer to the challenge of a day; of whom nobody knows.

    Raises:
        DayIsFull: as many have answered already.
    """
    _take(session, team, campaign_id, day, answers=1, done=int(answer is Answer.DONE))


def report(session: Session, team: Team, campaign_id: UUID, day: date) -> None:
    """Take the place of one more report.

    Raises:
        DayIsFull: as many have reported something already.
    """
    _take(session, team, campaign_id, day, reports=1)


def _take(session: Session, team: Team, campaign_id: UUID, day: date, **added: int) -> None:
    """Add to the day if there is room. The database decides: of two for the last place one gets it.

    Raises:
        DayIsFull: there is no room.
    """
    row = {"team_id": team.id, "day": day, "campaign_id": campaign_id}
    insert_once(session, KioskDay, {**row, "places": places(session, team)})
    limited = next(iter(added))
    taken = session.exec(
        update(KioskDay)
        .where(
            col(KioskDay.team_id) == team.id,
            col(KioskDay.day) == day,
            col(KioskDay.campaign_id) == campaign_id,
            getattr(KioskDay, limited) < col(KioskDay.places),
        )
        .values({name: getattr(KioskDay, name) + by for name, by in added.items()})
        .execution_options(synchronize_session=False)
    )
    if taken.rowcount == 0:
        raise DayIsFull


def forget_before(session: Session, day: date) -> int:
    """Drop what came in before a day; how many rows. Closed weeks keep what they came to."""
    dropped = session.exec(delete(KioskDay).where(col(KioskDay.day) < day))
    return dropped.rowcount


def hand_over(session: Session, team: Team, into: Team) -> None:
    """Let what came in at a team's tablet be of another team."""
    for found in kiosk_days(session, team.id):
        insert_or_add(session, KioskDay, {**found.model_dump(), "team_id": into.id}, _COUNTERS)
    session.exec(delete(KioskDay).where(col(KioskDay.team_id) == team.id))
