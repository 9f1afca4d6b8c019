"""The same gestures without an address that Slack can reach."""

import asyncio

from adapters.slack.adapter import SlackAdapter
from bot.chat.cards import Card
from bot.chat.responses import ReplyPrivately
from tests.adapters.slack.conftest import ScriptedBot
from tests.adapters.slack.test_payloads import payload
from tests.fakes.slack import FakeSlack


async def test_gestures_come_in_and_are_acknowledged(slack: FakeSlack):
    bot = ScriptedBot(answer=ReplyPrivately(Card("Hulp")))
    adapter = SlackAdapter(
        bot,
        signing_secret="",
        bot_token="xoxb-fake",
        base_url=slack.api_url,
        app_token="xapp-fake",
    )
    async with asyncio.timeout(10):
        await adapter.start()
        command = await slack.send_by_socket("slash_commands", payload("command_join"))
        event = await slack.send_by_socket("events_api", payload("direct_message"))
        unknown = await slack.send_by_socket(
            "interactive", {"type": "shortcut", "team": {"id": "T"}}
        )
        await adapter.close()

    assert command["payload"]["response_type"] == "ephemeral"
    assert "payload" not in event or not event["payload"]
    assert len(bot.events) == 2
    assert unknown["envelope_id"]
