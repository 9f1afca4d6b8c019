"""What an operator types for people, channels and workspaces is understood, and asked about."""

import pytest

from tests.adapters.cli.conftest import TENANT
from tests.adapters.cli.terminal import Terminal
from tests.fakes.bot_connector import Refusal
from tests.fakes.microsoft import FakeMicrosoft
from tests.fakes.slack import FakeSlack

ANNA = "c0ffee00-5555-4666-8777-00000000000c"
CHANNEL = "19:fake-channel@thread.tacv2"
LINK = (
    "https://teams.microsoft.com/l/channel/19%3Afake-channel%40thread.tacv2/Groen"
    f"?groupId={ANNA}&tenantId={TENANT.upper()}"
)
SLACK = ["campaign", "start", "--without-consent", "--start", "2199-11-25", "--channel"]


def nothing_was_written(terminal: Terminal) -> bool:
    return terminal.rows("SELECT * FROM organisation") == []


def test_a_start_takes_what_people_paste(terminal: Terminal, slack: FakeSlack):
    slack.people |= {"U0FAKE0001", "U0FAKE0002"}
    more = ["--coordinator", "<@U0FAKE0001|anna>", "--leader", " u0fake0002\u200b"]
    link = "https://voorbeeld.slack.com/archives/C123"
    assert terminal.run(*SLACK, link, "--workspace", " Slack:t123 ", *more) == 0
    assert terminal.rows("SELECT external_id FROM workspace") == [("T123",)]
    assert terminal.rows("SELECT external_id FROM conversation WHERE external_id <> ''") == [
        ("C123",)
    ]
    assert terminal.rows("SELECT external_id FROM account ORDER BY 1") == [
        ("U0FAKE0001",), ("U0FAKE0002",),
    ]  # fmt: skip


def test_a_link_that_names_its_workspace_is_enough(terminal: Terminal, slack: FakeSlack):
    assert terminal.run(*SLACK, "https://app.slack.com/client/T123/C123") == 0
    assert terminal.rows("SELECT external_id FROM workspace") == [("T123",)]


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        pytest.param(["--coordinator", "@anna"], "'@anna' is no id of somebody in Sl", id="a name"),
        pytest.param(["--leader", "a@example.org"], "may not look addresses up", id="an address"),
        pytest.param(["--leader", "U9999"], "Slack knows nobody with the id U9999", id="nobody"),
        pytest.param(["--leader", "U0BOT"], "U0BOT is a bot", id="a bot"),
        pytest.param(["--leader", "U0GONE"], "The account of U0GONE is closed", id="closed"),
        pytest.param(["--leader", "U0STRANGE1"], "of another organisation", id="a stranger"),
        pytest.param(["--channel", "#groen"], "'#groen' is no id of a channel", id="channel"),
        pytest.param(["--channel", "C999"], "Slack shows no channel C999", id="no channel"),
        pytest.param(["--channel", "C0OLD"], "Channel C0OLD is archived", id="archived"),
        pytest.param(["--workspace", "slack:T9"], "The token is of slack:T123", id="workspace"),
        pytest.param(["--workspace", "slack:Gemeente"], "write slack:T0123ABCD", id="a name too"),
        pytest.param(
            ["--channel", "https://app.slack.com/client/T9/C123"],
            "is of slack:T9, not of slack:T123",
            id="a link to elsewhere",
        ),
    ],
)
def test_what_slack_does_not_know_is_refused_before_anything_is_written(
    terminal: Terminal, slack: FakeSlack, arguments: list[str], complaint: str
):
    slack.bots, slack.deactivated, slack.strangers = {"U0BOT"}, {"U0GONE"}, {"U0STRANGE1"}
    slack.channels.add("C0OLD")
    slack.archived = {"C0OLD"}
    there = {"--workspace": "slack:T123", "--channel": "C123", arguments[0]: arguments[1]}
    words = [word for pair in there.items() for word in pair]

    assert terminal.run(
        "campaign", "start", "--without-consent", "--start", "2199-11-25", *words
    ) in (1, 2)

    assert complaint in terminal.complained
    assert terminal.complained.count("\n") == 1
    if (terminal.folder / "prikkel.sqlite").exists():
        assert nothing_was_written(terminal)


