"""Killed while it sends to Teams, which cannot be asked: no card about actions comes twice.

The message of the day must arrive, and does. As `test_killed_while_sending`, with Microsoft's Bot
Connector in the place of a wall.
"""

import signal
from collections import Counter
from datetime import timedelta
from functools import partial

import pytest
from sqlmodel import Session, col, select

from bot.models import ConversationRecord, DeliveryState, WorkspaceRecord
from bot.ports import Store
from tests.adapters.teams.gestures import TENANT
from tests.fakes.microsoft import FakeMicrosoft
from tests.faults.mailman_in_teams import send
from tests.faults.test_killed_while_sending import BUNDLE, MOMENT, WHO, lies_ready, states
from tests.forked import run
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


def _what_arrived(microsoft: FakeMicrosoft) -> Counter[tuple[str, str]]:
    """How often each message arrived, by whose chat it is and what it is."""
    return Counter(
        (chat.removeprefix("a:chat-with-"), title)
        for chat in microsoft.connector.messages
        for text in microsoft.connector.texts(chat)
        for title in (BUNDLE, ASKS)
        if text.startswith(title)
    )


@pytest.mark.parametrize(("dies_at", "told"), [(4, True), (6, False)])
async def test_the_message_of_the_day_arrives_and_no_card_about_actions_comes_twice(
    store: Store, database_url: str, dies_at: int, told: bool
):
    world = World(store)
    await lies_ready(world)
    await store.write(_moves_to_teams)
    with FakeMicrosoft() as microsoft:

        def sends(minutes: int, dies_at: int) -> int:
            moment = MOMENT + timedelta(minutes=minutes)
            settings = dict(microsoft.settings)
            return run(partial(send, told=told), database_url, moment, dies_at, settings)

        assert sends(0, dies_at) == -signal.SIGKILL
        for minutes in (1, 2):
            assert sends(minutes, 0) == 0
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
