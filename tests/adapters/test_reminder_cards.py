"""Reminders, the offer of one and the form, whole in Slack and in Teams."""

import pytest

from adapters.slack import limits
from adapters.slack.blocks import to_blocks
from adapters.slack.texts import length
from adapters.slack.views import to_view
from adapters.teams.adaptive_cards import Surface, to_adaptive_card
from adapters.teams.dialogs import to_form_card
from bot.chat.forms import ChoiceField
from bot.i18n import LOCALES, translator
from bot.messages import reminders
from bot.samples.reminders import REMINDER, reminder_cards
from challenges.models import Reminder
from tests.adapters.teams.card_rules import actions as teams_buttons
from tests.adapters.teams.card_rules import check
from tests.adapters.test_barrier_cards import pressable
from tests.fakes.slack_rules import complaints_about_blocks, complaints_about_view


@pytest.mark.parametrize("locale", LOCALES)
def test_every_button_can_be_pressed_in_slack_and_in_teams(locale: str):
    for card in reminder_cards(translator(locale), PACKS):
        blocks = to_blocks(card)
        assert complaints_about_blocks(blocks) == [], card.title
        rows = [block["elements"] for block in blocks if block["type"] == "actions"]
        assert sum(map(len, rows)) == pressable(card), card.title
        adaptive = to_adaptive_card(card)
        check(adaptive)
        assert len(teams_buttons(adaptive)) == pressable(card), card.title


PACKS = ("two-weeks", "waste-free", "energy-neutral", "cycling-days")


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("reminder", [None, REMINDER])
def test_the_form_is_whole_and_shows_what_was_chosen_before(locale: str, reminder: Reminder | None):
    form = reminders.reminder_form(reminder, "Europe/Brussels", range(5), translator(locale))

    view = to_view(form)
    assert complaints_about_view(view) == []
    assert length(form.title) <= limits.VIEW_TITLE
    check(to_form_card(form))
    check(to_form_card(form, place=Surface.DIALOG), in_dialog=True)
    choices = [field for field in form.fields if isinstance(field, ChoiceField)]
    for field in choices:
        assert field.value in [option.value for option in field.options]
        assert len(field.options) <= 100
    at, timezone = choices
    assert (at.options[0].value, at.options[-1].value) == ("08:30", "16:30")
    assert timezone.value == (reminder.timezone if reminder else "Europe/Brussels")
