"""Choosing themes, and finding a first step."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product
from uuid import uuid4

from bot.chat.cards import Card
from bot.i18n import Translate
from bot.messages import influence
from bot.messages import themes as messages
from bot.messages.influence import Chosen
from bot.messages.questionnaires import asking, results, votes, waves
from bot.messages.questionnaires.comparing import Results
from bot.messages.themes import Planned
from challenges import packs, questionnaires, themes
from challenges.influence import Part, Reach
from challenges.models import Intention, IntentionOutcome, Measure, Solution, Wave
from challenges.packs import Theme
from scoring.questionnaires import told_of_vote

TODAY = date(2026, 11, 23)


def theme_cards(words: Translate) -> Iterator[Card]:
    """From the invitation to the plan that came of it."""
    asked = questionnaires.load(themes.QUESTIONNAIRE)
    [question] = asked.questions
    measure = Measure(
        organisation_id=uuid4(), campaign_id=uuid4(), questionnaire=asked.name, wave=Wave.BEFORE,
        opens=TODAY, closes=TODAY + timedelta(days=2), content=asked.model_dump_json(),
    )  # fmt: skip
    invitation = asking.invitation(measure, words)
    yield invitation
    yield waves.asked_first(invitation, "post-wave", measure, words)
    for picked in ((), question.values[:3]):
        yield asking.question_card(
            measure.id, asked, question, words, picked, too_many=bool(picked)
        )
    for said in ("", "climate", "climate,circular,social"):
        yield votes.kept(measure, {question.key: said}, words)
    for counts in ({"climate": 3}, {"climate,circular": 90, "social": 30, "nature": 4}):
        told = told_of_vote(question, {"": Counter(counts)})
        yield results.results_card(Results(measure, (told,)), words, coordinates=True)
    every = tuple(Theme)[:3]
    contents = themes.plan(packs.load("two-weeks").challenges, every, 25)
    for day, may_use in ((TODAY, True), (None, False)):
        planned = [Planned(day, content) for content in contents]
        yield messages.plan_card(measure.id, every, planned, 2, words, may_use=may_use)
    yield messages.in_use(every, TODAY, words)
    yield Card("x", (), messages.plan_buttons(measure.id, [every, every], words))


def influence_cards(words: Translate) -> Iterator[Card]:
    """From the question to what became of the step."""
    steps = [Chosen(*each, Theme.NATURE) for each in product(Part, Reach)]
    outcomes = (None, IntentionOutcome.NOT_YET, IntentionOutcome.DONE)
    kept = [
        Intention(
            id=uuid4(), participant_id=uuid4(), words=influence.step_text(step, words),
            kept_on=TODAY, outcome=outcome,
        )
        for step, outcome in zip(steps, outcomes, strict=False)
    ]  # fmt: skip
    solution = Solution(
        organisation_id=uuid4(), origin="x", code="IT", theme="nature", title={"nl": "T" * 80},
        how="h" * 900, year=2026,
    )  # fmt: skip
    for answers in ((), ("carry-out",), ("carry-out", "organisation")):
        yield influence.question(answers, kept, words)
    for step in steps:
        yield influence.first_step(step, [solution] * 3, words)
    for one in kept:
        yield influence.kept(one, words)
        yield influence.asked(one, words)
    yield influence.heard(kept[-1], words)
    yield influence.dropped(words)
