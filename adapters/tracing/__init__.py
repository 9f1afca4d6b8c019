"""Traces (OpenTelemetry), for who installed `prikkel[opentelemetry]` and says where they go.

A span says what kind of thing was done, on which platform, and how it ended: `spans.ATTRIBUTES` has
all that may be said. No id, address or word is in one, nor the text of an error. Where nobody
asked, nothing of it is imported and nothing is wrapped.
"""

import asyncio
import logging
import threading
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from functools import partial
from importlib import import_module, metadata
from typing import Any

from adapters.database import OpenStore
from adapters.logs import Sparingly
from adapters.scheduler import Metronome
from adapters.settings import Settings, UnusableSettings
from adapters.tracing.parts import (
    TracedBot,
    TracedMetronome,
    TracedPlatform,
    TracedStore,
    traced_answers,
)
from adapters.tracing.spans import Spans
from bot.app import Bot
from bot.ports import ChatPlatform

EXPORTER = "opentelemetry.exporter.otlp.proto.http.trace_exporter"
LAST_SECONDS = 1.5
"""What sending the last spans may take while the server ends."""


class NoTracing:
    """For a server whose settings ask for no traces: everything stays as it is."""

    bot: Callable[..., Bot] = Bot
    metronome: Callable[..., Metronome] = Metronome
    middlewares: Sequence[Any] = ()

    def store(self, store: OpenStore) -> OpenStore:
        """The same store."""
        return store

    def platforms(self, platforms: Mapping[str, ChatPlatform]) -> Mapping[str, ChatPlatform]:
        """The same platforms."""
        return platforms

    @asynccontextmanager
    async def running(self) -> AsyncGenerator[None]:
        """Nothing runs."""
        yield


class Tracing(NoTracing):
    """Makes the parts of a server that tell what they do, to whatever `exporter` makes."""

    def __init__(self, provider: Any, exporter: Callable[[], Any]) -> None:
        self._provider = provider
        self._exporter = exporter
        self._spans = spans = Spans(provider)
        self.bot = partial(TracedBot, spans)
        self.metronome = partial(TracedMetronome, spans)
        self.middlewares = (traced_answers(spans),)

    def store(self, store: OpenStore) -> OpenStore:
        """A store whose transactions are spans, within whatever asks for them."""
        return TracedStore(self._spans, store)

    def platforms(self, platforms: Mapping[str, ChatPlatform]) -> Mapping[str, ChatPlatform]:
        """Platforms whose calls are spans."""
        return {name: TracedPlatform(self._spans, name, each) for name, each in platforms.items()}

    @asynccontextmanager
    async def running(self) -> AsyncGenerator[None]:
        """Spans are sent, some at a time, in a thread of their own, until the block ends."""
        batches = import_module("opentelemetry.sdk.trace.export").BatchSpanProcessor
        self._provider.add_span_processor(batches(self._exporter()))
        try:
            yield
        finally:
            ending = threading.Thread(target=self._provider.shutdown, daemon=True)
            ending.start()
            await asyncio.to_thread(ending.join, LAST_SECONDS)


def tracing(settings: Settings) -> NoTracing:
    """What traces a server, or leaves everything as it is.

    Raises:
        UnusableSettings: traces are asked for, and what makes them is not installed.
    """
    if not settings.traces_to:
        return NoTracing()
    try:
        sdk, exporter = import_module("opentelemetry.sdk.trace"), import_module(EXPORTER)
    except ImportError:
        raise UnusableSettings(
            "OTEL_EXPORTER_OTLP_ENDPOINT: traces need more to be installed: "
            "pip install 'prikkel[opentelemetry]'"
        ) from None
    # A collector that is away would be told of at every try.
    logging.getLogger(EXPORTER).addFilter(Sparingly())
    address = f"{settings.traces_to.rstrip('/')}/v1/traces"
    return Tracing(
        sdk.TracerProvider(resource=_resource(), shutdown_on_exit=False),
        lambda: exporter.OTLPSpanExporter(endpoint=address, headers=_keys(settings)),
    )


def _resource() -> Any:
    """Who says it: `OTEL_SERVICE_NAME` and `OTEL_RESOURCE_ATTRIBUTES` go before our own name."""
    resources = import_module("opentelemetry.sdk.resources").Resource
    given = resources.create()
    name = given.attributes["service.name"]
    own = {"service.version": metadata.version("prikkel")}
    if str(name).startswith("unknown_service"):
        own["service.name"] = "prikkel"
    return given.merge(resources(own))


def _keys(settings: Settings) -> Mapping[str, str] | None:
    if settings.traces_headers is None:
        return None
    parse = import_module("opentelemetry.util.re").parse_env_headers
    return parse(settings.traces_headers.get_secret_value(), liberal=True)
