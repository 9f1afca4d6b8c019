"""The playground over HTTP: its page, one request per gesture, and a stream that tells of changes.

Requests that another site makes in the browser are refused, and the page may load nothing from
elsewhere. Without `Visitors` it is meant for one's own machine.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path

from aiohttp import web
from pydantic import ValidationError

from adapters.origins import host_of
from adapters.playground.cast import CastMember
from adapters.playground.gestures import GESTURES
from adapters.playground.photos import Photos, photo_in
from adapters.playground.playground import Playground, UnknownMessage
from adapters.playground.refusals import (
    BadGesture,
    json_object,
    refuse_other_sites,
    sentence_of,
)
from adapters.playground.sparing import Spared
from adapters.playground.views import casts_view, outcome_view, state_view
from adapters.playground.visitors import LEAPS, Spent, Visitors
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
_STREAM = "text/event-stream; charset=utf-8"
_HEARTBEAT = 15.0  # seconds; a stream that nobody reads any more is noticed at the next one

_LEAPS = (*LEAPS, 28)
"""So many days the clock can go on at once: to tomorrow, by a week, by four weeks."""

_PAUSE = 2.0
"""Seconds between two changes that strangers are told of: each has them look again."""

_MOST_STREAMS = 500
"""Of strangers; whoever comes later looks again every half minute."""

_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def mount(app: web.Application, playground: Playground) -> None:
    """Serve the playground on `/` and `/playground/…`; its streams end when the app shuts down."""
    desk = Desk(playground)

    async def close(_: web.Application) -> None:
        await desk.close()

    app.add_routes(desk.routes())
    app.on_shutdown.append(close)


class Desk:
    """Answers the page; of strangers it takes what `visitors` let through.

    `public_url` is where a proxy of theirs reaches it, if one does.
    """

    def __init__(
        self, playground: Playground, visitors: Visitors | None = None, public_url: str = ""
    ) -> None:
        self._playground = playground
        self._photos = Photos(playground)
        self._visitors = visitors
        self._own_host = host_of(public_url) if visitors else ""
        self._streams: set[asyncio.Task[None] | None] = set()
        self._is_over = False

    def routes(self) -> list[web.RouteDef]:
        """`/` and `/playground/…`."""
        guarded = self._guarded
        return [
            web.get("/", guarded(_file("index.html"))),
            web.get("/playground/casts", guarded(self._casts)),
            web.get("/playground/state", guarded(self._state)),
            web.get("/playground/changes", guarded(self._changes)),
            web.post("/playground/events", guarded(self._events)),
            web.post("/playground/photo", guarded(self._photo)),
            web.post("/playground/next-morning", guarded(self._next_morning)),
            *(
                web.get(f"/playground/{path.name}", guarded(_file(path.name)))
                for path in sorted(_PAGE.iterdir())
                if path.suffix in _TYPES
            ),
        ]

    async def _casts(self, _request: web.Request) -> web.StreamResponse:
        shared = self._visitors.view() if self._visitors else None
        return web.json_response(casts_view(self._playground.casts, shared))

    async def _state(self, request: web.Request) -> web.StreamResponse:
        person = self._person(request.query.get("as", ""))
        playground = self._playground
        cast = playground.cast_of(person)
        channel, direct = playground.messages_for(person)
        if self._visitors:
            channel, direct = self._visitors.shown(channel), self._visitors.shown(direct)
        now = playground.clock()
        ends = {"ends_at": self._visitors.view()["ends_at"]} if self._visitors else {}
        shown = state_view(person.user, cast, now, playground.timezone, channel, direct)
        return web.json_response(shown | ends)

    async def _events(self, request: web.Request) -> web.StreamResponse:
        body = await json_object(request)
        try:
            gesture = GESTURES.validate_python(body)
        except ValidationError as error:
            raise BadGesture(400, sentence_of(error)) from error
        person = self._person(gesture.person)
        try:
            outcome = await (self._visitors or self._playground).perform(person, gesture)
        except UnknownMessage as error:
            raise BadGesture(404, "There is no such message for this person.") from error
        return web.json_response(outcome_view(outcome))

    async def _photo(self, request: web.Request) -> web.StreamResponse:
        if self._visitors:
            raise BadGesture(403, "No photo is taken here.", "public-photo")
        person, key = self._person(request.query.get("as", "")), request.query.get("key", "")
        outcome = await self._photos.take(person, key, await photo_in(request))
        return web.json_response(outcome_view(outcome))

    async def _next_morning(self, request: web.Request) -> web.StreamResponse:
        body = await json_object(request)
        self._person(str(body.get("as", "")))
        days = body.get("days", 1)
        leaps = LEAPS if self._visitors else _LEAPS
        if days not in leaps:
            raise BadGesture(400, f"days: one of {', '.join(map(str, leaps))}.")
        await (self._visitors or self._playground).next_morning(days)
        return web.json_response({"now": self._playground.clock().isoformat(timespec="seconds")})

    async def _changes(self, request: web.Request) -> web.StreamResponse:
        if self._visitors and len(self._streams) >= _MOST_STREAMS:
            raise BadGesture(503, "Too many are watching.", "public-slow")
        response = web.StreamResponse(
            headers={**_HEADERS, "Content-Type": _STREAM, "X-Accel-Buffering": "no"}
        )
        await response.prepare(request)
        task = asyncio.current_task()
        self._streams.add(task)
        try:
            with self._playground.platform.listening() as changed:
                pause = _PAUSE if self._visitors else 0.0
                await _stream(response, changed, self._playground, pause)
        except (asyncio.CancelledError, ConnectionResetError):
            # The reader went away, the server stops, or another world is there.
            if self._is_over:
                with suppress(ConnectionResetError):
                    await response.write(b"event: over\ndata: {}\n\n")
        finally:
            self._streams.discard(task)
        return response

    async def close(self, *, is_over: bool = False) -> None:
        """End the streams, which would keep the server waiting; pages hear when their world is."""
        self._is_over = is_over
        for task in list(self._streams):
            if task is not None:
                task.cancel()

    def _person(self, identifier: str) -> CastMember:
        person = self._playground.person(identifier)
        if person is None:
            raise BadGesture(404, "There is no such person; /playground/casts lists them.")
        return person

    def _guarded(self, handler: _Handler) -> _Handler:
        """Refuse other sites, answer mistakes with a sentence, and add the safety headers."""

        async def answer(request: web.Request) -> web.StreamResponse:
            try:
                refuse_other_sites(request, self._own_host)
                response = await handler(request)
            except BadGesture as refused:
                response = web.json_response(refused.told, status=refused.status)
            except Spared:
                told = {"error": "Others still want to see that.", "reason": "public-spared"}
                response = web.json_response(told, status=403)
            except Spent:
                told = {"error": "This world has grown enough.", "reason": "public-full"}
                response = web.json_response(told, status=503)
            except StoreUnavailable:
                sentence = {"error": "The database does not answer now; please try again."}
                response = web.json_response(sentence, status=503)
            if not response.prepared:
                response.headers.update(_HEADERS)
            return response

        return answer


async def _stream(
    response: web.StreamResponse, changed: asyncio.Event, playground: Playground, pause: float
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
        await asyncio.sleep(pause)


def _file(name: str) -> _Handler:
    path = _PAGE / name
    content = path.read_bytes()

    async def serve(_request: web.Request) -> web.StreamResponse:
        return web.Response(body=content, content_type=_TYPES[path.suffix], charset="utf-8")

    return serve