def test_an_address_is_looked_up_where_the_app_may(terminal: Terminal, slack: FakeSlack):
    slack.missing_scopes = set()
    slack.people.add("U0FAKE0001")
    slack.addresses = {"anna@example.org": "U0FAKE0001"}
    assert terminal.start("--coordinator", "Anna@Example.org") == 0
    assert terminal.rows("SELECT external_id FROM account") == [("U0FAKE0001",)]

    grant = ["roles", "grant", "--workspace", "slack:T123", "--role", "leader", "--user"]
    assert terminal.run(*grant, "bram@example.org") == 1
    assert "Slack knows nobody with the address bram@example.org" in terminal.complained
    assert terminal.run(*grant, "mailto:anna@example.org") == 0
    assert terminal.said == "U0FAKE0001 is leader now.\n"


def test_a_slack_that_does_not_answer_is_asked_only_once_more_by_whoever_insists(
    terminal: Terminal, slack: FakeSlack
):
    slack.refuse_next(503)
    assert terminal.start("--coordinator", "U1") == 1
    assert "--offline" in terminal.complained
    assert nothing_was_written(terminal)
    assert terminal.start("--coordinator", "U1", "--offline") == 0
    assert "Slack was not asked whether these exist" in terminal.said


def test_a_slack_that_asks_for_patience_gets_it(terminal: Terminal, slack: FakeSlack):
    slack.refuse_next(429, retry_after=0.1)
    assert terminal.start() == 0


def test_without_settings_it_is_said_that_nobody_was_asked(terminal: Terminal):
    assert terminal.start() == 0
    assert "Slack was not asked whether these exist (Slack is not configured" in terminal.said


def test_a_channel_without_the_bot_is_told_of(terminal: Terminal, slack: FakeSlack):
    slack.without_bot = {"C123"}
    assert terminal.start() == 0
    assert "Invite it there: /invite @Prikkel." in terminal.said


def test_a_role_goes_to_nobody_else_than_was_meant(terminal: Terminal, slack: FakeSlack):
    slack.people.add("U7")
    terminal.start()
    grant = ["roles", "grant", "--workspace", "slack:T123", "--role", "leader", "--user"]
    for nobody in ("U8", "@anna", "anna"):
        assert terminal.run(*grant, nobody) == 1
    assert terminal.rows("SELECT * FROM account") == []
    assert terminal.run(*grant, "u7") == 0
    digest = "INSERT INTO sign_in SELECT id, 'digest', '2026-11-30' FROM participant"
    terminal.rows(digest)
    assert terminal.run("roles", "revoke", *grant[2:], "<@U7>") == 0
    assert terminal.rows("SELECT * FROM sign_in") == []  # no account opens the board any more
    assert terminal.run("erase", *grant[2:4], "--user", "@U7") == 0
    assert terminal.rows("SELECT * FROM account") == []


def test_a_file_of_people_holds_ids_in_any_spelling_and_each_person_once(terminal: Terminal):
    terminal.start()
    people = terminal.folder / "people.csv"
    bring = ["teams", "import", "people.csv", "--workspace", "slack:T123", "--yes"]
    people.write_text("user,team\nu0fake0001,Ruimte\n<@U0FAKE0001>,Ruimte\nU\u200b2,Groen\n")
    assert terminal.run(*bring) == 0
    assert terminal.rows("SELECT external_id FROM account ORDER BY 1") == [
        ("U0FAKE0001",), ("U2",),
    ]  # fmt: skip

    people.write_text("user,team\nu0fake0001,Ruimte\nU0FAKE0001,Wonen\n")
    assert terminal.run(*bring) == 1
    assert "U0FAKE0001 is in two teams: Ruimte and Wonen" in terminal.complained

    people.write_text("user,team\n@jdoe,Ruimte\nJo Doe,Ruimte\nU3,Ruimte\n")
    assert terminal.run(*bring) == 1
    assert "people.csv: '@jdoe' is no id of somebody in Slack" in terminal.complained
    assert "So are 1 more" in terminal.complained
    assert terminal.rows("SELECT name FROM team ORDER BY 1") == [("Groen",), ("Ruimte",)]


