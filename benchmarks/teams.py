"""A press in Teams, from Microsoft's token to the answer with the new card."""

import importlib.util
import itertools
import json
from collections.abc import AsyncGenerator, Iterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

from benchmarks.load import Contender, Figures, Plan, aim, compare, request
from benchmarks.processes import Child, running
from benchmarks.slack import AT_ONCE, check_disk
from benchmarks.worlds import APP_ID, TENANT, World, open_campaign, person

PEOPLE = 40_000


async def measure(folder: Path, plan: Plan) -> list[list[str]]:
    """Rows for the table, at 20 presses at once and for a lone press."""
    world = open_campaign(folder, "teams", PEOPLE)
    async with _contenders(folder, world) as contenders:
        busy = await compare(contenders, AT_ONCE, plan)
        lone = await compare(contenders, 1, plan)
    check_disk(world, contenders[-1].acknowledged)
    rows = [row.row(figures[1]) for figures in (busy, lone) for row in figures]
    return [*rows, *_aims(busy)]


def _aims(figures: Sequence[Figures]) -> list[list[str]]:
    """What we aim at, and whether this run got there."""
    floor, stock, *newer, prikkel = (one.rate for one in figures)
    of_stock, of_floor = prikkel / stock, prikkel / floor
    of_newer = [(f"{prikkel / rate:.1f}", prikkel / rate >= 2, AT_ONCE) for rate in newer]
    return [
        aim("at least 6 times botbuilder as shipped", f"{of_stock:.1f}", of_stock >= 6, AT_ONCE),
        aim("at least 0.3 of verifying alone", f"{of_floor:.2f}", of_floor >= 0.3, AT_ONCE),
        *(aim("at least 2 times microsoft-teams-apps as shipped", *judged) for judged in of_newer),
    ]


def presses(world: World, people: Iterator[int], service_url: str, token: str) -> Iterator[bytes]:
    """An `Action.Execute` on "done" by each of these people."""
    template = json.dumps(_activity(world, service_url)).encode()
    headers = {"Content-Type": "application/json", "Authorization": f"Bearer {token}"}
    for number in people:
        yield request(
            "/api/messages", template.replace(b"USERID", person(number).encode()), headers
        )


@asynccontextmanager
async def _contenders(folder: Path, world: World) -> AsyncGenerator[list[Contender]]:
    async with AsyncExitStack() as stack:

        async def start(*module: str, environment: Mapping[str, str] | None = None) -> Child:
            return await stack.enter_async_context(
                running(folder, *module, environment=environment)
            )

        microsoft = await start("benchmarks.servers", "microsoft")
        known = json.loads(microsoft.said.partition("ready: ")[2])
        floor = await start("benchmarks.servers", "teams-floor", known["metadata"])
        stock = await start("benchmarks.servers", "stock-teams", known["metadata"])
        newer = [
            await start("benchmarks.peer_teams", known["metadata"])
            for _ in range(importlib.util.find_spec("microsoft_teams") is not None)
        ]
        prikkel = await start(
            "adapters.cli",
            "serve",
            environment={
                "DATABASE_URL": world.url,
                "PRIKKEL_PORT": "0",
                "MICROSOFT_APP_ID": APP_ID,
                "MICROSOFT_APP_PASSWORD": "fake",
                "MICROSOFT_APP_TENANT_ID": TENANT,
                "MICROSOFT_OPENID_METADATA_URL": known["metadata"],
                "MICROSOFT_LOGIN_AUTHORITY": known["login"],
                "MICROSOFT_LOGIN_CA_BUNDLE": known["ca_bundle"],
            },
        )

        def contender(name: str, server: Child, people: Iterator[int]) -> Contender:
            asked = presses(world, people, known["service_url"], known["token"])
            return Contender(name, server.port, server.pid, asked)

        yield [
            contender("verify the token, answer 200 (aiohttp, PyJWT)", floor, itertools.count()),
            contender("botbuilder as shipped, which only answers", stock, itertools.count()),
            *(
                contender("microsoft-teams-apps as shipped, only answers", one, itertools.count())
                for one in newer
            ),
            contender("**Prikkel in Teams: the check-in on disk**", prikkel, iter(range(PEOPLE))),
        ]


def _activity(world: World, service_url: str) -> dict[str, Any]:
    data = {"action": "check-in", "value": f"{world.challenge_id}/done"}
    channel = "19:fake-channel@thread.tacv2"
    return {
        "type": "invoke",
        "name": "adaptiveCard/action",
        "id": "f:USERID",
        "timestamp": "2026-11-23T08:05:00.000Z",
        "localTimestamp": "2026-11-23T09:05:00.000+01:00",
        "localTimezone": "Europe/Amsterdam",
        "channelId": "msteams",
        "serviceUrl": service_url,
        "from": {"id": "29:USERID", "name": "Anna", "aadObjectId": "USERID"},
        "conversation": {
            "isGroup": True,
            "conversationType": "channel",
            "tenantId": TENANT,
            "id": f"{channel};messageid=1700000000001",
        },
        "recipient": {"id": "28:fake-app", "name": "Prikkel"},
        "entities": [{"type": "clientInfo", "locale": "nl-NL", "country": "NL"}],
        "channelData": {
            "tenant": {"id": TENANT},
            "team": {"id": "19:fake-team@thread.tacv2"},
            "channel": {"id": channel},
        },
        "locale": "nl-NL",
        "value": {
            "action": {
                "type": "Action.Execute",
                "title": "Gedaan",
                "verb": "check-in",
                "data": data,
            },
            "trigger": "manual",
        },
        "replyToId": "1700000000001",
    }
