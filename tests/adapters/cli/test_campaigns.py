"""`prikkel campaign`: start, change, post by hand, pause and close."""

import json

import pytest

from tests.adapters.cli.terminal import Terminal
from tests.fakes.slack import FakeSlack

TENANT = "00000000-fa4e-4000-8000-0000000000aa"
ANNA = "00000000-fa4e-0000-0000-0000000000aa"


def test_a_campaign_starts_on_a_machine_where_nothing_is_yet(new_terminal: Terminal):
    assert new_terminal.start("--pack", "two-weeks", "--coordinator", "U1", "--leader", "U2") == 0
    assert "runs from 2199-11-25 to 2199-12-06" in new_terminal.said
    assert new_terminal.rows("SELECT count(*) FROM challenge") == [(10,)]
    assert sorted(new_terminal.rows("SELECT role FROM rolegrant")) == [
        ("COORDINATOR",),
        ("LEADER",),
    ]


def test_a_start_in_the_weekend_is_moved_and_told(terminal: Terminal):
    assert terminal.start("--days", "3", day="2199-11-23") == 0
    assert "2199-11-23 is not a working day: it starts on 2199-11-25." in terminal.said
    assert "to 2199-11-27" in terminal.said


def test_one_campaign_runs_in_slack_and_in_teams(terminal: Terminal):
    teams = ["--workspace", f"teams:{TENANT}", "--channel", "19:abc@thread.tacv2"]
    assert terminal.start(*teams, "--leader", f"teams:{TENANT}/{ANNA}") == 0
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
    ) == [(ANNA, "teams")]


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        pytest.param(["--pack", "nope"], 1, "There is no pack of this name", id="pack"),
        pytest.param(["--days", "11"], 1, "has 10 days", id="too many days"),
        pytest.param(["--days", "0"], 2, "--days", id="no days"),
        pytest.param(["--timezone", "Europe/Nowhere"], 1, "Europe/Nowhere", id="time zone"),
        pytest.param(["--country", "zz"], 1, "ZZ", id="country"),
        pytest.param(["--locale", "xx"], 1, "'xx' is not spoken here", id="language"),
        pytest.param(["--post-at", "9 uur"], 2, "write it as 09:00", id="time"),
        pytest.param(["--goal", "76"], 2, "76 is no percentage from 30 to 75", id="goal too high"),
        pytest.param(["--goal", "29"], 2, "a lower goal is reached by itself", id="goal too low"),
        pytest.param(
            ["--fewest-in-row", "7"], 2, "it can be worked out what a colleague", id="small rows"
        ),
        pytest.param(["--start", "25-11-2199"], 2, "write it as 2026-11-23", id="day"),
        pytest.param(["--start", "2020-11-25"], 1, "that working day is over", id="past"),
        pytest.param(
            ["--workspace", "slack:T2"], 1, "one --channel for each", id="channel missing"
        ),
        pytest.param(
            ["--workspace", "irc:T2", "--channel", "C2"], 2, "write slack:T123", id="platform"
        ),
        pytest.param(
            ["--leader", f"teams:{TENANT}/{ANNA}"],
            1,
            f"teams:{TENANT} has no campaign",
            id="leader",
        ),
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


def test_a_pack_with_an_error_stops_the_start_with_file_and_line(new_terminal: Terminal):
    (new_terminal.folder / "own.yaml").write_text("name: own\ntitle: {nl: A}\ndays: [nowhere]\n")
    assert new_terminal.start("--pack", "own.yaml") == 1
    assert "own.yaml:3: " in new_terminal.complained
    assert not (new_terminal.folder / "prikkel.sqlite").exists()


def test_the_time_of_posting_is_changed(terminal: Terminal):
    assert terminal.run("campaign", "change", "--post-at", "08:30") == 1
    assert terminal.start() == 0
    assert terminal.run("campaign", "change", "--post-at", "08:30") == 0
    assert "posts every working day at 08:30 (Europe/Amsterdam) from now on" in terminal.said
    assert terminal.rows("SELECT post_at FROM campaign") == [("08:30:00.000000",)]
    assert terminal.run("campaign", "change", "--post-at", "half negen") == 2
    assert terminal.run("campaign", "close", "--yes") == 0
    assert terminal.run("campaign", "change", "--post-at", "09:00") == 1


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
    assert terminal.run("campaign", "close", "--yes") == 0
    assert terminal.run("campaign", "resume") == 1
    assert "closed" in terminal.complained
    assert terminal.run("campaign", "post") == 1


def test_without_a_campaign_every_command_says_how_to_begin(terminal: Terminal):
    assert terminal.run("campaign", "status") == 1
    assert "prikkel campaign start --help" in terminal.complained
    assert terminal.run("teams", "import", "x.csv", "--workspace", "slack:T1") == 1


