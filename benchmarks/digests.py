"""Sixty digests at once on SQLite, where one writes at a time, and presses that wait meanwhile."""

import asyncio
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.bars import Bar, at_most
from benchmarks.load import BenchmarkFailed, Plan
from benchmarks.morning import Presses, after, arrived, for_many
from benchmarks.mornings import before_nine
from benchmarks.processes import running

ORGANISATIONS = 60
A_SECOND = 50
"""Presses: one every 20 ms."""
MOST = 300
_TICK = 15
_LEAD = timedelta(seconds=3)
_PATIENCE = 60


async def measure(folder: Path, plan: Plan) -> list[list[str]]:
    """Rows for the table: a server that has just started, which is at its slowest."""
    del plan
    url = f"sqlite:///{folder / 'digests.sqlite'}"
    morning = await asyncio.to_thread(before_nine, url, ORGANISATIONS)
    async with running(folder, "benchmarks.workspaces") as slack:
        settings = for_many(url, slack.port)
        async with running(folder, "adapters.cli", "serve", environment=settings) as server:
            presses = Presses(morning, [server.port], slack.port)
            before = await presses.send(A_SECOND, after(5))
            nine = datetime.now(UTC) + _LEAD
            await asyncio.to_thread(morning.comes_at, nine)
            meanwhile = await presses.send(A_SECOND, after(_LEAD.total_seconds() + _TICK + 5))
            load = os.getloadavg()[0]
            await _all_out(slack.port)
    longest = 1000 * max(meanwhile.latencies)
    return [
        bar.row()
        for bar in (
            Bar("load of the machine meanwhile", f"{load:.1f} on {os.cpu_count()} cores"),
            before.bar("presses when nothing is due"),
            meanwhile.bar(f"{ORGANISATIONS} digests at once on SQLite: presses meanwhile"),
            at_most("the longest wait of a press meanwhile", longest, MOST, " ms"),
        )
    ]


async def _all_out(slack_port: int) -> None:
    told: dict[str, int] = {}
    for _ in range(_PATIENCE):
        told = (await asyncio.to_thread(arrived, slack_port))["number"]
        if told.get("digest") == ORGANISATIONS:
            return
        await asyncio.sleep(1)
    raise BenchmarkFailed(f"not everything was posted: {told}")
