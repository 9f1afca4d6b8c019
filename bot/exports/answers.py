"""What may be told of questionnaires, as rows: waves that have closed, and nothing else."""

from collections.abc import Iterator
from uuid import UUID

from sqlmodel import Session

from bot import questionnaires
from bot.exports.rows import AnswerRow
from challenges import queries
from challenges.models import Measure
from challenges.questionnaires import Kind
from challenges.questionnaires import waves as rules
from scoring.questionnaires import Cell, Told


def answers(session: Session, organisation_id: UUID) -> tuple[AnswerRow, ...]:
    """What may be told of all waves of an organisation that have closed, the latest first."""
    known = queries.questionnaires.measures(session, organisation_id)
    closed = [measure for measure in known if measure.closed_on is not None]
    return tuple(row for measure in closed for row in _rows(measure))


def _rows(measure: Measure) -> Iterator[AnswerRow]:
    asked = rules.asked_in(measure)
    for told in questionnaires.told_of(measure):
        question = asked.question(told.question)
        assert question is not None  # it was made of these questions
        for group, people, step, cell, percent in _told(told):
            if cell or question.kind is not Kind.SEVERAL:
                yield AnswerRow(
                    measure.questionnaire, asked.title.root, measure.wave, measure.opens,
                    measure.closes, question, cell, group, people, step, percent,
                )  # fmt: skip


def _told(told: Told) -> Iterator[tuple[str | None, int, int, Cell, int | None]]:
    for partition in told.partitions:
        everybody = [("", partition.everybody)]
        for name, group in everybody + [(one.name or None, one) for one in partition.groups]:
            for share in group.shares:
                yield name, group.people, group.step, share.cell, share.percent
