"""What every command has in common, and those that need no campaign."""

import json
import socket
import sqlite3
from contextlib import closing
from importlib.metadata import version

import pytest

from tests.adapters.cli.terminal import Terminal

DATABASE_COPY = ("database", "copy")


def test_it_says_which_version_it_is(terminal: Terminal):
    assert terminal.run("--version") == 0
    assert terminal.said.strip() == f"prikkel {version('prikkel')}"


def test_a_pack_is_checked(terminal: Terminal):
    (terminal.folder / "own.yaml").write_text("name: own\n")
    assert terminal.run("pack", "check", "own.yaml") == 1
    assert "own.yaml" in terminal.complained
    assert terminal.run("pack", "check", "gone.yaml") == 1
    assert terminal.run("pack", "list") == 0
    assert "two-weeks: " in terminal.said


def test_a_backup_is_made_on_the_command_line(
    new_terminal: Terminal, monkeypatch: pytest.MonkeyPatch
):
    assert new_terminal.run("backup", "copy.sqlite") == 1
    assert "There is no database" in new_terminal.complained
    assert new_terminal.start() == 0
    assert new_terminal.run("backup", "copy.sqlite") == 0
    assert "checked" in new_terminal.said
    assert new_terminal.run("backup", "copy.sqlite") == 1
    assert "--force" in new_terminal.complained
    assert new_terminal.run("backup", "--force", "copy.sqlite") == 0
    with sqlite3.connect(new_terminal.folder / "copy.sqlite") as copy:
        assert copy.execute("SELECT count(*) FROM challenge").fetchone() == (10,)

    monkeypatch.setenv("PATH", str(new_terminal.folder))  # without pg_dump
    monkeypatch.setenv("DATABASE_URL", "postgresql://prikkel:secret@db.internal/prikkel")
    assert new_terminal.run("backup", "copy.dump") == 1
    command = 'pg_dump --format=custom --file=copy.dump "postgresql://prikkel@db.internal/prikkel"'
    assert command in new_terminal.complained
    assert "secret" not in new_terminal.complained


