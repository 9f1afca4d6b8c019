import json
import socket
import sqlite3
import zipfile
from collections.abc import Generator
from pathlib import Path

import pytest

from adapters.cli.commands import run
from adapters.settings import Settings
from tests.fakes.slack import FakeSlack, in_thread

HERE = ["--workspace", "slack:T123", "--channel", "C123"]


class Terminal:
    """Runs commands in an empty folder, and remembers what they said."""

    def __init__(self, capsys: pytest.CaptureFixture[str], folder: Path) -> None:
        self._capsys = capsys
        self.folder = folder
        self.said = self.complained = ""

    def run(self, *arguments: str) -> int:
        code = run(arguments)
        self.said, self.complained = self._capsys.readouterr()
        return code

    def start(self, *more: str, day: str = "2199-11-25") -> int:
        return self.run("campaign", "start", *HERE, "--start", day, *more)

    def rows(self, statement: str) -> list[tuple[object, ...]]:
        with sqlite3.connect(self.folder / "prikkel.sqlite") as connection:
            return connection.execute(statement).fetchall()


@pytest.fixture
def terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Terminal:
    for field in Settings.model_fields.values():
        monkeypatch.delenv(str(field.alias), raising=False)
    monkeypatch.chdir(tmp_path)
    return Terminal(capsys, tmp_path)


def test_a_campaign_starts_on_a_machine_where_nothing_is_yet(terminal: Terminal):
    assert terminal.start("--pack", "two-weeks", "--coordinator", "U1", "--leader", "U2") == 0
    assert "runs from 2199-11-25 to 2199-12-06" in terminal.said
    assert terminal.rows("SELECT count(*) FROM challenge") == [(10,)]
    assert sorted(terminal.rows("SELECT role FROM rolegrant")) == [("COORDINATOR",), ("LEADER",)]


def test_a_start_in_the_weekend_is_moved_and_told(terminal: Terminal):
    assert terminal.start("--days", "3", day="2199-11-23") == 0
    assert "2199-11-23 is not a working day: it starts on 2199-11-25." in terminal.said
    assert "to 2199-11-27" in terminal.said


def test_one_campaign_runs_in_slack_and_in_teams(terminal: Terminal):
    teams = ["--workspace", "teams:tenant-1", "--channel", "19:abc@thread.tacv2"]
    assert terminal.start(*teams, "--leader", "teams:tenant-1/user-9") == 0
    places = terminal.rows(
        "SELECT platform, c.external_id, address FROM conversation c "
        "JOIN workspace w ON w.id = c.workspace_id JOIN campaign_channel ON conversation_id = c.id "
        "ORDER BY platform"
    )
    assert places[0] == ("slack", "C123", "")
    assert places[1][:2] == ("teams", "19:abc@thread.tacv2")
    assert "smba.trafficmanager.net" in str(places[1][2])
    assert terminal.rows(
        "SELECT a.external_id, platform FROM account a JOIN workspace w ON w.id = a.workspace_id"
    ) == [("user-9", "teams")]


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        pytest.param(["--pack", "nope"], 1, "There is no pack of this name", id="pack"),
        pytest.param(["--days", "11"], 1, "has 10 days", id="too many days"),
        pytest.param(["--days", "0"], 2, "--days", id="no days"),
        pytest.param(["--timezone", "Europe/Nowhere"], 1, "Europe/Nowhere", id="time zone"),
        pytest.param(["--country", "zz"], 1, "ZZ", id="country"),
        pytest.param(["--locale", "fr"], 1, "choose nl or en", id="language"),
        pytest.param(["--post-at", "9 uur"], 2, "write it as 09:00", id="time"),
        pytest.param(["--start", "25-11-2199"], 2, "write it as 2026-11-23", id="day"),
        pytest.param(["--start", "2020-11-25"], 1, "that working day is over", id="past"),
        pytest.param(
            ["--workspace", "slack:T2"], 1, "one --channel for each", id="channel missing"
        ),
        pytest.param(
            ["--workspace", "irc:T2", "--channel", "C2"], 2, "write slack:T123", id="platform"
        ),
        pytest.param(["--leader", "teams:t2/u1"], 1, "teams:t2 has no campaign", id="leader"),
    ],
)
def test_a_start_that_cannot_be_is_refused_in_one_sentence(
    terminal: Terminal, arguments: list[str], code: int, sentence: str
):
    assert terminal.start(*arguments) == code
    assert sentence in terminal.complained
    assert terminal.complained.count("\n") == 1
    if (terminal.folder / "prikkel.sqlite").exists():
        assert terminal.rows("SELECT * FROM organisation") == []


