"""Reminders, the offer of one and the form, whole in Slack and in Teams."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from uuid import uuid4

import pytest

from adapters.slack import limits
from adapters.slack.blocks import to_blocks
from adapters.slack.texts import length
from adapters.slack.views import to_view
from adapters.teams.adaptive_cards import Surface, to_adaptive_card
from adapters.teams.dialogs import to_form_card
from bot.chat.cards import Card
from bot.chat.forms import ChoiceField
from bot.i18n import LOCALES, Translate, translator
from bot.messages import challenges, personal, reminders
from challenges.models import Answer, Challenge, Reminder
from challenges.packs import load
from tests.adapters.teams.card_rules import actions as teams_buttons
from tests.adapters.teams.card_rules import check
from tests.adapters.test_barrier_cards import pressable
from tests.fakes.slack_rules import complaints_about_blocks, complaints_about_view

PACKS = ("two-weeks", "waste-free", "energy-neutral", "cycling-days")
REMINDER = Reminder(
    participant_id=uuid4(), at=time(15), weekdays=[0, 2, 4], timezone="Africa/Ouagadougou",
    remind_at=datetime(2026, 11, 23, 14, tzinfo=UTC),
)  # fmt: skip


def reminder_cards(words: Translate) -> Iterator[Card]:
    for content in (content for pack in PACKS for content in load(pack).challenges):
        challenge = Challenge(
            campaign_id=uuid4(), code=content.code, theme=content.theme, day=date(2026, 11, 23),
            position=1, content=content.as_json(),
        )  # fmt: skip
        for may_snooze in (True, False):
            yield reminders.reminder_card(challenge, may_snooze=may_snooze, translate=words)
        answer = challenges.answer_card(
            uuid4(), content, Answer.NOT_TODAY, until=date(2026, 11, 25), is_new=True,
            translate=words,
        )  # fmt: skip
        yield personal.first_answer(answer, may_choose_team=True, translate=words)
    yield personal.joined(may_choose_team=True, is_new=True, translate=words)
    for key in ("snoozed-hour", "snoozed-too-late", "snoozed-tomorrow"):
        yield reminders.snoozed(uuid4(), key, words)
    yield reminders.gave_up(words)
    yield reminders.saved(REMINDER, words)
    yield reminders.saved(None, words)


@pytest.mark.parametrize("locale", LOCALES)
def test_every_button_can_be_pressed_in_slack_and_in_teams(locale: str):
    for card in reminder_cards(translator(locale)):
        blocks = to_blocks(card)
        assert complaints_about_blocks(blocks) == [], card.title
        rows = [block["elements"] for block in blocks if block["type"] == "actions"]
        assert sum(map(len, rows)) == pressable(card), card.title
        adaptive = to_adaptive_card(card)
        check(adaptive)
        assert len(teams_buttons(adaptive)) == pressable(card), card.title


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
