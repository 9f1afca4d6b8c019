"""A small Slack on 127.0.0.1: its Web API, its response URLs, and somebody who sends its requests.

It enforces what Slack enforces: limits and unknown fields of blocks, a `trigger_id` that is good
once and for three seconds, a `response_url` that is good five times. It knows no time: a trigger is
as old as it was made, and with `limit_rate` no second passes between two messages in a channel.
Run it in the test's own loop (`async with running() as slack`) or, for what must not share a loop
with the bot, in a thread of its own (`with in_thread() as slack`).
"""

import asyncio
import json
import threading
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field

from aiohttp import WSMsgType, web

from tests.fakes.hanging_up import hang_up
from tests.fakes.slack_methods import BOT_USER, TEAM, SlackMethods
from tests.fakes.slack_state import Fields

__all__ = ["BOT_USER", "TEAM", "FakeSlack", "in_thread", "running"]


@dataclass
class FakeSlack(SlackMethods):
    """The pretended Slack over HTTP."""

    _sockets: "asyncio.Queue[web.WebSocketResponse]" = field(default_factory=asyncio.Queue)
    _socket_answers: "asyncio.Queue[Fields]" = field(default_factory=asyncio.Queue)

    def application(self) -> web.Application:
        """The fake as an aiohttp application."""
        app = web.Application(client_max_size=4 * 1024 * 1024)
        app.router.add_route("*", "/api/{method}", self._on_call)
        app.router.add_post("/response/{number}", self._on_response)
        app.router.add_get("/files-pri/{id}/{name}", self._on_file)
        app.router.add_get("/socket", self._on_socket)
        app.router.add_get("/oauth/v2/authorize", self._on_authorize)
        return app

    async def send_by_socket(self, kind: str, payload: Fields) -> Fields:
        """Send a gesture over the socket of Socket Mode, and wait for its acknowledgement."""
        socket = await self._sockets.get()
        await self._sockets.put(socket)
        envelope = str(next(self._numbers))
        await socket.send_json({"envelope_id": envelope, "type": kind, "payload": payload})
        while True:
            answer = await self._socket_answers.get()
            if answer.get("envelope_id") == envelope:
                return answer

    async def next_socket(self) -> web.WebSocketResponse:
        """Wait until a socket is open, and take it."""
        return await self._sockets.get()

    async def _on_socket(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"type": "hello", "num_connections": 1})
        await self._sockets.put(socket)
        async for message in socket:
            if message.type is WSMsgType.TEXT and message.data.startswith("{"):
                await self._socket_answers.put(json.loads(message.data))
        return socket

    async def _on_call(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        arguments = await _arguments(request)
        self.calls.append((method, arguments))
        if self.delay:
            await asyncio.sleep(self.delay)
        if self.refusals:
            refusal = self.refusals.pop(0)
            hang_up(request, refusal.status)
            return self._refuse(refusal.error, refusal.status, refusal.headers)
        if method == "oauth.v2.access":
            return self._granted(request, arguments)
        token = self._note_token(request, method)
        if token in self.revoked:
            return self._refuse("token_revoked")
        if method == "auth.teams.list":
            return web.json_response(self._teams(token))
        kind = "xapp-" if method.startswith("apps.") else "xoxb-"
        if not token.startswith(kind):
            return self._refuse("not_authed")
        known = getattr(self, "_do_" + method.replace(".", "_"), None)
        answer = known(arguments) if known else self._refuse("unknown_method")
        if self.silence and method.startswith("chat."):
            return web.Response(status=self.silence)  # done, without a word
        return answer

    async def _on_file(self, request: web.Request) -> web.StreamResponse:
        """A file, for who shows the token; who does not gets a page to sign in at."""
        file = self.files[request.match_info["name"]]
        token = request.headers.get("Authorization", "")
        file.shown_to.append(token)
        if token != "Bearer xoxb-fake" or "files:read" in self.missing_scopes:
            page = "<!DOCTYPE html><title>Sign in to your workspace | Slack</title>"
            return web.Response(text=page, content_type="text/html")
        if file.moved_to:
            return web.Response(status=302, headers={"Location": file.moved_to})
        if file.deleted or file.not_yet > 0:
            file.not_yet -= 1
            return web.Response(status=404)
        if file.never_ends:
            await asyncio.sleep(3600)
        return web.Response(body=file.content, content_type=file.kind)

    async def _on_response(self, request: web.Request) -> web.Response:
        answer = await request.json()
        self.calls.append(("response_url", answer))
        if self.refuses_answers[0]:
            status, text = self.refuses_answers
            return web.Response(status=status, text=text)
        way = self._ways_back.get(request.match_info["number"])
        if way is None or way.uses >= 5:
            return web.Response(status=404, text="used_url")
        way.uses += 1
        complaint = self._complaints(answer)
        if complaint:
            self.refused += complaint
            return web.Response(status=400, text="invalid_blocks")
        replaced = self._find(way.channel, way.ts) if answer.get("replace_original") else None
        if replaced:
            self._edit(replaced, answer)
        else:
            public = answer.get("response_type") == "in_channel"
            self._add(way.channel, answer, seen_by="" if public else way.user)
        return web.Response(text="ok")


@asynccontextmanager
async def running(slack: FakeSlack | None = None) -> AsyncGenerator[FakeSlack]:
    """Slack in this loop."""
    slack = slack or FakeSlack()
    runner = web.AppRunner(slack.application(), access_log=None, shutdown_timeout=0.5)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        host, port = runner.addresses[0][:2]
        slack.url = f"http://{host}:{port}"
        yield slack
    finally:
        await runner.cleanup()


@contextmanager
def in_thread(slack: FakeSlack | None = None) -> Generator[FakeSlack]:
    """Slack in a thread and loop of its own."""
    slack = slack or FakeSlack()
    loop = asyncio.new_event_loop()
    ready, done = threading.Event(), asyncio.Event()

    async def serve() -> None:
        async with running(slack):
            ready.set()
            await done.wait()

    thread = threading.Thread(target=loop.run_until_complete, args=(serve(),), daemon=True)
    thread.start()
    assert ready.wait(60), "the fake Slack does not start"
    try:
        yield slack
    finally:
        loop.call_soon_threadsafe(done.set)
        thread.join(60)
        loop.close()


async def _arguments(request: web.Request) -> Fields:
    """The SDK sends JSON or a form; in a form, structures are JSON themselves."""
    if request.content_type == "application/json":
        return await request.json()
    fields: Fields = dict(request.query) | dict(await request.post())
    for name in ("blocks", "message", "view"):
        if isinstance(fields.get(name), str):
            fields[name] = json.loads(fields[name])
    return fields
