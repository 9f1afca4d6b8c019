"""How many people a team has, as an operator says it: in a file, by a user group, by hand."""

import sqlite3

from tests.adapters.cli.terminal import Terminal
from tests.fakes.slack import FakeSlack

BRING = ("teams", "import", "people.csv", "--workspace", "slack:T123")
HEADS = "SELECT name, headcount FROM team ORDER BY name"
TOO_LOW = "More people take part than the headcount says: Groen"
UNLIKE = "Teams are not compared alike, since these have no headcount: {}. "


def _write(terminal: Terminal, text: str) -> None:
    (terminal.folder / "people.csv").write_text(text)


def _all_take_part(terminal: Terminal) -> None:
    with sqlite3.connect(terminal.folder / "prikkel.sqlite") as connection:
        connection.execute("UPDATE participant SET joined_on = '2199-11-25'")


def test_the_headcount_of_a_team_is_shown_before_it_is_kept(terminal: Terminal):
    terminal.start()
    _write(
        terminal,
        "user;afdeling;aantal medewerkers\nU1;Groen;24\nU2;Groen;\nU3;Balie;1\nU4;Balie;1\n",
    )
    assert terminal.run(*BRING, "--dry-run") == 0
    assert "aantal medewerkers (headcount)." in terminal.said
    assert "Groen: 2 people (new; headcount 24)" in terminal.said
    assert "Balie: 2 people (new; headcount 1, fewer than are in the file)" in terminal.said
    assert terminal.rows(HEADS) == []

    assert terminal.run(*BRING, "--yes") == 0
    assert terminal.rows(HEADS) == [("Balie", 1), ("Groen", 24)]
    assert terminal.run("teams", "list") == 0
    assert "Groen: fewer than five, headcount 24\n" in terminal.said

    _write(terminal, "user,team,headcount\nU1,groen,30\n")
    assert terminal.run(*BRING, "--yes") == 0
    assert "headcount 30, it was 24" in terminal.said
    _write(terminal, "user,team\nU1,Groen\n")
    assert terminal.run(*BRING, "--yes") == 0
    assert terminal.rows(HEADS) == [("Balie", 1), ("Groen", 30)]


def test_rows_of_a_team_that_contradict_each_other_stop_the_import(terminal: Terminal):
    terminal.start()
    _write(terminal, "user,team,headcount\nU1,Groen,24\nU2,groen,25\nU3,Balie,veel\n")
    assert terminal.run(*BRING, "--yes") == 1
    assert terminal.complained.splitlines()[1:3] == [
        "people.csv, row 3, column headcount: this team has another number of people in row 2. "
        "Write the same in every row, or leave it empty.",
        "people.csv, row 4, column headcount: “veel” is not a number of people. Write it like 24, "
        "without part-time shares; or leave it empty.",
    ]
    assert terminal.rows(HEADS) == []


def test_a_user_group_of_slack_says_how_many_people_its_team_has(
    terminal: Terminal, slack: FakeSlack
):
    slack.members["S1"] = ["U1", "U2", "U3"]
    terminal.start()
    group = ["teams", "import", "--workspace", "slack:T123", "--slack-usergroup", "S1"]
    assert terminal.run(*group, "--team", "Facilities", "--dry-run") == 0
    assert terminal.rows(HEADS) == []
    assert terminal.run(*group, "--team", "Facilities") == 0
    assert "Facilities: 3 people (new; headcount 3)" in terminal.said
    assert terminal.rows(HEADS) == [("Facilities", 3)]

    slack.members["S1"].append("U4")
    assert terminal.run(*group, "--team", "Facilities") == 0
    assert "Facilities: 4 people (there already; headcount 4, it was 3)" in terminal.said
    assert terminal.rows(HEADS) == [("Facilities", 4)]


