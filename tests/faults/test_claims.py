"""A server that is killed between the claim of a message and its address, or its sending.

Whoever was never written to has no address yet. A channel of Slack cannot be asked by default, and
nothing in Teams ever: what was on its way there may be missing, and is told to the operator.
"""

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.chat.conversations import Workspace
from tests.adapters.teams.gestures import APP_ID, TENANT
from tests.fakes.microsoft import FakeMicrosoft
from tests.fakes.slack import running as slack_running
from tests.faults.claimed import Rounds
from tests.outside.installations import SLACK, install, slack_settings
from tests.outside.server import Prikkel, running

ROUNDS = int(os.environ.get("PRIKKEL_SOAK_ROUNDS", "20")) // 3  # two at each moment
CHANNELS = 4
HOLDS = 0.4
"""Seconds that a platform thinks about a request, so that a kill can come in between."""


def _teams_settings(microsoft: FakeMicrosoft) -> dict[str, str]:
    return microsoft.environment(APP_ID, TENANT)


async def _kill_again_and_again(
    rounds: Rounds, requests: Callable[[], int], person: Callable[[str], str]
) -> None:
    """Kill it once a round, and see everything come to rest at the end."""
    for number in range(ROUNDS):
        await rounds.write(f"r{number}", person)
        before = requests()
        await rounds.kill_at_the_claim(lambda: requests() > before)  # noqa: B023
    async with running(rounds.prikkel):
        await rounds.come_to_rest()


def _insist(rounds: Rounds, name: str, may_be_doubled: Callable[[str], bool]) -> None:
    """Only what was on its way may be missing or doubled, and what is missing is told of."""
    print(rounds.account(name))
    assert rounds.missing() <= rounds.uncertain()
    assert rounds.uncertain() <= rounds.leaving - rounds.must_arrive
    doubled = {key for key, times in rounds.arrivals().items() if times > 1}
    assert doubled <= {key for key in rounds.leaving if may_be_doubled(key)}
    assert "Traceback" not in rounds.prikkel.log()


@pytest.mark.parametrize("may_ask", [True, False], ids=["with --history", "as usual"])
async def test_in_slack_a_claim_that_dies_loses_and_doubles_nothing(tmp_path: Path, may_ask: bool):
    channels = [f"C0CLAIM{number}" for number in range(CHANNELS)]
    async with slack_running() as slack:
        slack.delay = HOLDS
        slack.channels |= set(channels)
        if may_ask:
            slack.missing_scopes.clear()
        prikkel = Prikkel(tmp_path, slack_settings(slack.api_url))
        await install(prikkel.environment["DATABASE_URL"], SLACK, channels)

        def person(name: str) -> str:
            slack.people.add(user := f"U0{name.upper()}")
            return user

        rounds = Rounds(
            prikkel, SLACK, channels, lambda: [m.text for m in slack.messages],
            random.Random(20261129),
        )  # fmt: skip
        await _kill_again_and_again(rounds, lambda: len(slack.calls_of("chat.postMessage")), person)
        _insist(rounds, "Slack", may_be_doubled=lambda _: False)
        if may_ask:
            assert rounds.uncertain() == set()


async def test_in_teams_a_claim_that_dies_loses_nothing(tmp_path: Path):
    channels = [f"19:fake-claim-{number}@thread.tacv2" for number in range(CHANNELS)]
    teams = Workspace("teams", TENANT)
    with FakeMicrosoft() as microsoft:
        microsoft.connector.delay = HOLDS
        prikkel = Prikkel(tmp_path, _teams_settings(microsoft))
        await install(
            prikkel.environment["DATABASE_URL"], teams, channels,
            service_url=microsoft.service_url,
        )  # fmt: skip

        def seen() -> list[str]:
            return [
                text
                for place in microsoft.connector.messages
                for text in microsoft.connector.texts(place)
            ]

        rounds = Rounds(prikkel, teams, channels, seen, random.Random(20261130))
        await _kill_again_and_again(
            rounds, lambda: len(microsoft.connector.requests), lambda name: f"29:{name}"
        )
        _insist(rounds, "Teams", may_be_doubled=lambda key: key in rounds.must_arrive)
