"""`prikkel playbook`, and the gate before `prikkel campaign start`."""

import logging
from pathlib import Path

import pytest

from tests.adapters.cli.terminal import HERE, Terminal
from tests.challenges.test_playbooks import EXAMPLE

START = ["campaign", "start", *HERE, "--start", "2199-11-25"]
FOLLOW = ["playbook", "follow", "two-week-challenge", "--workspace", "slack:T123"]
GATE = ["works-council-asked", "privacy-officer", "retention", "contact", "works-council-agreed"]


def opened(said: str) -> list[str]:
    return [line.strip().partition(":")[0] for line in said.splitlines() if line.startswith("  ")]


def test_a_campaign_does_not_start_while_its_gate_is_open(terminal: Terminal):
    assert terminal.run(*START) == 1
    assert opened(terminal.complained) == [
        "roles", "works-council-asked", "privacy-officer", "retention", "contact",
        "works-council-agreed",
    ]  # fmt: skip
    assert "add --without-consent" in terminal.complained
    assert "prikkel playbook follow two-week-challenge --start" in terminal.complained
    for table in ("campaign", "plan", "organisation", "workspace", "delivery"):
        assert terminal.rows(f"SELECT count(*) FROM {table}") == [(0,)], table


def test_what_is_open_is_said_in_the_language_of_the_server(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("PRIKKEL_LOCALE", "nl")
    assert terminal.run(*START) == 1
    assert "  works-council-agreed: De ondernemingsraad stemt in\n" in terminal.complained


def test_a_start_without_consent_is_written_down_and_said_again(
    terminal: Terminal, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.INFO)
    assert terminal.run(*START, "--coordinator", "U1", "--leader", "U2", "--without-consent") == 0
    assert "It starts without consent, which is written down." in terminal.said
    assert opened(terminal.said) == GATE
    assert "campaign started without consent open=works-council-asked" in caplog.text
    for command in (["campaign", "status"], ["playbook", "status"]):
        assert terminal.run(*command) == 0
        assert f"open then: {', '.join(GATE)}." in terminal.said


def test_from_nothing_to_a_campaign_with_consent(terminal: Terminal):
    assert terminal.run(*FOLLOW, "--start", "2199-11-25", "--coordinator", "U1") == 0
    assert "the first day is 2199-11-25" in terminal.said
    assert "[ ] 2199-10-14 roles (gate):" in terminal.said
    for key in GATE:
        assert terminal.run("playbook", "tick", key, "--on", "2026-11-02", "--note", "x 12") == 0
    assert terminal.run(*START) == 1
    assert opened(terminal.complained) == ["roles"]
    assert "is new here" not in terminal.complained
    assert terminal.run(*START, "--leader", "U2") == 0
    assert "Everything that comes before a campaign is done." in terminal.said
    assert terminal.run("playbook", "status") == 0
    assert "[x] 2199-11-11 works-council-agreed (gate): " in terminal.said
    assert " 2026-11-02 x 12\n" in terminal.said
    assert terminal.rows("SELECT count(*), count(campaign_id) FROM plan") == [(1, 1)]
    assert terminal.run("campaign", "status") == 0
    assert "without consent" not in terminal.said


def test_periods_that_are_set_on_the_server_count_as_confirmed(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("PRIKKEL_KEEP_WORDS_DAYS", "200")
    assert terminal.run(*START) == 1
    assert "retention" not in opened(terminal.complained)
    assert terminal.run(*START, "--without-consent") == 0
    assert terminal.rows("SELECT key, note FROM plan_step") == [
        ("retention", "PRIKKEL_KEEP_WORDS_DAYS=200")
    ]


def test_a_tick_is_changed_and_taken_back(terminal: Terminal):
    terminal.run(*FOLLOW)
    terminal.run("playbook", "tick", "contact", "--note", "a")
    assert terminal.run("playbook", "tick", "contact", "--note", "b@example.org") == 0
    assert terminal.rows("SELECT key, note FROM plan_step") == [("contact", "b@example.org")]
    assert terminal.run("playbook", "untick", "contact") == 0
    assert "Not done: " in terminal.said
    assert terminal.rows("SELECT count(*) FROM plan_step") == [(0,)]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["tick", "kontact"], "has no step 'kontact' (did you mean 'contact'?)"),
        (["untick", "kontact"], "has no step 'kontact'"),
        (["tick", "roles"], "Give the roles: prikkel roles grant"),
        (["tick", "contact"], "Say with --note: Role or mailbox"),
        (["tick", "contact", "--note", "x", "--on", "2199-01-01"], "2199-01-01 is still to come"),
        (["tick", "contact", "--note", "x" * 301], "at most 300 characters fit"),
        (["follow", "nope"], "There is no playbook of this name"),
        (["follow", "exchange", "--coordinator", "U1"], "Say with --workspace"),
        (["show", "exchnge"], "did you mean 'exchange'?"),
        (["check", "gone.yaml"], "gone.yaml: There is no such file."),
    ],
)
def test_what_cannot_be_done_is_refused_in_a_sentence(
    terminal: Terminal, arguments: list[str], sentence: str
):
    terminal.run(*FOLLOW)
    before = terminal.rows("SELECT playbook FROM plan")
    assert terminal.run("playbook", *arguments) == 1
    assert sentence in terminal.complained
    assert terminal.complained.count("\n") == 1
    assert terminal.rows("SELECT playbook FROM plan") == before


def test_without_a_plan_it_is_said_how_to_choose_one(terminal: Terminal):
    assert terminal.run("playbook", "status") == 1
    assert "There is no organisation yet in " in terminal.complained


def test_an_own_playbook_is_checked_and_followed(terminal: Terminal):
    Path("own.yaml").write_text(EXAMPLE, "utf-8")
    assert terminal.run("playbook", "check", "own.yaml") == 0
    assert (
        "own.yaml is fine: Spring weeks, 15 steps with those of the gate, in nl, en."
        in terminal.said
    )
    assert (
        terminal.run("playbook", "follow", "./own.yaml", *FOLLOW[3:], "--start", "2199-11-25") == 0
    )
    assert "[ ] 2199-12-10 plant-sale" in terminal.said
    assert terminal.rows("SELECT name FROM own_playbook") == [("spring-weeks",)], "as on the board"
    Path("own.yaml").unlink()
    assert terminal.run("playbook", "status") == 0
    assert "plant-sale" in terminal.said
    Path("own.yaml").write_text(EXAMPLE.replace("minutes: 90", "minuts: 90"), "utf-8")
    assert terminal.run("playbook", "check", "own.yaml") == 1
    assert "own.yaml:13: There is no key 'minuts' here" in terminal.complained


def test_playbooks_are_listed_and_written_out(terminal: Terminal):
    assert terminal.run("playbook", "list") == 0
    assert [line.partition(":")[0] for line in terminal.said.splitlines()] == [
        "action-plan", "department-in-motion", "exchange", "two-week-challenge", "word-to-deed",
    ]  # fmt: skip
    assert terminal.run("playbook", "show", "word-to-deed", "--language", "nl") == 0
    assert "Van woord naar daad" in terminal.said
    assert "lunch-talks (week +2, day +2, 60 min, coordinator, everybody)" in terminal.said
    assert "komen later" not in terminal.said
    assert terminal.run("playbook", "show", "action-plan", "--language", "nl") == 0
    assert "(site-scan) De scan komt later in Prikkel." in terminal.said
