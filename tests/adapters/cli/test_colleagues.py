"""Whoever is in a file of people is a colleague, as far as their platform says."""

from tests.adapters.cli.conftest import TENANT
from tests.adapters.cli.terminal import Terminal
from tests.fakes.bot_connector import Refusal
from tests.fakes.microsoft import FakeMicrosoft
from tests.fakes.slack import FakeSlack

OTHER_TENANT = "7e57c0de-1111-4222-8333-0000000000ff"
CHANNEL = "19:fake-channel@thread.tacv2"
BRING = ("teams", "import", "people.csv", "--workspace", "slack:T123", "--yes")
BRING_TEAMS = ("teams", "import", "people.csv", "--workspace", f"teams:{TENANT}", "--yes")
ACCOUNTS = "SELECT external_id FROM account ORDER BY 1"


def guid(number: int) -> str:
    return f"c0ffee00-5555-4666-8777-{number:012}"


def file_of(terminal: Terminal, *users: str) -> None:
    rows = "".join(f"{user},Groen\n" for user in users)
    (terminal.folder / "people.csv").write_text(f"user,team\n{rows}")


def odd_people(slack: FakeSlack) -> None:
    slack.people = {"U1", "U2"}
    slack.bots, slack.deactivated, slack.strangers = {"U3"}, {"U4"}, {"U5"}
    slack.guests, slack.hidden = {"U6"}, {"U7"}


def test_who_is_no_colleague_is_said_line_by_line_and_nothing_is_added(
    terminal: Terminal, slack: FakeSlack
):
    terminal.start()
    odd_people(slack)
    file_of(terminal, "U1", "U3", "U2", "u4")
    assert terminal.run(*BRING) == 1
    assert terminal.complained.splitlines() == [
        *(
            f"people.csv, row {row}, column user: Slack knows no colleague with the id {who}: "
            "nobody has it, or who has it is a bot, has left, or is of another organisation."
            for row, who in ((3, "U3"), (5, "U4"))
        ),
        "Nothing was added. Repair the file, or leave this out with --anyway",
    ]
    assert "Groen: 2 people (new)" in terminal.said
    assert terminal.rows(ACCOUNTS) == []


def test_the_others_can_be_added_without_them(terminal: Terminal, slack: FakeSlack):
    terminal.start()
    odd_people(slack)
    file_of(terminal, *(f"U{number}" for number in range(1, 9)))
    assert terminal.run(*BRING, "--anyway") == 0
    assert "column user: the same 2 times more, in row 8-9" in terminal.complained
    assert "3 people in 1 team(s)." in terminal.said
    assert terminal.rows(ACCOUNTS) == [("U1",), ("U2",), ("U6",)]


def test_a_team_of_which_nobody_is_left_is_not_made(terminal: Terminal, slack: FakeSlack):
    terminal.start()
    odd_people(slack)
    (terminal.folder / "people.csv").write_text("user,team\nU1,Groen\nU3,Robots\n")
    assert terminal.run(*BRING, "--anyway") == 0
    assert "Robots" not in terminal.said
    assert terminal.rows("SELECT name FROM team") == [("Groen",)]


def test_many_are_looked_up_in_a_list_of_everybody(terminal: Terminal, slack: FakeSlack):
    terminal.start()
    slack.people = {f"U1{number:03}" for number in range(600)}
    slack.bots, slack.deactivated = {"U9999"}, {"U1599"}
    file_of(terminal, *sorted(slack.people | slack.bots))
    slack.calls.clear()
    assert terminal.run(*BRING, "--anyway") == 0
    assert len(terminal.rows(ACCOUNTS)) == 599
    assert len(slack.calls) < 10


def test_a_slack_that_does_not_answer_has_said_no_of_nobody(terminal: Terminal, slack: FakeSlack):
    terminal.start()
    odd_people(slack)
    file_of(terminal, "U1", "U3")
    slack.refuse_next(503)
    slack.refuse_next(503)
    assert terminal.run(*BRING) == 0
    assert "Slack does not say whether these are colleagues" in terminal.complained
    assert terminal.rows(ACCOUNTS) == [("U1",), ("U3",)]


def test_a_token_of_another_workspace_says_nothing_of_people(terminal: Terminal, slack: FakeSlack):
    terminal.start()
    slack.team = "T9"
    file_of(terminal, "U1")
    assert terminal.run(*BRING) == 1
    assert terminal.complained == "The token is of slack:T9, not of slack:T123.\n"


def test_an_address_that_nobody_has_is_said_in_its_line(terminal: Terminal, slack: FakeSlack):
    terminal.start()
    slack.missing_scopes = set()
    odd_people(slack)
    slack.addresses = {"anna@example.org": "U1", "robot@example.org": "U3"}
    file_of(terminal, "anna@example.org", "bram@example.org", "robot@example.org")
    assert terminal.run(*BRING, "--anyway") == 0
    assert (
        "row 3, column user: Slack knows nobody with the address bram@example.org"
        in terminal.complained
    )
    assert "row 4, column user: Slack knows no colleague with the id U3" in terminal.complained
    assert terminal.rows(ACCOUNTS) == [("U1",)]


def test_without_settings_it_is_said_that_nobody_was_asked(terminal: Terminal):
    terminal.start()
    file_of(terminal, "U1")
    assert terminal.run(*BRING) == 0
    assert terminal.complained == (
        "Slack was not asked whether these are colleagues (Slack is not configured here).\n"
    )


def start_in_teams(terminal: Terminal, microsoft: FakeMicrosoft) -> None:
    place = ["--workspace", f"teams:{TENANT}", "--channel", CHANNEL]
    more = ["--service-url", microsoft.service_url, "--start", "2199-11-25"]
    assert terminal.run("campaign", "start", "--without-consent", *place, *more) == 0


def test_microsoft_says_who_is_of_another_organisation(
    terminal: Terminal, microsoft: FakeMicrosoft
):
    start_in_teams(terminal, microsoft)
    microsoft.connector.members = {guid(number): guid(number) for number in range(7)}
    microsoft.connector.tenants = {guid(5): OTHER_TENANT}
    microsoft.connector.roles = {guid(6): "anonymous"}
    microsoft.connector.members_at_once = 2
    file_of(terminal, *(guid(number).upper() for number in (0, 5, 6)), "29:fake-anna", guid(99))
    assert terminal.run(*BRING_TEAMS) == 1
    assert terminal.complained.splitlines() == [
        f"1 of these are not in the team of a channel, as far as Microsoft says: {guid(99)}",
        *(
            f"people.csv, row {row}, column user: {guid(number)} is of another organisation than "
            f"teams:{TENANT}."
            for row, number in ((3, 5), (4, 6))
        ),
        "Nothing was added. Repair the file, or leave this out with --anyway",
    ]
    assert terminal.run(*BRING_TEAMS, "--anyway") == 0
    assert terminal.rows(ACCOUNTS) == [("29:fake-anna",), (guid(0),), (guid(99),)]


def test_a_microsoft_that_does_not_answer_has_said_no_of_nobody(
    terminal: Terminal, microsoft: FakeMicrosoft
):
    start_in_teams(terminal, microsoft)
    microsoft.connector.members = {guid(5): guid(5)}
    microsoft.connector.tenants = {guid(5): OTHER_TENANT}
    microsoft.connector.refusals = [Refusal(503)]
    file_of(terminal, guid(5))
    assert terminal.run(*BRING_TEAMS) == 0
    assert "Teams does not say whether these are colleagues" in terminal.complained
    assert terminal.rows(ACCOUNTS) == [(guid(5),)]
