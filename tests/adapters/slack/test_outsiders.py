"""Who takes no part: bots, and people from another organisation in a shared channel."""

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.clients import OneWorkspace
from adapters.slack.members import colleagues_among, members_of_channel
from adapters.slack.outsiders import Relation, relation
from bot.chat.conversations import Workspace
from bot.chat.responses import OpenForm
from tests.adapters.slack.conftest import Stage
from tests.adapters.slack.test_gestures import FORM, posted
from tests.fakes.slack import BOT_USER, TEAM, FakeSlack

WORKSPACE = Workspace("slack", TEAM)


async def reacts(stage: Stage, user: str, author: str = BOT_USER) -> None:
    item = {"type": "message", "channel": "C0FAKE", "ts": stage.slack.messages[-1].ts}
    event = {"type": "reaction_added", "user": user, "reaction": "white_check_mark", "item": item}
    event["item_user"] = author
    assert (await stage.sender.event(event)).status == 200


async def test_only_a_colleagues_reaction_is_heard(stage: Stage):
    await posted(stage)
    stage.slack.bots.add("U0ROBOT")
    stage.slack.strangers.add("U0XENO")
    for user in ("U0ROBOT", "U0XENO", "U0ANNA", "U0ANNA"):
        await reacts(stage, user)

    assert [event.user.id for event in stage.bot.events] == ["U0ANNA", "U0ANNA"]
    assert len(stage.slack.calls_of("users.info")) == 3


async def test_nobody_is_asked_about_who_reacts_to_a_colleagues_message(stage: Stage):
    await posted(stage)
    await reacts(stage, "U0ANNA", author="U0BRAM")

    assert stage.slack.calls_of("users.info") == []


async def test_a_reaction_is_heard_while_slack_does_not_say_whose_it_is(stage: Stage):
    await posted(stage)
    await reacts(stage, "U0ANNA")  # Slack has said who we are by now
    stage.slack.refuse_next(200, "ratelimited")
    await reacts(stage, "U0BRAM")

    assert [event.user.id for event in stage.bot.events] == ["U0ANNA", "U0BRAM"]


async def test_a_stranger_who_presses_is_told_and_nothing_is_kept(stage: Stage):
    message = await posted(stage)
    payload = stage.sender.press_payload("U0XENO", message, message.buttons()[0])
    payload["user"]["team_id"] = "T0OTHER"
    await stage.sender.interaction(payload)
    await stage.until(lambda: len(stage.slack.messages) == 2)

    assert stage.bot.events == []
    assert stage.slack.messages[1].seen_by == "U0XENO"
    assert "another organisation" in stage.slack.messages[1].words()


async def test_in_an_enterprise_only_its_own_people_are_colleagues(stage: Stage):
    """The payloads of both name an enterprise, and a workspace that is not ours."""
    message = await posted(stage)
    stage.slack.enterprise = "E0FAKE"
    stage.slack.elsewhere_in_it.add("U0BRAM")
    stage.slack.strangers.add("U0XENO")
    for user in ("U0XENO", "U0BRAM", "U0BRAM"):
        payload = stage.sender.press_payload(user, message, message.buttons()[0])
        payload["user"]["team_id"] = "T0OTHER"
        await stage.sender.interaction(payload | {"enterprise": {"id": "E0FAKE", "name": "Fake"}})

    assert [event.user.id for event in stage.bot.events] == ["U0BRAM", "U0BRAM"]
    assert len(stage.slack.calls_of("users.info")) == 2


async def test_a_form_counts_in_the_workspace_where_it_was_opened(stage: Stage):
    """Whoever has another workspace of the enterprise as their home sends it with that one."""
    message = await posted(stage)
    stage.slack.enterprise = "E0FAKE"
    stage.slack.elsewhere_in_it.add("U0BRAM")
    stage.bot.answer = OpenForm(FORM)
    around = {"enterprise": {"id": "E0FAKE"}, "is_enterprise_install": True}
    pressed = stage.sender.press_payload("U0BRAM", message, message.buttons()[0])
    pressed["user"]["team_id"] = "T0OTHER"
    await stage.sender.interaction(pressed | around)
    await stage.until(lambda: stage.slack.views)
    stage.bot.answer = None
    sent = stage.sender.submit_payload("U0BRAM", stage.slack.views[0], {"words": "x"})
    sent["view"]["app_installed_team_id"] = "E0FAKE"
    sent["team"] = {"id": "T0OTHER"}
    sent["user"]["team_id"] = "T0OTHER"
    await stage.sender.interaction(sent | around)

    assert [str(event.user.workspace) for event in stage.bot.events] == [f"slack:{TEAM}"] * 2


async def test_a_stranger_from_an_enterprise_is_not_heard_where_we_are_in_none(stage: Stage):
    mention = {"type": "app_mention", "user": "W0XENO", "channel": "C0FAKE", "text": "hulp"}
    mention |= {"user_team": "E0OTHER", "team": "T0OTHER"}
    await stage.sender.event(mention, team_id="T0OTHER", enterprise_id="E0OTHER")

    assert (stage.bot.events, stage.slack.calls_of("users.info")) == ([], [])


