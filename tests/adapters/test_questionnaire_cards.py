"""Questionnaires, whole in Slack and in Teams: questions, waves, and what came of them."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from random import Random
from uuid import uuid4

import pytest

from adapters.slack.blocks import to_blocks
from adapters.slack.views import to_view
from adapters.teams.adaptive_cards import to_adaptive_card
from adapters.teams.dialogs import to_form_card
from bot.chat.cards import Card
from bot.i18n import LOCALES, Translate, translator
from bot.messages.questionnaires import asking, results, waves
from bot.messages.questionnaires.comparing import Results
from challenges import questionnaires
from challenges.models import Measure, Wave
from challenges.questionnaires import Kind, Questionnaire
from challenges.questionnaires.waves import Proposal
from scoring.questionnaires import Told, told
from tests.adapters.teams.card_rules import actions as teams_buttons
from tests.adapters.teams.card_rules import check
from tests.adapters.test_barrier_cards import pressable
from tests.fakes.slack_rules import complaints_about_blocks, complaints_about_view

TODAY = date(2026, 11, 23)


def _measure(asked: Questionnaire, closed_on: date | None = None) -> Measure:
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


def cards(asked: Questionnaire, words: Translate) -> Iterator[Card]:
    measure, closed = _measure(asked), _measure(asked, TODAY)
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
    yield Card(words("questionnaires-title"), listed, (waves.new_button(words),))
    before = Results(closed, _told(asked, 300))
    yield results.results_card(before, words, coordinates=True)
    yield results.results_card(Results(closed, _told(asked, 400), before), words, coordinates=True)
    yield results.results_card(Results(closed, _told(asked, 10)), words)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("name", questionnaires.available())
def test_every_card_is_whole_and_every_button_can_be_pressed(name: str, locale: str):
    for card in cards(questionnaires.load(name), translator(locale)):
        blocks = to_blocks(card)
        assert complaints_about_blocks(blocks) == [], card.title
        rows = [block["elements"] for block in blocks if block["type"] == "actions"]
        assert sum(map(len, rows)) == pressable(card), card.title
        adaptive = to_adaptive_card(card)
        check(adaptive)
        assert len(teams_buttons(adaptive)) == pressable(card), card.title
        assert all(len(button.value) <= 200 for button in card.every_button)


@pytest.mark.parametrize("locale", LOCALES)
def test_the_form_for_a_wave_is_whole(locale: str):
    proposals = [Proposal(wave, TODAY, TODAY) for wave in Wave]
    form = waves.new_form(proposals, translator(locale))

    assert complaints_about_view(to_view(form)) == []
    check(to_form_card(form))


@pytest.mark.parametrize("locale", LOCALES)
def test_a_scale_is_read_aloud_with_what_its_ends_mean(locale: str):
    asked = questionnaires.load("role")
    card = asking.question_card(uuid4(), asked, asked.questions[0], translator(locale))

    names = [button.name for button in card.every_button if button.label in "12345"]
    assert len(names) == 5
    assert asked.scale is not None
    assert names[0].endswith(asked.scale.low.in_language(locale))
    assert names[-1].endswith(asked.scale.high.in_language(locale))
