"""Questionnaires, whole in Slack and in Teams: questions, waves, and what came of them."""

from uuid import uuid4

import pytest

from adapters.slack.blocks import to_blocks
from adapters.slack.views import to_view
from adapters.teams.adaptive_cards import to_adaptive_card
from adapters.teams.dialogs import to_form_card
from bot.i18n import LOCALES, translator
from bot.messages.questionnaires import asking, waves
from bot.samples.questionnaires import TODAY, questionnaire_cards
from challenges import questionnaires
from challenges.models import Wave
from challenges.questionnaires.waves import Proposal
from tests.adapters.teams.card_rules import actions as teams_buttons
from tests.adapters.teams.card_rules import check
from tests.adapters.test_barrier_cards import pressable
from tests.fakes.slack_rules import complaints_about_blocks, complaints_about_view


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("name", questionnaires.available())
def test_every_card_is_whole_and_every_button_can_be_pressed(name: str, locale: str):
    for card in questionnaire_cards(questionnaires.load(name), translator(locale)):
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
