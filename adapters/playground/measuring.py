"""What the invented people answered to questionnaires: once long ago, and now.

All of it is drawn by chance. The earlier wave is closed, so that there are results to look at; the
later one is open, for who plays to answer, and to close.
"""

from datetime import date, datetime, time, timedelta
from random import Random

from sqlmodel import Session

from bot import outbox, questionnaires, roster
from bot.i18n import translator
from bot.messages.questionnaires import asking
from challenges import calendar, queries, themes
from challenges import questionnaires as content
from challenges.inserts import insert_all
from challenges.models import Campaign, Measure, MeasureAnswer, Organisation, Wave
from challenges.questionnaires import Kind, Question
from challenges.questionnaires.waves import Proposal, open_wave

NAME = "nulmeting"
ROLE = "role"
_PEOPLE_THEN, _PEOPLE_NOW = 164, 131
_WEEK = timedelta(days=6)
_LIKELY = {
    "travel": ((22, 20, 8, 36, 14), (34, 24, 8, 20, 14)),
    "distance": ((18, 22, 28, 20, 12), (18, 22, 28, 20, 12)),
    "able": ((8, 24, 34, 20, 8, 6), (6, 12, 28, 34, 14, 6)),
}
"""How likely each answer is, then and now; of several answers all are as likely."""
_CHOSEN = {"climate,circular": 30, "circular,social": 18, "climate,nature": 9, "circular": 14}
"""How many people chose which themes."""
_ROLE = {"now": (26, 32, 24, 10, 4, 4), "wanted": (2, 4, 16, 42, 32, 4)}
"""The same where sustainability is in the organisation: now, and wanted."""


def look_back(
    session: Session, organisation: Organisation, campaign: Campaign, starts_on: date
) -> None:
    """The baseline from before the pilot, with its results."""
    first, last = starts_on - timedelta(days=14), starts_on - timedelta(days=1)
    measure = _open(session, campaign, Proposal(Wave.BEFORE, first, last))
    _fill(session, organisation, measure, _PEOPLE_THEN, now=False)
    questionnaires.close(session, measure, starts_on)


def look_at_role(
    session: Session, organisation: Organisation, campaign: Campaign, starts_on: date
) -> None:
    """Where sustainability was before the pilot, and where it should be: ambitions come of it."""
    first, last = starts_on - timedelta(days=14), starts_on - timedelta(days=1)
    measure = _open(session, campaign, Proposal(Wave.BEFORE, first, last), ROLE)
    _fill(session, organisation, measure, _PEOPLE_THEN, now=False)
    questionnaires.close(session, measure, starts_on)


def ask_again(
    session: Session, organisation: Organisation, campaign: Campaign, on: date, now: datetime
) -> None:
    """The same in the last week, answered by most, with the card that the coordinator posted."""
    last = max(on + timedelta(days=2), campaign.ends_on)
    measure = _open(session, campaign, Proposal(Wave.LAST_WEEK, min(on, last - _WEEK), last))
    _fill(session, organisation, measure, _PEOPLE_NOW, now=True)
    card = asking.invitation(measure, translator(campaign.locale))
    due = calendar.moment(on, time(8, 30), campaign.timezone)
    for channel in roster.channels_of(session, campaign.id):
        key = f"post-wave/{measure.id}/{channel.id}"
        outbox.post(session, channel, card, key=key, now=now, due=due)


def choose_themes(session: Session, campaign: Campaign, starts_on: date) -> None:
    """What the channel chose before the campaign, with its result and the plan of it."""
    first, last = starts_on - timedelta(days=10), starts_on - timedelta(days=7)
    measure = _open(session, campaign, Proposal(Wave.BEFORE, first, last), themes.QUESTIONNAIRE)
    [question] = content.load(themes.QUESTIONNAIRE).questions
    rows = [
        {"measure_id": measure.id, "question": question.key, "answer": chosen}
        for chosen, people in _CHOSEN.items()
        for _ in range(people)
    ]
    insert_all(session, MeasureAnswer, rows)
    questionnaires.close(session, measure, last)


def _open(session: Session, campaign: Campaign, wanted: Proposal, name: str = NAME) -> Measure:
    return open_wave(session, campaign, content.load(name), wanted, wanted.opens)


def _fill(
    session: Session, organisation: Organisation, measure: Measure, people: int, *, now: bool
) -> None:
    """Answers of nobody, as they are kept: some in a team, some without."""
    chance = Random(f"{measure.questionnaire}/{people}")
    teams = [team.id for team in queries.teams(session, organisation.id)][:3] or [None]
    rows = [
        {
            "measure_id": measure.id,
            "question": question.key,
            "answer": _answer(question, chance, now=now),
            "team_id": team_id,
        }
        for team_id in (chance.choice([*teams, None]) for _ in range(people))
        for question in content.load(measure.questionnaire).questions
        if question.kind is not Kind.SENTENCE
    ]
    insert_all(session, MeasureAnswer, rows)


def _answer(question: Question, chance: Random, *, now: bool) -> str:
    if question.kind is Kind.SEVERAL:
        number = chance.randint(0, question.most or 0)
        return ",".join(chance.sample(question.values, number))
    likely = _LIKELY.get(question.key)
    weights = likely[now] if likely else _ROLE[question.key.rpartition("-")[2]]
    return chance.choices(question.values, weights)[0]