def test_a_second_organisation_is_named(terminal: Terminal):
    terminal.start("--organisation", "Gemeente A")
    other = ["campaign", "start", "--without-consent", "--workspace", "slack:T9", "--channel", "C9"]
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


def test_a_day_that_is_posted_by_hand_arrives_in_slack_once(terminal: Terminal, slack: FakeSlack):
    terminal.start()
    for delivered in (1, 0):
        assert terminal.run("campaign", "post", "--date", "2199-11-25") == 0
        assert f"Delivered: {delivered}." in terminal.said
    assert [message.channel for message in slack.messages] == ["C123"]


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("restricted_action_read_only_channel", "does not take posts (restricted_action_read_only"),
        ("something_new", "does not take posts (something_new)"),
        ("is_archived", "Takes no messages any more: slack:T123/C123"),
    ],
)
def test_a_post_that_is_refused_for_good_is_said(
    terminal: Terminal, slack: FakeSlack, code: str, sentence: str
):
    terminal.start()
    slack.refuse_next(200, code)

    assert terminal.run("campaign", "post", "--date", "2199-11-25") == 1
    assert "New messages: 1. Delivered: 0." in terminal.said
    assert sentence in terminal.complained
    assert terminal.run("campaign", "status") == 0
    assert sentence in terminal.said


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


def test_the_start_says_which_days_are_skipped_and_why(terminal: Terminal):
    assert terminal.start("--days", "9", "--closed", "2098-04-24", day="2098-04-24") == 0
    assert (
        "Weekends and public holidays of NL are days off; the weekend is Saturday and Sunday."
        in (terminal.said)
    )
    assert "Skipped: Thu 2098-04-24 (closed), Mon 2098-05-05 (Liberation Day)." in terminal.said
    terminal.run("campaign", "status")
    assert "Skipped: Mon 2098-05-05 (Liberation Day)." in terminal.said


def test_a_holiday_that_is_worked_is_told_with_how_to_close_it(terminal: Terminal):
    assert terminal.start("--days", "4", "--country", "nl", day="2098-04-16") == 0
    assert "to 2098-04-22" in terminal.said
    assert "Worked all the same: Fri 2098-04-18 (Good Friday)." in terminal.said
    assert "Skipped: Mon 2098-04-21 (Easter Monday)" in terminal.said


def test_days_are_closed_and_opened_while_it_runs(terminal: Terminal):
    terminal.start("--days", "5")
    assert terminal.run("campaign", "change", "--closed", "2199-11-27") == 0
    assert "it runs from 2199-11-25 to 2199-12-02" in terminal.said
    assert "Skipped: Wed 2199-11-27 (closed)." in terminal.said
    assert terminal.run("campaign", "change", "--open", "2199-11-27", "--open", "2199-11-30") == 0
    assert "it runs from 2199-11-25 to 2199-11-29" in terminal.said
    assert terminal.run("campaign", "change") == 1
    assert "--closed" in terminal.complained
    both = ["--open", "2199-11-27", "--closed", "2199-11-27"]
    assert terminal.run("campaign", "change", *both) == 1
    assert "both closed and open" in terminal.complained


@pytest.mark.parametrize(
    ("country", "sentence"),
    [
        ("BE-VLG", "Skipped: Fri 2098-07-11 (Day of the Flemish Community)"),
        ("IL", "the weekend is Friday and Saturday"),
    ],
)
def test_countries_and_regions_have_days_of_their_own(
    terminal: Terminal, country: str, sentence: str
):
    assert terminal.start("--country", country, "--days", "5", day="2098-07-10") == 0
    assert sentence in terminal.said


def test_another_country_than_the_organisation_has_is_refused_with_what_to_do(terminal: Terminal):
    assert terminal.start() == 0
    assert terminal.run("campaign", "close", "--yes") == 0

    assert terminal.start("--country", "BE-VLG") == 1
    assert "keeps the days off of NL" in terminal.complained
    assert terminal.complained.count("\n") == 1
    assert terminal.start("--country", "nl") == 0


def test_the_next_campaign_keeps_the_country_of_the_first(terminal: Terminal):
    assert terminal.start("--country", "BE-VLG") == 0
    assert terminal.run("campaign", "close", "--yes") == 0

    assert terminal.start() == 0
    assert terminal.rows("SELECT country FROM organisation") == [("BE-VLG",)]


def test_a_start_posts_at_nine_where_nothing_else_is_said(terminal: Terminal):
    assert terminal.start() == 0
    assert "every working day at 09:00 (Europe/Amsterdam)" in terminal.said
    assert terminal.run("campaign", "start", "--help") == 0
    [line] = [line for line in terminal.said.splitlines() if "--post-at" in line]
    assert "at 09:00 if left out" in line
    assert "default" not in line


def test_a_region_that_is_not_known_is_refused_with_those_that_are(terminal: Terminal):
    assert terminal.start("--country", "BE-XX") == 1
    assert "BE-VLG, BE-WAL, BE-BRU" in terminal.complained
