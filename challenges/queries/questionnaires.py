"""Waves of questionnaires: those there are, who began, and what was answered."""

# SQLModel wants `exec`, which takes no statement of plain columns.
# pyright: reportDeprecated=false

from collections.abc import Collection, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import func
from sqlalchemy import select as rows
from sqlmodel import Session, col, select

from challenges.errors import Unknown
from challenges.models import Measure, MeasureAnswer, MeasureBegun


class UnknownMeasure(Unknown):
    """The wave of a questionnaire, or what was asked in it, does not exist here."""

    key = "error-unknown-questionnaire"


def measure(session: Session, measure_id: UUID, organisation_id: UUID) -> Measure:
    """A wave.

    Raises:
        UnknownMeasure: there is none of that id in this organisation.
    """
    found = session.get(Measure, measure_id)
    if found is None or found.organisation_id != organisation_id:
        raise UnknownMeasure
    return found


def measures(session: Session, organisation_id: UUID) -> Sequence[Measure]:
    """All waves of an organisation, the latest first."""
    statement = (
        select(Measure)
        .where(Measure.organisation_id == organisation_id)
        .order_by(col(Measure.opens).desc(), Measure.questionnaire, col(Measure.id))
    )
    return session.exec(statement).all()


def measures_over(session: Session, organisation_id: UUID, today: date) -> Sequence[Measure]:
    """The waves whose last day has passed and that have not been closed."""
    statement = select(Measure).where(
        Measure.organisation_id == organisation_id,
        col(Measure.closed_on).is_(None),
        Measure.closes < today,
    )
    return session.exec(statement.with_for_update()).all()


def measure_before(session: Session, measure: Measure) -> Measure | None:
    """The latest closed wave of the same questionnaire that opened earlier."""
    statement = (
        select(Measure)
        .where(
            Measure.organisation_id == measure.organisation_id,
            Measure.questionnaire == measure.questionnaire,
            col(Measure.closed_on).is_not(None),
            Measure.opens < measure.opens,
        )
        .order_by(col(Measure.opens).desc())
    )
    return session.exec(statement).first()


def closed_measures(session: Session, organisation_id: UUID) -> Sequence[Measure]:
    """The waves of an organisation that have closed, the latest first."""
    known = measures(session, organisation_id)
    return [one for one in known if one.closed_on is not None]


def begun(
    session: Session, measure_id: UUID, organisation_id: UUID, keys: Collection[str]
) -> tuple[MeasureBegun, Measure] | None:
    """What somebody began, for whoever is about to change it; one look, part of every answer."""
    statement = (
        select(MeasureBegun, Measure)
        .join(Measure, col(Measure.id) == MeasureBegun.measure_id)
        .where(
            col(MeasureBegun.key).in_(keys),
            MeasureBegun.measure_id == measure_id,
            Measure.organisation_id == organisation_id,
        )
        .with_for_update(of=MeasureBegun)
    )
    return session.exec(statement).first()


def answers_to(session: Session, measure_id: UUID) -> Sequence[tuple[str, UUID | None, str, int]]:
    """How often what was answered in a wave: (question, team, answer, number)."""
    what = (col(MeasureAnswer.question), col(MeasureAnswer.team_id), col(MeasureAnswer.answer))
    counted = rows(*what, func.count()).where(col(MeasureAnswer.measure_id) == measure_id)
    return session.execute(counted.group_by(*what)).all()


def unfinished(session: Session, measure_id: UUID) -> Sequence[MeasureBegun]:
    """What those began who did not finish."""
    statement = select(MeasureBegun).where(
        MeasureBegun.measure_id == measure_id, col(MeasureBegun.finished).is_(False)
    )
    return session.exec(statement).all()
