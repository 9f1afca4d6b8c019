"""`prikkel teams`, `roles` and `erase`."""

import io
import logging

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


@pytest.mark.parametrize("place", ["S0GROUP1", "<!subteam^S0GROUP1|@groen>", "C0FAKE12"])
def test_a_group_or_a_channel_is_told_by_its_id(terminal: Terminal, slack: FakeSlack, place: str):
    slack.members |= {"S0GROUP1": ["U1"], "C0FAKE12": ["U1"]}
    terminal.start()
    people = ["teams", "import", "--workspace", "slack:T123", "--team", "Facilities"]
    assert terminal.run(*people, "--members-of", place) == 0
    assert "1 people in 1 team(s)." in terminal.said
    assert terminal.run(*people, "--members-of", "Facilities") == 1
    assert "no id of a channel or user group" in terminal.complained
    assert terminal.run(*people, "--members-of", place, "--slack-channel", "C0FAKE12") == 1
    assert "Give one of" in terminal.complained


def test_teams_wants_a_file_of_who_is_in_a_team(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
):
    terminal.start()
    for number, name in enumerate(("TENANT_ID", "ID", "PASSWORD"), start=1):
        monkeypatch.setenv(f"MICROSOFT_APP_{name}", f"3f2504e0-4f89-11d3-9a0c-0305e82c330{number}")
    tenant = ["--workspace", "teams:3f2504e0-4f89-11d3-9a0c-0305e82c3301"]
    members = ["teams", "import", *tenant, "--members-of", "19:a@thread.tacv2", "--team", "A"]
    assert terminal.run(*members) == 1
    assert "give a file" in terminal.complained


def test_nobody_is_made_an_ambassador_without_being_asked(terminal: Terminal):
    """Not by whoever runs the server either: they are in no theme team before they say yes."""
    terminal.start()
    person = ["--workspace", "slack:T123", "--user", "U1", "--offline"]
    assert terminal.run("roles", "grant", *person, "--role", "ambassador") == 1
    assert "A coordinator invites them in chat" in terminal.complained
    assert terminal.rows("SELECT role FROM rolegrant") == []
    people = terminal.folder / "people.csv"
    people.write_text("user,team,role\nU1,Groen,ambassador\n")
    command = ("teams", "import", "people.csv", "--workspace", "slack:T123", "--yes")
    assert terminal.run(*command) == 1
    assert terminal.rows("SELECT role FROM rolegrant") == []


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


def test_every_session_on_the_board_is_ended_and_roles_stay(terminal: Terminal):
    terminal.start("--coordinator", "U1", "--leader", "U2")
    count = "SELECT sign_outs FROM participant ORDER BY sign_outs"
    before = [number for (number,) in terminal.rows(count)]

    assert terminal.run("sessions", "end") == 0

    assert terminal.said.startswith("Every session on the board of ")
    assert [number for (number,) in terminal.rows(count)] == [number + 1 for number in before]
    assert terminal.run("roles", "list") == 0
    assert "slack:T123/U1" in terminal.said


def test_everybody_is_forgotten_after_the_campaign_but_who_looks_after_it(terminal: Terminal):
    terminal.start("--coordinator", "U1")
    (terminal.folder / "people.csv").write_text(
        "user,team\n" + "".join(f"U1{number},Groen\n" for number in range(250))
    )
    terminal.run("teams", "import", "people.csv", "--workspace", "slack:T123", "--yes")
    assert terminal.run("campaign", "forget", "--yes") == 1
    assert "has not been closed; see: prikkel campaign close" in terminal.complained

    assert terminal.run("campaign", "close", "--yes") == 0
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


PEOPLE = (
    "user;team;site;role\nU1;Burgerzaken;;\nU2;burger zaken;Noord;\nU3;Groen;;\n"
    "U4;Groen;Zuid;coordinator\n;;;\n"
)
BRING = ("teams", "import", "people.csv", "--workspace", "slack:T123")


def test_what_was_read_is_shown_and_nothing_is_kept_before_somebody_says_yes(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
):
    terminal.start()
    (terminal.folder / "people.csv").write_text(PEOPLE)
    assert terminal.run(*BRING) == 1
    assert "say so with --yes" in terminal.complained
    assert terminal.run(*BRING, "--dry-run") == 0
    assert terminal.said.splitlines() == [
        "Read: people.csv, headings in row 1: user (user), team (team), site (site), role (role).",
        "Burgerzaken: 2 people (new; also written 'burger zaken'; site Noord)",
        "Groen: 2 people (new; site Zuid)",
        "4 people in 2 team(s), if you leave out --dry-run.",
    ]
    assert terminal.rows("SELECT * FROM team") == []

    monkeypatch.setattr("sys.stdin", Answering("n\ny\n"))
    assert terminal.run(*BRING) == 1
    assert "Add this? [y/N]" in terminal.said
    assert terminal.rows("SELECT * FROM team") == []
    assert terminal.run(*BRING) == 0
    assert terminal.said.endswith("4 people in 2 team(s).\n")
    assert terminal.rows("SELECT name, site FROM team ORDER BY name") == [
        ("Burgerzaken", "Noord"), ("Groen", "Zuid"),
    ]  # fmt: skip

    (terminal.folder / "people.csv").write_text("user,team,site\nU9,BURGERZAKEN,Stadhuis\n")
    assert terminal.run(*BRING, "--yes") == 0
    assert (
        "Burgerzaken: 1 person (there already; also written 'BURGERZAKEN'; site Stadhuis, it was "
        "Noord)" in terminal.said
    )
    assert terminal.rows("SELECT site FROM team ORDER BY name") == [("Stadhuis",), ("Zuid",)]


