"""The templates of sessions: every kind has one, in every language that we ship."""

from pathlib import Path

import pytest

from bot.i18n import LOCALES
from challenges.models import NoteKind, SessionKind
from challenges.sessions import template
from challenges.sessions.loading import check


@pytest.mark.parametrize("kind", SessionKind)
def test_every_kind_of_session_has_a_template_in_every_language(kind: SessionKind):
    found = template(kind)
    assert found.name == kind
    assert 45 <= found.minutes <= 240
    for text in (found.title, found.about, found.invite):
        assert set(LOCALES) <= set(text.languages)
    for part in found.parts:
        assert set(LOCALES) <= set(part.title.languages) & set(part.question.languages)


def test_together_they_ask_for_every_kind_of_note():
    asked = {part.notes for kind in SessionKind for part in template(kind).parts}
    assert asked >= set(NoteKind)


def test_what_is_wrong_in_a_file_is_told_with_its_line(tmp_path: Path):
    file = tmp_path / "own.yaml"
    file.write_text(
        'name: own\ntitle: {nl: "T", en: "T"}\nabout: {nl: "A", en: "A"}\n'
        'invite: {nl: "I"}\nparts:\n  - minutes: lang\n    notes: gossip\n'
        '    title: {nl: "T", en: "T"}\n    question: {nl: "Q", en: "Q"}\n'
    )
    assert {complaint.line for complaint in check(file)} >= {4, 6, 7}
