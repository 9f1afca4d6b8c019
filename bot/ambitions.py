"""Ambitions that a measurement proposes: where more is wanted than there is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid5

from sqlmodel import Session

from bot import questionnaires
from bot.i18n import translator
from bot.messages.goals import ambitions as messages
from bot.messages.questionnaires.comparing import Results
from challenges import goals, queries
from challenges.goals import Aim
from challenges.models import Goal, Measure
from challenges.queries.goals import UnknownGoal
from scoring.ambitions import Gap, gaps


@dataclass(frozen=True, slots=True)
class Wanted:
    """By which year, for which theme ("" for all), ambitions are made of which measurement."""

    results: Results
    theme: str
    year: int

    def id_of(self, gap: Gap) -> UUID:
        """The id of the ambition that is made of a gap: the same whenever that is accepted."""
        return uuid5(self.results.measure.id, f"{gap.now.key}/{self.theme}/{self.year}")


def measured(session: Session, organisation_id: UUID) -> Results | None:
    """The latest measurement that has gaps; None where there is none."""
    for measure in queries.questionnaires.measures(session, organisation_id):
        if measure.closed_on is not None:
            results = questionnaires.results_of(session, measure)
            if gaps(results.asked, results.told):
                return results
    return None


def measured_in(session: Session, measure: Measure) -> Results:
    """What may be told of one of them."""
    return questionnaires.results_of(session, measure)


def gaps_in(results: Results) -> Sequence[Gap]:
    """Where more is wanted than there is."""
    return gaps(results.asked, results.told)


def accepted(session: Session, wanted: Wanted) -> set[UUID]:
    """The ids of those of its ambitions that are there already."""
    ids = [wanted.id_of(gap) for gap in gaps_in(wanted.results)]
    return {one for one in ids if session.get(Goal, one) is not None}


def accept(session: Session, wanted: Wanted, subject: str, locale: str, now: datetime) -> Goal:
    """Make an ambition of a gap, in the organisation's language; a second time changes nothing.

    Raises:
        UnknownGoal: the measurement has no gap of that subject.
    """
    gap = next((one for one in gaps_in(wanted.results) if one.now.key == subject), None)
    if gap is None:
        raise UnknownGoal
    known = session.get(Goal, wanted.id_of(gap))
    if known is not None:
        return known
    words = translator(locale)
    aim = Aim(
        messages.text_of(gap, words),
        theme=wanted.theme,
        to_year=wanted.year,
        source=messages.source_of(gap, wanted.results, words),
    )
    organisation_id = wanted.results.measure.organisation_id
    return goals.create(session, organisation_id, aim, now=now, goal_id=wanted.id_of(gap))
