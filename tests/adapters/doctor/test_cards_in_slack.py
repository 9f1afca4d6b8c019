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


async def test_every_card_and_form_is_shown_and_none_is_posted(lines: Examine, slack: FakeSlack):
    said = await lines(["slack"], deep=True)

    words = translator("nl")
    shown = sum(1 for _ in samples.every_card(words)) + sum(1 for _ in samples.every_form(words))
    assert taken(said) == len(slack.calls_of("blocks.validate")) == shown + 2
    assert shown > 100
    assert not any(line.startswith("problem") for line in said)
    assert slack.messages == []
    slack.calls.clear()
    assert not any("blocks.validate" in line for line in await lines(["slack"]))
    assert slack.calls_of("blocks.validate") == []


async def test_what_a_workspace_does_not_draw_is_said_once_and_is_no_problem(
    lines: Examine, slack: FakeSlack
):
    before = taken(await lines(["slack"], deep=True))
    slack.takes_containers = slack.takes_alerts = False

    said = await lines(["slack"], deep=True)

    assert taken(said) == before
    assert not any(line.startswith("problem") for line in said)
    told = [line for line in said if line.startswith("warning: Slack draws no ")]
    assert sum("draws no containers there, such as in “" in line for line in told) == 1
    assert any("unsupported block container" in line for line in told)
    assert any("a warning in a form" in line for line in told)


async def test_a_card_that_is_refused_is_named_with_what_is_wrong_and_where(
    lines: Examine, slack: FakeSlack
):
    slack.refuses_words = "wegwerp"
    said = await lines(["slack"], deep=True)

    refused = [line for line in said if line.startswith("problem: Slack refuses “")]
    assert refused
    assert all("(/" in line and "says wegwerp" in line for line in refused)


@pytest.mark.parametrize(("wait", "goes_on"), [(0.01, True), (600.0, False)])
async def test_a_pause_that_slack_wants_is_kept_or_told(
    lines: Examine, slack: FakeSlack, wait: float, goes_on: bool
):
    slack.limits_validation = wait
    said = await lines(["slack"], deep=True)

    assert any(PROMISED.fullmatch(line) for line in said) is goes_on
    stopped = "warning: Slack does not look at more cards (ratelimited), after 0: try again"
    assert any(line.startswith(stopped) for line in said) is not goes_on
