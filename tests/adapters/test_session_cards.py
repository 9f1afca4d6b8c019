"""Sessions, whole in Slack and in Teams, in every language: every card, and every form."""

from collections import Counter

import pytest

from adapters.slack import limits
from adapters.slack.blocks import to_blocks
from adapters.slack.texts import length
from adapters.slack.views import to_view
from adapters.teams.adaptive_cards import Surface, to_adaptive_card
from adapters.teams.dialogs import to_form_card
from bot.chat.cards import Link
from bot.i18n import LOCALES, translator
from bot.samples.sessions import session_cards, session_forms
from tests.adapters.teams.card_rules import actions as teams_buttons
from tests.adapters.teams.card_rules import check
from tests.adapters.test_barrier_cards import pressable
from tests.fakes.slack_rules import complaints_about_blocks, complaints_about_view


@pytest.mark.parametrize("locale", LOCALES)
def test_every_card_is_whole_and_every_button_can_be_pressed(locale: str):
    for card in session_cards(translator(locale)):
        blocks = to_blocks(card)
        assert complaints_about_blocks(blocks) == [], card.title
        rows = [block["elements"] for block in blocks if block["type"] == "actions"]
        assert sum(map(len, rows)) == pressable(card), card.title
        adaptive = to_adaptive_card(card)
        check(adaptive)
        links = sum(isinstance(element, Link) for element in card.body)
        assert len(teams_buttons(adaptive)) == pressable(card) + links, card.title
        assert all(len(button.value) <= 200 for button in card.every_button)


@pytest.mark.parametrize("locale", LOCALES)
def test_what_looks_the_same_twice_says_to_a_listener_what_it_is_about(locale: str):
    for card in session_cards(translator(locale)):
        labels = Counter(button.label for button in card.every_button)
        nameless = [b for b in card.every_button if labels[b.label] > 1 and not b.name]
        assert nameless == [], card.title


@pytest.mark.parametrize("locale", LOCALES)
def test_every_form_is_whole_and_its_title_is_not_cut(locale: str):
    for form in session_forms(translator(locale)):
        assert complaints_about_view(to_view(form)) == [], form.title
        assert length(form.title) <= limits.VIEW_TITLE, form.title
        check(to_form_card(form))
        check(to_form_card(form, place=Surface.DIALOG), in_dialog=True)
