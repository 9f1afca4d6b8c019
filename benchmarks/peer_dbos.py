"""DBOS, which keeps every step of a workflow: `python -m benchmarks.peer_dbos URL PORT N`."""

import asyncio
import sys
import time

from aiohttp import ClientSession
from dbos import DBOS, DBOSClient

from benchmarks.peers import AT_ONCE, sender, tell

_BREATH = 0.02
_QUEUE = "deliveries"


async def main(url: str, port: int, number: int) -> None:
    """Put the messages in a queue that nobody looks at yet, and then look."""
    DBOS(config={"name": "peer", "system_database_url": url, "log_level": "ERROR"})
    async with ClientSession() as session:
        post = sender(session, port)
        arrived = 0

        @DBOS.step()
        async def send(n: int) -> None:
            await post(n)

        @DBOS.workflow()
        async def deliver(n: int) -> None:
            nonlocal arrived
            await send(n)
            arrived += 1

        DBOS.launch()
        client = DBOSClient(system_database_url=url)
        for n in range(number):
            client.enqueue({"queue_name": _QUEUE, "workflow_name": deliver.__qualname__}, n)
        began = time.perf_counter()
        await DBOS.register_queue_async(
            _QUEUE, worker_concurrency=AT_ONCE, polling_interval_sec=_BREATH
        )
        while arrived < number:  # noqa: ASYNC110
            await asyncio.sleep(_BREATH)
        tell(number / (time.perf_counter() - began))
        DBOS.destroy()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
