"""pgqueuer, a queue in PostgreSQL: `python -m benchmarks.peer_pgqueuer URL PORT N`."""

import asyncio
import sys
import time

import asyncpg
from aiohttp import ClientSession
from pgqueuer import PgQueuer
from pgqueuer.db import AsyncpgDriver
from pgqueuer.domain.types import QueueExecutionMode
from pgqueuer.models import Job
from pgqueuer.queries import Queries

from benchmarks.peers import AT_ONCE, sender, tell


async def main(url: str, port: int, number: int) -> None:
    """Put the messages in the queue, and empty it."""
    driver = AsyncpgDriver(await asyncpg.connect(url))
    queries = Queries(driver)
    await queries.install()
    payloads = [str(n).encode() for n in range(number)]
    await queries.enqueue(["send"] * number, payloads, [0] * number)
    queue = PgQueuer(driver)
    async with ClientSession() as session:
        post = sender(session, port)
        arrivals: list[float] = []

        @queue.entrypoint("send")
        async def send(job: Job) -> None:
            await post(int(job.payload or b"0"))
            arrivals.append(time.perf_counter())

        began = time.perf_counter()
        await queue.qm.run(mode=QueueExecutionMode.drain, batch_size=AT_ONCE)
        tell(len(arrivals) / (max(arrivals) - began))  # it goes on looking for a while


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
