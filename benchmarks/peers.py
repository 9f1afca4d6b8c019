"""The outbox beside engines that others made, on the same databases: `--only peers`.

They are no dependency of ours: `pip install dbos pgqueuer asyncpg` first. Each runs in a process of
its own and posts with the same few lines of aiohttp, so that what differs is the engine; only the
outbox posts as Prikkel does. Run as a module it is the outbox:
`python -m benchmarks.peers URL PORT N`.
"""

import asyncio
import importlib.util
import json
import sys
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from statistics import median

import orjson
from aiohttp import ClientSession

from adapters.slack.delivery_keys import metadata_of
from adapters.slack.platform import to_message
from benchmarks.bars import Bar, at_least
from benchmarks.fan_out import send_all
from benchmarks.load import BenchmarkFailed, Plan
from benchmarks.mailings import CARD, post_to_everybody
from benchmarks.processes import running
from benchmarks.worlds import person
from tests.postgres import running_postgres

AT_ONCE = 64
_ENGINES = {
    "outbox": ("benchmarks.peers", 2_000),
    "DBOS": ("benchmarks.peer_dbos", 500),
    "pgqueuer": ("benchmarks.peer_pgqueuer", 2_000),
}
_ON = {"SQLite": ("outbox", "DBOS"), "PostgreSQL": ("outbox", "DBOS", "pgqueuer")}

Rates = Mapping[tuple[str, str], list[float]]


async def measure(folder: Path, plan: Plan) -> list[list[str]]:
    """Deliveries a second, every engine in turn."""
    if missing := [
        name for name in ("dbos", "pgqueuer", "asyncpg") if not importlib.util.find_spec(name)
    ]:
        raise BenchmarkFailed(f"pip install {' '.join(missing)}")
    pairs = [(database, engine) for database, engines in _ON.items() for engine in engines]
    rates: dict[tuple[str, str], list[float]] = {pair: [] for pair in pairs}
    with running_postgres(durable=True) as postgres:
        async with running(folder, "benchmarks.mailboxes") as slack:
            for turn in range(min(plan.rounds, 3)):
                for database, engine in pairs:
                    name = f"{engine.lower()}_{turn}"
                    on_postgres = database == "PostgreSQL"
                    file = f"sqlite:///{folder / name}.sqlite"
                    url = postgres.create(name) if on_postgres else file
                    module, number = _ENGINES[engine]
                    asked = (module, url, str(slack.port), str(number))
                    async with running(folder, *asked) as child:
                        told = json.loads(child.said.partition("ready: ")[2])
                    rates[database, engine].append(told["rate"])
    return [bar.row() for bar in _bars(rates)]


def _bars(measured: Rates) -> list[Bar]:
    rates = {pair: median(runs) for pair, runs in measured.items()}
    told = [
        Bar(f"{engine} on {database}: deliveries a second", f"{rate:,.0f}")
        for (database, engine), rate in rates.items()
    ]
    judged = [
        at_least(
            f"outbox on {database}, of {engine}",
            rates[database, "outbox"] / rate,
            5 if engine == "DBOS" else 0.8,
            "×",
        )
        for (database, engine), rate in rates.items()
        if engine != "outbox"
    ]
    return told + judged


def sender(session: ClientSession, port: int) -> Callable[[int], Awaitable[None]]:
    """What posts the message of a number, in a few lines of aiohttp."""
    message = to_message(CARD)
    url = f"http://127.0.0.1:{port}/api/chat.postMessage"
    headers = {"Content-Type": "application/json", "Authorization": "Bearer xoxb-fake"}

    async def send(number: int) -> None:
        content = {"channel": person(number), "metadata": metadata_of(f"{number}"), **message}
        async with session.post(url, data=orjson.dumps(content), headers=headers) as answer:
            orjson.loads(await answer.read())

    return send


def tell(rate: float) -> None:
    """Say the figure to who started this process."""
    print(f"ready: {json.dumps({'rate': rate})}", flush=True)


async def _outbox(url: str, port: int, number: int) -> None:
    mailing = await asyncio.to_thread(post_to_everybody, url, number, are_known=True)
    rate, _ = await send_all(port, mailing)
    tell(rate)


if __name__ == "__main__":
    asyncio.run(_outbox(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