def test_a_pack_with_an_error_stops_the_start_with_file_and_line(terminal: Terminal):
    (terminal.folder / "own.yaml").write_text("name: own\ntitle: {nl: A}\ndays: [nowhere]\n")
    assert terminal.start("--pack", "own.yaml") == 1
    assert "own.yaml:3: " in terminal.complained
    assert not (terminal.folder / "prikkel.sqlite").exists()


def test_a_pack_is_checked(terminal: Terminal):
    (terminal.folder / "own.yaml").write_text("name: own\n")
    assert terminal.run("pack", "check", "own.yaml") == 1
    assert "own.yaml" in terminal.complained
    assert terminal.run("pack", "check", "gone.yaml") == 1
    assert terminal.run("pack", "list") == 0
    assert "two-weeks: " in terminal.said


def test_the_time_of_posting_is_changed(terminal: Terminal):
    assert terminal.run("campaign", "change", "--post-at", "08:30") == 1
    assert terminal.start() == 0
    assert terminal.run("campaign", "change", "--post-at", "08:30") == 0
    assert "posts every working day at 08:30 (Europe/Amsterdam) from now on" in terminal.said
    assert terminal.rows("SELECT post_at FROM campaign") == [("08:30:00.000000",)]
    assert terminal.run("campaign", "change", "--post-at", "half negen") == 2
    assert terminal.run("campaign", "close") == 0
    assert terminal.run("campaign", "change", "--post-at", "09:00") == 1


def test_a_backup_is_made_on_the_command_line(terminal: Terminal, monkeypatch: pytest.MonkeyPatch):
    assert terminal.run("backup", "copy.sqlite") == 1
    assert "There is no database" in terminal.complained
    assert terminal.start() == 0
    assert terminal.run("backup", "copy.sqlite") == 0
    assert "checked" in terminal.said
    assert terminal.run("backup", "copy.sqlite") == 1
    assert "--force" in terminal.complained
    assert terminal.run("backup", "--force", "copy.sqlite") == 0
    with sqlite3.connect(terminal.folder / "copy.sqlite") as copy:
        assert copy.execute("SELECT count(*) FROM challenge").fetchone() == (10,)

    monkeypatch.setenv("DATABASE_URL", "postgresql://prikkel:secret@db.internal/prikkel")
    assert terminal.run("backup", "copy.dump") == 1
    command = 'pg_dump --format=custom --file=copy.dump "postgresql://prikkel@db.internal/prikkel"'
    assert command in terminal.complained
    assert "secret" not in terminal.complained


def test_a_campaign_is_paused_resumed_and_closed(terminal: Terminal):
    terminal.start()
    assert terminal.start() == 1
    assert "already running" in terminal.complained

    assert terminal.run("campaign", "pause") == 0
    assert terminal.run("campaign", "status") == 0
    assert "paused" in terminal.said
    assert terminal.run("campaign", "resume") == 0
    terminal.run("campaign", "status")
    assert "running, 2199-11-25 to 2199-12-06, day 0 of 10." in terminal.said
    assert "Next: kick-off, 2199-11-22 09:00." in terminal.said
    assert terminal.run("campaign", "close") == 0
    assert terminal.run("campaign", "resume") == 1
    assert "closed" in terminal.complained
    assert terminal.run("campaign", "post") == 1


def test_without_a_campaign_every_command_says_how_to_begin(terminal: Terminal):
    assert terminal.run("campaign", "status") == 1
    assert "prikkel campaign start --help" in terminal.complained
    assert terminal.run("teams", "import", "x.csv", "--workspace", "slack:T1") == 1


