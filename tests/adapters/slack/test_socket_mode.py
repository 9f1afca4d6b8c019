"""The same gestures without an address that Slack can reach."""

import asyncio

from adapters.slack.adapter import SlackAdapter
from bot.chat.cards import Card
from bot.chat.responses import OpenForm, ReplyPrivately
from tests.adapters.slack.conftest import ScriptedBot, staged
from tests.adapters.slack.test_homes import FORM
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
    async with asyncio.timeout(60):
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


async def test_the_home_tab_and_shortcuts_work_by_socket_too(slack: FakeSlack):
    async with staged(slack, app_token="xapp-fake") as stage, asyncio.timeout(60):
        stage.bot.answer = ReplyPrivately(Card("Jouw Prikkel"))
        await slack.send_by_socket("events_api", payload("home_opened"))
        await stage.until(lambda: slack.homes)
        press = payload("press_at_home") | {"trigger_id": slack.new_trigger()}
        await slack.send_by_socket("interactive", press)
        await stage.until(lambda: len(slack.calls_of("views.publish")) == 2)
        await stage.until(lambda: slack.views)
        stage.bot.answer = OpenForm(FORM)
        for name in ("shortcut_global", "shortcut_on_message"):
            started = payload(name) | {"trigger_id": slack.new_trigger()}
            await slack.send_by_socket("interactive", started)
        await stage.until(lambda: len(slack.views) == 3)

    kinds = [type(event).__name__ for event in stage.bot.events]
    assert kinds == ["HomeOpened", "ButtonPressed", "HomeOpened", "ReportStarted", "ReportStarted"]
