"""How much memory a server has: idle, under presses, and with a fan-out behind it."""

import asyncio
import itertools
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from importlib.util import find_spec
from pathlib import Path

from adapters.semantics import MODULE
from benchmarks.bars import Bar, at_most
from benchmarks.load import Contender, Plan, compare
from benchmarks.mailings import post_to_everybody
from benchmarks.memory import peak, resident, share
from benchmarks.processes import Child, running
from benchmarks.slack import AT_ONCE, presses, serving
from benchmarks.worlds import open_campaign

PEOPLE = 20_000
MOST = 20
MOST_IDLE = 120
_MESSAGES = 2_000

PLAIN, WITH_EXTRA = "benchmarks.plain", "adapters.cli"


async def measure(folder: Path, plan: Plan) -> list[list[str]]:
    """Rows for the table."""
    world = open_campaign(folder, "slack", PEOPLE)
    async with _serving(folder, PLAIN, world.url) as (server, slack):
        idle, own = await _idle(server.pid), share(server.pid)
        asked = presses(world, iter(range(PEOPLE)), slack.port)
        contender = Contender("presses", server.port, server.pid, asked)
        await compare([contender], AT_ONCE, plan)
        pressed = peak(server.pid)
    fanned_out = await _in_a_fan_out(folder)
    bars = [
        Bar("memory of a server that has started", f"{idle:,.0f} MB"),
        at_most("the same, of shared pages a part (PSS)", own, MOST_IDLE, " MB"),
        at_most("what presses add to it at most", pressed - idle, MOST, " MB"),
        at_most("what a fan-out adds to it at most", fanned_out - idle, MOST, " MB"),
    ]
    if find_spec(MODULE):
        async with _serving(folder, WITH_EXTRA, world.url) as (server, _):
            await _idle(server.pid)
            bars.append(Bar("PSS with the extra `semantic`", f"{share(server.pid):,.0f} MB"))
    return [bar.row() for bar in bars]


@asynccontextmanager
async def _serving(
    folder: Path, server: str, url: str, slack: tuple[str, ...] = ("benchmarks.servers", "slack")
) -> AsyncGenerator[tuple[Child, Child]]:
    """A server on this database, and the Slack that it talks to."""
    async with running(folder, *slack) as platform:
        settings = {**serving(url, platform.port), "PRIKKEL_SLACK_RATE_PER_MINUTE": "60000"}
        async with running(folder, server, "serve", environment=settings) as child:
            yield child, platform


async def _idle(pid: int) -> float:
    """What a server has once it has read all that it goes on reading when it has started."""
    found = 0.0
    for _ in range(20):
        await asyncio.sleep(1.5)
        former, found = found, resident(pid)
        if found - former < 0.5:
            break
    return found


async def _in_a_fan_out(folder: Path) -> float:
    url = f"sqlite:///{folder / 'mailing.sqlite'}"
    mailing = await asyncio.to_thread(post_to_everybody, url, _MESSAGES)
    async with _serving(folder, PLAIN, url, ("benchmarks.mailboxes",)) as (server, _):
        for _ in itertools.takewhile(lambda _: not mailing.is_settled(), range(120)):
            await asyncio.sleep(0.5)
        return peak(server.pid)
