"""Posting to Slack, and what its refusals mean. What all platforms promise is in tests/contract."""

import asyncio
from collections.abc import AsyncGenerator

import pytest
from aiohttp import ClientSession, web
from aiohttp.test_utils import TestServer
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.adapter import SlackAdapter
from adapters.slack.clients import OneWorkspace
from adapters.slack.members import members_of_channel, members_of_user_group
from adapters.slack.native import NativeTables
from adapters.slack.platform import SlackPlatform
from adapters.slack.posts import Posts
from bot.chat.cards import Card, Text
from bot.chat.conversations import Conversation, MessageRef, User, Workspace
from bot.ports import DeliveryFailed
from tests.fakes.slack import FakeSlack, in_thread

WORKSPACE = Workspace("slack", "T0FAKE")
CHANNEL = Conversation(WORKSPACE, "C0FAKE")
CARD = Card("Vandaag", (Text("<!channel> & *x*"),))


@pytest.fixture
async def client(slack: FakeSlack) -> AsyncGenerator[AsyncWebClient]:
    async with ClientSession() as session:
        yield AsyncWebClient("xoxb-fake", slack.api_url, session=session, retry_handlers=[])


@pytest.fixture
async def posts() -> AsyncGenerator[Posts]:
    posts = Posts(timeout=60)
    yield posts
    posts.close()


@pytest.fixture
def platform(client: AsyncWebClient, posts: Posts) -> SlackPlatform:
    client.proxy = None
    return SlackPlatform(OneWorkspace(client), posts, NativeTables())


async def failure_of(platform: SlackPlatform, conversation: Conversation = CHANNEL):
    with pytest.raises(DeliveryFailed) as failure:
        await platform.post(conversation, CARD)
    return failure.value


async def test_a_post_says_everything_at_the_top_and_unfurls_nothing(
    platform: SlackPlatform, slack: FakeSlack
):
    await platform.post(CHANNEL, CARD)

    (sent,) = slack.calls_of("chat.postMessage")
    assert sent["text"] == "Vandaag\n&lt;!channel&gt; &amp; *x*"
    assert "link_names" not in sent
    assert not any(sent[name] for name in ("mrkdwn", "unfurl_links", "unfurl_media"))


async def test_a_message_to_a_person_can_be_found_again(platform: SlackPlatform):
    direct = await platform.direct_conversation(User(WORKSPACE, "U0ANNA"))
    posted = await platform.post(direct, CARD)

    assert posted.conversation == direct
    assert posted.id.startswith("D0ANNA/")


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
        ("something_new", False),
    ],
)
async def test_only_what_nobody_can_mend_is_hopeless(
    platform: SlackPlatform, slack: FakeSlack, error: str, permanent: bool
):
    slack.refuse_next(200, error)

    failure = await failure_of(platform)

    assert (failure.reason, failure.permanent) == (error, permanent)


@pytest.mark.parametrize(
    "error", ["channel_not_found", "is_archived", "not_in_channel", "user_disabled"]
)
async def test_conversation_that_takes_nothing_any_more_is_gone(
    platform: SlackPlatform, slack: FakeSlack, error: str
):
    slack.refuse_next(200, error)

    failure = await failure_of(platform)

    assert (failure.gone, failure.permanent) == (True, True)


@pytest.mark.parametrize("status", [502, 504])
async def test_gateway_that_fails_has_one_name_whatever_it_says(
    platform: SlackPlatform, slack: FakeSlack, status: int
):
    slack.refuse_next(status, "oops")

    failure = await failure_of(platform)

    assert (failure.reason, failure.maybe_sent) == (f"http_{status}", True)


