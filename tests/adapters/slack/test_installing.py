"""Workspaces install the app by OAuth: from the link, over Slack, and back."""

import asyncio
from datetime import timedelta

import pytest
from sqlmodel import Session

from adapters.clocks import utc_now
from adapters.seals import Seal
from adapters.slack import installations
from adapters.slack.installations import PURPOSE
from adapters.slack.manifest import BOT_SCOPES
from bot import roster
from bot.chat.conversations import Workspace
from challenges.models import Organisation
from tests.adapters.slack.installing import KEY, Office, failure_of, opened
from tests.fakes.slack import FakeSlack
from tests.fakes.slack_installs import grant


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
    assert Seal(KEY, PURPOSE).open(row.token, utc_now()) == "xoxb-T1"
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
    async with opened(slack, store, seal=Seal(b"another", PURPOSE, older=[KEY])) as third:
        await third.posts("T1")

    assert (failure.reason, failure.permanent) == ("token_cannot_be_opened", False)
    assert "sealed with another PRIKKEL_SECRET_KEY" in caplog.text
