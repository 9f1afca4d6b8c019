"""An enterprise installs the app for its workspaces."""

import asyncio

from tests.adapters.slack.installing import Office, failure_of, opened
from tests.fakes.slack import FakeSlack
from tests.fakes.slack_installs import org_grant


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
