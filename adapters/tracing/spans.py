"""Spans: what was done, how long it took and how it ended, without whose it was."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from aiohttp import web

ATTRIBUTES = frozenset({
    "code.function.name", "error.type", "http.request.method", "http.response.status_code",
    "http.route", "prikkel.answer", "prikkel.event", "prikkel.outcome", "prikkel.platform",
})  # fmt: skip
"""Everything that a span may say; all values are names of ours, or numbers of HTTP."""


class Spans:
    """Makes them, by a provider of the library."""

    def __init__(self, provider: Any) -> None:
        self._api = import_module("opentelemetry.trace")
        self._tracer = provider.get_tracer("prikkel")

    @contextmanager
    def span(self, name: str, faults: type[Exception] = Exception) -> Iterator[Any]:
        """Something that takes time, and is broken when it ends with one of the faults.

        What went wrong is told by its kind alone: the text of an error may quote anybody.
        """
        with self._tracer.start_as_current_span(
            name, record_exception=False, set_status_on_exception=False
        ) as span:
            try:
                yield span
            except web.HTTPException:
                raise  # an answer
            except faults as error:
                span.set_attribute("error.type", type(error).__qualname__)
                span.set_status(self._api.StatusCode.ERROR)
                raise

    @property
    def is_within(self) -> bool:
        """Whether there is a span already, of what goes on here."""
        return self._api.get_current_span().is_recording()
