"""A real metronome on a real clock: run in a process whose clock is pretended.

Argument: the address of the database. It waits for a line before it begins, prints one for every
tick, and ends with its input.
"""

import asyncio
import sys

from adapters.clocks import utc_now
from adapters.database import open_store
from adapters.scheduler import Metronome
from bot import planning


async def tick(database_url: str) -> None:
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
    await asyncio.to_thread(sys.stdin.read)
    metronome.stop()
    await store.close()


if __name__ == "__main__":
    print("ready", flush=True)
    sys.stdin.readline()
    asyncio.run(tick(sys.argv[1]))
