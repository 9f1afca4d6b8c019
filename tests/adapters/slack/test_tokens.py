"""A token that Slack does not take, or no longer."""

import asyncio
import logging

import pytest

from adapters.slack.clients import OneWorkspace, make_client, speaking
from bot.chat.cards import Card
from bot.chat.conversations import Conversation, User, Workspace
from bot.ports import DeliveryFailed
from tests.adapters.slack.conftest import Stage, staged
from tests.fakes.slack import FakeSlack, running
from tests.fakes.slack_state import Refusal
from tests.waiting import until

WORKSPACE = Workspace("slack", "T0FAKE")


async def test_a_token_that_is_refused_is_one_line_in_the_log(
    slack: FakeSlack, caplog: pytest.LogCaptureFixture
):
    slack.revoked.add("xoxb-fake")
    async with staged(slack) as stage:
        watching = asyncio.create_task(stage.adapter.watch())
        await until(lambda: stage.adapter.missing)
        for _ in range(3):
            await stage.sender.command("U0ANNA", "help")
        watching.cancel()

        assert stage.adapter.missing == "Slack refuses the token; see: prikkel doctor slack"
    [told] = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert told.message == (
        "Slack refuses the token, and nothing arrives; see: prikkel doctor slack"
    )


async def test_no_call_follows_slack_to_another_place(stage: Stage):
    async with running() as other:
        elsewhere = f"{other.api_url}conversations.open"
        stage.slack.refusals += [Refusal(307, "moved", location=elsewhere)] * 2
        with pytest.raises(DeliveryFailed, match="http_307"):
            await stage.adapter.platform.group_conversation(
                [User(WORKSPACE, "U0ANNA"), User(WORKSPACE, "U0BRAM")]
            )
        with pytest.raises(DeliveryFailed):
            await stage.adapter.platform.post(Conversation(WORKSPACE, "C0FAKE"), Card("Dag"))

        assert stage.slack.calls
        assert other.calls == []


async def test_a_token_that_is_good_keeps_nothing_from_working(stage: Stage):
    watching = asyncio.create_task(stage.adapter.watch())
    await until(lambda: stage.slack.calls_of("auth.test"))
    await stage.sender.command("U0ANNA", "help")
    watching.cancel()

    assert stage.adapter.missing == ""


@pytest.mark.parametrize("error", ["account_inactive", "invalid_auth", "token_expired"])
async def test_a_token_that_is_taken_again_is_noticed_without_a_new_start(
    slack: FakeSlack, error: str
):
    one = OneWorkspace(make_client("xoxb-fake", slack.api_url), ask_every=0.01)
    watching = asyncio.create_task(one.watch())
    await until(lambda: slack.calls_of("auth.test"))
    slack.refuse_next(200, error, times=2)
    with pytest.raises(DeliveryFailed):
        async with speaking(one, "T0FAKE") as client:
            await client.auth_test()
    was_refused = one.is_refused

    await until(lambda: not one.is_refused)
    watching.cancel()

    assert was_refused


async def test_a_slack_out_of_reach_says_nothing_about_the_token():
    one = OneWorkspace(make_client("xoxb-fake", "http://127.0.0.1:9/api/"))
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.5):
            await one.watch()

    assert not one.is_refused