def test_a_headcount_is_given_by_hand_and_taken_back(terminal: Terminal):
    terminal.start()
    _write(terminal, "user,team\nU1,Groen\nU2,Balie\n")
    terminal.run(*BRING, "--yes")
    assert terminal.run("teams", "headcount", "groen", "24") == 0
    assert terminal.said.startswith("Groen has 24 people now.\n")
    assert terminal.rows(HEADS) == [("Balie", None), ("Groen", 24)]
    assert terminal.run("teams", "headcount", "groen", "0") == 0
    assert terminal.said == "Groen has no headcount now.\n"
    assert terminal.rows(HEADS) == [("Balie", None), ("Groen", None)]
    assert terminal.run("teams", "headcount", "groen", "-1") == 2
    assert terminal.run("teams", "headcount", "Zwembad", "5") == 1
    assert "There is no team 'Zwembad'" in terminal.complained


def test_only_some_headcounts_are_told_of_wherever_teams_are_compared(terminal: Terminal):
    terminal.start()
    _write(terminal, "user,team\nU1,Groen\nU2,Balie\nU3,Zorg\n")
    terminal.run(*BRING, "--yes")
    terminal.run("campaign", "status")
    assert "not compared alike" not in terminal.said

    terminal.run("teams", "headcount", "Groen", "24")
    assert UNLIKE.format("Balie, Zorg") in terminal.said
    for command in (("campaign", "status"), ("teams", "list")):
        terminal.run(*command)
        assert UNLIKE.format("Balie, Zorg") in terminal.said
    terminal.run("doctor")
    assert "Teams are not compared alike: no headcount of Balie, Zorg" in terminal.said

    for team in ("Balie", "Zorg"):
        terminal.run("teams", "headcount", team, "10")
    terminal.run("campaign", "status")
    assert "not compared alike" not in terminal.said
    terminal.run("doctor")
    assert "not compared alike" not in terminal.said


def test_where_teams_are_not_compared_no_headcount_is_missed(terminal: Terminal):
    terminal.start("--no-ranking")
    _write(terminal, "user,team,headcount\nU1,Groen,24\nU2,Balie,\n")
    terminal.run(*BRING, "--yes")
    for command in (("campaign", "status"), ("doctor",)):
        terminal.run(*command)
        assert "not compared alike" not in terminal.said


def test_one_team_of_two_has_the_people_of_both(terminal: Terminal):
    terminal.start()
    _write(terminal, "user,team,headcount\nU1,Groen,24\nU2,Balie,6\nU3,Zorg,\n")
    terminal.run(*BRING, "--yes")
    assert terminal.run("teams", "merge", "Balie", "Groen", "--yes") == 0
    assert terminal.said == "Balie is part of Groen now. Its headcount is 30.\n"
    assert terminal.run("teams", "merge", "Groen", "Zorg", "--yes") == 0
    assert terminal.rows(HEADS) == [("Zorg", 30)]


def test_a_headcount_below_those_who_take_part_is_told_of_wherever_it_is_given(terminal: Terminal):
    terminal.start()
    _write(terminal, "user,team,headcount\n" + "".join(f"U{n},Groen,9\n" for n in range(6)))
    terminal.run(*BRING, "--yes")
    assert TOO_LOW not in terminal.said
    _all_take_part(terminal)

    assert terminal.run("teams", "headcount", "Groen", "5") == 0
    assert terminal.said.splitlines()[0] == "Groen has 5 people now; it had 9."
    assert TOO_LOW in terminal.said
    for command in (("campaign", "status"), ("teams", "list"), ("doctor",)):
        terminal.run(*command)
        assert TOO_LOW in terminal.said, command
    _write(terminal, "user,team,headcount\nU1,Groen,4\n")
    assert terminal.run(*BRING, "--yes") == 0
    assert TOO_LOW in terminal.said

    terminal.run("teams", "headcount", "Groen", "6")
    assert TOO_LOW not in terminal.said
    terminal.run("doctor")
    assert TOO_LOW not in terminal.said
