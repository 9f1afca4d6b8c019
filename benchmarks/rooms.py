"""A room of sixty people: how long the page of a session takes to come, and to keep a note.

The server is a process of its own, with a database on disk. Beside it stands the least that the
same server can do in the same minutes: say that it lives.
"""

import asyncio
import random
import secrets
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import quantiles

from aiohttp import ClientSession
from sqlmodel import Session, select

from benchmarks.bars import Bar, at_most
from benchmarks.load import BenchmarkFailed, Plan
from challenges.models import Organisation, SessionKind, SessionNote
from challenges.sessions import planning
from challenges.sessions.planning import Occasion
from tests.outside import installations
from tests.outside.server import Prikkel, running

PEOPLE = 60
MOST_MS = 150.0
_EVERY = 30.0
"""Seconds between two looks, or notes, of one person: nobody writes faster for long."""

_Ask = Callable[[ClientSession, int], Awaitable[int]]


async def measure(folder: Path, plan: Plan) -> list[list[str]]:
    """The p99 of a page and of a note, and of a server that only says it lives."""
    secret, address = secrets.token_hex(32), f"sqlite:///{folder}/prikkel.sqlite"
    await installations.install(address)
    code = await installations.within(address, partial(_session, secret=secret.encode()))
    settings = {
        "PRIKKEL_SECRET_KEY": secret,
        "PRIKKEL_PUBLIC_URL": "http://127.0.0.1",
        **installations.slack_settings("http://127.0.0.1:9/api/"),
    }
    page = f"/s/{code}"
    rounds = 2 if plan.is_quick else 4
    async with running(Prikkel(folder, settings)) as server:
        live = await _room(server, partial(_look, path="/health/live"), rounds)
        looks = await _room(server, partial(_look, path=page), rounds)
        sent = await _room(server, partial(_write, path=page), rounds)
    kept = await installations.within(
        address, lambda session: len(session.exec(select(SessionNote.id)).all())
    )
    if kept != len(sent):
        raise BenchmarkFailed(f"{len(sent)} notes were thanked for, and {kept} are there")
    bars = [Bar("/health/live, sixty people, p99", f"{_p99(live):.1f} ms")]
    bars.append(at_most("page of a session, sixty people, p99", _p99(looks), MOST_MS, " ms"))
    bars.append(at_most("note of a session, sixty people, p99", _p99(sent), MOST_MS, " ms"))
    return [bar.row() for bar in bars]


def _session(session: Session, secret: bytes) -> str:
    organisation, now = session.exec(select(Organisation)).one(), datetime.now(UTC)
    wanted = Occasion(SessionKind.WORK, "Werksessie", now, now + timedelta(hours=2))
    held = planning.plan(session, organisation.id, wanted, secret, now=now)
    return planning.code_of(session, held, now, secret)


async def _room(server: Prikkel, ask: _Ask, rounds: int) -> list[float]:
    """So many milliseconds each took, of people who do not all press in the same moment."""
    took: list[float] = []

    async def person(session: ClientSession, number: int) -> None:
        for one in range(rounds):
            await asyncio.sleep(random.uniform(0, _EVERY))
            began = time.perf_counter()
            status = await ask(session, number * rounds + one)
            took.append(1000 * (time.perf_counter() - began))
            if status not in (200, 303):
                raise BenchmarkFailed(f"a room of sixty people was answered {status}")

    async with ClientSession(server.url) as session, asyncio.TaskGroup() as group:
        for number in range(PEOPLE):
            group.create_task(person(session, number))
    return took


async def _look(session: ClientSession, _: int, *, path: str) -> int:
    async with session.get(path) as answer:
        await answer.read()
        return answer.status


async def _write(session: ClientSession, number: int, *, path: str) -> int:
    form = {"text": f"Idee {number}", "kind": "idea", "once": str(number)}
    async with session.post(path, data=form, allow_redirects=False) as answer:
        return answer.status


def _p99(took: list[float]) -> float:
    return quantiles(took, n=100)[98]
