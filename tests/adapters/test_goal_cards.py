"""Cards and forms about goals, at their largest: whole in Slack and in Teams, in every language."""

from collections import Counter

import pytest

from adapters.slack import limits
from adapters.slack.blocks import to_blocks
from adapters.slack.texts import length
from adapters.slack.views import to_view
from adapters.teams.adaptive_cards import Surface, to_adaptive_card
from adapters.teams.dialogs import to_form_card
from bot.i18n import LOCALES, translator
from bot.samples.goals import goal_cards, goal_forms
from tests.adapters.teams.card_rules import actions as teams_buttons
from tests.adapters.teams.card_rules import check
from tests.adapters.test_barrier_cards import pressable
from tests.fakes.slack_rules import complaints_about_blocks, complaints_about_view


@pytest.mark.parametrize("locale", LOCALES)
def test_every_button_of_every_card_can_be_pressed_in_slack_and_in_teams(locale: str):
    for card in goal_cards(translator(locale)):
        blocks = to_blocks(card)
        assert complaints_about_blocks(blocks) == [], card.title
        adaptive = to_adaptive_card(card)
        check(adaptive)
        assert len(teams_buttons(adaptive)) == pressable(card), card.title


@pytest.mark.parametrize("locale", LOCALES)
def test_what_looks_the_same_twice_says_to_a_listener_what_it_is_about(locale: str):
    for card in goal_cards(translator(locale)):
        labels = Counter(button.label for button in card.every_button)
        nameless = [b for b in card.every_button if labels[b.label] > 1 and not b.name]
        assert nameless == [], card.title


@pytest.mark.parametrize("locale", LOCALES)
def test_every_form_is_whole_and_its_title_is_not_cut(locale: str):
    for form in goal_forms(translator(locale)):
        view = to_view(form)
        assert complaints_about_view(view) == [], form.title
        assert length(form.title) <= limits.VIEW_TITLE, form.title
        check(to_form_card(form))
        check(to_form_card(form, place=Surface.DIALOG), in_dialog=True)
