"""What an operator does when a channel, a person or a workspace got another id."""

import re

import pytest

from tests.adapters.cli.terminal import Terminal
from tests.fakes.slack import FakeSlack

CHANNELS = (
    "SELECT c.external_id FROM campaign_channel JOIN conversation c ON c.id = conversation_id"
)


def keys_in(terminal: Terminal, channel: str) -> set[object]:
    return {
        str(row[0]).rpartition("/")[0].partition("/")[0]
        for row in terminal.rows(
            "SELECT key FROM delivery d JOIN conversation c ON c.id = d.conversation_id "
            f"WHERE c.external_id = '{channel}' AND state = 'PENDING' "
            "AND d.key LIKE '%' || substr(c.id, 1, 8) || '%'"
        )
    }


def test_a_campaign_that_runs_goes_on_in_another_channel(terminal: Terminal):
    terminal.start()
    terminal.run("campaign", "post", "--date", "2199-11-25")
    assert keys_in(terminal, "C123") == {"challenge"}

    assert terminal.run("campaign", "change", "--channel", "<#C456|groen>") == 0

    assert "goes on in slack:T123/C456." in terminal.said
    assert "Messages that waited, and go there: 1." in terminal.said
    assert terminal.rows(CHANNELS) == [("C456",)]
    assert keys_in(terminal, "C456") == {"challenge"}
    assert keys_in(terminal, "C123") == set()
    terminal.run("campaign", "post", "--date", "2199-11-25")
    assert "New messages: 0." in terminal.said


def test_what_was_posted_is_not_posted_again_in_the_new_channel_unless_asked(
    terminal: Terminal, slack: FakeSlack
):
    slack.channels.add("C456")
    terminal.start()
    terminal.run("campaign", "post", "--date", "2199-11-25")
    assert terminal.run("campaign", "change", "--channel", "C456") == 0
    terminal.run("campaign", "post", "--date", "2199-11-25")
    assert len(slack.visible_to("U1", "C123")) == 1
    assert slack.visible_to("U1", "C456") == []

    terminal.run("campaign", "post", "--date", "2199-11-25", "--again")
    assert "Posted again in: slack:T123/C456" in terminal.said
    assert len(slack.visible_to("U1", "C456")) == 1


def test_a_deleted_post_comes_back_each_time_it_is_asked_for(terminal: Terminal, slack: FakeSlack):
    terminal.start()
    for number, more in enumerate(([], ["--again"], [], ["--again"]), start=1):
        terminal.run("campaign", "post", "--date", "2199-11-25", *more)
        assert len(slack.visible_to("U1", "C123")) == (number + 2) // 2
    assert terminal.rows("SELECT count(*) FROM delivery WHERE state = 'FAILED'") == [(0,)]


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        pytest.param([], "--post-at, --channel", id="nothing"),
        pytest.param(["--channel", "C123"], "posts in slack:T123/C123 already", id="the same"),
        pytest.param(["--channel", "#groen"], "is no id of a channel in Slack", id="a name"),
        pytest.param(["--channel", "C999"], "Slack shows no channel C999", id="unknown"),
    ],
)
def test_a_change_of_channel_that_cannot_be_is_refused(
    terminal: Terminal, slack: FakeSlack, arguments: list[str], complaint: str
):
    terminal.start()
    assert terminal.run("campaign", "change", *arguments) == 1
    assert complaint in terminal.complained
    assert terminal.rows(CHANNELS) == [("C123",)]


def test_of_several_channels_it_is_said_which_is_left(terminal: Terminal):
    terminal.start("--workspace", "slack:T999", "--channel", "C999")
    assert terminal.run("campaign", "change", "--channel", "C456") == 1
    assert "--instead-of" in terminal.complained
    assert terminal.run("campaign", "change", "--channel", "C456", "--instead-of", "c999") == 0
    assert sorted(terminal.rows(CHANNELS)) == [("C123",), ("C456",)]


def test_two_ids_become_one_person_after_a_look_and_a_question(terminal: Terminal):
    terminal.start("--coordinator", "U1")
    grant = ["roles", "grant", "--workspace", "slack:T123", "--user", "W1", "--role", "leader"]
    terminal.run(*grant)
    join = ["people", "join", "u1", "<@W1>", "--workspace", "slack:T123"]

    assert terminal.run(*join) == 1
    assert "add --yes" in terminal.complained
    assert "U1: does not take part, answers: 0, coordinator." in terminal.said
    assert "W1: does not take part, answers: 0, leader." in terminal.said

    assert terminal.run(*join, "--yes") == 0
    assert "U1 and W1 are one person." in terminal.said
    assert terminal.rows("SELECT count(*) FROM participant") == [(1,)]
    assert terminal.rows("SELECT external_id FROM account ORDER BY 1") == [("U1",), ("W1",)]
    assert sorted(terminal.rows("SELECT role FROM rolegrant")) == [("COORDINATOR",), ("LEADER",)]

    assert terminal.run(*join, "--yes") == 0
    assert "are one person already" in terminal.said
    assert terminal.run("people", "join", "U9", "W9", *join[-2:], "--yes") == 1
    assert "Nothing is known of U9" in terminal.complained


def test_a_workspace_with_another_id_keeps_everything(terminal: Terminal):
    terminal.start("--coordinator", "U1")
    assert terminal.run("people", "move", "slack:T123", "slack:t456", "--yes") == 0
    assert terminal.rows("SELECT external_id FROM workspace") == [("T456",)]
    assert terminal.run("roles", "list") == 0
    assert terminal.said == "coordinator: slack:T456/U1\n"
    assert terminal.run("people", "move", "slack:T123", "slack:T789", "--yes") == 1
    assert terminal.run("people", "move", "slack:T456", "slack:T456", "--yes") == 1


def test_a_campaign_that_was_closed_today_is_opened_again(terminal: Terminal):
    terminal.start()
    assert terminal.run("campaign", "close") == 1
    assert "add --yes" in terminal.complained
    assert terminal.run("campaign", "close", "--yes") == 0
    assert "prikkel campaign reopen" in terminal.said
    assert terminal.run("campaign", "close") == 0
    assert terminal.run("campaign", "reopen") == 0
    assert terminal.rows("SELECT status, closed_at FROM campaign") == [("RUNNING", None)]

    terminal.run("campaign", "close", "--yes")
    terminal.rows("UPDATE campaign SET closed_at = '2020-01-01 10:00:00.000000'")
    assert terminal.run("campaign", "reopen") == 1
    assert "closed on an earlier day" in terminal.complained


def test_status_says_whether_a_campaign_was_closed_by_hand_or_had_nothing_left_to_say(
    terminal: Terminal,
):
    terminal.start("--days", "3")
    terminal.run("campaign", "close", "--yes")
    terminal.run("campaign", "status")
    assert re.search(r"^Closed on \d{4}-\d\d-\d\d, by hand\.$", terminal.said, re.MULTILINE)

    terminal.rows("UPDATE campaign SET closed_at = '2199-12-05 10:00:00.000000'")
    terminal.run("campaign", "status")
    assert "Closed on 2199-12-05: it had said its last word." in terminal.said
