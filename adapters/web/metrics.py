"""Figures for the operator's monitoring, counted when they are asked for; nothing about persons."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib import import_module
from math import inf
from typing import Protocol

from aiohttp import web
from sqlalchemy import and_, or_
from sqlmodel import Session, col, func, select

from adapters.expiring import Expiry
from bot.models import ConversationRecord, Delivery, DeliveryState
from bot.outbox.stuck import stuck
from bot.ports import Clock, Store, StoreUnavailable
from challenges.models import Barrier, ClosedWeek

_ARRIVED = (DeliveryState.SENT, DeliveryState.CANCELLED)


@dataclass(frozen=True, slots=True)
class Figures:
    """What was counted; `waiting_since` is when the message that waits longest was due.

    `check_ins` is how often challenges were done at least, as closed weeks tell; `stuck` in how
    many conversations messages have waited for hours.
    """

    deliveries: Mapping[str, int]
    check_ins: int
    barriers: Mapping[str, int]
    waiting_since: datetime | None
    stuck: int = 0


class Connected(Protocol):
    """The chat platforms, and what keeps some of them from being heard."""

    @property
    def troubles(self) -> Mapping[str, str]:
        """A sentence by the name of each platform where all is not well."""
        ...

    def expiries(self) -> Sequence[Expiry]:
        """The secrets of which it is known when they end."""
        ...


def metrics_routes(
    store: Store,
    clock: Clock,
    may_see: Callable[[web.Request], bool] = lambda _: True,
    platforms: Connected | None = None,
) -> list[web.RouteDef]:
    """`/metrics` in Prometheus' text format; not there for who may not see it."""

    async def metrics(request: web.Request) -> web.Response:
        if not may_see(request):
            raise web.HTTPNotFound
        try:
            now = clock()
            figures = await store.read(lambda session: count(session, now))
            unheard, left = 0, inf
            if platforms is not None:
                unheard = len(platforms.troubles)
                left = min((one.left(now.date()) for one in platforms.expiries()), default=inf)
        except StoreUnavailable:
            raise web.HTTPServiceUnavailable(text="the database does not answer") from None
        # Its library is a megabyte, and many servers are watched by nobody.
        exposed = import_module("adapters.web.exposition")
        return exposed.answer(exposed.Counted(figures, now, unheard, left))

    return [web.get("/metrics", metrics)]


def count(session: Session, now: datetime) -> Figures:
    """Count everything, in five statements; no figure moves when somebody presses something.

    A figure that grows the moment a colleague puts their telephone down tells whose press it was.
    So what was reported since yesterday is left out, in any time zone, and so are messages to
    people that arrived (they go with who is erased) and refreshes, which follow an answer.
    """
    yesterday = (now - timedelta(days=1)).date()
    shown = or_(
        col(ConversationRecord.account_id).is_(None),
        and_(col(Delivery.state).not_in(_ARRIVED), col(Delivery.updates_id).is_(None)),
    )
    place = col(ConversationRecord.id) == col(Delivery.conversation_id)
    states = (
        select(Delivery.state, func.count())
        .join(ConversationRecord, place)
        .where(shown)
        .group_by(col(Delivery.state))
        .order_by(col(Delivery.state))
    )
    statuses = (
        select(Barrier.status, func.count())
        .where(col(Barrier.opened_on) < yesterday)
        .group_by(col(Barrier.status))
        .order_by(col(Barrier.status))
    )
    waiting = (
        select(func.min(Delivery.due))
        .join(ConversationRecord, place)
        .where(Delivery.state == DeliveryState.PENDING, shown)
    )
    return Figures(
        deliveries=dict(session.exec(states).all()),
        check_ins=sum(sum(counts.values()) for counts in session.exec(select(ClosedWeek.counts))),
        barriers=dict(session.exec(statuses).all()),
        waiting_since=session.exec(waiting).one(),
        stuck=len(stuck(session, now)),
    )
