"""A press in Slack, from the signed request to the acknowledgement of what is on disk."""

import hashlib
import hmac
import itertools
import json
import time
from collections.abc import AsyncGenerator, Iterator, Sequence
from contextlib import AsyncExitStack, ExitStack, asynccontextmanager
from pathlib import Path
from urllib.parse import quote_plus
from urllib.request import urlopen

from adapters.slack.blocks import to_blocks
from benchmarks.load import BenchmarkFailed, Contender, Figures, Plan, aim, compare, request
from benchmarks.processes import Child, running
from benchmarks.worlds import SIGNING_SECRET, World, open_campaign, person
from tests.postgres import running_postgres

PEOPLE = 60_000
AT_ONCE = 20
_NEW = 5_000_000
_DATABASES = ("SQLite", "PostgreSQL")
_HEADERS = {"Content-Type": "application/x-www-form-urlencoded"}


def presses(world: World, people: Iterator[int], slack_port: int) -> Iterator[bytes]:
    """A signed press by each of these people on "done"; every one another gesture."""
    encoded = quote_plus(json.dumps(payload(world, slack_port)))
    template = f"payload={encoded}".encode()
    for number in people:
        body = template.replace(b"USERID", person(number).encode())
        body = body.replace(b"MOMENT", f"1700000000.{number:07d}".encode())
        yield signed(body)


def signed(body: bytes) -> bytes:
    """A request with a press, as Slack signs it now."""
    moment = str(int(time.time()))
    digest = hmac.new(
        SIGNING_SECRET.encode(), b"v0:%b:%b" % (moment.encode(), body), hashlib.sha256
    )
    signature = {"X-Slack-Request-Timestamp": moment}
    signature["X-Slack-Signature"] = f"v0={digest.hexdigest()}"
    return request("/slack/events", body, _HEADERS | signature)


async def measure(folder: Path, plan: Plan) -> list[list[str]]:
    """Rows for the table, at 20 presses at once and for a lone press, and then the aims."""
    world = open_campaign(folder, "slack", PEOPLE)
    with ExitStack() as started:
        worlds = [world]
        if not plan.is_quick:
            postgres = started.enter_context(running_postgres(durable=True))
            worlds.append(open_campaign(folder, "slack", PEOPLE, postgres.create("presses")))
        async with _contenders(folder, worlds) as (slack, contenders, limits):
            busy = await compare([*contenders[:-1], *limits], AT_ONCE, plan)
            lone = await compare(contenders, 1, plan)
            _check_answers(slack, sum(c.acknowledged for c in contenders[3:-1]))
        check_disk(world, sum(c.acknowledged for c in contenders[3:5]))
        for other in worlds[1:]:
            check_disk(other, sum(c.acknowledged for c in contenders[5:7]))
    rows = [row.row(figures[1]) for figures in (busy, lone) for row in figures]
    return [*rows, *_aims(busy), *_aims_of_many(busy), _lone_aim(lone)]


def _lone_aim(figures: Sequence[Figures]) -> list[str]:
    """A press with nothing beside it, which Bolt by default lets wait for its next look."""
    took = figures[3].percentile(0.5) / figures[-1].percentile(0.5)
    return aim("a lone press in at most 0.25 of Bolt's default", f"{took:.2f}", took <= 0.25, 1)


def _aims(figures: Sequence[Figures]) -> list[list[str]]:
    """What we aim at, and whether this run got there."""
    floor, bolt, stored, prikkel, *_ = figures
    p99 = prikkel.percentile(0.99)
    of_bolt, of_stored = prikkel.rate / bolt.rate, prikkel.rate / stored.rate
    cpu = prikkel.cpu / floor.cpu if floor.cpu else 0.0
    return [
        aim("at least 0.3 of bare Bolt", f"{of_bolt:.2f}", of_bolt >= 0.3, AT_ONCE),
        aim("99 of 100 presses within 150 ms", f"{p99:.0f} ms", p99 <= 150, AT_ONCE),
        aim("at least 3.5 times Bolt with a row", f"{of_stored:.1f}", of_stored >= 3.5, AT_ONCE),
        aim("at most 6 times the CPU of verifying", f"{cpu:.1f}", cpu <= 6, AT_ONCE),
    ]


def _aims_of_many(figures: Sequence[Figures]) -> list[list[str]]:
    """What somebody new takes, and PostgreSQL where it was measured, by the clock and processor."""
    _, bolt, _, *prikkel = figures
    known, new = prikkel[:2]
    found = [_share("somebody new at least 0.5 of an ordinary press", new, known, 0.5)]
    if len(prikkel) > 4:  # two on each database, and their limits
        known, new = prikkel[2:4]
        found += [
            _share("on PostgreSQL at least 0.45 of bare Bolt", known, bolt, 0.45),
            _share("on PostgreSQL somebody new at least 0.5 of that", new, known, 0.5),
        ]
    return found


def _share(what: str, one: Figures, of: Figures, least: float) -> list[str]:
    by_clock = one.rate / of.rate
    by_processor = of.cpu / one.cpu if one.cpu else 0.0
    measured = f"{by_clock:.2f} (by processor {by_processor:.2f})"
    return aim(what, measured, by_clock >= least, AT_ONCE)


