"""A questionnaire is opened, answered without a name, and closed for good."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from sqlmodel import Session, col, delete

from challenges import queries
from challenges.errors import ChallengeError
from challenges.inserts import insert_all, insert_once
from challenges.models import Campaign, Measure, MeasureAnswer, MeasureBegun, Wave
from challenges.queries.questionnaires import UnknownMeasure
from challenges.questionnaires.contents import Kind, Questionnaire, questionnaire_in

LONGEST = timedelta(days=60)
WEEK = timedelta(days=6)
"""From the first to the last day of a week."""
_TWO_WEEKS, _TWELVE_WEEKS = timedelta(weeks=2), timedelta(weeks=12)


class MeasureNotOpen(ChallengeError):
    """The wave is not open yet, or closed."""

    key = "error-questionnaire-not-open"


class MeasureOpenAlready(ChallengeError):
    """The same questionnaire has a wave that has not closed."""

    key = "error-questionnaire-open-already"
    field = "questionnaire"


class BadWave(ChallengeError):
    """The days make no wave; values: `days`, the most that it may last."""

    key = "error-wave-dates"
    field = "closes"


class MeasureStillOpen(ChallengeError):
    """Nothing is told of a wave before it has closed."""

    key = "error-questionnaire-still-open"


class Proposal(NamedTuple):
    """When a wave could be open, both days included."""

    wave: Wave
    opens: date
    closes: date


def proposals(campaign: Campaign, today: date) -> list[Proposal]:
    """The waves of a campaign that can still be held: before it, in its last week, and after it."""
    last, later = campaign.ends_on, campaign.ends_on + _TWELVE_WEEKS
    starts = campaign.starts_on
    waves = (
        Proposal(Wave.BEFORE, starts - _TWO_WEEKS, starts - timedelta(days=1)),
        Proposal(Wave.LAST_WEEK, max(starts, last - WEEK), last),
        Proposal(Wave.AFTER, later, later + WEEK),
        Proposal(Wave.OTHER, today, today + WEEK),
    )
    return [one._replace(opens=max(one.opens, today)) for one in waves if one.closes >= today]


def open_wave(
    session: Session,
    campaign: Campaign,
    questionnaire: Questionnaire,
    wanted: Proposal,
    today: date,
) -> Measure:
    """Let a questionnaire be answered from one day to another.

    Raises:
        BadWave: it would close before it opens, in the past, or after more than sixty days.
        MeasureOpenAlready: it has a wave that has not closed.
    """
    if not max(wanted.opens, today) <= wanted.closes <= wanted.opens + LONGEST:
        raise BadWave(days=LONGEST.days)
    known = queries.questionnaires.measures(session, campaign.organisation_id)
    if any(one.questionnaire == questionnaire.name and one.closed_on is None for one in known):
        raise MeasureOpenAlready
    measure = Measure(
        organisation_id=campaign.organisation_id,
        campaign_id=campaign.id,
        questionnaire=questionnaire.name,
        wave=wanted.wave,
        opens=wanted.opens,
        closes=wanted.closes,
        content=questionnaire.model_dump_json(),
    )
    session.add(measure)
    session.flush()
    return measure


def begun(
    session: Session, measure_id: UUID, organisation_id: UUID, keys: Sequence[str], today: date
) -> tuple[MeasureBegun, Measure] | None:
    """What somebody began, by the fingerprints under which they may be known.

    Raises:
        MeasureNotOpen: the wave takes no answers today.
    """
    found = queries.questionnaires.begun(session, measure_id, organisation_id, keys)
    if found is not None and not found[1].takes_answers(today):
        raise MeasureNotOpen
    return found


def begin(
    session: Session, measure_id: UUID, organisation_id: UUID, key: str, today: date
) -> tuple[MeasureBegun, Measure]:
    """Let somebody begin, who is known by a fingerprint from now on.

    Raises:
        UnknownMeasure: there is no such wave.
        MeasureNotOpen: it takes no answers today.
    """
    if not queries.questionnaires.measure(session, measure_id, organisation_id).takes_answers(
        today
    ):
        raise MeasureNotOpen
    insert_once(session, MeasureBegun, {"key": key, "measure_id": measure_id, "answers": {}})
    found = begun(session, measure_id, organisation_id, [key], today)
    assert found is not None  # it was put there just now
    return found


def answer(begun: MeasureBegun, asked: Questionnaire, key: str, said: str) -> None:
    """Keep an answer; until somebody has finished, another one takes its place.

    Raises:
        UnknownMeasure: there is no such question or answer.
    """
    question = asked.question(key)
    if question is None or not question.takes(said):
        raise UnknownMeasure
    begun.answers = {**begun.answers, key: said}


def finish(
    session: Session, begun: MeasureBegun, asked: Questionnaire, team_id: UUID | None
) -> None:
    """Let the answers be of nobody; that they were given is all that stays."""
    same = {"measure_id": begun.measure_id, "team_id": team_id}
    rows = [same | {"question": key, "answer": said} for key, said in counted(asked, begun.answers)]
    insert_all(session, MeasureAnswer, rows)
    begun.answers, begun.finished = {}, True
    session.add(begun)


def close(session: Session, measure: Measure, results: list[dict[str, Any]], today: date) -> None:
    """Keep what may be told, and nothing else: no answer, and nobody who answered."""
    measure.results, measure.closed_on = results, today
    session.add(measure)
    for table in (MeasureAnswer, MeasureBegun):
        session.exec(delete(table).where(col(table.measure_id) == measure.id))


def forget(session: Session, keys: Sequence[str]) -> None:
    """Forget what somebody has not finished."""
    mine = (col(MeasureBegun.key).in_(keys), col(MeasureBegun.finished).is_(False))
    session.exec(delete(MeasureBegun).where(*mine))


def asked_in(measure: Measure) -> Questionnaire:
    """What a wave asks."""
    return questionnaire_in(measure.content)


def counted(asked: Questionnaire, answers: Mapping[str, str]) -> list[tuple[str, str]]:
    """The answers that are counted; a sentence went its own way."""
    kinds = {question.key: question.kind for question in asked.questions}
    return [(key, said) for key, said in answers.items() if kinds[key] is not Kind.SENTENCE]
