"""Teams that follow a group, as an operator couples them; a server reads them from Slack."""

import asyncio

from adapters.clocks import utc_now
from adapters.database import open_store
from adapters.groups import GroupReader
from adapters.slack.clients import OneWorkspace, make_client
from adapters.slack.rosters import SlackRosters
from tests.adapters.cli.terminal import Terminal
from tests.fakes.slack import FakeSlack

WHERE = ("--workspace", "slack:T123")


def read(terminal: Terminal, slack: FakeSlack) -> None:
    """As the server does at its next tick."""

    async def run() -> None:
        store = open_store(f"sqlite:///{terminal.folder / 'prikkel.sqlite'}")
        rosters = SlackRosters(OneWorkspace(make_client("xoxb-fake", slack.api_url)))
        await GroupReader(store, utc_now, {"slack": rosters}).do_due()
        await store.close()

    asyncio.run(run())


def test_a_team_follows_a_user_group_once_that_is_agreed_to(terminal: Terminal, slack: FakeSlack):
    slack.members["S0GROEN"] = ["U0ANNA", "U0BRAM", "U0GAST"]
    slack.guests.add("U0GAST")
    terminal.start("--offline")
    assert terminal.run("groups", "list") == 0
    assert "No team follows a group." in terminal.said
    assert terminal.run("groups", "link", "Groen", "<!subteam^S0GROEN|@groen>", *WHERE) == 0
    assert terminal.run("groups", "link", "Groen", "S0ANDER", *WHERE) == 1
    assert "follows a group already" in terminal.complained
    assert terminal.run("groups", "agree", "groen") == 1
    assert "not read yet" in terminal.complained

    read(terminal, slack)
    assert terminal.run("groups", "list") == 0
    assert "Groen: Name of S0GROEN, 2 people, 1 guests" in terminal.said
    assert "waits for a yes" in terminal.said
    assert terminal.rows("SELECT headcount FROM team") == [(None,)]

    assert terminal.run("groups", "agree", "groen") == 0
    read(terminal, slack)
    assert terminal.run("groups", "list") == 0
    assert "followed every night" in terminal.said
    assert terminal.rows("SELECT headcount FROM team") == [(2,)]
    assert terminal.rows("SELECT external_id FROM linked_group") == [("S0GROEN",)]
    assert terminal.rows("SELECT count(*) FROM account") == [(0,)]

    slack.disabled_groups.add("S0GROEN")
    terminal.run("groups", "agree", "Groen")
    read(terminal, slack)
    assert terminal.run("groups", "list") == 0
    assert "not there, disabled" in terminal.said
    assert terminal.run("groups", "unlink", "Groen") == 0
    assert terminal.run("groups", "unlink", "Groen") == 1
