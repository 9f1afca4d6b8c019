"""Measures what people wait for, and prints one table.

Every row is held against a limit that was measured in the same minutes, in turn with it. Absolute
figures differ from machine to machine, and on a busy one from minute to minute; ratios less.
"""

import argparse
import asyncio
import os
import platform
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from benchmarks import (
    aggregates,
    bars,
    burst,
    digests,
    dispatch,
    fan_out,
    grouping,
    morning,
    pages,
    peers,
    proactive,
    resources,
    rooms,
    slack,
    teams,
    ticks,
)
from benchmarks.load import BenchmarkFailed, Plan

USUAL = Plan(rounds=5, seconds=0.8, check_ins=1_000_000, campaigns=2, messages=20_000)
FULL = replace(USUAL, seconds=2.0, campaigns=10, is_full=True)
QUICK = Plan(rounds=3, seconds=0.5, check_ins=100_000, campaigns=2, messages=4_000, is_quick=True)
PARTS = {
    "slack": slack.measure,
    "burst": burst.measure,
    "dispatch": dispatch.measure,
    "teams": teams.measure,
    "proactive": proactive.measure,
    "aggregates": aggregates.measure,
    "memory": resources.measure,
    "grouping": grouping.measure,
    "ticks": ticks.measure,
    "digests": digests.measure,
    "rooms": rooms.measure,
    "pages": pages.measure,
    "fan-out": fan_out.measure,
    "morning": morning.measure,
    "peers": peers.measure,
}
USUAL_PARTS = [part for part in PARTS if part != "peers"]
"""What needs nothing but our own dependencies."""

HEADER = (
    "| what | at once | a second (min-max) | of its limit | server CPU µs | p50 ms | p99 ms |",
    "|---|---|---|---|---|---|---|",
)
HEADERS = dict.fromkeys(PARTS.keys() - {"slack", "teams"}, bars.HEADER)


def main() -> int:
    """Returns 1 when something that was acknowledged is not there, or a bar was missed by far."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--quick", action="store_true", help="three or four minutes, and rougher")
    size.add_argument(
        "--full", action="store_true", help="ten million check-ins, not two; ten minutes"
    )
    parser.add_argument("--only", choices=PARTS, help="one of the parts")
    arguments = parser.parse_args()
    began = time.monotonic()
    plan = QUICK if arguments.quick else FULL if arguments.full else USUAL
    try:
        for part in [arguments.only] if arguments.only else USUAL_PARTS:
            print("", *HEADERS.get(part, HEADER), sep="\n", flush=True)
            for row in _measure(part, plan):
                print(f"| {' | '.join(row)} |", flush=True)
    except BenchmarkFailed as failure:
        print(f"FAILED: {failure}", file=sys.stderr)
        return 1
    cores = os.cpu_count()
    took = time.monotonic() - began
    print(f"\n{took:.0f} s, {cores} cores, Python {platform.python_version()}")
    return 0


def _measure(part: str, plan: Plan) -> list[list[str]]:
    with tempfile.TemporaryDirectory(prefix="prikkel-benchmark-") as folder:
        return asyncio.run(PARTS[part](Path(folder), plan))


if __name__ == "__main__":
    sys.exit(main())
