"""Sessions, whole in Slack and in Teams, in every language: every card, and every form."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from adapters.slack import limits
from adapters.slack.blocks import to_blocks
from adapters.slack.texts import length
from adapters.slack.views import to_view
from adapters.teams.adaptive_cards import Surface, to_adaptive_card
from adapters.teams.dialogs import to_form_card
from bot.chat.cards import Card, Link
from bot.chat.forms import Form
from bot.i18n import LOCALES, Translate, translator
from bot.messages import session_forms as forms
from bot.messages import session_notes as notes
from bot.messages import sessions as messages
from challenges.models import Action, NoteKind, SessionKind, SessionNote, WorkSession
from tests.adapters.teams.card_rules import actions as teams_buttons
from tests.adapters.teams.card_rules import check
from tests.adapters.test_barrier_cards import pressable
from tests.fakes.slack_rules import complaints_about_blocks, complaints_about_view

NOW = datetime(2026, 11, 30, 9, tzinfo=UTC)
ZONE = "Europe/Amsterdam"
LONG = "Een heel lange titel van honderd letters " * 3


def held(kind: SessionKind = SessionKind.WORK, **more: object) -> WorkSession:
    values = {"title": LONG[:100], "place": LONG[:100], "theme": "circular"} | more
    return WorkSession(
        organisation_id=uuid4(), kind=kind, starts_at=NOW - timedelta(hours=1),
        ends_at=NOW + timedelta(hours=1), **values,
    )  # fmt: skip


def some_notes(session: WorkSession, each: int = 20) -> list[SessionNote]:
    return [
        SessionNote(
            session_id=session.id, kind=kind, text=f"{number} {LONG} Jan de Vries"[:200],
            written_at=NOW, kept=True,
        )
        for kind in NoteKind
        for number in range(each)
    ]  # fmt: skip


def cards(words: Translate) -> Iterator[Card]:
    for plans in (True, False):
        yield messages.list_card([], ZONE, NOW, words, plans=plans)
        many = [(held(kind), plans) for kind in SessionKind] * 2
        yield messages.list_card(many, ZONE, NOW, words, plans=plans)
    for kind in SessionKind:
        one = held(kind)
        yield messages.invitation(one, ZONE, words)
        for moment in (NOW, NOW + timedelta(hours=2)):
            yield notes.session_card(one, some_notes(one), ZONE, moment, words, invites=True)
    over = held(reported_on=NOW.date())
    yield notes.session_card(over, some_notes(over), ZONE, NOW, words, invites=True)
    yield notes.report_card(over, some_notes(over), ZONE, words)
    yield messages.questions_card(over, some_notes(over), words)
    yield messages.calendar_card(over, "https://prikkel.example/s/x", words)
    yield messages.calendar_card(over, "", words)
    for note in some_notes(over, 1):
        yield notes.note_card(over, note, 500, words)
    yield notes.thanks(over, words)
    yield notes.evaluation_card(over.id, words)


def every_form(words: Translate) -> Iterator[Form]:
    one = held(departments="Inkoop\nGriffie")
    actions = [
        Action(organisation_id=uuid4(), title=LONG[:200], created_at=NOW) for _ in range(150)
    ]
    said = some_notes(one)
    yield forms.new_form(words)
    yield forms.change_form(one, ZONE, words)
    yield forms.departments_form(one, words)
    yield notes.note_form([one], words, text="x" * 5000)
    yield notes.note_form([one, held()], words)
    yield notes.change_form(said[0], actions, words)
    yield notes.merge_form(said[0], said[1:], words)


@pytest.mark.parametrize("locale", LOCALES)
def test_every_card_is_whole_and_every_button_can_be_pressed(locale: str):
    for card in cards(translator(locale)):
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
    for card in cards(translator(locale)):
        labels = Counter(button.label for button in card.every_button)
        nameless = [b for b in card.every_button if labels[b.label] > 1 and not b.name]
        assert nameless == [], card.title


@pytest.mark.parametrize("locale", LOCALES)
def test_every_form_is_whole_and_its_title_is_not_cut(locale: str):
    for form in every_form(translator(locale)):
        assert complaints_about_view(to_view(form)) == [], form.title
        assert length(form.title) <= limits.VIEW_TITLE, form.title
        check(to_form_card(form))
        check(to_form_card(form, place=Surface.DIALOG), in_dialog=True)
