"""`prikkel api-tokens` and `prikkel calendar`: keys for other programs."""

import pytest

from tests.adapters.cli.terminal import Terminal

KEY = "0123456789abcdef0123456789abcdef"
COMMANDS = ("api-tokens", "calendar")


@pytest.fixture
def keyed(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    monkeypatch.setenv("PRIKKEL_SECRET_KEY", KEY)
    monkeypatch.setenv("PRIKKEL_PUBLIC_URL", "https://prikkel.example.org")
    assert terminal.start() == 0
    return terminal


@pytest.mark.parametrize("group", COMMANDS)
def test_a_key_is_shown_once_listed_and_revoked(keyed: Terminal, group: str):
    assert keyed.run(group, "list") == 0
    assert keyed.said == "There are none.\n"
    assert keyed.run(group, "new", "Power BI", "--days", "30") == 0
    shown = keyed.said.splitlines()[0]
    key = shown.rpartition("/")[2].removesuffix(".ics")
    assert key.startswith("prikkel_")
    assert len(key) >= len("prikkel_") + 43  # 256 bits
    assert key not in str(keyed.rows("SELECT * FROM reader_key"))

    assert keyed.run(group, "new", "Power  BI") == 1
    assert "There is one called Power BI already" in keyed.complained
    assert keyed.run(group, "list") == 0
    assert keyed.said.startswith("Power BI: made on ")
    assert "never used, until " in keyed.said
    assert key not in keyed.said

    assert keyed.run(group, "revoke", "Power BI") == 0
    assert keyed.run(group, "revoke", "Power BI") == 1
    assert keyed.run(group, "list") == 0
    assert "revoked on " in keyed.said
    assert keyed.run(group, "new", "Power BI") == 0


def test_the_address_of_a_calendar_begins_with_that_of_the_server(
    keyed: Terminal, monkeypatch: pytest.MonkeyPatch
):
    assert keyed.run("calendar", "new", "Team") == 0
    assert keyed.said.startswith("https://prikkel.example.org/calendar/prikkel_")
    monkeypatch.delenv("PRIKKEL_PUBLIC_URL")
    assert keyed.run("calendar", "new", "Others") == 1
    assert "PRIKKEL_PUBLIC_URL" in keyed.complained


def test_a_token_may_be_for_some_things_that_are_there(keyed: Terminal):
    assert keyed.run("api-tokens", "new", "Goals", "--only", "goals", "--only", "roadmap") == 0
    assert keyed.run("api-tokens", "list") == 0
    assert ", only goals, roadmap" in keyed.said
    assert keyed.run("api-tokens", "new", "People", "--only", "people") == 2
    assert "'people' is none of campaigns, " in keyed.complained
    assert keyed.run("api-tokens", "new", "Long", "--days", "9999") == 2
    assert keyed.run("api-tokens", "new", " ") == 1


@pytest.mark.parametrize("group", COMMANDS)
def test_without_a_key_of_the_server_none_is_made(
    keyed: Terminal, monkeypatch: pytest.MonkeyPatch, group: str
):
    monkeypatch.delenv("PRIKKEL_SECRET_KEY")
    assert keyed.run(group, "new", "Power BI") == 1
    assert "PRIKKEL_SECRET_KEY" in keyed.complained
