from collections.abc import AsyncGenerator
from pathlib import Path

import pytest
from sqlmodel import Session, select

from adapters.clocks import utc_now
from adapters.database import open_store
from adapters.registry import read_settings
from adapters.seals import Seal
from adapters.slack.installations import PURPOSE, Grant, keep
from adapters.slack.manifest import BOT_SCOPES, HISTORY_SCOPES, PHOTO_SCOPES
from challenges.models import Campaign, Role
from tests.adapters.doctor.conftest import Appoint, Examine, PostIn
from tests.fakes.slack import TEAM, FakeSlack, running

FIRST_DAY = "Thu, 01 Jan 1970 00:00:00 GMT"


@pytest.fixture
async def slack() -> AsyncGenerator[FakeSlack]:
    async with running(FakeSlack(scopes=",".join(BOT_SCOPES))) as slack:
        yield slack


@pytest.fixture
def lines(lines_of: Examine, slack: FakeSlack, monkeypatch: pytest.MonkeyPatch) -> Examine:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-fake")
    monkeypatch.setenv("SLACK_SIGNING_SECRET", "fake-secret")
    monkeypatch.setenv("SLACK_API_BASE_URL", slack.api_url)
    return lines_of


async def test_an_app_that_has_what_it_needs_is_in_order(lines: Examine, post_in: PostIn):
    await post_in("slack", TEAM, "C0FAKE")

    said = await lines(["slack"])

    assert f"ok: Slack accepts the token; the workspace is slack:{TEAM}" in said
    assert "ok: The clock agrees with Slack's" in said
    assert any(line.startswith("ok: The app has the scopes of prikkel man") for line in said)
    assert "ok: The bot is in channel C0FAKE" in said
    assert not any(line.startswith("problem") for line in said)
    assert not any("Microsoft" in line or "Teams is" in line for line in said)


@pytest.mark.parametrize(("secret", "is_warned"), [("8f742231" * 4, False), ("8f742231", True)])
async def test_a_signing_secret_that_was_copied_in_part_is_found(
    lines: Examine, monkeypatch: pytest.MonkeyPatch, secret: str, is_warned: bool
):
    monkeypatch.setenv("SLACK_SIGNING_SECRET", secret)

    said = await lines(["slack"])

    assert any("SLACK_SIGNING_SECRET has no 32 characters" in line for line in said) == is_warned


async def test_scopes_that_are_missing_are_named(lines: Examine, slack: FakeSlack):
    slack.scopes = ",".join(scope for scope in BOT_SCOPES if scope != "chat:write")

    said = await lines()

    assert any(
        line.startswith("problem: The app may not do what it must (chat:write missing): paste")
        for line in said
    )


async def test_scopes_that_nothing_uses_are_named(lines: Examine, slack: FakeSlack):
    slack.scopes = ",".join([*BOT_SCOPES, *HISTORY_SCOPES, "admin"])

    said = await lines()

    assert any(
        line.startswith("warning: The app may do more than it needs (admin)") for line in said
    )


@pytest.mark.parametrize(
    ("takes", "granted", "is_warned"),
    [(True, False, True), (True, True, False), (False, False, False), (False, True, False)],
)
async def test_an_app_that_may_fetch_no_photos_is_named_where_reports_come_with_them(
    lines: Examine, slack: FakeSlack, post_in: PostIn, takes: bool, granted: bool, is_warned: bool
):
    await post_in("slack", TEAM, "C0FAKE")
    slack.scopes = ",".join([*BOT_SCOPES, *(PHOTO_SCOPES if granted else ())])
    store = open_store(read_settings().database_url)

    def switch(session: Session) -> None:
        campaign = session.exec(select(Campaign)).one()
        campaign.takes_photos = takes
        session.add(campaign)

    await store.write(switch)
    await store.close()

    said = await lines(["slack"])

    assert any("files:read missing" in line for line in said) == is_warned
    assert not any("may do more than it needs" in line for line in said)


async def test_a_slack_that_keeps_scopes_to_itself_is_no_problem(lines: Examine, slack: FakeSlack):
    slack.scopes = None

    said = await lines()

    assert any(line.startswith("warning: Slack does not say what the app may do") for line in said)
    assert not any(line.startswith("problem") for line in said)


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        pytest.param(FIRST_DAY, "problem: The clock differs ", id="years"),
        pytest.param("yesterday", "warning: Slack does not say what time it is", id="no time"),
    ],
)
async def test_a_clock_that_is_wrong_is_found(
    lines: Examine, slack: FakeSlack, date: str, expected: str
):
    slack.date = date

    assert any(line.startswith(expected) for line in await lines())


