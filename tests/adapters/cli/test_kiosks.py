"""Links for tablets, as an operator makes, sees and ends them."""

import re

import pytest

from adapters.clocks import utc_now
from adapters.web.board.kiosks import LINK_LASTS
from tests.adapters.cli.terminal import Terminal

LINKS = "SELECT digest, ends_at FROM access_link ORDER BY ends_at"


@pytest.fixture
def depot(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """An installation with two teams, in one of which six people have no account."""
    monkeypatch.setenv("PRIKKEL_PUBLIC_URL", "https://prikkel.example.org")
    monkeypatch.setenv("PRIKKEL_SECRET_KEY", "0123456789abcdef0123456789abcdef")
    terminal.start()
    (terminal.folder / "people.csv").write_text("user;team;headcount\nU1;Groen;6\nU2;Balie;4\n")
    terminal.run("teams", "import", "people.csv", "--workspace", "slack:T123", "--yes")
    return terminal


def test_a_link_is_shown_once_and_its_code_is_kept_nowhere(depot: Terminal):
    assert depot.run("kiosks", "list") == 0
    assert "Groen: no link\n" in depot.said
    assert "Balie: no link, and too few people without an account" in depot.said

    assert depot.run("kiosks", "add", "groen", "--qr", "tablet.svg") == 0
    found = re.search(r"^https://prikkel\.example\.org/t/([\w-]{32})$", depot.said, re.MULTILINE)
    assert found
    [(digest, _)] = depot.rows(LINKS)
    assert found[1] not in str(digest)
    assert (depot.folder / "tablet.svg").read_text().startswith("<svg")
    assert (depot.folder / "tablet.svg").stat().st_mode & 0o777 == 0o600

    assert depot.run("kiosks", "list") == 0
    until = (utc_now() + LINK_LASTS).date()
    assert re.search(rf"Groen: a link until {until.year}-", depot.said)
    assert found[1] not in depot.said


def test_a_new_link_ends_the_one_there_was_and_a_link_can_be_ended(depot: Terminal):
    assert depot.run("kiosks", "add", "Groen") == 0
    assert depot.run("kiosks", "add", "Groen") == 0
    first, second = depot.rows(LINKS)
    assert first[1] < second[1]

    assert depot.run("kiosks", "end", "Groen") == 0
    assert depot.run("kiosks", "end", "Groen") == 1
    assert "Groen has no link" in depot.complained
    assert depot.run("kiosks", "list") == 0
    assert "Groen: no link" in depot.said


def test_where_no_link_can_be_made_it_is_said_why(depot: Terminal, monkeypatch: pytest.MonkeyPatch):
    assert depot.run("kiosks", "add", "Balie") == 1
    assert "fewer than five people without an account" in depot.complained
    assert depot.run("kiosks", "add", "Hal 3") == 1
    assert "There is no team" in depot.complained
    monkeypatch.delenv("PRIKKEL_PUBLIC_URL")
    assert depot.run("kiosks", "add", "Groen") == 1
    assert "PRIKKEL_PUBLIC_URL" in depot.complained
    assert depot.rows(LINKS) == []
