"""Roles, teams and channels that were kept once and match nobody."""

from collections.abc import AsyncGenerator, Generator
from pathlib import Path

import pytest
from sqlmodel import Session

from adapters.database import open_store
from bot import roster
from bot.chat.conversations import Workspace
from challenges.models import Organisation, Role, Team
from tests.adapters.doctor.conftest import Appoint, Examine, PostIn
from tests.fakes.bot_connector import Refusal as TeamsRefusal
from tests.fakes.microsoft import FakeMicrosoft
from tests.fakes.slack import TEAM, FakeSlack, running

CHANNEL = "19:fake-channel@thread.tacv2"
APP = "00000000-fa4e-4000-8000-000000000001"
TENANT = "00000000-fa4e-4000-8000-0000000000aa"
PERSON = "00000000-fa4e-4000-8000-0000000000c1"


@pytest.fixture
async def slack(monkeypatch: pytest.MonkeyPatch) -> AsyncGenerator[FakeSlack]:
    async with running(FakeSlack()) as slack:
        monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-fake")
        monkeypatch.setenv("SLACK_SIGNING_SECRET", "8f742231" * 4)
        monkeypatch.setenv("SLACK_API_BASE_URL", slack.api_url)
        yield slack


@pytest.fixture
def microsoft(monkeypatch: pytest.MonkeyPatch) -> Generator[FakeMicrosoft]:
    with FakeMicrosoft() as microsoft:
        for name, value in microsoft.environment(APP, TENANT).items():
            monkeypatch.setenv(name, value)
        yield microsoft


@pytest.mark.parametrize(
    ("user", "expected"),
    [
        pytest.param("@coor", "matches nobody: that is no id", id="a name"),
        pytest.param("j.doe@example.org", "matches nobody: that is no id", id="an address"),
        pytest.param("<@U0ANNA>", "matches nobody: that is no id", id="a mention"),
        pytest.param("u0anna", "matches nobody: that is no id", id="small letters"),
        pytest.param("U0NOBODY", "matches nobody: Slack knows nobody with the id", id="unknown"),
        pytest.param("U0GONE", "matches nobody: The account of U0GONE is closed", id="closed"),
        pytest.param("U0ROBOT", "matches nobody: U0ROBOT is a bot", id="a bot"),
        pytest.param("U0HIDDEN", "matches nobody: Slack shows nobody", id="hidden"),
    ],
)
async def test_a_role_of_nobody_is_named_in_slack(
    lines_of: Examine, slack: FakeSlack, post_in: PostIn, appoint: Appoint, user: str, expected: str
):
    slack.deactivated.add("U0GONE")
    slack.bots.add("U0ROBOT")
    slack.hidden.add("U0HIDDEN")
    await post_in("slack", TEAM, "C0FAKE")
    await appoint("slack", TEAM, "U0CEES", role=Role.LEADER)
    await appoint("slack", TEAM, user, role=Role.COORDINATOR)

    said = await lines_of(["slack"])

    problems = [line for line in said if line.startswith("problem")]
    assert len(problems) == 1
    assert problems[0].startswith(f"problem: The coordinator slack:{TEAM}/{user} {expected}")
    assert "prikkel roles grant" in problems[0]
    assert "ok: Slack knows 1 of those who have a role" in said


async def test_people_are_asked_about_only_while_slack_says_something(
    lines_of: Examine, slack: FakeSlack, post_in: PostIn, appoint: Appoint
):
    await post_in("slack", TEAM, "C0FAKE")
    await appoint("slack", TEAM, "U0NOBODY", role=Role.LEADER)
    slack.refuse_next(401, "invalid_auth", times=2)

    said = await lines_of(["slack"])

    assert [line for line in said if line.startswith("problem")] == [
        "problem: Slack refuses the token (invalid_auth): install the app again and copy "
        "SLACK_BOT_TOKEN from OAuth & Permissions"
    ]
    assert slack.calls_of("users.info") == []


async def test_teams_that_match_nobody_are_named_in_slack(
    lines_of: Examine, slack: FakeSlack, post_in: PostIn, appoint: Appoint, tmp_path: Path
):
    await post_in("slack", TEAM, "C0FAKE")
    await appoint("slack", TEAM, "U0ANNA", team="Griffie")
    await appoint("slack", TEAM, "U0NOBODY1", team="Beheer")
    await appoint("slack", TEAM, "U0NOBODY2", team="Beheer")
    await appoint("slack", TEAM, "anna@example.org", team="Post")
    await _add_team(tmp_path, "Leeg")

    said = await lines_of(["slack"])

    named = [line for line in said if "team " in line]
    assert [line.partition(":")[2].partition(":")[0].strip() for line in named] == [
        "Nobody is in team Leeg",
        "In team Post everybody is kept under what is no id",
        "Team Beheer matches nobody, as far as could be asked",
    ]
    assert not any("U0NOBODY" in line or "anna@" in line for line in said)


