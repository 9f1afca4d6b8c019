"""First direct messages and channel posts, and servers that are killed while they are claimed."""

import asyncio
import contextlib
import random
import signal
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from sqlmodel import Session

from adapters.clocks import utc_now
from adapters.database import open_store
from bot import outbox, roster
from bot.chat.cards import Card
from bot.chat.conversations import Workspace
from tests.outside.server import Prikkel
from tests.waiting import until

PEOPLE = 4
"""Who hears of us for the first time, in each round; half of what they get must arrive."""

_CLAIMED = "state = 'SENDING' AND key LIKE 'claimed/%'"
_LEFT = "(must_arrive OR digest = '')"
_HAS_NO_ADDRESS = (
    "SELECT key FROM delivery JOIN conversation ON conversation.id = delivery.conversation_id"
    f" WHERE conversation.external_id = '' AND {_CLAIMED}"
)


MOMENTS = ("address", "claim", "request")
"""When a server is killed, in turn: once it claimed what has no address, anything, or asks."""

MOST = 10
"""Seconds that a server is given to come to its moment, before it is killed all the same."""


@dataclass
class Rounds:
    """Messages, each with a title of its own; `seen` is what the platform shows of them."""

    prikkel: Prikkel
    workspace: Workspace
    channels: Sequence[str]
    seen: Callable[[], list[str]]
    chance: random.Random
    keys: list[str] = field(default_factory=list)
    must_arrive: set[str] = field(default_factory=set)
    leaving: set[str] = field(default_factory=set)
    """What was on its way when a server was killed: whether it arrived, that server never said."""
    kills_at: Counter[str] = field(default_factory=Counter)

    async def write(self, name: str, person: Callable[[str], str]) -> None:
        """Put messages in the outbox: to people never written to, and to the channels."""
        people = [f"{name}p{number}" for number in range(PEOPLE)]

        def work(session: Session) -> None:
            workspace = roster.workspace_of(session, self.workspace)
            assert workspace is not None
            places = {
                f"claimed/{who}": roster.direct_to(
                    session, roster.meet(session, workspace, person(who)).id
                )
                for who in people
            }
            places |= {
                f"claimed/{name}c{number}": roster.channel(session, workspace, channel)
                for number, channel in enumerate(self.channels)
            }
            for number, (key, place) in enumerate(places.items()):
                assert place is not None
                outbox.post(
                    session, place, Card(f"{key}."), key=key, now=utc_now(),
                    must_arrive=number < PEOPLE / 2,
                )  # fmt: skip
            self.keys += places
            self.must_arrive |= set(list(places)[: PEOPLE // 2])

        store = open_store(self.prikkel.environment["DATABASE_URL"])
        await store.write(work)
        await store.close()

    async def kill_at_the_claim(self, reached: Callable[[], bool]) -> None:
        """Start the server, and kill it once something is claimed, or a request has come."""
        moment = MOMENTS[sum(self.kills_at.values()) % len(MOMENTS)]
        self.prikkel.process = (
            None  # the one before is dead: it must not be killed in place of this
        )
        starting = asyncio.create_task(self.prikkel.start())
        await until(lambda: self.prikkel.process is not None, every=0.002)
        # What the one before had claimed waits for its lease: perhaps nothing comes for a while.
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(MOST):
                await until(lambda: self._has_come(moment, reached) or self._is_over(), every=0.002)
        if moment == "claim":
            await asyncio.sleep(self.chance.uniform(0, 0.3))
        await self.prikkel.stop(signal.SIGKILL)
        await asyncio.gather(starting, return_exceptions=True)  # it may never have been ready
        self.kills_at[moment] += 1
        self.leaving |= set(self._rows(f"SELECT key FROM delivery WHERE {_CLAIMED} AND {_LEFT}"))

    def _has_come(self, moment: str, reached: Callable[[], bool]) -> bool:
        match moment:
            case "address":
                return bool(self._rows(_HAS_NO_ADDRESS))
            case "claim":
                return bool(self._rows(f"SELECT key FROM delivery WHERE {_CLAIMED}"))
            case _:
                return reached()

    def _is_over(self) -> bool:
        """Whether nothing is left to be claimed: this machine looked too late."""
        return not self._rows("SELECT key FROM delivery WHERE state IN ('PENDING', 'SENDING')")

    def arrivals(self) -> Counter[str]:
        """How often each message arrived."""
        return Counter(key for title in self.seen() for key in (title.rstrip("."),))

    async def come_to_rest(self) -> None:
        """Wait until nothing is on its way, or waits to be asked about."""
        unsettled = (
            "SELECT key FROM delivery WHERE key LIKE 'claimed/%' AND"
            " (state IN ('PENDING', 'SENDING') OR lease_until IS NOT NULL)"
        )
        await until(lambda: not self._rows(unsettled), seconds=240, every=0.25)

    def missing(self) -> set[str]:
        """What never arrived."""
        arrived = self.arrivals()
        return {key for key in self.keys if not arrived[key]}

    def uncertain(self) -> set[str]:
        """What nobody knows of for good."""
        return set(self._rows("SELECT key FROM delivery WHERE state = 'UNCERTAIN'"))

    def account(self, name: str) -> str:
        """The balance, in a line."""
        arrived = self.arrivals()
        doubled = [key for key in self.keys if arrived[key] > 1]
        return (
            f"{name}: kills {dict(self.kills_at)}, messages {len(self.keys)}, on their way at a"
            f" kill {len(self.leaving)}, missing {len(self.missing())}, doubled {len(doubled)},"
            f" uncertain {len(self.uncertain())}"
        )

    def _rows(self, sql: str) -> list[str]:
        return [key for (key,) in self.prikkel.rows(sql)]