@pytest.mark.parametrize(
    ("status", "content_type", "reason", "doubtful"),
    [
        pytest.param(503, "text/plain", "http_503", False, id="a proxy's words"),
        pytest.param(503, "text/html", "http_503", False, id="a proxy's page"),
        pytest.param(502, "text/plain", "http_502", True, id="a gateway's words"),
        pytest.param(200, "text/html", "http_200", True, id="an answer that is a page"),
        pytest.param(200, "text/plain", "http_200", True, id="an answer that is text"),
        pytest.param(200, "application/json", "http_200", True, id="an answer that is cut off"),
    ],
)
async def test_answer_that_is_not_slacks_is_no_bug_of_ours(
    status: int, content_type: str, reason: str, doubtful: bool
):
    async def answer(request: web.Request) -> web.Response:
        return web.Response(status=status, text='{"ok": tr', content_type=content_type)

    app = web.Application()
    app.router.add_post("/api/chat.postMessage", answer)
    async with TestServer(app) as server:
        adapter = SlackAdapter(
            None, signing_secret="x", bot_token="xoxb-1", base_url=str(server.make_url("/api/"))
        )
        await adapter.start()
        failure = await failure_of(adapter.platform)
        await adapter.close()

    assert (failure.reason, failure.maybe_sent, failure.permanent) == (reason, doubtful, False)


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
    client.proxy = None
    slack.delay = 600
    impatient = SlackPlatform(OneWorkspace(client), Posts(timeout=0.5), NativeTables())

    failure = await failure_of(impatient)

    assert failure.maybe_sent
    assert not failure.permanent


async def test_where_nobody_listens_nothing_was_sent(posts: Posts):
    client = AsyncWebClient("x", "http://127.0.0.1:9/", retry_handlers=[])
    failure = await failure_of(SlackPlatform(OneWorkspace(client), posts, NativeTables()))

    assert (failure.reason, failure.maybe_sent) == ("cannot_connect", False)


@pytest.mark.parametrize(
    ("status", "kind", "body"),
    [
        (503, "text/html", "<h1>Down</h1>"),
        (503, "text/plain", "Down"),
        (200, "text/html", "<h1>Sign in to the hotel</h1>"),
        (200, "application/json", "{"),
        (502, "application/json", "[]"),
    ],
)
async def test_an_answer_that_is_not_slacks_is_a_failure_too(
    posts: Posts, status: int, kind: str, body: str
):
    async def answer(_: web.Request) -> web.Response:
        return web.Response(status=status, content_type=kind, text=body)

    app = web.Application()
    app.router.add_post("/chat.postMessage", answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    url = f"http://{host}:{port}/"
    client = AsyncWebClient("xoxb-fake", url, retry_handlers=[])
    failure = await failure_of(SlackPlatform(OneWorkspace(client), posts, NativeTables()))
    await runner.cleanup()

    assert failure.reason != "cannot_connect"
    assert not failure.permanent


async def test_an_update_goes_to_the_channel_in_which_the_message_landed(
    platform: SlackPlatform, slack: FakeSlack
):
    direct = await platform.direct_conversation(User(WORKSPACE, "U0ANNA"))
    posted = await platform.post(direct, CARD)

    await platform.update(MessageRef(direct, posted.id), Card("Later"))

    assert slack.calls_of("chat.update")[0]["channel"] == "D0ANNA"
    assert slack.messages[0].words() == "Later"


async def test_members_are_read_page_by_page(client: AsyncWebClient, slack: FakeSlack):
    client.proxy = None
    slack.members = {"C0FAKE": [f"U{n}" for n in range(450)], "S0GROUP": ["U1", "U2"]}

    assert len(await members_of_channel(client, "C0FAKE")) == 450
    assert await members_of_user_group(client, "S0GROUP") == ["U1", "U2"]
    with pytest.raises(DeliveryFailed):
        await members_of_user_group(client, "S0NONE")


async def test_the_fake_also_runs_in_a_thread_of_its_own(posts: Posts):
    with in_thread() as slack:
        async with asyncio.timeout(60):
            client = AsyncWebClient("xoxb-fake", slack.api_url)
            await SlackPlatform(OneWorkspace(client), posts, NativeTables()).post(CHANNEL, CARD)

        assert len(slack.messages) == 1