def test_a_second_organisation_is_named(terminal: Terminal):
    terminal.start("--organisation", "Gemeente A")
    other = ["campaign", "start", "--workspace", "slack:T9", "--channel", "C9"]
    assert terminal.run(*other, "--start", "2199-11-25") == 1
    assert "--organisation NAME" in terminal.complained
    assert terminal.run(*other, "--start", "2199-11-25", "--organisation", "Gemeente B") == 0

    assert terminal.run("campaign", "status") == 1
    assert "Gemeente A, Gemeente B" in terminal.complained
    assert terminal.run("campaign", "status", "--organisation", "Gemeente B") == 0
    assert terminal.start("--organisation", "Gemeente B") == 1
    assert "belongs to the organisation Gemeente A" in terminal.complained


def test_a_day_is_posted_by_hand_once(terminal: Terminal):
    terminal.start()
    assert terminal.run("campaign", "post", "--date", "2199-11-25") == 0
    assert "New messages: 1. Delivered: 0." in terminal.said
    assert terminal.run("campaign", "post", "--date", "2199-11-25") == 0
    assert "New messages: 0." in terminal.said
    assert terminal.run("campaign", "post", "--date", "2199-11-24") == 1
    assert "asks nothing on 2199-11-24" in terminal.complained


@pytest.fixture
def slack(monkeypatch: pytest.MonkeyPatch) -> Generator[FakeSlack]:
    """A Slack that the settings point at."""
    with in_thread() as slack:
        monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-fake")
        monkeypatch.setenv("SLACK_SIGNING_SECRET", "secret")
        monkeypatch.setenv("SLACK_API_BASE_URL", slack.api_url)
        slack.channels.add("C123")
        yield slack


def test_a_day_that_is_posted_by_hand_arrives_in_slack_once(terminal: Terminal, slack: FakeSlack):
    terminal.start()
    for delivered in (1, 0):
        assert terminal.run("campaign", "post", "--date", "2199-11-25") == 0
        assert f"Delivered: {delivered}." in terminal.said
    assert [message.channel for message in slack.messages] == ["C123"]


def test_a_user_group_of_slack_becomes_a_team(terminal: Terminal, slack: FakeSlack):
    slack.members["S1"] = ["U1", "U2"]
    terminal.start()
    group = ["teams", "import", "--workspace", "slack:T123", "--team", "Facilities"]
    assert terminal.run(*group, "--slack-usergroup", "S1") == 0
    assert "2 people in 1 team(s)." in terminal.said
    assert terminal.run(*group, "--slack-usergroup", "S9") == 1
    assert "Slack says no: no_such_subteam." in terminal.complained


def test_people_come_from_a_file(terminal: Terminal):
    terminal.start()
    people = terminal.folder / "people.csv"
    people.write_bytes("user;team;role\r\nU1;Groen;\r\nU2;;leader\r\n".encode("utf-8-sig"))
    assert terminal.run("teams", "import", "people.csv", "--workspace", "slack:T123") == 0
    assert "2 people in 1 team(s)." in terminal.said
    assert terminal.rows("SELECT name FROM team") == [("Groen",)]

    people.write_text("user,team,role\nU1,,\nU2,Groen,boss\n")
    assert terminal.run("teams", "import", "people.csv", "--workspace", "slack:T123") == 1
    assert "people.csv: line 2: the team is missing" in terminal.complained
    assert "people.csv: line 3: 'boss' is not a role" in terminal.complained


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        pytest.param([], "Give one of", id="nothing"),
        pytest.param(["gone.csv"], "gone.csv cannot be read", id="no file"),
        pytest.param(["--slack-channel", "C1"], "--team NAME", id="no team"),
        pytest.param(["--slack-channel", "C1", "--team", "A"], "SLACK_BOT_TOKEN", id="no Slack"),
    ],
)
def test_an_import_that_cannot_be_is_refused(
    terminal: Terminal, arguments: list[str], sentence: str
):
    terminal.start()
    assert terminal.run("teams", "import", "--workspace", "slack:T123", *arguments) == 1
    assert sentence in terminal.complained


def test_roles_are_granted_and_people_erased(terminal: Terminal):
    terminal.start()
    person = ["--workspace", "slack:T123", "--user", "U7"]
    assert terminal.run("erase", *person) == 1
    assert terminal.run("roles", "grant", *person, "--role", "coordinator") == 0
    assert terminal.run("roles", "grant", *person, "--role", "boss") == 2
    assert terminal.run("erase", *person) == 0
    assert terminal.rows("SELECT * FROM account") == []
    assert terminal.run("erase", *person) == 1