def test_somebody_kept_under_what_is_no_id_can_still_be_erased(terminal: Terminal):
    terminal.start()
    terminal.rows(
        "INSERT INTO participant (id, organisation_id) SELECT '00' || substr(id, 3), id "
        "FROM organisation"
    )
    terminal.rows(
        "INSERT INTO account (id, workspace_id, external_id, participant_id) "
        "SELECT p.id, w.id, '@jdoe', p.id FROM participant p, workspace w"
    )
    assert terminal.run("erase", "--workspace", "slack:T123", "--user", "@jdoe") == 0
    assert terminal.rows("SELECT * FROM account") == []


def test_a_pasted_link_of_teams_holds_channel_and_tenant(
    terminal: Terminal, microsoft: FakeMicrosoft
):
    microsoft.connector.members = {ANNA: ANNA, "anna@example.org": ANNA}
    start = [*SLACK, LINK, "--service-url", microsoft.service_url]
    assert terminal.run(*start, "--coordinator", ANNA.upper(), "--leader", "anna@example.org") == 0
    assert terminal.rows("SELECT external_id FROM workspace") == [(TENANT,)]
    assert terminal.rows("SELECT external_id FROM conversation WHERE external_id <> ''") == [
        (CHANNEL,)
    ]
    assert terminal.rows("SELECT external_id FROM account") == [(ANNA,)]
    assert "was not asked" not in terminal.said


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        pytest.param(["--channel", ANNA], "is no channel of Teams", id="a team"),
        pytest.param(["--workspace", "teams:voorbeeld.nl"], "copy the Tenant ID", id="a domain"),
        pytest.param(["--workspace", f"teams:{ANNA}"], "Nobody of teams:c0ffee00", id="a tenant"),
        pytest.param(["--leader", "Anna"], "'Anna' is no id of somebody in Teams", id="a name"),
        pytest.param(["--leader", "b@example.org"], "is called b@example.org", id="an address"),
    ],
)
def test_what_microsoft_does_not_know_is_refused_before_anything_is_written(
    terminal: Terminal, microsoft: FakeMicrosoft, arguments: list[str], complaint: str
):
    there = {"--workspace": f"teams:{TENANT}", "--channel": CHANNEL, arguments[0]: arguments[1]}
    words = [word for pair in there.items() for word in pair]
    more = ["--service-url", microsoft.service_url]
    assert terminal.run(
        "campaign", "start", "--without-consent", "--start", "2199-11-25", *words, *more
    ) in (1, 2)
    assert complaint in terminal.complained
    if (terminal.folder / "prikkel.sqlite").exists():
        assert nothing_was_written(terminal)


def test_who_is_not_in_the_team_or_a_channel_without_the_bot_is_told_of(
    terminal: Terminal, microsoft: FakeMicrosoft
):
    microsoft.connector.gone = {CHANNEL}
    start = [*SLACK, LINK, "--service-url", microsoft.service_url, "--leader", ANNA]
    assert terminal.run(*start) == 0
    assert "The bot is not in channel 19:fake-channel@thread.tacv2 yet." in terminal.said
    assert f"Nobody with the id {ANNA} is in the team of the channel" in terminal.said


def test_a_microsoft_that_does_not_answer_is_told_of(terminal: Terminal, microsoft: FakeMicrosoft):
    microsoft.connector.refusals = [Refusal(503)]
    start = [*SLACK, LINK, "--service-url", microsoft.service_url]
    assert terminal.run(*start) == 1
    assert "Teams does not say whether these exist" in terminal.complained
    assert nothing_was_written(terminal)
    assert terminal.run(*start, "--offline") == 0
