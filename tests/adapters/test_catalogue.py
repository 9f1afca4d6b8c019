"""The catalogue of samples: every card and form that can be sent to chat is in it, and is whole."""

import ast
import importlib
import inspect
import pkgutil
import re
import sys
import typing
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from types import CodeType, FrameType

import pytest

import bot.messages
from adapters.slack import limits
from adapters.slack.blocks import to_blocks
from adapters.slack.native import MOST, Native, most_drawn
from adapters.slack.texts import length
from adapters.slack.views import to_view
from adapters.teams.adaptive_cards import Surface, to_adaptive_card
from adapters.teams.dialogs import to_form_card
from bot import samples
from bot.chat.cards import Card
from bot.chat.forms import Form
from bot.i18n import LOCALES, translator
from bot.samples.campaigns import campaign_cards, campaign_forms
from bot.samples.card_index import card_index_cards, card_index_forms
from bot.samples.coordinating import coordinating_cards, coordinating_forms
from bot.samples.personal import personal_cards, personal_forms
from bot.samples.talks import talk_cards, talk_forms
from tests.adapters.teams.card_rules import check
from tests.fakes.slack_rules import complaints_about_blocks, complaints_about_view

BOT = Path(bot.messages.__file__).parent.parent

IN_NO_SAMPLE = {
    "review.many.pick_form": "on the board alone: chat has nothing in which to tick a list",
    "review.many.many_form": "follows on it",
}
"""What is made by no sample, and why."""

CARDS = (campaign_cards, card_index_cards, coordinating_cards, personal_cards, talk_cards)
FORMS = (campaign_forms, card_index_forms, coordinating_forms, personal_forms, talk_forms)
"""Of the others each kind has a test of its own beside this one."""


def _makes_one(function: Callable[..., object]) -> bool:
    said = typing.get_type_hints(function).get("return")
    within = {said, *typing.get_args(said)}
    return bool({Card, Form} & within)


def builders() -> Iterator[tuple[str, CodeType]]:
    """Every function of a module of messages that others may call and that makes a card or form."""
    prefix = f"{bot.messages.__name__}."
    for found in pkgutil.walk_packages(bot.messages.__path__, prefix):
        module = importlib.import_module(found.name)
        for name, function in inspect.getmembers(module, inspect.isfunction):
            is_own = function.__module__ == module.__name__ and not name.startswith("_")
            if is_own and _makes_one(function):
                yield f"{found.name.removeprefix(prefix)}.{name}", function.__code__


@cache
def called() -> frozenset[CodeType]:
    """What runs while the whole catalogue is made, in one language."""
    seen: set[CodeType] = set()

    def note(frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            seen.add(frame.f_code)

    words, before = translator("nl"), sys.getprofile()
    sys.setprofile(note)
    try:
        for _ in (*samples.every_card(words), *samples.every_form(words)):
            pass
        samples.own_page(words)
    finally:
        sys.setprofile(before)
    return frozenset(seen)


def test_every_builder_of_a_message_is_in_some_sample():
    found = dict(builders())
    missing = {name for name, code in found.items() if code not in called()}

    assert len(found) > 200
    assert missing == set(IN_NO_SAMPLE)


def test_cards_and_forms_are_made_by_messages_alone():
    elsewhere = [
        f"{path.relative_to(BOT)}:{node.lineno}"
        for path in sorted(BOT.rglob("*.py"))
        if path.relative_to(BOT).parts[0] not in ("messages", "samples", "chat")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("Card", "Form")
    ]

    # Papers have forms of their own, to be filled in with a pen.
    assert elsewhere == []


@pytest.mark.parametrize("locale", LOCALES)
def test_every_card_of_the_other_kinds_is_whole_in_slack_and_in_teams(locale: str):
    words = translator(locale)
    for card in (card for make in CARDS for card in make(words)):
        for native in {Native.NOTHING, most_drawn(card, MOST)}:
            assert complaints_about_blocks(to_blocks(card, native=native)) == [], card.title
        check(to_adaptive_card(card))
        assert "{" not in card.plain_text(), card.title


@pytest.mark.parametrize("locale", LOCALES)
def test_every_form_of_the_other_kinds_is_whole_and_its_title_is_not_cut(locale: str):
    words = translator(locale)
    for form in (form for make in FORMS for form in make(words)):
        assert complaints_about_view(to_view(form)) == [], form.title
        assert length(form.title) <= limits.VIEW_TITLE, form.title
        check(to_form_card(form))
        check(to_form_card(form, place=Surface.DIALOG), in_dialog=True)


def _said(thing: object) -> Iterator[str]:
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, tuple):
        yield from (text for part in thing for text in _said(part))
    elif is_dataclass(thing):
        yield from (text for field in fields(thing) for text in _said(getattr(thing, field.name)))


def test_french_has_its_thin_space_before_a_colon_that_joins_two_texts():
    words = translator("fr")
    shown = (*samples.every_card(words), *samples.every_form(words), samples.own_page(words))
    glued = {found for text in _said(shown) for found in re.findall(r"[^\W\d_]+: .*", text)}

    assert glued == set()
