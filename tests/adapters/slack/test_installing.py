"""Workspaces install the app by OAuth: from the link, over Slack, and back."""

import asyncio
from collections.abc import AsyncGenerator
from datetime import timedelta

import pytest
from aiohttp import ClientSession, CookieJar
from sqlmodel import Session, select

from adapters.clocks import utc_now
from adapters.seals import Seal
from adapters.slack import installations
from adapters.slack.installations import MOST_STATES, PURPOSE
from adapters.slack.manifest import BOT_SCOPES
from bot import roster
from bot.chat.conversations import Workspace
from bot.models import SlackInstallState
from bot.ports import DeliveryFailed
from challenges.models import Organisation
from tests.adapters.slack.installing import Office, opened
from tests.fakes.slack import FakeSlack, running
from tests.fakes.slack_installs import grant, org_grant


@pytest.fixture
async def slack() -> AsyncGenerator[FakeSlack]:
    async with running() as slack:
        yield slack


@pytest.fixture
async def office(slack: FakeSlack, store) -> AsyncGenerator[Office]:
    async with opened(slack, store) as office:
        yield office


async def failure_of(office: Office, workspace: str) -> DeliveryFailed:
    with pytest.raises(DeliveryFailed) as failure:
        await office.posts(workspace)
    return failure.value


async def test_an_installed_workspace_is_told_what_to_do_next_and_posts_arrive(office: Office):
    status, page = await office.installs(grant("T1"))
    await office.posts("T1")

    assert status == 200
    assert "prikkel campaign start --workspace slack:T1" in page
    assert f"--start {(utc_now() + timedelta(days=1)).date()}" in page
    assert "Prikkel is geïnstalleerd." in page
    assert "Prikkel is installed." in page
    assert office.tokens_used_for("chat.postMessage") == ["xoxb-T1"]


async def test_the_token_is_kept_sealed_and_shown_nowhere(
    office: Office, caplog: pytest.LogCaptureFixture
):
    caplog.set_level("DEBUG")

    _, page = await office.installs(grant("T1"))

    row = (await office.rows())["T1"]
    assert (row.bot_user_id, row.scopes) == ("U1BOT", "chat:write,commands")
    assert "xoxb" not in row.token
    assert Seal(b"key", PURPOSE).open(row.token, utc_now()) == "xoxb-T1"
    assert "xoxb-T1" not in page
    assert not any("xoxb-T1" in record.getMessage() for record in caplog.records)
    assert "xoxb-T1" not in repr(installations.Grant("T1", "", "U1", "", "xoxb-T1"))


async def test_exactly_the_scopes_of_the_manifest_are_asked(office: Office):
    async with office.browser.get(f"{office.url}/slack/install", allow_redirects=False) as sent:
        location = sent.headers["Location"]

    assert f"scope={','.join(BOT_SCOPES)}&" in location
    assert f"redirect_uri={office.url}/slack/oauth_redirect" in location


async def test_every_workspace_is_spoken_to_with_its_own_token(office: Office):
    await office.installs(grant("T1"))
    await office.installs(grant("T2"))

    for workspace in ("T1", "T2", "T1"):
        await office.posts(workspace)

    assert office.tokens_used_for("chat.postMessage") == ["xoxb-T1", "xoxb-T2", "xoxb-T1"]


async def test_without_an_installation_nothing_is_sent_and_that_is_for_good(office: Office):
    await office.installs(grant("T1"))

    failure = await failure_of(office, "T2")

    assert (failure.reason, failure.permanent, failure.gone) == ("not_installed", True, False)
    assert office.slack.calls_of("chat.postMessage") == []


async def test_the_cookie_is_for_us_alone_and_over_https_alone(slack: FakeSlack, store):
    async with opened(slack, store, public_url="https://prikkel.example.org") as office:
        url = f"{office.url}/slack/install"
        sent = await office.browser.get(url, allow_redirects=False)
        cookie = sent.cookies["__Host-prikkel-install"]
        location = sent.headers["Location"]

    assert sent.headers["Cache-Control"] == "no-store"
    assert (cookie["secure"], cookie["httponly"], cookie["samesite"]) == (True, True, "Lax")
    assert (cookie["path"], cookie["max-age"], cookie["domain"]) == ("/", "600", "")
    assert f"state={cookie.value}&" in location
    assert len(cookie.value) >= 40


async def test_the_database_holds_no_state_that_could_be_used(office: Office):
    back = await office.goes_to_slack()

    (kept,) = await office.store.read(
        lambda session: session.exec(select(SlackInstallState.digest)).all()
    )

    assert kept not in back
    assert len(kept) == 64


