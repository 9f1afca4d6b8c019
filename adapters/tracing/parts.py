"""The parts of a server that tell what they do; each is what it is without."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import Any, TypeVar

from aiohttp import hdrs, web
from sqlmodel import Session

from adapters.database import OpenStore
from adapters.scheduler import Metronome
from adapters.tracing.spans import Spans
from bot.app import Bot
from bot.chat.cards import Card
from bot.chat.conversations import Conversation, MessageRef, User
from bot.chat.events import Event
from bot.chat.responses import Response
from bot.ports import ChatPlatform, DeliveryFailed, StoreUnavailable

T = TypeVar("T")
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

_UNWATCHED = ("/health/", "/metrics")
"""Asked for every few seconds, and slow when the rest is."""


def traced_answers(spans: Spans) -> Any:
    """A middleware; no trace that comes in from outside is gone on with."""

    @web.middleware
    async def answer_traced(request: web.Request, handler: Handler) -> web.StreamResponse:
        if request.path.startswith(_UNWATCHED):
            return await handler(request)
        method = request.method if request.method in hdrs.METH_ALL else "_OTHER"
        resource = request.match_info.route.resource
        route = resource.canonical if resource else ""
        with spans.span(f"{method} {route}".strip()) as span:
            span.set_attribute("http.request.method", method)
            if route:
                span.set_attribute("http.route", route)
            try:
                answer = await handler(request)
            except web.HTTPException as refused:
                span.set_attribute("http.response.status_code", refused.status)
                raise
            span.set_attribute("http.response.status_code", answer.status)
            return answer

    return answer_traced


class TracedBot(Bot):
    """What came in, by its kind, and what kind of answer it got."""

    def __init__(self, spans: Spans, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._spans = spans

    async def handle(self, event: Event, *, patience: float | None = None) -> Response | None:
        """The same, as a span."""
        kind, platform = type(event).__name__, event.user.workspace.platform
        with self._spans.span(f"event {kind}") as span:
            span.set_attribute("prikkel.event", kind)
            span.set_attribute("prikkel.platform", platform)
            response = await super().handle(event, patience=patience)
            span.set_attribute("prikkel.answer", type(response).__name__)
            return response


class TracedMetronome(Metronome):
    """A tick, and in it the transactions of what was due."""

    def __init__(self, spans: Spans, *given: Any, **named: Any) -> None:
        self._spans = spans
        super().__init__(*given, **named)

    async def tick(self) -> None:
        """The same, as a span."""
        with self._spans.span("tick"):
            await super().tick()


class TracedStore:
    """Its transactions are spans within others alone: the outbox is looked at every second."""

    def __init__(self, spans: Spans, store: OpenStore) -> None:
        self._spans = spans
        self._store = store

    async def write(
        self, work: Callable[[Session], T], *, within: float | None = None, together: bool = False
    ) -> T:
        """The same, as a span."""
        return await self._within(
            "write", work, lambda: self._store.write(work, within=within, together=together)
        )

    async def read(self, work: Callable[[Session], T]) -> T:
        """The same, as a span."""
        return await self._within("read", work, lambda: self._store.read(work))

    async def close(self) -> None:
        """The same."""
        await self._store.close()

    async def _within(
        self, name: str, work: Callable[..., Any], run: Callable[[], Awaitable[T]]
    ) -> T:
        if not self._spans.is_within:
            return await run()
        # Work that raises anything else was undone, as its rules may ask: no fault of the database.
        with self._spans.span(f"database {name}", faults=StoreUnavailable) as span:
            span.set_attribute("code.function.name", _name_of(work))
            return await run()


def _name_of(work: Any) -> str:
    function = getattr(work, "func", work)
    named = getattr(function, "__qualname__", type(function).__qualname__)
    return f"{getattr(function, '__module__', '')}.{named}"


class TracedPlatform:
    """Every call of a platform, and how it ended."""

    def __init__(self, spans: Spans, name: str, platform: ChatPlatform) -> None:
        self._spans = spans
        self._name = name
        self._platform = platform
        self.capabilities = platform.capabilities

    async def post(self, conversation: Conversation, card: Card, key: str = "") -> MessageRef:
        """The same, as a span."""
        return await self._call("post", self._platform.post(conversation, card, key))

    async def find(
        self, conversation: Conversation, key: str, since: datetime
    ) -> MessageRef | None:
        """The same, as a span."""
        return await self._call("find", self._platform.find(conversation, key, since))

    async def update(self, message: MessageRef, card: Card) -> None:
        """The same, as a span."""
        await self._call("update", self._platform.update(message, card))

    async def direct_conversation(self, user: User) -> Conversation:
        """The same, as a span."""
        return await self._call("open direct", self._platform.direct_conversation(user))

    async def group_conversation(self, users: Sequence[User]) -> Conversation:
        """The same, as a span."""
        return await self._call("open group", self._platform.group_conversation(users))

    async def _call(self, what: str, call: Awaitable[T]) -> T:
        with self._spans.span(f"{self._name} {what}") as span:
            span.set_attribute("prikkel.platform", self._name)
            try:
                return await call
            except DeliveryFailed as failure:
                span.set_attribute("prikkel.outcome", _outcome(failure))
                raise


def _outcome(failure: DeliveryFailed) -> str:
    if failure.permanent:
        return "refused"
    return "uncertain" if failure.maybe_sent else "later"