async def _add_team(tmp_path: Path, name: str) -> None:
    def add(session: Session) -> None:
        place = roster.workspace_of(session, Workspace("slack", TEAM))
        assert place is not None
        owner = session.get_one(Organisation, place.organisation_id)
        session.add(Team(organisation_id=owner.id, name=name))

    store = open_store(f"sqlite:///{tmp_path}/prikkel.sqlite")
    await store.write(add)
    await store.close()


async def test_a_channel_of_a_wrong_shape_is_named_once(
    lines_of: Examine, slack: FakeSlack, post_in: PostIn
):
    await post_in("slack", TEAM, "#kanaal")

    said = await lines_of(["slack"])

    [named] = [line for line in said if "#kanaal" in line]
    assert named.startswith(
        f"problem: A campaign posts in slack:{TEAM}/#kanaal, which is no channel"
    )
    assert "prikkel campaign change --channel" in named
    assert slack.calls_of("conversations.info") == []


async def test_a_channel_that_the_bot_was_taken_from_is_told_once(
    lines_of: Examine, slack: FakeSlack, post_in: PostIn, tmp_path: Path
):
    await post_in("slack", TEAM, "C0FAKE")
    slack.without_bot.add("C0FAKE")
    store = open_store(f"sqlite:///{tmp_path}/prikkel.sqlite")
    await store.write(_take_the_bot_away)
    await store.close()

    said = await lines_of(["slack"])

    assert [line for line in said if "C0FAKE" in line] == [
        "problem: The bot is not in channel C0FAKE: invite it there: /invite @Prikkel"
    ]


def _take_the_bot_away(session: Session) -> None:
    place = roster.workspace_of(session, Workspace("slack", TEAM))
    assert place is not None
    roster.mark_gone(session, place, "C0FAKE")


@pytest.mark.parametrize(
    ("user", "level"),
    [
        pytest.param("anna@example.org", "problem", id="an address"),
        pytest.param(PERSON.upper(), "problem", id="capitals"),
        pytest.param(PERSON, "warning", id="in no channel"),
    ],
)
async def test_a_role_of_nobody_is_named_in_teams(
    lines_of: Examine,
    microsoft: FakeMicrosoft,
    post_in: PostIn,
    appoint: Appoint,
    user: str,
    level: str,
):
    microsoft.connector.members["00000000-fa4e-4000-8000-0000000000c2"] = "known"
    await post_in("teams", TENANT, CHANNEL)
    await appoint("teams", TENANT, user, role=Role.LEADER)
    await appoint("teams", TENANT, "00000000-fa4e-4000-8000-0000000000c2", role=Role.COORDINATOR)

    said = await lines_of(["teams"], microsoft.service_url)

    [named] = [line for line in said if user in line]
    assert named.startswith(f"{level}: The leader teams:{TENANT}/{user} ")
    assert ("let this person add the app" in named) is (level == "warning")
    assert "ok: Teams knows 1 of those who have a role" in said


async def test_what_microsoft_does_not_say_is_no_verdict_on_people(
    lines_of: Examine, microsoft: FakeMicrosoft, post_in: PostIn, appoint: Appoint
):
    await post_in("teams", TENANT, CHANNEL)
    await appoint("teams", TENANT, PERSON, team="Griffie")
    microsoft.connector.refusals += [TeamsRefusal(500)] * 4

    said = await lines_of(["teams"], microsoft.service_url)

    assert not any("team Griffie matches nobody" in line for line in said)


async def test_a_channel_of_teams_of_a_wrong_shape_is_named_with_how_it_is_written(
    lines_of: Examine, microsoft: FakeMicrosoft, post_in: PostIn
):
    await post_in("teams", TENANT, "19%3Afake-channel%40thread.tacv2")

    said = await lines_of(["teams"], microsoft.service_url)

    [named] = [line for line in said if "19%3A" in line]
    assert "which is no channel" in named
    assert "writes it as 19:fake-channel@thread.tacv2" in named
    assert not any("The bot is not in channel" in line for line in said)


async def test_it_says_where_the_day_stands_on_which_the_secret_expires(
    lines_of: Examine, microsoft: FakeMicrosoft
):
    said = await lines_of(["teams"], microsoft.service_url)
    assert any("Certificates & secrets" in line for line in said)

    said = await lines_of(["teams"], microsoft.service_url, MICROSOFT_APP_TYPE="UserAssignedMSI")
    assert not any("Certificates & secrets" in line for line in said)