async def test_a_link_back_works_once(office: Office):
    back = await office.goes_to_slack()
    cookies = {c.key: c.value for c in office.browser.cookie_jar}

    first = await office.visits(back)
    office.browser.cookie_jar.update_cookies(cookies)
    second = await office.visits(back)

    assert first[0] == 200
    assert second[0] == 400
    assert "ouder dan tien minuten" in second[1]
    assert len(office.slack.calls_of("oauth.v2.access")) == 1


async def test_a_link_back_is_good_for_the_browser_that_began_alone(office: Office):
    back = await office.goes_to_slack()

    async with ClientSession(cookie_jar=CookieJar(unsafe=True)) as other:
        async with other.get(back) as response:
            stranger = response.status, await response.text()
        async with other.get(f"{office.url}/slack/install", allow_redirects=False):
            pass  # it has a cookie of its own now
        async with other.get(back) as response:
            again = response.status
    ours = await office.visits(back)

    assert stranger[0] == again == 400
    assert "not come from the browser" in stranger[1]
    assert ours[0] == 200


@pytest.mark.parametrize("query", ["", "?state=", "?code=x", "?state=é&code=x", "?state=%ff"])
async def test_what_nobody_began_is_refused(office: Office, query: str):
    assert (await office.visits(f"{office.url}/slack/oauth_redirect{query}"))[0] == 400


async def test_a_link_back_ends_after_ten_minutes(office: Office):
    back = await office.goes_to_slack()

    def age(session: Session) -> None:
        (state,) = session.exec(select(SlackInstallState)).all()
        assert timedelta(minutes=9) < state.expires_at - utc_now() <= timedelta(minutes=10)
        state.expires_at = utc_now() - timedelta(seconds=1)
        session.add(state)

    await office.store.write(age)

    assert (await office.visits(back))[0] == 400
    assert await office.rows() == {}


async def test_any_server_around_the_database_takes_it(office: Office, slack: FakeSlack, store):
    async with opened(slack, store) as other:
        await office.goes_to_slack()
        back = (await office.goes_to_slack()).replace(office.url, other.url)
        slack._codes = {code: (f"{other.url}/slack/oauth_redirect", granted)
                        for code, (_, granted) in slack._codes.items()}  # fmt: skip

        assert (await office.visits(back))[0] == 200
        await office.posts("T0FAKE")


async def test_a_crowd_that_never_comes_back_neither_fills_the_database_nor_bars_the_way(
    office: Office,
):
    def crowd(session: Session) -> None:
        for number in range(MOST_STATES + 5):
            installations.new_state(session, f"{number}", utc_now())

    await office.store.write(crowd)
    installed, _ = await office.installs(grant("T1"))
    await office.store.write(crowd)
    kept = await office.store.read(lambda session: session.exec(select(SlackInstallState)).all())

    assert installed == 200
    assert len(kept) == MOST_STATES


async def test_cancelling_in_slack_changes_nothing_and_is_said_kindly(office: Office):
    back = await office.goes_to_slack()
    state = back.split("state=")[1]

    status, page = await office.visits(
        f"{office.url}/slack/oauth_redirect?error=access_denied&state={state}"
    )

    assert status == 200
    assert "in Slack afgebroken" in page
    assert "Slack says: access_denied" in page
    assert 'href="/slack/install"' in page
    assert await office.rows() == {}


async def test_what_is_in_the_address_never_becomes_part_of_the_page(office: Office):
    back = await office.goes_to_slack()
    state = back.split("state=")[1]

    _, page = await office.visits(
        f"{office.url}/slack/oauth_redirect?error=<script>alert(1)</script>&state={state}"
    )

    assert "script" not in page


async def test_a_wrong_client_secret_is_said_and_not_shown(
    slack: FakeSlack, store, caplog: pytest.LogCaptureFixture
):
    async with opened(slack, store, client_secret="wr0ng") as office:
        status, page = await office.installs(grant("T1"))

    assert status == 502
    assert "bad_client_secret" in page
    assert "SLACK_CLIENT_SECRET" in page
    assert "wr0ng" not in page + caplog.text


@pytest.mark.parametrize(
    ("granted", "sentence"),
    [
        pytest.param(grant("T1", refresh_token="xoxe-1"), "token rotation", id="rotating"),
        pytest.param(grant("T1", access_token=None), "no_token", id="no token"),
        pytest.param(grant("T1", team=None), "no_token", id="no workspace"),
    ],
)
async def test_a_grant_that_cannot_be_used_is_refused(office: Office, granted, sentence: str):
    status, page = await office.installs(granted)

    assert status == 502
    assert sentence in page
    assert await office.rows() == {}


