"""Whether the server lives, and whether it can do its work."""

from aiohttp import web
from sqlmodel import Session

from adapters import migrations
from bot.ports import Store, StoreUnavailable


def health_routes(store: Store) -> list[web.RouteDef]:
    """`/health/live` always answers; `/health/ready` says 503 with a sentence until it can work."""

    async def live(_: web.Request) -> web.Response:
        return _answer(200, "alive")

    async def ready(_: web.Request) -> web.Response:
        problem = await what_is_missing(store)
        return _answer(503, problem) if problem else _answer(200, "ready")

    return [web.get("/health/live", live), web.get("/health/ready", ready)]


async def what_is_missing(store: Store) -> str:
    """What keeps the server from working, in a sentence; empty when nothing does."""
    try:
        current = await store.read(_tables_are_current)
    except StoreUnavailable:
        return "the database does not answer"
    return "" if current else "the database is not up to date; run: prikkel migrate"


def _tables_are_current(session: Session) -> bool:
    return migrations.is_current(session.connection())


def _answer(status: int, sentence: str) -> web.Response:
    return web.json_response(
        {"status": sentence}, status=status, headers={"Cache-Control": "no-store"}
    )
