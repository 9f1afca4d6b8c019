"""How far this process grows while it makes a leaderboard: `python -m benchmarks.growth`."""

import asyncio
import json
import sys
from uuid import UUID

from benchmarks.aggregates import grow
from benchmarks.memory import peak, resident

if __name__ == "__main__":
    before = resident("self")
    asyncio.run(grow(sys.argv[1], UUID(sys.argv[2])))
    print(f"ready: {json.dumps({'megabytes': peak('self') - before})}", flush=True)
