"""A tablet whose server is killed: what was acknowledged is there, and nothing counts twice."""

import asyncio
import signal
import sys
from pathlib import Path

import pytest
from aiohttp import ClientError, ClientSession

from tests.adapters.web.board import test_kiosks
from tests.adapters.web.board.conftest import Office
from tests.adapters.web.board.test_kiosks import _count, days, tablet

depot = test_kiosks.depot
ROOT = Path(__file__).parents[4]
PEOPLE = 20


async def served(database_url: str, moment: str) -> tuple[asyncio.subprocess.Process, str]:
    """A server in a process of its own, and its address."""
    module = "tests.adapters.web.board.one_tablet"
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", module, database_url, moment, cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    async with asyncio.timeout(60):
        return process, f"http://127.0.0.1:{int(await process.stdout.readline())}"


async def answers(session: ClientSession, url: str, form: dict[str, str]) -> bool:
    """Whether an answer was acknowledged."""
    try:
        async with session.post(f"{url}/answer", data=form) as response:
            return response.status == 200
    except ClientError:
        return False


@pytest.mark.parametrize("acknowledged", [1, 7])
async def test_of_twenty_answers_under_a_kill_none_is_lost_and_none_counts_twice(
    depot: Office, database_url: str, acknowledged: int
):
    await depot.store.write(lambda session: _count(session, "Depot", PEOPLE + 5))
    stranger, start = await tablet(depot)
    challenge = (await stranger.opens(start)).form("/answer").values["challenge"][0]
    forms = [
        {"answer": "done", "challenge": challenge, "once": f"page-{number}"}
        for number in range(PEOPLE)
    ]
    moment = depot.world.clock().isoformat()
    process, url = await served(database_url, moment)
    heard: list[str] = []
    async with ClientSession() as session:

        async def send(form: dict[str, str]) -> None:
            if await answers(session, url + start, form):
                heard.append(form["once"])
                if len(heard) == acknowledged:
                    process.send_signal(signal.SIGKILL)

        await asyncio.gather(*(send(form) for form in forms))
        await process.wait()
        [(kept, *_)] = await days(depot)
        assert acknowledged <= len(heard) <= kept <= PEOPLE

        process, url = await served(database_url, moment)
        try:
            again = [await answers(session, url + start, form) for form in forms]
        finally:
            process.kill()
            await process.wait()
    assert all(again)
    assert await days(depot) == [(PEOPLE, PEOPLE, 0)]
