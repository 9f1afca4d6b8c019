"""An enterprise removes the app, or withdraws it from a workspace."""

import pytest

from bot.ports import DeliveryFailed
from tests.adapters.slack.installing import Office, opened
from tests.adapters.slack.leaving import REMOVED, furnished, gone, tells
from tests.fakes.slack_installs import grant, org_grant


@pytest.fixture
async def office(office: Office) -> Office:
    return await furnished(office)


async def test_an_enterprise_that_removes_it_removes_it_everywhere(office: Office):
    office.slack.teams_of = {"xoxb-T0FAKE": ["T1", "T8"]}
    await office.installs(grant("T1", enterprise={"id": "E0FAKE"}))
    await office.installs(org_grant("E0FAKE"))
    await tells(office, REMOVED, team_id="T1", enterprise_id="E0FAKE")
    await office.posts("T1")  # by the installation of its enterprise
    assert await gone(office) == set()

    await tells(office, REMOVED, team_id=None, enterprise_id="E0FAKE", is_enterprise_install=True)

    with pytest.raises(DeliveryFailed, match="not_installed"):
        await office.posts("T1")
    assert await gone(office) == {"C0FAKE", "direct"}
    await office.posts("T2")


async def test_a_workspace_that_its_enterprise_withdraws_gets_nothing_more(office: Office):
    office.slack.teams_of = {"xoxb-T0FAKE": ["T1", "T8"]}
    await office.installs(grant("T1", enterprise={"id": "E0FAKE"}))
    await office.installs(org_grant("E0FAKE"))
    await tells(office, REMOVED, team_id="T1", enterprise_id="E0FAKE")
    await office.posts("T1")  # by the installation of its enterprise
    office.slack.teams_of = {"xoxb-T0FAKE": ["T8"]}
    revoked = {"type": "team_access_revoked", "team_ids": ["T1", "T9"]}

    assert await tells(office, revoked, team_id=None, enterprise_id="E0FAKE") == 200

    assert await gone(office) == {"C0FAKE", "direct"}
    with pytest.raises(DeliveryFailed, match="not_installed"):
        await office.posts("T1")
    await office.posts("T8")
    office.slack.teams_of = {"xoxb-T0FAKE": ["T1", "T8"]}
    async with opened(office.slack, office.store) as later:
        await later.posts("T1")


async def test_what_an_enterprise_withdraws_leaves_a_workspace_its_own_token(office: Office):
    await office.installs(org_grant("E0FAKE"))
    revoked = {"type": "team_access_revoked", "team_ids": ["T1"]}

    assert await tells(office, revoked, team_id=None, enterprise_id="E0FAKE") == 200

    await office.posts("T1")
    assert await gone(office) == set()