class Answering(io.StringIO):
    """Somebody at a terminal."""

    def isatty(self) -> bool:
        return True


def test_a_file_with_the_same_mistake_everywhere_is_told_in_a_few_lines(terminal: Terminal):
    terminal.start()
    rows = "".join(f"U{number},\n" for number in range(260))
    (terminal.folder / "people.csv").write_text(f"user,team\n{rows}")
    assert terminal.run(*BRING) == 1
    assert terminal.complained.splitlines() == [
        *(
            f"people.csv, row {row}, column team: the team is missing; only people with another "
            "role can do without."
            for row in (2, 3, 4)
        ),
        "people.csv, column team: the same 257 times more, in row 5-261",
        "Nothing was added. Repair the file, or leave this out with --anyway",
    ]


def test_a_quote_that_is_not_closed_puts_nobody_in_a_team(terminal: Terminal):
    terminal.start()
    (terminal.folder / "people.csv").write_text(
        'user,team\nU0AAA0001,"Ruimte\nU0AAA0002,Wonen\nU0AAA0003,Wonen\n'
    )
    assert terminal.run(*BRING, "--yes") == 1
    assert "A quote opens in line 2 that is not closed" in terminal.complained
    assert terminal.rows("SELECT * FROM team") == []


def test_teams_are_listed_renamed_and_made_one(terminal: Terminal):
    terminal.start()
    assert terminal.run("teams", "list") == 0
    assert "There are no teams." in terminal.said
    (terminal.folder / "people.csv").write_text(
        "user,team,site\nU1,Burgerzaken,A\nU2,Balie,\nU3,Groen,\n"
    )
    assert terminal.run(*BRING, "--yes") == 0
    assert terminal.run("teams", "list") == 0
    assert terminal.said.splitlines() == [
        "Balie: fewer than five", "Burgerzaken (A): fewer than five", "Groen: fewer than five",
    ]  # fmt: skip

    assert terminal.run("teams", "rename", "groen", "Stad en groen") == 0
    assert terminal.said == "Groen is called Stad en groen now.\n"
    assert terminal.run("teams", "rename", "balie", "burger zaken") == 1
    assert "There is a team Burgerzaken already." in terminal.complained
    assert terminal.run("teams", "rename", "balie", " - ") == 1
    assert terminal.run("teams", "rename", "Zwembad", "x") == 1
    assert terminal.complained == "There is no team 'Zwembad'; see: prikkel teams list\n"

    assert terminal.run("teams", "merge", "balie", "Burgerzaken") == 0
    assert terminal.said == "Balie is part of Burgerzaken, for good, once you add --yes.\n"
    assert len(terminal.rows("SELECT * FROM team")) == 3
    assert terminal.run("teams", "merge", "balie", "BALIE", "--yes") == 1
    assert terminal.run("teams", "merge", "balie", "Burgerzaken", "--yes") == 0
    assert terminal.said == "Balie is part of Burgerzaken now.\n"
    assert terminal.rows(
        "SELECT t.name, count(*) FROM participant p JOIN team t ON t.id = p.team_id "
        "GROUP BY t.name ORDER BY t.name"
    ) == [("Burgerzaken", 2), ("Stad en groen", 1)]


def test_who_is_given_a_role_and_who_is_erased_is_logged(
    terminal: Terminal, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.INFO, logger="prikkel.security")
    terminal.start("--coordinator", "U1")
    person = ["--workspace", "slack:T123", "--user", "U1"]
    assert terminal.run("roles", "revoke", *person, "--role", "coordinator") == 0
    assert terminal.run("erase", *person) == 0

    lines = [r.getMessage() for r in caplog.records if r.name == "prikkel.security"]
    assert lines == [
        "role granted role=coordinator",
        "campaign started without consent open=roles,works-council-asked,privacy-officer,"
        "retention,contact,works-council-agreed",
        "role revoked role=coordinator",
        "somebody erased",
    ]


def test_who_was_to_have_a_role_in_a_campaign_that_was_refused_is_not_logged(
    terminal: Terminal, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.INFO, logger="prikkel.security")
    here = ["--workspace", "slack:T123", "--organisation", "Gemeente", "--channel", "C1"]
    started = terminal.run(
        "campaign", "start", *here, "--start", "2199-11-25", "--coordinator", "U1"
    )

    assert started == 1
    assert "Before a campaign starts, this is open" in terminal.complained
    assert not [r for r in caplog.records if r.name == "prikkel.security"]