async def test_an_enterprise_installs_once_for_all_its_workspaces(office: Office):
    office.slack.teams_of = {"xoxb-T0FAKE": ["T8", "T9"]}

    status, page = await office.installs(org_grant("E0FAKE"))
    for workspace in ("T8", "T9", "T8"):
        await office.posts(workspace)

    assert status == 200
    assert "--workspace slack:T…" in page
    assert office.tokens_used_for("chat.postMessage") == ["xoxb-T0FAKE"] * 3
    assert len(office.slack.calls_of("auth.teams.list")) == 2
    assert (await failure_of(office, "T7")).reason == "not_installed"
    assert set(await office.rows()) == {"E0FAKE", "T8", "T9"}


async def test_which_enterprise_a_workspace_is_of_is_asked_once_and_kept(
    office: Office, slack: FakeSlack, store
):
    slack.teams_of = {"xoxb-T0FAKE": ["T8"]}
    await office.installs(org_grant("E0FAKE"))
    await office.posts("T8")

    async with opened(slack, store) as other:
        await other.posts("T8")

    assert len(slack.calls_of("auth.teams.list")) == 1


async def test_a_workspace_that_is_not_in_the_enterprise_is_not_asked_for_all_the_time(
    office: Office,
):
    await office.installs(org_grant("E0FAKE"))

    for _ in range(5):
        await failure_of(office, "T7")

    assert len(office.slack.calls_of("auth.teams.list")) == 1


async def test_two_messages_at_once_to_a_workspace_of_the_enterprise_both_arrive(office: Office):
    office.slack.teams_of = {"xoxb-T0FAKE": ["T8"]}
    await office.installs(org_grant("E0FAKE"))

    await asyncio.gather(office.posts("T8"), office.posts("T8"))

    assert len(office.slack.calls_of("chat.postMessage")) == 2
    assert len(office.slack.calls_of("auth.teams.list")) == 1


async def test_an_enterprise_that_does_not_answer_is_in_nobody_elses_way(office: Office):
    office.slack.teams_of = {"xoxb-T2FAKE": ["T8"]}
    office.slack.revoked = {"xoxb-T1FAKE"}
    await office.installs(org_grant("E1FAKE"))
    await office.installs(org_grant("E2FAKE"))

    await office.posts("T8")

    assert office.tokens_used_for("chat.postMessage") == ["xoxb-T2FAKE"]


async def test_while_slack_does_not_say_whose_a_workspace_is_nothing_is_given_up(office: Office):
    await office.installs(org_grant("E0FAKE"))
    office.slack.refuse_next(503)

    failures = [await failure_of(office, "T8") for _ in range(3)]

    assert [(one.reason, one.permanent) for one in failures] == [("service_unavailable", False)] * 3
    assert len(office.slack.calls_of("auth.teams.list")) == 1


async def test_a_workspace_of_an_organisation_goes_on_where_it_was(office: Office):
    def link(session: Session) -> None:
        organisation = Organisation(name="Voorbeeld", created_at=utc_now())
        session.add(organisation)
        session.flush()
        roster.add_workspace(session, Workspace("slack", "T1"), organisation)

    await office.store.write(link)

    _, page = await office.installs(grant("T1"))

    assert "Deze workspace hoort al bij een organisatie" in page
    assert "campaign start" not in page


async def test_two_administrators_at_once_install_it_once(office: Office):
    async def install(number: int) -> None:
        token = f"xoxb-{number}"
        await office.workspaces.install(installations.Grant("T1", "", "U1BOT", "", token))

    await asyncio.gather(*(install(number) for number in range(5)))

    assert set(await office.rows()) == {"T1"}
    await office.posts("T1")


async def test_a_key_that_opens_nothing_is_said_and_tried_again_later(
    office: Office, slack: FakeSlack, store, caplog: pytest.LogCaptureFixture
):
    await office.installs(grant("T1"))

    async with opened(slack, store, seal=Seal(b"another", PURPOSE)) as other:
        failure = await failure_of(other, "T1")
    async with opened(slack, store, seal=Seal(b"another", PURPOSE, older=[b"key"])) as third:
        await third.posts("T1")

    assert (failure.reason, failure.permanent) == ("token_cannot_be_opened", False)
    assert "sealed with another PRIKKEL_SECRET_KEY" in caplog.text
