"""On every road that leads to the bot it is asked whether somebody is a colleague."""

from collections.abc import Awaitable, Callable

import pytest

from bot.chat.responses import OpenForm
from tests.adapters.slack.conftest import Stage
from tests.adapters.slack.test_gestures import FORM, posted
from tests.adapters.slack.test_outsiders import arrives, reacts
from tests.fakes.slack import TEAM

THEIRS = "T0OTHER"
Road = Callable[[Stage, str, str], Awaitable[str]]


async def presses(stage: Stage, user: str, team: str) -> str:
    message = stage.slack.messages[0]
    payload = stage.sender.press_payload(user, message, message.buttons()[0])
    payload["user"]["team_id"] = team
    return (await stage.sender.interaction(payload)).text


async def presses_in_the_name_of_theirs(stage: Stage, user: str, team: str) -> str:
    message = stage.slack.messages[0]
    payload = stage.sender.press_payload(user, message, message.buttons()[0])
    payload["user"]["team_id"] = payload["team"]["id"] = team
    return (await stage.sender.interaction(payload)).text


async def gives_the_command(stage: Stage, user: str, team: str) -> str:
    stage.sender.team = team
    answer = await stage.sender.command(user, "help")
    stage.sender.team = TEAM
    return answer.text


async def chooses_the_shortcut(stage: Stage, user: str, team: str) -> str:
    payload = stage.sender.shortcut_payload(user, stage.slack.messages[0])
    payload["user"]["team_id"] = team
    return (await stage.sender.interaction(payload)).text


async def mentions(stage: Stage, user: str, team: str) -> str:
    said = {"type": "app_mention", "user": user, "channel": "C0FAKE", "text": "help", "ts": "1.1"}
    said |= {"team": team, "user_team": team, "source_team": team}
    return (await stage.sender.event(said)).text


async def marks(stage: Stage, user: str, team: str) -> str:
    del team  # neither of the two says whose it is: Slack is asked
    await reacts(stage, user)
    return ""


async def comes_in(stage: Stage, user: str, team: str) -> str:
    del team
    await arrives(stage, user)
    return ""


async def sends_a_form(stage: Stage, user: str, team: str) -> str:
    stage.bot.answer = OpenForm(FORM)
    message = stage.slack.messages[0]
    await stage.sender.press("U0FIRST", message, message.buttons()[0])
    await stage.until(lambda: stage.slack.views)
    stage.bot.events.clear()
    stage.bot.answer = None
    payload = stage.sender.submit_payload(user, stage.slack.views[0], {"words": "x"})
    payload["user"]["team_id"] = team
    return (await stage.sender.interaction(payload)).text


TOLD = [
    pytest.param(presses, id="a press"),
    pytest.param(presses_in_the_name_of_theirs, id="a press in the name of their workspace"),
    pytest.param(gives_the_command, id="the slash command"),
    pytest.param(chooses_the_shortcut, id="a shortcut"),
    pytest.param(mentions, id="a mention"),
]
SILENT = [
    pytest.param(marks, id="a check mark"),
    pytest.param(comes_in, id="an arrival"),
    pytest.param(sends_a_form, id="a form"),
]


@pytest.fixture
async def campaign_post(stage: Stage) -> None:
    """A challenge in the channel; Slack has said by then who we are."""
    await posted(stage)
    await stage.sender.command("U0FIRST", "help")
    stage.bot.events.clear()
    stage.slack.strangers.add("U0XENO")
    stage.slack.guests.add("U0GUEST")


@pytest.mark.usefixtures("campaign_post")
@pytest.mark.parametrize("road", TOLD)
async def test_a_stranger_who_asks_reads_that_it_is_not_for_them(stage: Stage, road: Road):
    def told() -> str:
        return acknowledged + "".join(
            message.words() for message in stage.slack.messages if message.seen_by == "U0XENO"
        )

    acknowledged = await road(stage, "U0XENO", THEIRS)
    await stage.until(lambda: "another organisation" in told())

    assert stage.bot.events == []


@pytest.mark.usefixtures("campaign_post")
@pytest.mark.parametrize("road", SILENT)
async def test_of_a_stranger_who_asks_nothing_nothing_is_heard(stage: Stage, road: Road):
    before = len(stage.slack.messages)

    acknowledged = await road(stage, "U0XENO", THEIRS)

    assert (stage.bot.events, acknowledged) == ([], "")
    assert len(stage.slack.messages) == before


@pytest.mark.usefixtures("campaign_post")
@pytest.mark.parametrize("who", ["U0ANNA", "U0GUEST"])
@pytest.mark.parametrize("road", [*TOLD, *SILENT])
async def test_colleagues_and_guests_are_heard(stage: Stage, road: Road, who: str):
    await road(stage, who, TEAM)

    # Nobody writes unasked to guests, so their arrival is not for the bot.
    is_heard = not (road is comes_in and who == "U0GUEST")
    assert [event.user.id for event in stage.bot.events] == [who] * is_heard
