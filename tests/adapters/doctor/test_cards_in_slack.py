"""`prikkel doctor slack --deep`: which card Slack would refuse, without posting any."""

import re
from collections.abc import AsyncGenerator

import pytest

from adapters.slack.manifest import BOT_SCOPES
from bot import samples
from bot.i18n import translator
from tests.adapters.doctor.conftest import Examine
from tests.fakes.slack import FakeSlack, running

PROMISED = re.compile(r"ok: Slack takes (\d+) cards and forms, as blocks.validate says")


@pytest.fixture
async def slack() -> AsyncGenerator[FakeSlack]:
    async with running(FakeSlack(scopes=",".join(BOT_SCOPES))) as slack:
        yield slack


@pytest.fixture
def lines(lines_of: Examine, slack: FakeSlack, monkeypatch: pytest.MonkeyPatch) -> Examine:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-fake")
    monkeypatch.setenv("SLACK_SIGNING_SECRET", "8f742231" * 4)
    monkeypatch.setenv("SLACK_API_BASE_URL", slack.api_url)
    return lines_of


def taken(said: list[str]) -> int:
    [number] = [found[1] for line in said if (found := PROMISED.fullmatch(line))]
    return int(number)


def everything() -> int:
    """All cards and forms, somebody's own page, and a warning in a form."""
    words = translator("nl")
    return len([*samples.every_card(words), *samples.every_form(words)]) + 2


async def test_every_card_and_form_is_shown_and_none_is_posted(lines: Examine, slack: FakeSlack):
    said = await lines(["slack"], deep=True)

    assert taken(said) == len(slack.calls_of("blocks.validate")) == everything() > 300
    assert not any(line.startswith("problem") for line in said)
    assert slack.messages == []
    slack.calls.clear()
    assert not any("blocks.validate" in line for line in await lines(["slack"]))
    assert slack.calls_of("blocks.validate") == []


async def test_what_a_workspace_does_not_draw_is_said_once_and_is_no_problem(
    lines: Examine, slack: FakeSlack
):
    slack.takes_containers = slack.takes_alerts = False

    said = await lines(["slack"], deep=True)

    assert taken(said) == everything()
    assert not any(line.startswith("problem") for line in said)
    told = [line for line in said if line.startswith("warning: Slack draws no ")]
    assert sum("draws no containers there, such as in “" in line for line in told) == 1
    assert any("unsupported block container" in line for line in told)
    assert any("a warning in a form" in line for line in told)


async def test_a_card_that_is_refused_is_named_with_what_and_where_and_a_pause_is_kept(
    lines: Examine, slack: FakeSlack
):
    slack.refuses_words, slack.limits_validation = "wegwerp", 0.01
    said = await lines(["slack"], deep=True)

    refused = [line for line in said if line.startswith("problem: Slack refuses “")]
    assert refused
    assert all("(/" in line and "says wegwerp" in line for line in refused)
    assert 0 < taken(said) < everything()


async def test_a_pause_that_is_too_long_ends_it_and_is_told(lines: Examine, slack: FakeSlack):
    slack.limits_validation = 600.0
    said = await lines(["slack"], deep=True)

    stopped = "warning: Slack does not look at more cards (ratelimited), after 0: try again"
    assert any(line.startswith(stopped) for line in said)
    assert not any(PROMISED.fullmatch(line) for line in said)
