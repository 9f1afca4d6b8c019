"""A room of sixty people sends notes to the real server, which is killed in the middle of it."""

import asyncio
import secrets
import signal
from collections.abc import AsyncGenerator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from aiohttp import ClientError, ClientSession
from sqlmodel import Session, select

from challenges.models import Organisation, SessionKind, SessionNote
from challenges.sessions import planning
from challenges.sessions.planning import Occasion
from tests.outside import installations
from tests.outside.server import Prikkel

SECRET = secrets.token_hex(32)
PEOPLE, EACH = 60, 2


@pytest.fixture
async def prikkel(empty_database_url: str, tmp_path: Path) -> AsyncGenerator[Prikkel]:
    settings = {
        "DATABASE_URL": empty_database_url,
        "PRIKKEL_SECRET_KEY": SECRET,
        "PRIKKEL_PUBLIC_URL": "http://127.0.0.1",
        **installations.slack_settings("http://127.0.0.1:9/api/"),
    }
    await installations.install(empty_database_url)
    installed = Prikkel(tmp_path, settings)
    yield installed
    await installed.stop()


async def code_of_a_session(database_url: str) -> str:
    """The code of a session that goes on now."""
    now, secret = datetime.now(UTC), SECRET.encode()

    def plan(session: Session) -> str:
        organisation = session.exec(select(Organisation)).one()
        wanted = Occasion(SessionKind.WORK, "Werksessie", now, now + timedelta(hours=2))
        held = planning.plan(session, organisation.id, wanted, secret, now=now)
        return planning.code_of(session, held, now, secret)

    return await installations.within(database_url, plan)


async def sends(session: ClientSession, page: str, note: str) -> bool:
    """Send a note as the page does: again, until the server thanks, under the same mark."""
    form = {"text": note, "kind": "idea", "once": note}
    try:
        async with session.post(page, data=form, allow_redirects=False) as answer:
            return answer.status == 303
    except (ClientError, TimeoutError):
        return False


async def test_no_note_that_was_thanked_for_is_lost_or_doubled_by_kill_9(
    prikkel: Prikkel, empty_database_url: str
):
    code = await code_of_a_session(empty_database_url)
    await prikkel.start()
    thanked: set[str] = set()
    enough = asyncio.Event()

    async def people(session: ClientSession, number: int) -> None:
        for one in range(EACH):
            note = f"Idee {number}-{one}"
            while note not in thanked:
                if await sends(session, f"{prikkel.url}/s/{code}", note):
                    thanked.add(note)
                else:
                    await asyncio.sleep(0.2)
                if len(thanked) > PEOPLE // 2:
                    enough.set()

    async with ClientSession() as session, asyncio.timeout(120), asyncio.TaskGroup() as group:
        for number in range(PEOPLE):
            group.create_task(people(session, number))
        await enough.wait()
        await prikkel.stop(signal.SIGKILL)
        await prikkel.start()

    kept = await installations.within(
        empty_database_url, lambda session: sorted(session.exec(select(SessionNote.text)).all())
    )
    assert kept == sorted(f"Idee {number}-{one}" for number in range(PEOPLE) for one in range(EACH))
    assert len(prikkel.rows("SELECT id FROM work_session")) == 1
    assert code not in prikkel.log()
