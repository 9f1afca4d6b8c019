"""A real metronome on a real clock, for a while: run in a process whose clock is pretended.

Arguments: the address of the database, the seconds. It waits for a line before it begins, and
prints one for every tick.
"""

import asyncio
import sys

from adapters.clocks import utc_now
from adapters.database import open_store
from adapters.scheduler import Metronome
from bot import planning


async def tick(database_url: str, seconds: float) -> None:
    store = open_store(database_url)
    metronome = Metronome(
        store,
        utc_now,
        plan=lambda session: planning.works(session, utc_now()),
        purge=lambda session: None,
        wake=lambda: print(f"{utc_now():%Y-%m-%dT%H:%M:%S}", flush=True),
        seconds=0.25,
    )
    await metronome.start()
    await asyncio.sleep(seconds)
    metronome.stop()
    await store.close()


if __name__ == "__main__":
    print("ready", flush=True)
    sys.stdin.readline()
    asyncio.run(tick(sys.argv[1], float(sys.argv[2])))
