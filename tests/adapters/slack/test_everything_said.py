"""Every card and form of the product, with hostile and huge texts in the place of its own."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from functools import partial
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.slack.blocks import to_blocks
from adapters.slack.homes import to_home, to_modal
from adapters.slack.native import Native
from adapters.slack.views import to_view
from bot.chat.cards import Card
from bot.chat.forms import Form
from bot.i18n import LOCALES, translator
from bot.samples.barriers import barrier_cards
from bot.samples.everyday import everyday_cards, everyday_forms
from bot.samples.forms import barrier_forms
from bot.samples.reminders import reminder_cards
from bot.samples.reports import report_cards
from tests.adapters.slack.strategies import HUGE, PHASES, texts
from tests.adapters.test_reminder_cards import PACKS
from tests.fakes.slack_rules import complaints_about_blocks, complaints_about_view

# What comes back from the platform, or says which of its kinds something is.
OURS = {"kind", "action", "value", "id", "url", "look", "tone"}


WORDS = [translator(locale) for locale in LOCALES]
CARDS = [
    card
    for words in WORDS
    for make in (barrier_cards, everyday_cards, report_cards, partial(reminder_cards, packs=PACKS))
    for card in make(words)
]
FORMS = [
    form for words in WORDS for make in (barrier_forms, everyday_forms) for form in make(words)
]


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