async def arrives(stage: Stage, user: str) -> int:
    event = {"type": "member_joined_channel", "user": user, "channel": "C0FAKE", "team": TEAM}
    return (await stage.sender.event(event)).status


async def test_only_colleagues_who_arrive_are_heard_and_asked_about_once(stage: Stage):
    stage.slack.bots.add("U0ROBOT")
    stage.slack.strangers.add("U0XENO")
    stage.slack.guests.add("U0GUEST")
    for user in ("U0ROBOT", "U0XENO", "U0GUEST", "U0ANNA", "U0ANNA"):
        assert await arrives(stage, user) == 200

    assert [event.user.id for event in stage.bot.events] == ["U0ANNA", "U0ANNA"]
    assert len(stage.slack.calls_of("users.info")) == 4


async def test_an_arrival_comes_again_when_slack_does_not_say_whose_it_is(stage: Stage):
    await arrives(stage, "U0ANNA")  # Slack has said who we are by now
    stage.slack.refuse_next(429, retry_after=30)
    event = {"type": "member_joined_channel", "user": "U0BRAM", "channel": "C0FAKE"}
    answers = await stage.sender.event_until_acknowledged(event)

    assert [answer.status for answer in answers] == [503, 200]
    assert [event.user.id for event in stage.bot.events] == ["U0ANNA", "U0BRAM"]


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        pytest.param({"id": "U1", "team_id": "T1"}, Relation.COLLEAGUE, id="a colleague"),
        pytest.param(
            {"id": "U1", "team_id": "T1", "is_restricted": True}, Relation.GUEST, id="a guest"
        ),
        pytest.param({"id": "U1"}, Relation.COLLEAGUE, id="nothing said"),
        pytest.param({"id": "U1", "team_id": "T1", "is_bot": True}, Relation.OUTSIDER, id="a bot"),
        pytest.param({"id": "USLACKBOT", "team_id": "T1"}, Relation.OUTSIDER, id="Slackbot"),
        pytest.param({"id": "U1", "team_id": "T2"}, Relation.OUTSIDER, id="from elsewhere"),
        pytest.param({"id": "U1", "is_stranger": True}, Relation.OUTSIDER, id="a stranger"),
        pytest.param(
            {"id": "U1", "team_id": "T2", "enterprise_user": {"enterprise_id": "E1"}},
            Relation.COLLEAGUE,
            id="the same enterprise",
        ),
        pytest.param(
            {"id": "U1", "team_id": "T2", "enterprise_user": {"enterprise_id": "E2"}},
            Relation.OUTSIDER,
            id="another enterprise",
        ),
    ],
)
def test_who_is_an_outsider(found: dict, expected: Relation):
    assert relation(found, "T1", "E1") is expected


def test_where_we_are_in_no_enterprise_nobody_is_of_ours():
    found = {"id": "U1", "team_id": "T2", "enterprise_user": {"enterprise_id": ""}}
    assert relation(found, "T1", "") is Relation.OUTSIDER


@pytest.mark.parametrize("code", ["user_not_visible", "user_not_found"])
async def test_whom_slack_does_not_show_is_no_colleague(stage: Stage, code: str):
    await posted(stage)
    if code == "user_not_visible":
        stage.slack.hidden.add("U0HIDDEN")
    await reacts(stage, "U0HIDDEN")

    assert await arrives(stage, "U0HIDDEN") == 200
    assert stage.bot.events == []
    assert len(stage.slack.calls_of("users.info")) == 1


async def test_an_arrival_of_which_slack_will_never_say_whose_it_is_does_not_come_again(
    stage: Stage,
):
    await arrives(stage, "U0ANNA")  # Slack has said who we are by now
    stage.slack.refuse_next(200, "missing_scope")

    assert await arrives(stage, "U0BRAM") == 200
    assert [event.user.id for event in stage.bot.events] == ["U0ANNA"]


@pytest.mark.parametrize("many", [0, 300])
async def test_only_colleagues_are_taken_from_a_channel(
    client: AsyncWebClient, slack: FakeSlack, many: int
):
    slack.people = {f"U0P{number}" for number in range(many)}
    slack.bots.add("U0ROBOT")
    slack.strangers.add("U0XENO")
    slack.guests.add("U0GUEST")
    slack.hidden.add("U0HIDDEN")
    slack.deactivated.add("U0GONE")
    others = ["U0ROBOT", "U0XENO", "U0HIDDEN", BOT_USER, *(["U0GONE"] if many else [])]
    members = ["U0ANNA", "U0GUEST", *others, *sorted(slack.people)]
    slack.members["C0FAKE"] = members

    found = await colleagues_among(OneWorkspace(client), WORKSPACE, members)

    assert found == ["U0ANNA", "U0GUEST", *sorted(slack.people)]
    assert len(slack.calls_of("users.info")) < 8


async def test_an_import_waits_when_slack_asks_for_it_and_says_so(
    client: AsyncWebClient, slack: FakeSlack
):
    slack.members["C0FAKE"] = [f"U0P{number}" for number in range(450)]
    told: list[str] = []
    slack.refuse_next(429, retry_after=0.01, times=3)

    members = await members_of_channel(client, "C0FAKE", told.append)

    assert len(members) == 450
    assert told == ["Slack asks to wait 0.01 seconds; 0 members so far."] * 3
