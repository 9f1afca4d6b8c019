"""The roll-up of the answers, held against the answers themselves, and made anew from them."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import text
from sqlmodel import Session, col, delete, insert

from challenges import queries
from challenges.models import TeamDay
from challenges.queries import Counts

_NOTHING = Counts(0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Difference:
    """Where the roll-up does not say what the answers come to; `team_key` as in `TeamDay`."""

    challenge_id: UUID
    team_key: str
    kept: Counts
    counted: Counts


def differences(session: Session, campaign_id: UUID) -> list[Difference]:
    """Count a campaign's answers again, and say where the roll-up differs.

    Only what one transaction sees as a whole can be compared: a snapshot will do.
    """
    kept = _by_place(queries.kept_counts(session, campaign_id))
    counted = _by_place(queries.recounted(session, campaign_id))
    return [
        Difference(*place, kept.get(place, _NOTHING), counted.get(place, _NOTHING))
        for place in sorted(kept.keys() | counted.keys())
        if kept.get(place, _NOTHING) != counted.get(place, _NOTHING)
    ]


def rebuild(session: Session, campaign_id: UUID) -> list[Difference]:
    """Make a campaign's roll-up anew, while people go on answering; returns what was wrong."""
    _hold(session)
    wrong = differences(session, campaign_id)
    if wrong:
        session.exec(delete(TeamDay).where(col(TeamDay.campaign_id) == campaign_id))
        rows = [
            {
                "campaign_id": campaign_id,
                "challenge_id": row.challenge_id,
                "team_key": row.team_key,
                "day": row.day,
                **row.counts._asdict(),
            }
            for row in queries.recounted(session, campaign_id)
        ]
        if rows:
            session.connection().execute(insert(TeamDay), rows)
    return wrong


def _hold(session: Session) -> None:
    """Let whoever is answering finish, and the next wait: neither may be counted twice.

    SQLite has one writer, which is us.
    """
    connection = session.connection()
    if connection.dialect.name == "postgresql":
        connection.execute(text("LOCK TABLE team_day IN SHARE ROW EXCLUSIVE MODE"))


def _by_place(rows: list[queries.CountedAnswers]) -> Mapping[tuple[UUID, str], Counts]:
    return {(row.challenge_id, row.team_key): row.counts for row in rows}
