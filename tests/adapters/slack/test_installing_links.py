"""The way to Slack and back: whose it is, how often, and how long."""

import asyncio

import pytest
from aiohttp import ClientSession, CookieJar, DummyCookieJar, web
from sqlmodel import select

from adapters.clocks import utc_now
from adapters.database import open_store
from bot.models import InboxEntry
from tests.adapters.slack.installing import Office, opened
from tests.fakes.clock import FakeClock
from tests.fakes.slack import FakeSlack
from tests.fakes.slack_installs import grant


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
    await office.visits(back)

    (kept,) = await office.store.read(lambda session: session.exec(select(InboxEntry.key)).all())

    assert kept not in back
    assert len(kept) == 64


@pytest.mark.parametrize("spelt", ["{}=", "{}!", "{}%20", "!{}"])
async def test_a_link_back_is_good_as_it_was_spelt_alone(office: Office, spelt: str):
    back = await office.goes_to_slack()
    before, _, state = back.partition("state=")
    cookie = next(iter(office.browser.cookie_jar))
    other = spelt.format(state)
    office.browser.cookie_jar.update_cookies({cookie.key: other.replace("%20", " ")})

    assert (await office.visits(f"{before}state={other}"))[0] == 400
    assert await office.rows() == {}


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


@pytest.mark.one_on_postgres
@pytest.mark.parametrize("query", ["", "?state=", "?code=x", "?state=é&code=x", "?state=%ff"])
async def test_what_nobody_began_is_refused(office: Office, query: str):
    assert (await office.visits(f"{office.url}/slack/oauth_redirect{query}"))[0] == 400


@pytest.mark.parametrize(("minutes", "status"), [(-4, 200), (9, 200), (11, 400)])
async def test_a_link_back_ends_after_ten_minutes(slack: FakeSlack, store, minutes, status):
    clock = FakeClock(utc_now())
    async with opened(slack, store, clock=clock) as office:
        back = await office.goes_to_slack()
        clock.advance(seconds=minutes * 60)

        assert (await office.visits(back))[0] == status
        assert bool(await office.rows()) is (status == 200)


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
    back = await office.goes_to_slack()
    async with ClientSession(cookie_jar=DummyCookieJar()) as crowd:
        for _ in range(1005):
            async with crowd.get(f"{office.url}/slack/install", allow_redirects=False) as sent:
                assert sent.status == 302

    kept = await office.store.read(lambda session: session.exec(select(InboxEntry)).all())

    assert kept == []
    assert (await office.visits(back))[0] == 200


async def test_of_two_servers_that_take_one_link_back_at_once_one_takes_it(
    slack: FakeSlack, database_url: str
):
    first_store, second_store = open_store(database_url), open_store(database_url)
    async with opened(slack, first_store) as first, opened(slack, second_store) as second:
        for _ in range(5):
            back = await first.goes_to_slack()
            cookie = next(iter(first.browser.cookie_jar))
            second.browser.cookie_jar.update_cookies({cookie.key: cookie.value})
            there = back.replace(first.url, second.url)

            answers = await asyncio.gather(first.visits(back), second.visits(there))

            late = [text for status, text in answers if status == 400]
            assert len([text for text in late if "ouder dan tien minuten" in text]) == 1
    await first_store.close()
    await second_store.close()


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


@pytest.mark.one_on_postgres
@pytest.mark.parametrize(
    ("status", "body", "shown"),
    [
        pytest.param(200, b'{"ok": false, "error": "invalid_code"}', 400, id="a code of nobody"),
        pytest.param(200, b'{"ok": true, "team": "T1", "access_token": "x"}', 502, id="no object"),
        pytest.param(
            200, b'{"ok": true, "team": {"id": {"a": 1}}, "access_token": ["x"]}', 502, id="types"
        ),
        pytest.param(
            200, b'{"ok": true, "team": {"id": "T\\u0000"}, "access_token": "x"}', 502, id="NUL"
        ),
        pytest.param(200, b"[" * 5000, 502, id="nested"),
        pytest.param(200, b"\xff\xfe", 502, id="no text"),
        pytest.param(200, b"[]", 502, id="a list"),
        pytest.param(500, b"<html>", 502, id="an error page"),
        pytest.param(429, b"", 502, id="too many"),
    ],
)
async def test_whatever_slack_answers_the_installation_ends_with_a_page(
    office: Office, caplog: pytest.LogCaptureFixture, status: int, body: bytes, shown: int
):
    back = await office.goes_to_slack()
    code = back.split("code=")[1].split("&")[0]
    office.slack.oauth_answers[code] = web.Response(
        body=body, status=status, content_type="application/json"
    )

    answered, page = await office.visits(back)

    assert answered == shown
    assert 'href="/slack/install"' in page
    assert await office.rows() == {}
    assert "Traceback" not in caplog.text
