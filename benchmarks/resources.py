"""How much memory a server has: idle, under presses, and with a fan-out behind it."""

import asyncio
import itertools
from importlib.util import find_spec
from pathlib import Path

from adapters.semantics import MODULE
from benchmarks.bars import Bar, at_most
from benchmarks.load import Contender, Plan, compare
from benchmarks.mailings import post_to_everybody
from benchmarks.memory import peak, resident, share
from benchmarks.processes import running
from benchmarks.slack import AT_ONCE, presses, serving
from benchmarks.worlds import open_campaign

PEOPLE = 20_000
MOST = 20
MOST_IDLE = 120
_MESSAGES = 2_000

EXTRA = f"with{'' if find_spec(MODULE) else 'out'} the extra `semantic`"


async def measure(folder: Path, plan: Plan) -> list[list[str]]:
    """Rows for the table."""
    own, idle, pressed = await _under_presses(folder, plan)
    fanned_out = await _in_a_fan_out(folder)
    bars = [
        Bar(f"memory of a server that has started {EXTRA}", f"{idle:,.0f} MB"),
        at_most(f"the same, of shared pages a part (PSS) {EXTRA}", own, MOST_IDLE, " MB"),
        at_most("what presses add to it at most", pressed - idle, MOST, " MB"),
        at_most("what a fan-out adds to it at most", fanned_out - idle, MOST, " MB"),
    ]
    return [bar.row() for bar in bars]


async def _under_presses(folder: Path, plan: Plan) -> tuple[float, float, float]:
    world = open_campaign(folder, "slack", PEOPLE)
    async with running(folder, "benchmarks.servers", "slack") as slack:
        settings = _settings(world.url, slack.port)
        async with running(folder, "adapters.cli", "serve", environment=settings) as server:
            idle, own = await _idle(server.pid), share(server.pid)
            asked = presses(world, iter(range(PEOPLE)), slack.port)
            contender = Contender("presses", server.port, server.pid, asked)
            await compare([contender], AT_ONCE, plan)
            return own, idle, peak(server.pid)


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
    async with running(folder, "benchmarks.mailboxes") as slack:
        settings = _settings(url, slack.port)
        async with running(folder, "adapters.cli", "serve", environment=settings) as server:
            for _ in itertools.takewhile(lambda _: not mailing.is_settled(), range(120)):
                await asyncio.sleep(0.5)
            return peak(server.pid)


def _settings(url: str, slack_port: int) -> dict[str, str]:
    return {**serving(url, slack_port), "PRIKKEL_SLACK_RATE_PER_MINUTE": "60000"}
