"""A server as it is run tells other programs, and lets them read."""

import asyncio
from datetime import timedelta
from pathlib import Path

from aiohttp.test_utils import TestClient, TestServer
from sqlmodel import Session, select

from adapters import bootstrap
from adapters.bootstrap.servers import Server
from adapters.database import open_store
from adapters.webhooks import new_secret, seal
from challenges import barriers, reader_keys, webhooks
from challenges.models import BarrierStatus, KeyPurpose, Participant
from tests.adapters.webhooks.conftest import KEY, is_signed, listening
from tests.configured import settings_of
from tests.migrated import migrated
from tests.reported import WEDNESDAY, add_barrier, start_campaign

SETTINGS = {
    "PRIKKEL_SECRET_KEY": KEY.decode(),
    "PRIKKEL_PUBLIC_URL": "https://prikkel.example.org",
    "PRIKKEL_WEBHOOK_NETWORKS": "127.0.0.1",
}


async def test_the_tick_has_it_sent(tmp_path: Path):
    settings = settings_of({"DATABASE_URL": migrated(tmp_path), **SETTINGS})
    server, secret = Server(settings, lambda: WEDNESDAY), new_secret()

    async with listening() as receiver:

        def acknowledge(session: Session) -> None:
            campaign = start_campaign(session)
            closing = seal(KEY)
            sealed = (closing.close(receiver.url, WEDNESDAY), closing.close(secret, WEDNESDAY))
            webhooks.make(session, campaign.organisation_id, "Topdesk", sealed, (), now=WEDNESDAY)
            barrier = add_barrier(session, campaign, 1, status=BarrierStatus.REPORTED)
            by = session.exec(select(Participant)).first()
            barriers.acknowledge(session, barrier, by=by, version=1, now=WEDNESDAY)

        async with asyncio.timeout(60), server.running():
            await server.store.write(acknowledge)
            await server.metronome.tick()
            await receiver.arrived.wait()
        [(headers, body)] = receiver.heard
        assert is_signed(secret, headers, body)


async def test_numbers_and_calendar_are_there_once_there_is_a_key(tmp_path: Path):
    days = {"made_on": WEDNESDAY.date(), "ends_on": WEDNESDAY.date() + timedelta(days=36_500)}
    keys: dict[KeyPurpose, str] = {}

    def fill(session: Session) -> None:
        owner = start_campaign(session).organisation_id
        for purpose in KeyPurpose:
            keys[purpose] = reader_keys.make(session, owner, purpose, "x", KEY, **days)

    database = {"DATABASE_URL": migrated(tmp_path)}
    store = open_store(database["DATABASE_URL"])
    await store.write(fill)
    await store.close()
    bearer = {"Authorization": f"Bearer {keys[KeyPurpose.API]}"}
    places = (("/api/v1/campaigns", bearer), (f"/calendar/{keys[KeyPurpose.CALENDAR]}.ics", {}))
    for more, status in ((SETTINGS, 200), ({}, 404)):
        app = bootstrap.build(settings_of({**database, **more}))
        async with asyncio.timeout(60), TestClient(TestServer(app)) as client:
            for path, headers in places:
                answer = await client.get(path, headers=headers)
                assert answer.status == status, path
                assert answer.headers["X-Content-Type-Options"] == "nosniff"
                assert "Access-Control-Allow-Origin" not in answer.headers
