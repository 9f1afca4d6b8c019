"""What Slack's refusals mean, and answers that are not Slack's."""

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.adapter import SlackAdapter
from adapters.slack.clients import OneWorkspace
from adapters.slack.native import NativeTables
from adapters.slack.platform import SlackPlatform
from adapters.slack.posts import Posts
from bot.chat.cards import Card
from bot.chat.conversations import Conversation, Workspace
from bot.ports import DeliveryFailed
from tests.fakes.slack import FakeSlack

WORKSPACE = Workspace("slack", "T0FAKE")
CHANNEL = Conversation(WORKSPACE, "C0FAKE")
CARD = Card("Vandaag")


async def failure_of(platform: SlackPlatform):
    with pytest.raises(DeliveryFailed) as failure:
        await platform.post(CHANNEL, CARD)
    return failure.value


async def test_one_message_a_second_per_channel(platform: SlackPlatform, slack: FakeSlack):
    slack.limit_rate = True
    await platform.post(CHANNEL, CARD)

    failure = await failure_of(platform)
    await platform.post(Conversation(WORKSPACE, "C0OTHER"), CARD)

    assert (failure.reason, failure.retry_after, failure.permanent) == ("ratelimited", 1.0, False)


@pytest.mark.parametrize(
    ("error", "permanent"),
    [
        ("is_archived", True),
        ("not_in_channel", True),
        ("account_inactive", True),
        ("token_revoked", True),
        ("messages_tab_disabled", True),
        ("invalid_auth", False),
        ("missing_scope", False),
        ("restricted_action_read_only_channel", True),
        ("restricted_action_thread_only_channel", True),
        ("something_new", True),
        ("team_added_to_org", False),
        ("service_unavailable", False),
    ],
)
async def test_a_no_lasts_unless_slack_or_an_operator_may_mend_it(
    platform: SlackPlatform, slack: FakeSlack, error: str, permanent: bool
):
    slack.refuse_next(200, error)

    failure = await failure_of(platform)

    assert (failure.reason, failure.permanent) == (error, permanent)


@pytest.mark.parametrize(
    "error",
    [
        "channel_not_found",
        "is_archived",
        "is_inactive",
        "not_in_channel",
        "user_disabled",
        "user_not_visible",
    ],
)
async def test_conversation_that_takes_nothing_any_more_is_gone(
    platform: SlackPlatform, slack: FakeSlack, error: str
):
    slack.refuse_next(200, error)

    failure = await failure_of(platform)

    assert (failure.gone, failure.permanent) == (True, True)


@pytest.mark.parametrize("status", [408, 429, 500, 503])
async def test_a_code_that_is_new_to_us_is_no_lasting_no_when_its_status_passes(
    platform: SlackPlatform, slack: FakeSlack, status: int
):
    slack.refuse_next(status, "something_new")

    assert not (await failure_of(platform)).permanent


@pytest.mark.parametrize("status", [502, 504])
async def test_gateway_that_fails_has_one_name_whatever_it_says(
    platform: SlackPlatform, slack: FakeSlack, status: int
):
    slack.refuse_next(status, "oops")

    failure = await failure_of(platform)

    assert (failure.reason, failure.maybe_sent) == (f"http_{status}", True)


@pytest.mark.parametrize(
    ("status", "kind", "text", "doubtful"),
    [
        pytest.param(503, "text/plain", "Down", False, id="a proxy's words"),
        pytest.param(503, "text/html", "<h1>Down</h1>", False, id="a proxy's page"),
        pytest.param(502, "text/plain", "Down", True, id="a gateway's words"),
        pytest.param(502, "application/json", "[]", True, id="a gateway's list"),
        pytest.param(200, "text/html", "<h1>Sign in</h1>", True, id="a hotel's page"),
        pytest.param(200, "text/plain", "ok", True, id="an answer that is text"),
        pytest.param(200, "application/json", '{"ok": tr', True, id="an answer that is cut off"),
    ],
)
async def test_answer_that_is_not_slacks_is_no_bug_of_ours(
    status: int, kind: str, text: str, doubtful: bool
):
    async def answer(request: web.Request) -> web.Response:
        return web.Response(status=status, text=text, content_type=kind)

    app = web.Application()
    app.router.add_post("/api/chat.postMessage", answer)
    async with TestServer(app) as server:
        adapter = SlackAdapter(
            None, signing_secret="x", bot_token="xoxb-1", base_url=str(server.make_url("/api/"))
        )
        await adapter.start()
        failure = await failure_of(adapter.platform)
        await adapter.close()

    assert (failure.reason, failure.maybe_sent, failure.permanent) == (
        f"http_{status}",
        doubtful,
        False,
    )


@pytest.mark.parametrize(
    ("status", "error", "doubtful"),
    [
        (500, "internal_error", True),
        (504, "", True),
        (503, "", False),
        (429, "", False),
        (200, "fatal_error", True),
        (200, "channel_not_found", False),
    ],
)
async def test_it_is_told_when_a_message_may_have_arrived(
    platform: SlackPlatform, slack: FakeSlack, status: int, error: str, doubtful: bool
):
    slack.refuse_next(status, error)

    assert (await failure_of(platform)).maybe_sent is doubtful


async def test_a_message_that_nobody_confirmed_may_have_arrived(
    client: AsyncWebClient, slack: FakeSlack
):
    slack.delay = 600
    impatient = SlackPlatform(OneWorkspace(client), Posts(timeout=0.5), NativeTables())

    failure = await failure_of(impatient)

    assert failure.maybe_sent
    assert not failure.permanent
