"""Cards and forms about barriers and actions, at their largest: whole in Slack and in Teams."""

from collections import Counter

import pytest

from adapters.slack import limits
from adapters.slack.blocks import to_blocks
from adapters.slack.texts import length
from adapters.slack.views import to_view
from adapters.teams.adaptive_cards import Surface, to_adaptive_card
from adapters.teams.dialogs import to_form_card
from bot.chat.cards import Card
from bot.i18n import LOCALES, translator
from bot.samples.barriers import barrier_cards
from bot.samples.forms import barrier_forms
from bot.samples.things import NAME
from tests.adapters.teams.card_rules import actions as teams_buttons
from tests.adapters.teams.card_rules import check
from tests.fakes.slack_rules import Fields, complaints_about_blocks, complaints_about_view


def pressable(card: Card) -> int:
    """How many buttons a card has, wherever they are."""
    return len(card.every_button)


@pytest.mark.parametrize("locale", LOCALES)
def test_every_button_of_every_card_can_be_pressed_in_slack_and_in_teams(locale: str):
    for card in barrier_cards(translator(locale)):
        blocks = to_blocks(card)
        assert complaints_about_blocks(blocks) == [], card.title
        rows = [block["elements"] for block in blocks if block["type"] == "actions"]
        rows += [[block["accessory"]] for block in blocks if "accessory" in block]
        assert sum(map(len, rows)) == pressable(card), card.title
        adaptive = to_adaptive_card(card)
        check(adaptive)
        assert len(teams_buttons(adaptive)) == pressable(card), card.title


@pytest.mark.parametrize("locale", LOCALES)
def test_what_looks_the_same_twice_in_a_card_says_to_a_listener_what_it_is_about(locale: str):
    for card in barrier_cards(translator(locale)):
        inner = card.every_button[: pressable(card) - len(card.buttons)]
        labels = Counter(button.label for button in card.every_button)
        nameless = {b.label for b in inner if labels[b.label] > 1 and not b.name}
        # Some have what they are about as their label.
        assert all(NAME[:40] in label for label in nameless), (card.title, nameless)


@pytest.mark.parametrize("locale", LOCALES)
def test_every_form_is_whole_and_its_title_is_not_cut(locale: str):
    for form in barrier_forms(translator(locale)):
        view = to_view(form)
        assert complaints_about_view(view) == [], form.title
        assert length(form.title) <= limits.VIEW_TITLE, form.title
        assert _asked(view) == [field.id for field in form.fields]
        check(to_form_card(form))
        check(to_form_card(form, place=Surface.DIALOG), in_dialog=True)


def _asked(view: Fields) -> list[str]:
    """The fields that a view asks; several boxes may be one list."""
    asked: list[str] = []
    for block in view["blocks"]:
        if block["type"] == "input":
            is_list = block["element"]["type"] == "checkboxes"
            boxes = [option["value"] for option in block["element"].get("options", ())]
            asked += boxes if is_list else [block["block_id"]]
    return asked
