"""Every card and form of the product, with hostile and huge texts in the place of its own."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.slack.blocks import to_blocks
from adapters.slack.homes import to_home, to_modal
from adapters.slack.native import Native
from adapters.slack.views import to_view
from bot.chat.cards import Card
from bot.chat.conversations import Conversation, User, Workspace
from bot.chat.forms import Form
from bot.i18n import LOCALES, Translate, translator
from bot.messages import home, notices, personal, reminders
from challenges.models import Absence, Role, Team
from tests.adapters.report_cards import report_cards
from tests.adapters.slack.strategies import HUGE, PHASES, texts
from tests.adapters.test_barrier_cards import every_card, every_form
from tests.adapters.test_reminder_cards import reminder_cards
from tests.fakes.slack_rules import complaints_about_blocks, complaints_about_view

CHANNEL = Conversation(Workspace("slack", "T0FAKE"), "C0FAKE")
# What comes back from the platform, or says which of its kinds something is.
OURS = {"kind", "action", "value", "id", "url", "look", "tone"}


def everyday_cards(words: Translate) -> Iterator[Card]:
    """What is said to anybody, beside what is said of barriers."""
    team = Team(organisation_id=uuid4(), name="Noord")
    away = Absence(
        participant_id=uuid4(), first_day=date(2026, 11, 24), last_day=date(2026, 11, 27),
        counts_from=date(2026, 11, 24),
    )  # fmt: skip
    yield notices.welcome(words, campaign="Twee weken anders", where=CHANNEL)
    yield notices.newcomer(words, "Twee weken anders")
    yield notices.not_set_up(words, CHANNEL, User(CHANNEL.workspace, "U0FAKE"), date(2026, 11, 23))
    yield notices.channel_gone(words, CHANNEL)
    yield notices.post_refused(words, CHANNEL, "restricted_action_read_only_channel")
    yield notices.help_card(words, list(Role))
    yield personal.joined(may_choose_team=True, is_new=True, translate=words)
    yield personal.pauses([away] * 40, words)
    yield personal.choose_language(LOCALES, words)
    yield personal.ask_erase(words)
    yield reminders.saved(None, words)
    yield reminders.snoozed(uuid4(), "snoozed-hour", words)
    yield reminders.gave_up(words)
    pages = [notices.help_card(words, list(Role)), personal.joined(
        may_choose_team=True, is_new=True, translate=words
    )]  # fmt: skip
    yield home.home_card([home.section(page, team.name) for page in pages * 10], words)


def everyday_forms(words: Translate) -> Iterator[Form]:
    """What anybody may be asked, beside what got in the way."""
    teams = [Team(organisation_id=uuid4(), name=f"Team {n}") for n in range(120)]
    yield personal.team_form(teams, "", words)
    yield personal.pause_form("2026-11-24", "2026-11-27", words)
    yield reminders.reminder_form(None, "Europe/Amsterdam", range(5), words)


WORDS = [translator(locale) for locale in LOCALES]
CARDS = [
    card
    for words in WORDS
    for make in (every_card, everyday_cards, report_cards, reminder_cards)
    for card in make(words)
]
FORMS = [form for words in WORDS for make in (every_form, everyday_forms) for form in make(words)]


def spoilt(thing: Any, spoil: Callable[[str], str]) -> Any:
    """The same card or form, with every text that people read made into another."""
    if isinstance(thing, str):
        return spoil(thing)
    if isinstance(thing, tuple):
        return tuple(spoilt(part, spoil) for part in thing)
    if is_dataclass(thing) and not isinstance(thing, type):
        names = [field.name for field in fields(thing) if field.name not in OURS]
        return replace(thing, **{name: spoilt(getattr(thing, name), spoil) for name in names})
    return thing


def complaints_about(card: Card) -> list[str]:
    """Whatever Slack has against a card, as a message, a page or a modal."""
    return [
        *(c for native in Native for c in complaints_about_blocks(to_blocks(card, native=native))),
        *complaints_about_view(to_home(card)),
        *complaints_about_view(to_modal(card)),
    ]


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.title[:30])
def test_every_card_is_within_what_slack_takes(card: Card):
    assert complaints_about(card) == []


@given(st.sampled_from(CARDS), texts)
@settings(max_examples=25, deadline=None, suppress_health_check=HUGE, phases=PHASES)
def test_every_card_stays_so_whatever_was_typed(card: Card, typed: str):
    assert complaints_about(spoilt(card, lambda said: said + typed)) == []
    assert complaints_about(spoilt(card, lambda _: typed)) == []


@given(st.sampled_from(FORMS), texts)
@settings(max_examples=25, deadline=None, suppress_health_check=HUGE, phases=PHASES)
def test_every_form_is_within_what_slack_takes_whatever_was_typed(form: Form, typed: str):
    assert complaints_about_view(to_view(form)) == []
    assert complaints_about_view(to_view(spoilt(form, lambda said: said + typed))) == []
    assert complaints_about_view(to_view(spoilt(form, lambda _: typed))) == []
