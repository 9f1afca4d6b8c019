"""User groups and channels, asked of Slack at night."""

import pytest

from adapters.slack.clients import OneWorkspace, make_client
from adapters.slack.rosters import SlackRosters
from bot.chat.conversations import Workspace
from bot.chat.rosters import Offered
from bot.ports import DeliveryFailed
from tests.fakes.slack import TEAM, FakeSlack

HERE = Workspace("slack", TEAM)


@pytest.fixture
def rosters(slack: FakeSlack) -> SlackRosters:
    slack.members = {"S0GROEN": ["U0ANNA", "U0BRAM"], "C0BALIE": ["U0CEES", "U0FAKEBOT"]}
    return SlackRosters(OneWorkspace(make_client("xoxb-fake", slack.api_url)))


async def test_a_user_group_has_a_name_and_a_channel_will_do_too(rosters: SlackRosters):
    read = await rosters.read(HERE, ["S0GROEN", "C0BALIE"])

    assert (read["S0GROEN"].name, read["S0GROEN"].members) == (
        "Name of S0GROEN", {"U0ANNA", "U0BRAM"},
    )  # fmt: skip
    assert (read["C0BALIE"].members, read["C0BALIE"].left_out) == ({"U0CEES"}, 1)


async def test_slack_may_ask_for_patience(rosters: SlackRosters, slack: FakeSlack):
    slack.refuse_next(429, retry_after=0, times=3)

    assert (await rosters.read(HERE, ["S0GROEN"]))["S0GROEN"].members == {"U0ANNA", "U0BRAM"}


@pytest.mark.parametrize("scope", ["usergroups:read"])
async def test_without_the_scope_no_group_is_gone(
    rosters: SlackRosters, slack: FakeSlack, scope: str
):
    slack.missing_scopes.add(scope)

    with pytest.raises(DeliveryFailed, match="missing_scope"):
        await rosters.read(HERE, ["S0GROEN"])


async def test_user_groups_are_listed_by_name_with_how_many_are_in_them(
    rosters: SlackRosters, slack: FakeSlack
):
    slack.members |= {"S0DICHT": [], "S0ANDER": ["U0ANNA"]}
    slack.disabled_groups.add("S0DICHT")

    assert await rosters.offered(HERE) == [
        Offered("S0ANDER", "Name of S0ANDER", 1),
        Offered("S0GROEN", "Name of S0GROEN", 2),
    ]


async def test_nobody_waits_for_a_list(rosters: SlackRosters, slack: FakeSlack):
    slack.refuse_next(429, retry_after=0)
    with pytest.raises(DeliveryFailed):
        await rosters.offered(HERE)
    slack.missing_scopes.add("usergroups:read")
    with pytest.raises(DeliveryFailed, match="missing_scope"):
        await rosters.offered(HERE)


async def test_a_token_of_an_enterprise_says_which_workspace(
    rosters: SlackRosters, slack: FakeSlack
):
    slack.enterprise = "E0FAKE"

    assert [one.id for one in await rosters.offered(HERE)] == ["S0GROEN"]
    assert (await rosters.read(HERE, ["S0GROEN"]))["S0GROEN"].members == {"U0ANNA", "U0BRAM"}
