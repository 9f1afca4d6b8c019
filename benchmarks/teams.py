"""A press in Teams, from Microsoft's token to the answer with the new card."""

import itertools
import json
from collections.abc import AsyncGenerator, Iterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

from benchmarks.load import Contender, Plan, compare, request
from benchmarks.processes import Child, running
from benchmarks.slack import AT_ONCE, check_disk
from benchmarks.worlds import APP_ID, TENANT, World, open_campaign, person

PEOPLE = 40_000


async def measure(folder: Path, plan: Plan) -> list[list[str]]:
    """Rows for the table, at 20 presses at once and for a lone press."""
    world = open_campaign(folder, "teams", PEOPLE)
    rows: list[list[str]] = []
    async with _contenders(folder, world) as contenders:
        for at_once in (AT_ONCE, 1):
            figures = await compare(contenders, at_once, plan)
            rows += [row.row(figures[0]) for row in figures]
    check_disk(world, contenders[1].acknowledged)
    return rows


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
        stock = await start("benchmarks.servers", "stock-teams", known["metadata"])
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
            contender("botbuilder as shipped, which only answers", stock, itertools.count()),
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
