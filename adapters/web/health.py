"""Whether the server lives, and whether it can do its work."""

import asyncio
from collections.abc import Callable

from aiohttp import web
from sqlmodel import Session

from adapters import migrations
from adapters.clocks import utc_now
from bot import inbox
from bot.ports import Clock, Store, StoreUnavailable

ANSWER_SECONDS = 3.0
AWAY = "the database does not answer"


def health_routes(
    store: Store,
    clock: Clock = utc_now,
    missing: Callable[[], str] = str,
    may_see: Callable[[web.Request], bool] = lambda _: True,
) -> list[web.RouteDef]:
    """`/health/live` always answers; `/health/ready` says 503 with a sentence until it can work.

    `missing` says what else keeps it from working; empty when nothing does. What a database says
    of itself names machines and accounts: who may not see that is told that it is not ready.
    """

    async def live(_: web.Request) -> web.Response:
        return _answer(200, "alive")

    async def ready(request: web.Request) -> web.Response:
        problem = await what_is_missing(store, clock) or missing()
        if problem:
            return _answer(503, problem if may_see(request) else "not ready")
        return _answer(200, "ready")

    return [web.get("/health/live", live), web.get("/health/ready", ready)]


async def what_is_missing(store: Store, clock: Clock = utc_now) -> str:
    """What keeps the server from working, in a sentence; empty when nothing does.

    A full disk and a database that is locked can still be read: only a write tells.
    """
    try:
        async with asyncio.timeout(ANSWER_SECONDS):
            outdated = await store.read(_outdated)
            if outdated:
                return outdated
            await store.write(lambda session: inbox.try_out(session, clock()))
    except StoreUnavailable as error:
        return f"{AWAY}: {error}"
    except TimeoutError:
        return AWAY
    return ""


def _outdated(session: Session) -> str:
    """Which of the two is older, the database or this server; empty when neither is."""
    revision = migrations.revision_of(session.connection())
    if revision == migrations.newest_revision():
        return ""
    if revision == migrations.UNFINISHED:
        return "the database was not copied, or put back, to its end; prikkel doctor says more"
    if revision is not None and migrations.is_newer(revision):
        return "the database is of a newer version; restart this server with that version"
    return "the database is not up to date; run: prikkel migrate"


def _answer(status: int, sentence: str) -> web.Response:
    return web.json_response(
        {"status": sentence}, status=status, headers={"Cache-Control": "no-store"}
    )
