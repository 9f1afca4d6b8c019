"""Waves of questionnaires: when they close, what is told then, and who is reminded."""

from collections import Counter
from datetime import date, datetime
from uuid import UUID

from pydantic import TypeAdapter
from sqlmodel import Session

from bot.chat.cards import Card
from bot.i18n import translator
from bot.messages.questionnaires import asking
from bot.messages.questionnaires.comparing import Results
from bot.models import Delivery
from challenges import calendar, queries
from challenges.models import Campaign, Measure, Organisation
from challenges.questionnaires import waves
from scoring.questionnaires import OTHERS, Told, told, told_of_vote

REMINDER = "questionnaire"
"""What the subject of a reminder begins with."""
_TOLD: TypeAdapter[tuple[Told, ...]] = TypeAdapter(tuple[Told, ...])


def compose(session: Session, delivery: Delivery, now: datetime) -> Card | None:
    """The reminder as it is sent; None when the wave has closed meanwhile."""
    _, identifier, locale = delivery.subject.split("/")
    measure = session.get(Measure, UUID(identifier))
    if measure is None:
        return None
    campaign = session.get_one(Campaign, measure.campaign_id)
    if not measure.takes_answers(calendar.local_day(now, campaign.timezone)):
        return None
    return asking.reminder(measure, translator(locale))


def close_over(session: Session, organisation: Organisation, today: date) -> None:
    """Close the waves of an organisation whose last day has passed."""
    for measure in queries.questionnaires.measures_over(session, organisation.id, today):
        close(session, measure, today)


def close(session: Session, measure: Measure, today: date) -> None:
    """Close a wave for good: what may be told is kept, and nothing else. Harmless a second time."""
    if measure.closed_on is not None:
        return
    asked = waves.asked_in(measure)
    teams = queries.team_names(session, measure.organisation_id)
    counts: dict[str, dict[str, Counter[str]]] = {one.key: {} for one in asked.questions}
    for key, team_id, said, number in queries.questionnaires.answers_to(session, measure.id):
        group = teams.get(team_id, OTHERS) if team_id else OTHERS
        counts[key].setdefault(group, Counter())[said] += number
    for unfinished in queries.questionnaires.unfinished(session, measure.id):
        for key, said in waves.counted(asked, unfinished.answers):
            counts[key].setdefault(OTHERS, Counter())[said] += 1
    tell = told_of_vote if asked.vote else told
    results = [tell(question, counts[question.key]) for question in asked.questions]
    waves.close(session, measure, _TOLD.dump_python(tuple(results), mode="json"), today)


def results_of(session: Session, measure: Measure) -> Results:
    """What may be told of a wave, with the closed wave before it.

    Raises:
        MeasureStillOpen: it has not closed.
    """
    if measure.closed_on is None:
        raise waves.MeasureStillOpen
    if waves.asked_in(measure).vote:  # no group that was asked before
        return Results(measure, told_of(measure))
    before = queries.questionnaires.measure_before(session, measure)
    return Results(measure, told_of(measure), Results(before, told_of(before)) if before else None)


def told_of(measure: Measure) -> tuple[Told, ...]:
    """What may be told of a wave; nothing before it has closed."""
    return _TOLD.validate_python(measure.results)
