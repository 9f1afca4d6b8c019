"""`prikkel doctor slack --deep`: which card Slack would refuse, without posting any."""

import re
from collections.abc import AsyncGenerator
from dataclasses import replace
from functools import cache

import pytest

from adapters.platform.deep import Deep
from adapters.slack.manifest import BOT_SCOPES
from bot import samples
from bot.i18n import translator
from tests.adapters.doctor.conftest import Examine
from tests.fakes.slack import FakeSlack, running

PROMISED = re.compile(
    r"ok: Slack takes (\d+) cards and forms in ([\w, ]+), as blocks.validate says"
)
IN_DUTCH = Deep(["nl"], a_minute=10**9)


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


@cache
def everything() -> int:
    """All cards and forms, somebody's own page, and a warning in a form."""
    words = translator("nl")
    return len([*samples.every_card(words), *samples.every_form(words)]) + 2


@pytest.mark.long
async def test_every_card_and_form_is_shown_and_none_is_posted(lines: Examine, slack: FakeSlack):
    told: list[str] = []
    # The same language twice: of that, nothing is shown again.
    said = await lines(["slack"], deep=replace(IN_DUTCH, locales=["nl", "nl"], tell=told.append))

    asked = [repr(call) for call in slack.calls_of("blocks.validate")]
    assert taken(said) == 2 * everything() > 2000
    assert any("in nl, nl, as" in line for line in said)
    assert f"nl: 200 of {everything()}" in told
    assert len(asked) == len(set(asked)) > 1000  # nothing twice
    assert not any(line.startswith("problem") for line in said)
    assert slack.messages == []
    slack.calls.clear()
    assert not any("blocks.validate" in line for line in await lines(["slack"]))
    assert slack.calls_of("blocks.validate") == []


@pytest.mark.long
async def test_what_is_refused_or_not_drawn_is_named_with_language_and_block(
    lines: Examine, slack: FakeSlack
):
    slack.takes_containers = slack.takes_alerts = False
    slack.refuses_words, slack.limits_validation = "wegwerp", 0.01
    said = await lines(["slack"], deep=IN_DUTCH)

    told = [line for line in said if line.startswith("warning: Slack draws no ")]
    assert sum("draws no containers there, such as in “" in line for line in told) == 1
    assert any("unsupported block container" in line for line in told)
    assert any("a warning in a form" in line for line in told)
    refused = [line for line in said if line.startswith("problem: Slack refuses “")]
    where = re.compile(r"” in nl \(.*/\w+/blocks/\d+/text/text \(\w+\): says wegwerp")
    assert refused
    assert all(where.search(line) for line in refused)
    assert 0 < taken(said) < everything()


async def test_a_pause_that_is_too_long_ends_it_and_is_told(lines: Examine, slack: FakeSlack):
    told: list[str] = []
    slack.limits_validation = 600.0
    said = await lines(["slack"], deep=Deep(["de", "fr"], a_minute=10**9, tell=told.append))

    stopped = "warning: Slack does not look at more cards (ratelimited), after 0 and before “"
    [line] = [line for line in said if line.startswith(stopped)]
    assert "” in de: try again in a few minutes" in line
    assert not any(PROMISED.fullmatch(line) for line in said)
    assert told[0].startswith(f"Slack is shown {everything()} cards and forms in de, at most ")


def test_no_more_are_shown_a_minute_than_was_said():
    pace = Deep(a_minute=100).pace

    assert [pace.wait(0.0) for _ in range(3)] == pytest.approx([0.0, 0.6, 1.2])
    assert pace.wait(9.0) == 0.0
    assert Deep(a_minute=100).minutes(1160) == 12
