"""A questionnaire: its questions, its waves, and what came of them."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from random import Random
from uuid import uuid4

from bot.chat.cards import Card
from bot.i18n import Translate
from bot.messages.questionnaires import asking, results, waves
from bot.messages.questionnaires.comparing import Results
from challenges.models import Measure, Wave
from challenges.questionnaires import Kind, Questionnaire
from scoring.questionnaires import Told, told

TODAY = date(2026, 11, 23)


def _measured(asked: Questionnaire, closed_on: date | None = None) -> Measure:
    return Measure(
        organisation_id=uuid4(), campaign_id=uuid4(), questionnaire=asked.name,
        wave=Wave.LAST_WEEK, opens=date(2026, 11, 20), closes=date(2026, 11, 27),
        content=asked.model_dump_json(), closed_on=closed_on,
    )  # fmt: skip


def _told(asked: Questionnaire, people: int) -> tuple[Told, ...]:
    chance = Random(people)
    found: list[Told] = []
    for question in asked.questions:
        counts: dict[str, Counter[str]] = {}
        for _ in range(people if question.kind is not Kind.SENTENCE else 0):
            group = counts.setdefault(f"Afdeling {chance.randint(1, 3)}", Counter())
            group[chance.choice(question.values)] += 1
        found.append(told(question, counts))
    return tuple(found)


def questionnaire_cards(asked: Questionnaire, words: Translate) -> Iterator[Card]:
    """From the invitation to what came of it."""
    measure, closed = _measured(asked), _measured(asked, TODAY)
    yield asking.invitation(measure, words)
    yield asking.reminder(measure, words)
    yield asking.stopped(measure.id, measure.closes, words)
    for question in asked.questions:
        yield asking.question_card(measure.id, asked, question, words)
        if question.kind is Kind.SEVERAL:
            most = question.values[: question.most]
            yield asking.question_card(
                measure.id, asked, question, words, most, too_many=True
            )  # fmt: skip
    answers = {one.key: (one.values or ("",))[0] for one in asked.questions}
    yield asking.finished(asked, answers, words)
    yield waves.asked_first(asking.invitation(measure, words), "post-wave", measure, words)
    yield waves.closing(measure, words)
    listed = waves.listed([measure, closed], TODAY, words, coordinates=True)
    begins = asking.open_list([measure], words)
    yield waves.all_card((*begins, *listed), words, (waves.new_button(words),))
    before = Results(closed, _told(asked, 300))
    yield results.results_card(before, words, coordinates=True)
    yield results.results_card(Results(closed, _told(asked, 400), before), words, coordinates=True)
    yield results.results_card(Results(closed, _told(asked, 10)), words)
