"""`prikkel campaign schedule` and `try`: see it first, alone."""

from tests.adapters.cli.terminal import Terminal
from tests.fakes.slack import FakeSlack


def test_the_schedule_names_every_day(terminal: Terminal):
    terminal.start("--days", "2")

    assert terminal.run("campaign", "schedule") == 0

    lines = terminal.said.splitlines()
    assert lines[0] == "vrijdag 22 november om 09:00: de aankondiging in het kanaal"
    assert lines[1] == "maandag 25 november om 09:00: uitdaging: Vaste mok"
    assert sum("uitdaging" in line for line in lines) == 2


def test_one_person_gets_the_plan_and_a_day_and_the_channel_nothing(
    terminal: Terminal, slack: FakeSlack
):
    slack.people.add("U123")
    terminal.start("--days", "2")

    assert terminal.run("campaign", "try", "--to", "U123", "--date", "2199-11-25") == 0

    assert "Messages to U123: 2. Delivered: 2." in terminal.said
    assert len(slack.visible_to("U123", "U123")) == 2
    assert slack.visible_to("U123", "C123") == []


def test_what_did_not_arrive_is_not_called_delivered(terminal: Terminal, slack: FakeSlack):
    terminal.start("--days", "2")

    assert terminal.run("campaign", "try", "--to", "U404") == 0

    assert "Messages to U404: 1. Delivered: 0." in terminal.said
    assert "prikkel outbox list" in terminal.said


def test_a_day_on_which_nothing_is_posted_is_refused(terminal: Terminal):
    terminal.start("--days", "2")

    assert terminal.run("campaign", "try", "--to", "U123", "--date", "2199-11-24") == 1

    assert "posts nothing on 2199-11-24" in terminal.complained


def test_it_is_asked_where_somebody_is_when_there_are_several_places(terminal: Terminal):
    terminal.start("--workspace", "slack:T999", "--channel", "C999")

    assert terminal.run("campaign", "try", "--to", "U123") == 1
    assert (
        "Say with --workspace where this person is: slack:T123, slack:T999" in terminal.complained
    )
    assert terminal.run("campaign", "try", "--to", "U123", "--workspace", "slack:T1") == 1


def test_coordinators_and_leaders_are_greeted_at_the_start_and_when_they_come_later(
    terminal: Terminal,
):
    terminal.start("--coordinator", "U1", "--leader", "U2")
    greeted = "SELECT count(*) FROM delivery WHERE key LIKE 'greeting/%'"
    assert terminal.rows(greeted) == [(2,)]

    more = ["--workspace", "slack:T123", "--user", "U3", "--role", "leader"]
    terminal.run("roles", "grant", *more)

    assert terminal.rows(greeted) == [(3,)]