def test_unusable_settings_stop_every_command(terminal: Terminal, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("DATABASE_URL", "sqlite://")
    assert terminal.run("migrate") == 1
    assert "sqlite:///prikkel.sqlite" in terminal.complained
    monkeypatch.setenv("PRIKKEL_PORT", "70000")
    assert terminal.run("serve") == 1
    assert "PRIKKEL_PORT" in terminal.complained
    assert terminal.run("doctor") == 1


def test_the_doctor_is_asked_about_one_platform_or_all_for_people_or_programs(terminal: Terminal):
    assert terminal.run("doctor") == 0
    assert "Slack is not used" in terminal.said
    assert "Teams is not used" in terminal.said
    assert terminal.run("doctor", "teams", "--json") == 1  # who asks about it wants to use it
    findings = json.loads(terminal.said)
    [problem] = [finding for finding in findings if finding["level"] == "problem"]
    assert problem["sentence"] == "Teams is not configured"
    assert not any("Slack is" in finding["sentence"] for finding in findings)
    assert terminal.run("doctor", "icq") == 2


@pytest.fixture
def configured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-fake")
    monkeypatch.setenv("SLACK_SIGNING_SECRET", "fake-secret")


@pytest.mark.parametrize("command", ["serve", "worker"])
def test_a_server_for_nobody_says_so_and_makes_no_database(new_terminal: Terminal, command: str):
    assert new_terminal.run(command) == 2
    assert "Neither Slack nor Teams is configured" in new_terminal.complained
    assert not (new_terminal.folder / "prikkel.sqlite").exists()


def test_a_database_of_another_version_is_left_alone(new_terminal: Terminal):
    assert new_terminal.run("migrate") == 0
    with sqlite3.connect(new_terminal.folder / "prikkel.sqlite") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0000'")
    assert new_terminal.run("campaign", "status") == 1
    assert "prikkel migrate" in new_terminal.complained


@pytest.mark.parametrize("command", ["migrate", "serve", "worker"])
def test_a_database_of_a_newer_version_is_left_alone(
    terminal: Terminal, command: str, configured: None
):
    assert terminal.run("migrate") == 0
    with sqlite3.connect(terminal.folder / "prikkel.sqlite") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    assert terminal.run(command) == 1
    assert "at 9999, newer than this version" in terminal.complained
    assert "prikkel migrate" not in terminal.complained


@pytest.mark.parametrize("left", ["half copied", "half put back"])
def test_nothing_begins_on_a_database_that_is_half_there_until_it_is_whole(
    terminal: Terminal, configured: None, left: str
):
    assert terminal.start("--offline") == 0
    whole, half = terminal.folder / "prikkel.sqlite", terminal.folder / "half.sqlite"
    assert terminal.run("backup", str(half)) == 0
    with closing(sqlite3.connect(half, isolation_level=None)) as connection:
        if left == "half copied":
            connection.execute(
                "UPDATE alembic_version SET version_num = 'unfinished/' || version_num"
            )
            connection.execute("DELETE FROM account")
        else:
            connection.execute("DELETE FROM alembic_version")
    copied = [f"sqlite:///{whole}", f"sqlite:///{half}"]
    for command in (
        ["migrate"],
        ["serve"],
        ["campaign", "status"],
        [*DATABASE_COPY, *copied[::-1]],
    ):
        with pytest.MonkeyPatch.context() as settings:
            settings.setenv("DATABASE_URL", copied[1])
            assert terminal.run(*command) == 1
            assert "was not copied, or put back, to its end: ask the same" in terminal.complained
            assert terminal.run("doctor") == 1
            assert "problem: The database was not copied, or put back, to its end" in terminal.said

    if left == "half copied":
        assert terminal.run(*DATABASE_COPY, *copied) == 0
        assert "comparing campaign: 1 of 1" in terminal.said
        with pytest.MonkeyPatch.context() as settings:
            settings.setenv("DATABASE_URL", copied[1])
            assert terminal.run("campaign", "status") == 0


@pytest.mark.parametrize("command", ["migrate", "serve"])
def test_a_database_in_a_folder_that_cannot_be_made_is_refused(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, command: str, configured: None
):
    (terminal.folder / "file").touch()
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{terminal.folder}/file/folder/prikkel.sqlite")
    assert terminal.run(command) == 1
    assert "the folder of the database, cannot be made" in terminal.complained


def test_who_asks_in_another_folder_than_the_server_s_reads_which_database_it_is(
    terminal: Terminal, configured: None
):
    here = terminal.folder / "prikkel.sqlite"
    assert terminal.run("campaign", "status") == 1
    assert f"There is no organisation yet in {here}. Begin" in terminal.complained
    assert "go to the folder of its server, or set DATABASE_URL" in terminal.complained
    assert terminal.run("roles", "grant", "--workspace", "slack:T1", "--user", "U0123ABCD",
                        "--role", "leader") == 1  # fmt: skip
    assert f"slack:T1 has no campaign yet in {here}." in terminal.complained
    here.unlink()
    terminal.run("doctor")
    assert f"warning: The database is new ({here}): it gets its tables" in terminal.said


def test_a_database_that_does_not_answer_is_named(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("DATABASE_URL", "postgresql://nobody@127.0.0.1:9/nothing")
    assert terminal.run("campaign", "status") == 1
    assert terminal.complained.startswith("The database does not answer: connection failed: ")
    assert terminal.complained.endswith("Connection refused. prikkel doctor says more.\n")


@pytest.mark.parametrize("command", ["demo", "serve"])
def test_a_port_that_is_taken_is_named(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, command: str, configured: None
):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        monkeypatch.setenv("PRIKKEL_PORT", port)
        arguments = ["demo", "--port", port] if command == "demo" else ["serve"]
        assert terminal.run(*arguments) == 1
    assert f"Port {port} of 127.0.0.1 cannot be used" in terminal.complained


def test_help_and_misspelt_commands(terminal: Terminal):
    assert terminal.run("--help") == 0
    assert "campaign" in terminal.said
    assert terminal.run("campaign", "start", "--help") == 0
    assert "prikkel campaign start --workspace slack:T123 --channel C123" in terminal.said
    assert terminal.run("campain") == 2
    assert terminal.complained.startswith("No such command 'campain'.")
    assert terminal.run("campaign", "start") == 2
