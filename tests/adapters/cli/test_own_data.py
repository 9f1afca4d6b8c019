"""`prikkel my-data`: what an operator writes down for who asks by letter."""

import io
import json

import pytest

from tests.adapters.cli.terminal import Terminal

WHO = ["--workspace", "slack:T123", "--user", "U1"]


def test_all_that_is_kept_is_written_down_as_the_person_would_see_it(terminal: Terminal):
    terminal.start("--coordinator", "U1", "--leader", "U2")
    assert terminal.run("my-data", *WHO) == 0
    told = json.loads(terminal.said)
    assert told["Account"] == "slack:T123 / U1"
    assert told["Rollen"] == "coördinator"
    assert len(told["Berichten aan jou"]) == 1
    assert "U2" not in terminal.said

    file = terminal.folder / "letter.json"
    assert terminal.run("my-data", *WHO, "--out", str(file)) == 0
    assert json.loads(file.read_text("utf-8")) == told
    assert file.stat().st_mode & 0o777 == 0o600
    assert terminal.run("erase", *WHO) == 0
    assert terminal.run("my-data", *WHO) == 1
    assert "Nothing is known of this person" in terminal.complained


def test_where_it_cannot_be_written_it_says_so(terminal: Terminal):
    terminal.start("--coordinator", "U1")
    assert terminal.run("my-data", *WHO, "--out", str(terminal.folder / "no" / "file")) == 1
    assert "cannot be written" in terminal.complained


class Answering(io.StringIO):
    """Somebody at a terminal."""

    def isatty(self) -> bool:
        return True


def test_who_types_it_is_asked_before_somebody_is_forgotten_for_good(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
):
    terminal.start("--coordinator", "U1")
    monkeypatch.setattr("sys.stdin", Answering("n\n"))
    assert terminal.run("erase", *WHO) == 1
    assert "This forgets U1 of slack:T123, with every role, for good." in terminal.said
    assert terminal.run("my-data", *WHO) == 0

    monkeypatch.setattr("sys.stdin", Answering("y\n"))
    assert terminal.run("erase", *WHO) == 0
    assert terminal.run("my-data", *WHO) == 1
