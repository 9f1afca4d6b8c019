"""Killed while it sends to Teams, which cannot be asked: no card about actions comes twice.

The message of the day must arrive, and does. As `test_killed_while_sending`, with Microsoft's Bot
Connector in the place of a wall.
"""

import json
import os
import signal
import subprocess
import sys
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest
from sqlmodel import Session, col, select

from bot.models import ConversationRecord, DeliveryState, WorkspaceRecord
from bot.ports import Store
from tests.adapters.teams.gestures import TENANT
from tests.fakes.microsoft import FakeMicrosoft
from tests.faults.test_killed_while_sending import BUNDLE, MOMENT, WHO, lies_ready, states
from tests.scenarios.pulses import ASKS
from tests.scenarios.world import World


def _moves_to_teams(session: Session) -> None:
    """The organisation is in Teams, where the bot has written to nobody yet."""
    workspace = session.exec(select(WorkspaceRecord)).one()
    workspace.platform, workspace.external_id = "teams", TENANT
    session.add(workspace)
    is_direct = col(ConversationRecord.account_id).is_not(None)
    for place in session.exec(select(ConversationRecord).where(is_direct)):
        place.external_id, place.address = "", ""
        session.add(place)


def _sends(url: str, minutes: int, dies_at: int, told: str, microsoft: FakeMicrosoft) -> int:
    moment = (MOMENT + timedelta(minutes=minutes)).isoformat()
    words = [url, moment, str(dies_at), told, json.dumps(microsoft.settings)]
    command = [sys.executable, "-m", "tests.faults.mailman_in_teams", *words]
    environment = {**os.environ, "NO_PROXY": "127.0.0.1"}
    root = Path(__file__).parents[2]
    return subprocess.run(command, cwd=root, env=environment, check=False).returncode


def _what_arrived(microsoft: FakeMicrosoft) -> Counter[tuple[str, str]]:
    """How often each message arrived, by whose chat it is and what it is."""
    return Counter(
        (chat.removeprefix("a:chat-with-"), title)
        for chat in microsoft.connector.messages
        for text in microsoft.connector.texts(chat)
        for title in (BUNDLE, ASKS)
        if text.startswith(title)
    )


@pytest.mark.parametrize(("dies_at", "told"), [(4, "told"), (6, "lost")])
async def test_the_message_of_the_day_arrives_and_no_card_about_actions_comes_twice(
    store: Store, database_url: str, dies_at: int, told: str
):
    world = World(store)
    await lies_ready(world)
    await store.write(_moves_to_teams)
    with FakeMicrosoft() as microsoft:
        assert _sends(database_url, 0, dies_at, told, microsoft) == -signal.SIGKILL
        for minutes in (1, 2):
            assert _sends(database_url, minutes, 0, told, microsoft) == 0
        read = _what_arrived(microsoft)

    wanted = {(who.removeprefix("direct-"), title) for who, title in WHO.items()}
    assert set(read) <= wanted
    bundles = {one: times for one, times in read.items() if one[1] == BUNDLE}
    cards = {one: times for one, times in read.items() if one[1] == ASKS}
    assert len(bundles) == 3
    assert set(bundles.values()) <= {1, 2}
    assert set(cards.values()) <= {1}
    found = Counter((await states(world)).values())
    assert set(found) <= {DeliveryState.SENT, DeliveryState.UNCERTAIN}
    # Every card that did not arrive is told of as uncertain; of one that did it may be.
    assert 3 - len(cards) <= found[DeliveryState.UNCERTAIN] <= 3