def test_a_campaign_is_exported_to_the_terminal_or_a_file(terminal: Terminal):
    terminal.start(day="2199-11-25")
    assert terminal.run("export", "--format", "json") == 0
    found = json.loads(terminal.said)
    assert found["campaign"]["starts_on"] == "2199-11-25"

    assert terminal.run("export", "--output", "out.json") == 0
    written = json.loads((terminal.folder / "out.json").read_text("utf-8"))
    assert written["campaign"] == found["campaign"]
    assert terminal.run("export", "--output", "no/such/folder.json") == 1
    assert terminal.run("export", "--format", "xml") == 2


def test_the_manifest_of_slack_needs_an_address_or_socket_mode(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
):
    assert terminal.run("manifest", "slack") == 1
    assert "--url" in terminal.complained
    assert terminal.run("manifest", "slack", "--socket-mode") == 0
    assert terminal.run("manifest", "slack", "--url", "https://here.example.org") == 0
    assert "https://here.example.org/slack/events" in terminal.said
    monkeypatch.setenv("PRIKKEL_PUBLIC_URL", "https://prikkel.example.org")
    assert terminal.run("manifest", "slack") == 0
    assert "https://prikkel.example.org/slack/events" in terminal.said


def test_the_package_of_teams_is_written(terminal: Terminal, monkeypatch: pytest.MonkeyPatch):
    write = ["manifest", "teams", "--output", "prikkel.zip"]
    assert terminal.run(*write) == 1
    assert "MICROSOFT_APP_ID" in terminal.complained

    monkeypatch.setenv("MICROSOFT_APP_ID", "3f2504e0-4f89-11d3-9a0c-0305e82c3301")
    monkeypatch.setenv("MICROSOFT_APP_PASSWORD", "pa55")
    monkeypatch.setenv("MICROSOFT_APP_TENANT_ID", "tenant-1")
    assert terminal.run(*write) == 1
    assert "https" in terminal.complained

    monkeypatch.setenv("PRIKKEL_PUBLIC_URL", "https://prikkel.example.org")
    assert terminal.run(*write) == 0
    assert zipfile.is_zipfile(terminal.folder / "prikkel.zip")
    assert terminal.run("manifest", "teams", "--print") == 0
    assert json.loads(terminal.said)["bots"][0]["botId"] == "3f2504e0-4f89-11d3-9a0c-0305e82c3301"


def test_an_administrator_without_settings_can_make_the_package_too(terminal: Terminal):
    bot, url = "3f2504e0-4f89-11d3-9a0c-0305e82c3301", "https://prikkel.example.org"
    assert terminal.run("manifest", "teams", "--app-id", bot, "--url", url) == 0
    with zipfile.ZipFile(terminal.folder / "prikkel.zip") as package:
        manifest = json.loads(package.read("manifest.json"))
    assert manifest["bots"][0]["botId"] == bot
    assert manifest["validDomains"] == ["prikkel.example.org"]


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
    assert terminal.run("doctor", "teams", "--json") == 0
    findings = json.loads(terminal.said)
    assert {finding["level"] for finding in findings} == {"ok", "warning"}
    assert not any("Slack is" in finding["sentence"] for finding in findings)
    assert terminal.run("doctor", "icq") == 2


def test_a_database_of_another_version_is_left_alone(terminal: Terminal):
    assert terminal.run("migrate") == 0
    with sqlite3.connect(terminal.folder / "prikkel.sqlite") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0000'")
    assert terminal.run("campaign", "status") == 1
    assert "prikkel migrate" in terminal.complained


def test_a_database_that_does_not_answer_is_named(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("DATABASE_URL", "postgresql://nobody@127.0.0.1:9/nothing")
    assert terminal.run("campaign", "status") == 1
    assert terminal.complained == "The database does not answer; prikkel doctor says more.\n"


@pytest.mark.parametrize("command", ["demo", "serve"])
def test_a_port_that_is_taken_is_named(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, command: str
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
