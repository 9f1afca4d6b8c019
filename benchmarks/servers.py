"""The other servers of a benchmark: what others ship, the floor under them, and the outside world.

Run as `python -m benchmarks.servers KIND`; says "ready: http://127.0.0.1:PORT" when it listens.
"""

import asyncio
import json
import logging
import signal
import sys
from collections.abc import Awaitable, Callable
from functools import partial
from types import SimpleNamespace
from typing import Any
from urllib.request import urlopen

import jwt
from aiohttp import web
from botbuilder.core import InvokeResponse, TurnContext
from botbuilder.integration.aiohttp import CloudAdapter, ConfigurationBotFrameworkAuthentication
from botbuilder.schema import Activity, ActivityTypes, AdaptiveCardInvokeResponse
from botframework.connector.auth import ChannelValidation
from jwt import PyJWKClient
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.signature import SignatureVerifier
from sqlalchemy import create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import create_async_engine
from sqlmodel import Field, SQLModel
from sqlmodel.ext.asyncio.session import AsyncSession

from benchmarks.worlds import APP_ID, SIGNING_SECRET, TENANT
from tests.fakes.microsoft import FakeMicrosoft

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def floor() -> Handler:
    """Verify the signature, and answer 200: the least that anybody can do."""
    verifier = SignatureVerifier(SIGNING_SECRET)

    async def handle(request: web.Request) -> web.Response:
        body = await request.read()
        is_valid = verifier.is_valid_request(body, dict(request.headers))
        return web.Response(status=200 if is_valid else 401)

    return handle


async def _acknowledge(ack: AsyncAck) -> None:
    await ack()


def bolt() -> Handler:
    """Bolt with one listener that only acknowledges; it stores and shows nothing."""
    return _with_bolt(_acknowledge)


def bolt_default() -> Handler:
    """The same as Bolt comes: it runs the listener beside the request, and looks now and then."""
    return _with_bolt(_acknowledge, before_response=False)


class Press(SQLModel, table=True):
    """The one row that the simplest bot keeps of a press."""

    id: int | None = Field(default=None, primary_key=True)
    user: str
    value: str


def bolt_with_a_row(*, before_response: bool = True) -> Handler:
    """Bolt, and one row by SQLModel's asynchronous session on aiosqlite, on disk; nothing more.

    One connection: with more, whoever writes at once waits in SQLite's busy loop, which is slower.
    """
    engine = create_async_engine(f"sqlite+aiosqlite:///{sys.argv[2]}", pool_size=1, max_overflow=0)

    def prepare(connection: DBAPIConnection, _record: object) -> None:
        cursor = connection.cursor()
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute("PRAGMA synchronous = FULL")
        cursor.close()

    event.listen(engine.sync_engine, "connect", prepare)
    SQLModel.metadata.tables["press"].create(create_engine(f"sqlite:///{sys.argv[2]}"))

    async def store(ack: AsyncAck, body: dict[str, Any]) -> None:
        async with AsyncSession(engine) as session:
            session.add(Press(user=body["user"]["id"], value=body["actions"][0]["value"]))
            await session.commit()
        await ack()

    return _with_bolt(store, before_response=before_response)


def _with_bolt(
    listener: Callable[..., Awaitable[None]], *, before_response: bool = True
) -> Handler:
    async def authorize(**_: object) -> AuthorizeResult:
        return AuthorizeResult(enterprise_id=None, team_id=None, bot_token="xoxb-fake")

    app = AsyncApp(
        signing_secret=SIGNING_SECRET,
        authorize=authorize,
        process_before_response=before_response,
    )
    app.action("check-in")(listener)

    async def handle(request: web.Request) -> web.Response:
        return await to_aiohttp_response(await app.async_dispatch(await to_bolt_request(request)))

    return handle


def slack() -> Handler:
    """Slack, which takes everything; GET tells how many answers people got to see."""
    answers = 0

    async def handle(request: web.Request) -> web.Response:
        nonlocal answers
        if request.method == "GET":
            return web.Response(text=str(answers))
        await request.read()
        if request.path.startswith("/response/"):
            answers += 1
            return web.Response(text="ok")
        return web.json_response(
            {"ok": True, "team_id": "T0FAKE", "user_id": "U0BOT", "bot_id": "B0BOT",
             "channel": "C0FAKE", "ts": "1700000001.000100"}
        )  # fmt: skip

    return handle


def teams_floor() -> Handler:
    """Verify the token of every request, and answer 200: what somebody writes by hand."""
    with urlopen(sys.argv[2], timeout=5) as answer:  # loopback only
        keys = PyJWKClient(json.loads(answer.read())["jwks_uri"])

    async def handle(request: web.Request) -> web.Response:
        token = request.headers["Authorization"].removeprefix("Bearer ")
        key = keys.get_signing_key_from_jwt(token).key
        jwt.decode(token, key, algorithms=["RS256"], audience=APP_ID)
        await request.json()
        return web.json_response({"statusCode": 200, "type": _MESSAGE, "value": {}})

    return handle


_MESSAGE = "application/vnd.microsoft.activity.message"


def stock_teams() -> Handler:
    """botbuilder as shipped, with a bot that only answers.

    It answers 500 to every invoke whose answer has a dictionary as its body, which is what a bot
    has at hand; so the body is one of its own models.
    """
    ChannelValidation.open_id_metadata_endpoint = sys.argv[2]
    adapter = CloudAdapter(
        ConfigurationBotFrameworkAuthentication(
            SimpleNamespace(
                APP_ID=APP_ID, APP_PASSWORD="fake", APP_TYPE="SingleTenant", APP_TENANTID=TENANT
            )
        )
    )

    async def on_turn(context: TurnContext) -> None:
        body = AdaptiveCardInvokeResponse(status_code=200, type=_MESSAGE, value={})
        value = InvokeResponse(status=200, body=body)
        await context.send_activity(Activity(type=ActivityTypes.invoke_response, value=value))

    bot = SimpleNamespace(on_turn=on_turn)

    async def handle(request: web.Request) -> web.StreamResponse:
        return await adapter.process(request, bot) or web.Response()  # pyright: ignore

    return handle


SERVERS = {
    "floor": floor,
    "bolt": bolt,
    "bolt-default": bolt_default,
    "bolt-with-a-row": bolt_with_a_row,
    "bolt-default-with-a-row": partial(bolt_with_a_row, before_response=False),
    "slack": slack,
    "stock-teams": stock_teams,
    "teams-floor": teams_floor,
}


async def serve(handler: Handler) -> None:
    """Answer on a free port until told to stop."""
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", handler)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    await _until_stopped(f"ready: http://127.0.0.1:{runner.addresses[0][1]}")
    await runner.cleanup()


async def microsoft() -> None:
    """Microsoft, with everything that a bot must know of it on the line that says it is ready."""
    with FakeMicrosoft() as fake:
        known = {
            "metadata": fake.settings["openid_metadata_url"],
            "login": fake.https,
            "ca_bundle": str(fake.ca_bundle),
            "service_url": fake.service_url,
            "token": fake.token(APP_ID),
        }
        await _until_stopped(f"ready: {json.dumps(known)}")


async def _until_stopped(said: str) -> None:
    stopped = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    print(said, flush=True)
    await stopped.wait()


if __name__ == "__main__":
    logging.basicConfig(level=logging.ERROR)
    kind = sys.argv[1]
    asyncio.run(microsoft() if kind == "microsoft" else serve(SERVERS[kind]()))
