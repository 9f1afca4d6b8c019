"""`prikkel report`: what a campaign came to, for those who decide."""

import pytest

from tests.adapters.cli.terminal import Terminal


def test_it_writes_the_report_and_says_what_looks_like_a_name(terminal: Terminal):
    terminal.start("--organisation", "Gemeente Voorbeeld")
    terminal.rows(
        "INSERT INTO action (id, organisation_id, title, description, theme, owner, ambassador, "
        "status, horizon, competences, secap, created_at, version) "
        "SELECT '00000000000000000000000000000001', id, 'Meten', '', '', 'Els de Wit', '', "
        "'PROPOSED', 'ONE_YEAR', '', '{}', '2026-01-01 00:00:00.000000', 1 FROM organisation"
    )
    assert terminal.run("report", "--out", "verslag") == 0, terminal.complained
    folder = terminal.folder / "verslag"
    assert {one.name for one in folder.iterdir()} == {"verslag.docx", "verslag.md"}
    assert "Looks like a name: Els de Wit (in: Els de Wit)" in terminal.said
    text = (folder / "verslag.md").read_text("utf-8")
    assert "Gemeente Voorbeeld" in text
    assert "Lijkt dit op een naam" not in text


def test_a_campaign_is_named_and_a_period_chosen(terminal: Terminal):
    terminal.start()
    [(name,)] = terminal.rows("SELECT name FROM campaign")
    options = ("--first", "2199-11-25", "--last", "2199-12-31", "--language", "en")
    assert terminal.run("report", "--campaign", str(name), "--out", ".", *options) == 0
    text = (terminal.folder / "report.md").read_text("utf-8")
    assert "From 25 November 2199 to 31 December 2199." in text


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (("--campaign", "Nergens"), "There is no campaign Nergens; there is: "),
        (("--language", "xx"), "Reports are written in nl, en, de, fr, not in xx"),
        (("--first", "2199-12-31", "--last", "2199-11-25"), "--first lies after --last"),
    ],
)
def test_what_cannot_be_is_one_sentence(
    terminal: Terminal, options: tuple[str, ...], complaint: str
):
    terminal.start()
    assert terminal.run("report", "--out", "x", *options) == 1
    assert complaint in terminal.complained
    assert not (terminal.folder / "x").exists()


def test_without_a_campaign_it_says_how_to_begin(terminal: Terminal):
    terminal.rows(
        "INSERT INTO organisation (id, name, locale, timezone, country, closed_days, open_days, "
        "created_at) VALUES ('00000000000000000000000000000001', 'A', 'nl', 'Europe/Amsterdam', "
        "'NL', '[]', '[]', '2026-01-01 00:00:00.000000')"
    )
    assert terminal.run("report", "--out", "x") == 1
    assert "prikkel campaign start" in terminal.complained
