"""`prikkel documents`: what works council, privacy officer and staff read."""

import pytest
from docx import Document

from tests.adapters.cli.terminal import Terminal

NAMES = {
    "uitleg-medewerkers", "instemmingsaanvraag", "regeling", "verwerkingsregister", "dpia",
    "bewaartabel",
}  # fmt: skip


def test_it_writes_all_of_them_and_says_what_is_to_be_filled_in(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
):
    terminal.start("--organisation", "Gemeente Voorbeeld")
    monkeypatch.setenv("PRIKKEL_CONTACT", "privacy@example.org")
    monkeypatch.setenv("PRIKKEL_KEEP_ANSWERS_DAYS", "12")
    assert terminal.run("documents", "--out", "stukken") == 0, terminal.complained
    folder = terminal.folder / "stukken"
    files = {file.name for file in folder.iterdir()}
    assert files == {f"{name}.{form}" for name in NAMES for form in ("docx", "md")}
    assert "To be filled in: " in terminal.said
    assert "PRIKKEL_PRIVACY_OFFICER" in terminal.said
    assert "PRIKKEL_CONTACT" not in terminal.said
    text = (folder / "regeling.md").read_text("utf-8")
    assert "privacy@example.org" in text
    assert "12 dagen na de laatste uitdaging" in text
    paper = Document(str(folder / "instemmingsaanvraag.docx"))
    assert "Gemeente Voorbeeld" in "\n".join(one.text for one in paper.paragraphs)


def test_in_english_they_have_english_names(terminal: Terminal):
    terminal.start()
    assert terminal.run("documents", "--out", ".", "--language", "en") == 0
    assert (terminal.folder / "request-works-council.docx").exists()


@pytest.mark.parametrize("language", ["fr", "xx", "nl,en", ""])
def test_a_language_in_which_nothing_is_written_is_refused(terminal: Terminal, language: str):
    terminal.start()
    assert terminal.run("documents", "--out", "x", "--language", language) == 1
    assert "Documents are written in nl or en" in terminal.complained
    assert not (terminal.folder / "x").exists()


def test_a_folder_that_cannot_be_made_is_one_sentence(terminal: Terminal):
    terminal.start()
    (terminal.folder / "file").write_text("")
    assert terminal.run("documents", "--out", "file/x") == 1
    assert terminal.complained.count("\n") == 1
    assert "cannot be made" in terminal.complained


def test_consent_can_be_asked_before_there_is_anything(terminal: Terminal):
    name = "Gemeente Voorbeeld"
    assert terminal.run("documents", "--out", "x", "--organisation", name) == 0, terminal.complained
    text = (terminal.folder / "x" / "instemmingsaanvraag.md").read_text("utf-8")
    assert "Gemeente Voorbeeld gebruikt Prikkel" in text
    assert "de eerste dag van de campagne" in text
    assert terminal.rows("SELECT count(*) FROM organisation") == [(0,)]


def test_without_a_name_the_organisation_is_to_be_filled_in(terminal: Terminal):
    assert terminal.run("documents", "--out", "x", "--language", "en") == 0
    assert "To be filled in: the name of the organisation" in terminal.said
