"""`prikkel teams`, `roles` and `erase`."""

import pytest

from tests.adapters.cli.terminal import Terminal
from tests.fakes.slack import FakeSlack


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
    command = ("teams", "import", "people.csv", "--workspace", "slack:T123", "--yes")
    assert terminal.run(*command) == 0
    assert "2 people in 1 team(s)." in terminal.said
    assert terminal.rows("SELECT name FROM team") == [("Groen",)]

    people.write_text("user,team,role\nU1,,\nU2,Groen,boss\n")
    assert terminal.run(*command) == 1
    assert "people.csv, row 2, column team: the team is missing" in terminal.complained
    assert "people.csv, row 3, column role: “boss” is not a role" in terminal.complained


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


def test_a_role_is_taken_away_from_who_leaves_it(terminal: Terminal):
    terminal.start("--coordinator", "U1")
    successor = ["--workspace", "slack:T123", "--user", "U7", "--role", "coordinator"]
    leaving = ["--workspace", "slack:T123", "--user", "U1", "--role", "coordinator"]
    assert terminal.run("roles", "grant", *successor) == 0
    assert terminal.run("roles", "list") == 0
    assert terminal.said == "coordinator: slack:T123/U1\ncoordinator: slack:T123/U7\n"

    assert terminal.run("roles", "revoke", *leaving) == 0
    assert terminal.said == "U1 is coordinator no more.\n"
    assert terminal.run("roles", "revoke", *leaving) == 1
    assert "U1 is no coordinator in slack:T123; see: prikkel roles list" in terminal.complained

    assert terminal.run("roles", "revoke", *successor) == 0
    assert terminal.said == "U7 is coordinator no more. Nobody else is coordinator.\n"
    assert terminal.run("roles", "list") == 0
    assert "Nobody has a role." in terminal.said


def test_everybody_is_forgotten_after_the_campaign_but_who_looks_after_it(terminal: Terminal):
    terminal.start("--coordinator", "U1")
    (terminal.folder / "people.csv").write_text(
        "user,team\n" + "".join(f"U1{number},Groen\n" for number in range(250))
    )
    terminal.run("teams", "import", "people.csv", "--workspace", "slack:T123", "--yes")
    assert terminal.run("campaign", "forget", "--yes") == 1
    assert "has not been closed; see: prikkel campaign close" in terminal.complained

    assert terminal.run("campaign", "close") == 0
    assert terminal.run("campaign", "forget") == 0
    assert "This would forget 250 people" in terminal.said
    assert len(terminal.rows("SELECT * FROM account")) == 251

    assert terminal.run("campaign", "forget", "--yes") == 0
    assert "250 people have been forgotten." in terminal.said
    assert terminal.rows("SELECT external_id FROM account") == [("U1",)]


def test_roles_are_granted_and_people_erased(terminal: Terminal):
    terminal.start()
    person = ["--workspace", "slack:T123", "--user", "U7"]
    assert terminal.run("erase", *person) == 1
    assert terminal.run("roles", "grant", *person, "--role", "coordinator") == 0
    assert terminal.run("roles", "grant", *person, "--role", "boss") == 2
    assert terminal.run("erase", *person) == 0
    assert terminal.rows("SELECT * FROM account") == []
    assert terminal.run("erase", *person) == 1