@pytest.mark.parametrize(
    ("channel", "trouble", "expected"),
    [
        pytest.param("C0FAKE", "without_bot", "The bot is not in channel C0FAKE", id="not in it"),
        pytest.param("C0FAKE", "archived", "Channel C0FAKE is archived", id="archived"),
        pytest.param("C0GONE", "", "The bot cannot see channel C0GONE (channel_not", id="gone"),
    ],
)
async def test_every_channel_of_a_campaign_is_looked_at(
    lines: Examine, slack: FakeSlack, post_in: PostIn, channel: str, trouble: str, expected: str
):
    await post_in("slack", TEAM, channel)
    if trouble:
        getattr(slack, trouble).add(channel)

    assert any(line.startswith(f"problem: {expected}") for line in await lines())


async def test_a_channel_in_another_workspace_than_the_tokens_is_found(
    lines: Examine, post_in: PostIn
):
    await post_in("slack", "T0OTHER", "C0FAKE")

    expected = f"problem: Channel C0FAKE is in slack:T0OTHER, the token is for slack:{TEAM}: copy"
    assert any(line.startswith(expected) for line in await lines())


@pytest.mark.parametrize("status", [429, 503])
async def test_a_slack_that_is_busy_does_not_refuse_the_token(
    lines: Examine, slack: FakeSlack, status: int
):
    slack.refuse_next(status)

    said = await lines(["slack"])

    assert any(line.startswith("warning: Slack has no answer now (") for line in said)
    assert not any(line.startswith("problem") for line in said)


@pytest.mark.parametrize("path", ["/", "/elsewhere/"])
async def test_something_else_in_the_place_of_slack_is_found(
    lines: Examine, slack: FakeSlack, path: str
):
    said = await lines(["slack"], SLACK_API_BASE_URL=slack.url + path)

    assert any(line.startswith("problem: What should be Slack is something else") for line in said)


async def test_channels_are_looked_at_with_the_token_that_is_for_their_workspace(
    lines_of: Examine, slack: FakeSlack, post_in: PostIn, appoint: Appoint, tmp_path: Path
):
    slack.teams_of["xoxb-enterprise"] = ["T0PART"]
    await post_in("slack", "T0PART", "C0FAKE")
    await post_in("slack", "T0APART", "C0OTHER")
    await appoint("slack", "T0APART", "U0CEES", role=Role.COORDINATOR)
    sealed = Seal(b"key", PURPOSE).close("xoxb-enterprise", utc_now())
    grant = Grant("E0FAKE", "E0FAKE", "U0BOT", "", "xoxb-enterprise")
    store = open_store(f"sqlite:///{tmp_path}/prikkel.sqlite")
    await store.write(lambda session: keep(session, grant, sealed, utc_now()))
    await store.close()

    said = await lines_of(
        ["slack"],
        SLACK_CLIENT_ID="1.fake",
        SLACK_CLIENT_SECRET="another-secret",
        SLACK_SIGNING_SECRET="fake-secret",
        SLACK_API_BASE_URL=slack.api_url,
        PRIKKEL_PUBLIC_URL="http://127.0.0.1:9",
        PRIKKEL_SECRET_KEY="key",
    )

    assert "ok: The bot is in channel C0FAKE" in said
    assert any("Nothing can be posted in slack:T0APART (not_installed)" in line for line in said)
    assert not any("matches nobody" in line for line in said)
    assert {token for method, token in slack.tokens if method.startswith("conversations")} == {
        "xoxb-enterprise"
    }


async def test_who_asks_about_slack_without_slack_is_told_so(lines_of: Examine):
    settings = {
        "MICROSOFT_APP_ID": "app", "MICROSOFT_APP_PASSWORD": "x", "MICROSOFT_APP_TENANT_ID": "t",
    }  # fmt: skip

    said = await lines_of(["slack"], **settings)

    assert any(line.startswith("problem: Slack is not configured: set SLACK_") for line in said)


async def test_the_socket_is_tried_by_the_road_that_the_server_takes(
    lines: Examine, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("SLACK_APP_TOKEN", "xapp-fake")

    assert any(line.startswith("ok: Slack is used by Socket Mode") for line in await lines())


async def test_an_address_for_a_socket_at_which_nobody_answers_is_a_problem(
    lines: Examine, slack: FakeSlack, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("SLACK_APP_TOKEN", "xapp-fake")
    slack.socket_url = "ws://127.0.0.1:1/socket"

    said = await lines()

    assert any(
        line.startswith("problem: Slack gives an address for a socket, which does not open")
        and "127.0.0.1, by no proxy" in line
        for line in said
    )


async def test_a_channel_that_takes_no_posts_is_a_problem(
    lines: Examine, slack: FakeSlack, post_in: PostIn
):
    await post_in("slack", TEAM, "C0FAKE")
    slack.read_only.add("C0FAKE")

    assert any(line.startswith("problem: Channel C0FAKE takes no posts") for line in await lines())


async def test_a_token_that_slack_replaces_is_a_problem(
    lines: Examine, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxe.xoxb-1-fake")

    assert any("a token that Slack replaces every twelve hours" in line for line in await lines())
