"""Figures in Prometheus' text format, by its own library: imported when somebody asks for them."""

from collections.abc import Iterator
from datetime import datetime
from math import inf

from aiohttp import web
from prometheus_client import CollectorRegistry
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4, generate_latest
from prometheus_client.registry import Collector

from adapters.web.metrics import Figures
from bot.models import DeliveryState
from challenges.models import BarrierStatus


def answer(figures: Collector) -> web.Response:
    """What Prometheus is told."""
    registry = CollectorRegistry()
    registry.register(figures)
    return web.Response(
        body=generate_latest(registry), headers={"Content-Type": CONTENT_TYPE_PLAIN_0_0_4}
    )


class Counted(Collector):
    """The figures as Prometheus' client collects them, at a moment."""

    def __init__(
        self, figures: Figures, now: datetime, unheard: int = 0, days_left: float = inf
    ) -> None:
        self._figures = figures
        self._now = now
        self._unheard = unheard
        self._days_left = days_left

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """Every figure, also those that are nought."""
        figures = self._figures
        deliveries = GaugeMetricFamily(
            "prikkel_deliveries",
            "Messages in the outbox, by state; those to people until they arrive.",
            labels=["state"],
        )
        for state in DeliveryState:
            deliveries.add_metric([state.value], figures.deliveries.get(state, 0))
        yield deliveries
        barriers = GaugeMetricFamily(
            "prikkel_barriers", "Barriers of before yesterday, by status.", labels=["status"]
        )
        for status in BarrierStatus:
            barriers.add_metric([status.value], figures.barriers.get(status, 0))
        yield barriers
        yield GaugeMetricFamily(
            "prikkel_check_ins",
            "How often challenges were done at least, in closed weeks.",
            value=figures.check_ins,
        )
        since = figures.waiting_since
        late = max(0.0, (self._now - since).total_seconds()) if since else 0.0
        yield GaugeMetricFamily(
            "prikkel_delivery_delay_seconds",
            "How long the message that waits longest has been due.",
            value=late,
        )
        yield GaugeMetricFamily(
            "prikkel_stuck_conversations",
            "Conversations in which a message has been due for three hours.",
            value=figures.stuck,
        )
        yield GaugeMetricFamily(
            "prikkel_unheard_platforms",
            "Chat platforms that this server does not hear, or that refuse its token.",
            value=self._unheard,
        )
        yield GaugeMetricFamily(
            "prikkel_secret_days_left",
            "Days until the first secret of a chat platform ends; +Inf where no day is known.",
            value=self._days_left,
        )
