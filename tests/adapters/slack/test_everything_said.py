"""Every card and form of the product, with hostile and huge texts in the place of its own."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from functools import cache, partial
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.slack.blocks import to_blocks
from adapters.slack.homes import to_home, to_modal
from adapters.slack.native import MOST, Native, most_drawn
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


@cache
def every_card() -> list[Card]:
    """In every language; made when a test asks for it, and not by whoever looks for tests."""
    makes = (barrier_cards, everyday_cards, report_cards, partial(reminder_cards, packs=PACKS))
    return [card for words in map(translator, LOCALES) for make in makes for card in make(words)]


@cache
def every_form() -> list[Form]:
    makes = (barrier_forms, everyday_forms)
    return [form for words in map(translator, LOCALES) for make in makes for form in make(words)]


cards = st.deferred(lambda: st.sampled_from(every_card()))
forms = st.deferred(lambda: st.sampled_from(every_form()))


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
    """Whatever Slack has against a card, as a message, a page or a modal.

    As a message each way in which it is drawn: a card without tables, charts or boxes has one.
    """
    ways = [native for native in Native if native <= most_drawn(card, MOST)]
    return [
        *(c for native in ways for c in complaints_about_blocks(to_blocks(card, native=native))),
        *complaints_about_view(to_home(card)),
        *complaints_about_view(to_modal(card)),
    ]


@pytest.mark.long
def test_every_card_is_within_what_slack_takes():
    found = [(card.title, complaints_about(card)) for card in every_card()]
    assert len(found) > 800
    assert [one for one in found if one[1]] == []


@given(cards, texts)
@settings(max_examples=25, deadline=None, suppress_health_check=HUGE, phases=PHASES)
def test_every_card_stays_so_whatever_was_typed(card: Card, typed: str):
    assert complaints_about(spoilt(card, lambda said: said + typed)) == []
    assert complaints_about(spoilt(card, lambda _: typed)) == []


@given(forms, texts)
@settings(max_examples=25, deadline=None, suppress_health_check=HUGE, phases=PHASES)
def test_every_form_is_within_what_slack_takes_whatever_was_typed(form: Form, typed: str):
    assert complaints_about_view(to_view(form)) == []
    assert complaints_about_view(to_view(spoilt(form, lambda said: said + typed))) == []
    assert complaints_about_view(to_view(spoilt(form, lambda _: typed))) == []