@asynccontextmanager
async def _contenders(
    folder: Path, worlds: Sequence[World]
) -> AsyncGenerator[tuple[Child, list[Contender], list[Contender]]]:
    """Those that keep nothing or little, Prikkel in each of its worlds, and Bolt by default.

    And for each world what does no more than keep that it was asked.
    """
    async with AsyncExitStack() as stack:

        async def start(*module: str, **environment: str) -> Child:
            return await stack.enter_async_context(
                running(folder, *module, environment=environment)
            )

        slack = await start("benchmarks.servers", "slack")
        floor = await start("benchmarks.servers", "floor")
        bolt = await start("benchmarks.servers", "bolt")
        row = await start("benchmarks.servers", "bolt-with-a-row", str(folder / "presses.sqlite"))
        default = await start("benchmarks.servers", "bolt-default")
        prikkel, *elsewhere = [
            await start("adapters.cli", "serve", **serving(world.url, slack.port))
            for world in worlds
        ]

        limits = [await start("benchmarks.floors", world.url) for world in worlds]

        def contender(name: str, server: Child, first: int, world: World) -> Contender:
            numbers = itertools.count(first) if first else iter(range(PEOPLE))
            return Contender(name, server.port, server.pid, presses(world, numbers, slack.port))

        here = worlds[0]

        yield (
            slack,
            [
                contender("verify the signature, answer 200 (aiohttp)", floor, _NEW, here),
                contender("Bolt, one listener that only acknowledges", bolt, _NEW, here),
                contender("Bolt, and one bare row by SQLModel on aiosqlite", row, _NEW, here),
                contender("**Prikkel: the check-in on disk**", prikkel, 0, here),
                contender(
                    "Prikkel: the same by somebody new, who joins by it", prikkel, _NEW, here
                ),
                *(
                    contender(f"Prikkel on PostgreSQL: {name}", server, first, world)
                    for server, world in zip(elsewhere, worlds[1:], strict=True)
                    for name, first in (
                        ("the check-in on disk", 0),
                        ("the same by somebody new", _NEW),
                    )
                ),
                contender("Bolt by default, acknowledges later", default, _NEW, here),
            ],
            [
                contender(f"verify, one row in a group's commit: {name}", server, _NEW, world)
                for name, server, world in zip(_DATABASES, limits, worlds, strict=False)
            ],
        )


def serving(url: str, slack_port: int) -> dict[str, str]:
    """The settings of a server for this Slack."""
    return {
        "DATABASE_URL": url,
        "PRIKKEL_PORT": "0",
        "SLACK_SIGNING_SECRET": SIGNING_SECRET,
        "SLACK_BOT_TOKEN": "xoxb-fake",
        "SLACK_API_BASE_URL": f"http://127.0.0.1:{slack_port}/api/",
    }


def check_disk(world: World, acknowledged: int) -> None:
    """Insist that every answer that was acknowledged is in the database, and counted."""
    found, rolled_up = world.check_ins(), world.rolled_up()
    if (found, rolled_up) != (acknowledged, acknowledged):
        raise BenchmarkFailed(
            f"{acknowledged} check-ins were acknowledged, {found} are in the database, "
            f"{rolled_up} in the roll-up"
        )


def _check_answers(slack: Child, acknowledged: int) -> None:
    """Insist that everybody saw an answer too, a little after the acknowledgement."""
    seen = 0
    for _ in range(100):
        with urlopen(f"http://127.0.0.1:{slack.port}/", timeout=5) as response:  # loopback only
            seen = int(response.read())
        if seen == acknowledged:
            return
        time.sleep(0.1)
    raise BenchmarkFailed(f"{acknowledged} presses were acknowledged, {seen} people saw an answer")


def payload(world: World, slack_port: int) -> dict[str, object]:
    """What Slack sends, the pressed message included; about four kilobytes of JSON."""
    blocks = to_blocks(world.card)
    button = next(
        element
        for block in blocks
        if block["type"] == "actions"
        for element in block["elements"]
        if element.get("value") == f"{world.challenge_id}/done"
    )
    return {
        "type": "block_actions",
        "user": {"id": "USERID", "username": "x", "name": "x", "team_id": "T0FAKE"},
        "api_app_id": "A0FAKE",
        "token": "fake",
        "container": {
            "type": "message", "message_ts": "1700000001.000100", "channel_id": "C0FAKE",
            "is_ephemeral": False,
        },
        "trigger_id": "MOMENT.fake",
        "team": {"id": "T0FAKE", "domain": "fake"},
        "enterprise": None,
        "is_enterprise_install": False,
        "channel": {"id": "C0FAKE", "name": "groen"},
        "message": {
            "type": "message", "user": "U0BOT", "ts": "1700000001.000100", "bot_id": "B0BOT",
            "app_id": "A0FAKE", "team": "T0FAKE", "text": world.card.plain_text(),
            "blocks": blocks,
        },
        "state": {"values": {}},
        "response_url": f"http://127.0.0.1:{slack_port}/response/USERID",
        "actions": [{**button, "block_id": "b1", "action_ts": "MOMENT"}],
    }  # fmt: skip
