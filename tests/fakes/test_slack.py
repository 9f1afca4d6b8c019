"""The fake Slack refuses what Slack refuses."""

import pytest
from aiohttp import ClientSession

from tests.fakes.slack import FakeSlack, running
from tests.fakes.slack_rules import complaints_about_blocks

VIEW = {
    "type": "modal",
    "title": {"type": "plain_text", "text": "t"},
    "blocks": [{"type": "divider"}],
}


async def call(slack: FakeSlack, method: str, **arguments: object) -> str:
    headers = {"Authorization": "Bearer xoxb-fake"}
    async with (
        ClientSession() as session,
        session.post(slack.api_url + method, json=arguments, headers=headers) as response,
    ):
        answer = await response.json()
        return "ok" if answer["ok"] else answer["error"]


async def test_a_trigger_is_good_once_and_for_three_seconds():
    async with running() as slack:
        trigger, old = slack.new_trigger(), slack.new_trigger(age=3.1)

        assert await call(slack, "views.open", trigger_id=trigger, view=VIEW) == "ok"
        assert (
            await call(slack, "views.open", trigger_id=trigger, view=VIEW) == "exchanged_trigger_id"
        )
        assert await call(slack, "views.open", trigger_id=old, view=VIEW) == "expired_trigger_id"


async def test_a_response_url_is_good_five_times():
    async with running() as slack, ClientSession() as session:
        url = slack.new_response_url("C0FAKE", "U0ANNA")
        statuses = [(await session.post(url, json={"text": "x"})).status for _ in range(6)]

    assert statuses == [200] * 5 + [404]


@pytest.mark.parametrize(
    "block",
    [
        {"type": "section", "text": {"type": "mrkdwn", "text": "x" * 3001}},
        {"type": "header", "text": {"type": "mrkdwn", "text": "x"}},
        {"type": "header", "text": {"type": "plain_text", "text": " "}},
        {"type": "actions", "elements": []},
        {"type": "rich_text", "elements": [{"type": "text", "text": ""}]},
        {"type": "marquee"},
        {
            "type": "actions",
            "elements": [
                {"type": "button", "action_id": "a", "text": {"type": "plain_text", "text": "x"}},
                {"type": "button", "action_id": "a", "text": {"type": "plain_text", "text": "y"}},
            ],
        },
    ],
)
def test_blocks_that_slack_refuses_are_refused(block: dict[str, object]):
    assert complaints_about_blocks([block])
