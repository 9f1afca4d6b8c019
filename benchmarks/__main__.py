"""`python -m benchmarks [--quick]`: measure everything, and print one table."""

import argparse
import asyncio
import platform
import sys
import tempfile
import time
from pathlib import Path

from benchmarks import slack
from benchmarks.load import BenchmarkFailed, Plan

FULL = Plan(rounds=5, seconds=2.0, check_ins=1_000_000)
QUICK = Plan(rounds=3, seconds=0.7, check_ins=200_000)
PARTS = {"slack": slack.measure}


def main() -> int:
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="less than a minute, and rougher")
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], help="all when none is named")
    arguments = parser.parse_args()
    plan = QUICK if arguments.quick else FULL
    began = time.monotonic()
    try:
        for part in arguments.parts or PARTS:
            with tempfile.TemporaryDirectory(prefix="prikkel-bench-") as folder:
                rows, _ = asyncio.run(PARTS[part](Path(folder), plan))
            for row in rows:
                print(" | ".join(row), flush=True)
    except BenchmarkFailed as failure:
        print(f"FAILED: {failure}", file=sys.stderr)
        return 1
    print(f"\n{time.monotonic() - began:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
