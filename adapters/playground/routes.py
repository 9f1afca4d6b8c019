"""The playground over HTTP: its page, one request per gesture, and a stream that tells of changes.

It is meant for one's own machine: requests that another site makes in the browser are refused, and
the page may load nothing from elsewhere.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable
from pathlib import Path

from aiohttp import web
from pydantic import ValidationError

from adapters.origins import host_of
from adapters.playground.cast import CastMember
from adapters.playground.gestures import GESTURES
from adapters.playground.playground import Playground, UnknownMessage
from adapters.playground.views import Json, casts_view, outcome_view, state_view
from bot.ports import StoreUnavailable

_PAGE = Path(__file__).parent / "page"
_TYPES = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
}
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; "
    "img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_MOST_BYTES = 256_000
_HEARTBEAT = 15.0  # seconds; a stream that nobody reads any more is noticed at the next one

_LEAPS = (1, 7, 28)
"""So many days the clock can go on at once: to tomorrow, by a week, by four weeks."""

_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class _BadGesture(Exception):
    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status
        self.sentence = sentence


def mount(app: web.Application, playground: Playground) -> None:
    """Serve the playground on `/` and `/playground/…`; its streams end when the app shuts down."""
    desk = _Desk(playground)
    app.add_routes(
        [
            web.get("/", _guarded(_file("index.html"))),
            web.get("/playground/casts", _guarded(desk.casts)),
            web.get("/playground/state", _guarded(desk.state)),
            web.get("/playground/changes", _guarded(desk.changes)),
            web.post("/playground/events", _guarded(desk.events)),
            web.post("/playground/next-morning", _guarded(desk.next_morning)),
            *(
                web.get(f"/playground/{path.name}", _guarded(_file(path.name)))
                for path in sorted(_PAGE.iterdir())
                if path.suffix in _TYPES
            ),
        ]
    )
    app.on_shutdown.append(desk.close)


class _Desk:
    def __init__(self, playground: Playground) -> None:
        self._playground = playground
        self._streams: set[asyncio.Task[None] | None] = set()

    async def casts(self, _request: web.Request) -> web.StreamResponse:
        return web.json_response(casts_view(self._playground.casts))

    async def state(self, request: web.Request) -> web.StreamResponse:
        person = self._person(request.query.get("as", ""))
        playground = self._playground
        cast = playground.cast_of(person)
        channel, direct = playground.messages_for(person)
        now = playground.clock()
        return web.json_response(
            state_view(person.user, cast, now, playground.timezone, channel, direct)
        )

    async def events(self, request: web.Request) -> web.StreamResponse:
        body = await _body(request)
        try:
            gesture = GESTURES.validate_python(body)
        except ValidationError as error:
            raise _BadGesture(400, _sentence(error)) from error
        person = self._person(gesture.person)
        try:
            outcome = await self._playground.perform(person, gesture)
        except UnknownMessage as error:
            raise _BadGesture(404, "There is no such message for this person.") from error
        return web.json_response(outcome_view(outcome))

    async def next_morning(self, request: web.Request) -> web.StreamResponse:
        body = await _body(request)
        self._person(str(body.get("as", "")))
        days = body.get("days", 1)
        if days not in _LEAPS:
            raise _BadGesture(400, f"days: one of {', '.join(map(str, _LEAPS))}.")
        await self._playground.next_morning(days)
        return web.json_response({"now": self._playground.clock().isoformat(timespec="seconds")})

    async def changes(self, request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(
            headers={**_HEADERS, "Content-Type": "text/event-stream", "X-Accel-Buffering": "no"}
        )
        await response.prepare(request)
        task = asyncio.current_task()
        self._streams.add(task)
        try:
            with self._playground.platform.listening() as changed:
                await _stream(response, changed, self._playground)
        except (asyncio.CancelledError, ConnectionResetError):
            pass  # the reader went away, or the server stops
        finally:
            self._streams.discard(task)
        return response

    async def close(self, _app: web.Application) -> None:
        """End the streams, which would keep the server waiting."""
        for task in list(self._streams):
            if task is not None:
                task.cancel()

    def _person(self, identifier: str) -> CastMember:
        person = self._playground.person(identifier)
        if person is None:
            raise _BadGesture(404, "There is no such person; /playground/casts lists them.")
        return person


async def _stream(
    response: web.StreamResponse, changed: asyncio.Event, playground: Playground
) -> None:
    while True:
        try:
            async with asyncio.timeout(_HEARTBEAT):
                await changed.wait()
        except TimeoutError:
            await response.write(b": still here\n\n")
            continue
        changed.clear()
        version = json.dumps({"version": playground.platform.version})
        await response.write(f"event: changed\ndata: {version}\n\n".encode())


def _guarded(handler: _Handler) -> _Handler:
    """Refuse other sites, answer mistakes with a sentence, and add the safety headers."""

    async def answer(request: web.Request) -> web.StreamResponse:
        try:
            _refuse_other_sites(request)
            response = await handler(request)
        except _BadGesture as refused:
            response = web.json_response({"error": refused.sentence}, status=refused.status)
        except StoreUnavailable:
            sentence = {"error": "The database does not answer now; please try again."}
            response = web.json_response(sentence, status=503)
        if not response.prepared:
            response.headers.update(_HEADERS)
        return response

    return answer


def _refuse_other_sites(request: web.Request) -> None:
    if request.method in ("GET", "HEAD"):
        return
    site = request.headers.get("Sec-Fetch-Site", "same-origin")
    origin = request.headers.get("Origin")
    if site not in ("same-origin", "none") or (
        origin is not None and host_of(origin) != request.host
    ):
        raise _BadGesture(403, "Requests from other sites are refused.")


async def _body(request: web.Request) -> Json:
    if request.content_type != "application/json":
        raise _BadGesture(415, "Send JSON, with Content-Type: application/json.")
    if (request.content_length or 0) > _MOST_BYTES:
        raise _BadGesture(413, "That is too much at once.")
    try:
        body = await request.json()
    except (ValueError, RecursionError) as error:
        raise _BadGesture(400, "That is not JSON.") from error
    if not isinstance(body, dict):
        raise _BadGesture(400, "Send a JSON object.")
    return body


def _sentence(error: ValidationError) -> str:
    """Where the first mistake is and what it is; what was sent is not repeated."""
    first = error.errors(include_input=False, include_url=False)[0]
    where = ".".join(str(part) for part in first["loc"]) or "the object"
    return f"{where}: {first['msg']}."


def _file(name: str) -> _Handler:
    path = _PAGE / name
    content = path.read_bytes()

    async def serve(_request: web.Request) -> web.StreamResponse:
        return web.Response(body=content, content_type=_TYPES[path.suffix], charset="utf-8")

    return serve
