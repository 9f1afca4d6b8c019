"""What is on its way to other programs: made when it is first sent, and what becomes of it."""

import json
import logging
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

from sqlmodel import Session

from bot import exports, news
from bot.exports import resources
from bot.messages import notices
from bot.ports import Sealing
from challenges import calendar, queries, webhooks
from challenges.models import (
    ActionStatus,
    Barrier,
    BarrierStatus,
    NoteKind,
    Webhook,
    WebhookMessage,
    WorkSession,
)
from challenges.queries import sessions
from challenges.queries import webhooks as found

AT_ONCE = 20
"""So many messages are claimed together."""

_GONE = (BarrierStatus.REMOVED, BarrierStatus.PARTLY_REMOVED)

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Call:
    """A message that may be sent now, and all it takes to send it; `former` signs it as well."""

    message_id: UUID
    url: str
    secret: str
    body: str
    former: str = ""


@dataclass(frozen=True, slots=True)
class Answered:
    """How a call ended: `error` is empty when it arrived; `gone` says that nobody listens there."""

    message_id: UUID
    error: str = ""
    gone: bool = False


def plan(session: Session, *, now: datetime, among: Collection[UUID]) -> None:
    """Note which actions became late, for some of those who want to hear of it."""
    for webhook_id in among:
        webhooks.note_late(session, webhook_id, now)


def claim(session: Session, sealing: Sealing, now: datetime) -> list[Call]:
    """Take what is due, so that nobody else does before its next attempt.

    A process that dies meanwhile has sent it or not: it is sent again then, with the same id.
    """
    calls: list[Call] = []
    told = _Told(session, now)
    for message in found.due_messages(session, now, AT_ONCE):
        webhook = session.get_one(Webhook, message.webhook_id)
        if webhook.disabled_on is not None:  # just now, with what was on its way
            continue
        if message.attempts > len(webhooks.PAUSES):  # it died with the last attempt
            _give_up(session, webhook, message, "no answer", now)
            continue
        if not message.body and not _make(session, webhook, message, told, now):
            continue
        call = call_of(webhook, sealing, message.id, message.body, now)
        if call is None:
            _disable(session, webhook, "no key opens its address", now)
            continue
        pauses = webhooks.PAUSES
        message.due = now + pauses[min(message.attempts, len(pauses) - 1)]
        message.attempts += 1
        session.add(message)
        calls.append(call)
    session.flush()
    return calls


def call_of(
    webhook: Webhook, sealing: Sealing, message_id: UUID, body: str, now: datetime
) -> Call | None:
    """All it takes to send a program something; None when no key opens its address."""
    url, secret = (sealing.open(one, now) for one in (webhook.sealed_url, webhook.sealed_secret))
    if url is None or secret is None:
        return None
    former = None
    if webhook.former_until is not None and webhook.former_until > now:
        former = sealing.open(webhook.sealed_former, now)
    return Call(message_id, url, secret, body, former or "")


def try_out(session: Session, webhook: Webhook, now: datetime) -> None:
    """Have a message of the kind "test" sent once; how that ended is the webhook's `answer`."""
    today = _local_day(session, webhook.organisation_id, now)
    session.add(
        WebhookMessage(
            webhook_id=webhook.id, event=webhooks.TEST, about_id=webhook.id, day=today,
            body=body_of(webhooks.TEST, today.isoformat(), {}), due=now,
        )
    )  # fmt: skip
    session.flush()


def _local_day(session: Session, organisation_id: UUID, now: datetime) -> date:
    return calendar.local_day(now, queries.organisation(session, organisation_id).timezone)


def settle(session: Session, answered: Answered, now: datetime) -> None:
    """Write down how a call ended."""
    message = session.get(WebhookMessage, answered.message_id, with_for_update=True)
    if message is None:  # its webhook was revoked, or switched off, meanwhile
        return
    webhook = session.get_one(Webhook, message.webhook_id)
    webhook.answer, webhook.answered_on = (
        answered.error,
        _local_day(session, webhook.organisation_id, now),
    )
    if not answered.error:
        webhook.failing_since = None
        session.delete(message)
    elif message.event == webhooks.TEST:
        session.delete(message)
    elif answered.gone:
        _disable(session, webhook, answered.error, now)
    else:
        webhook.failing_since = webhook.failing_since or now
        if message.attempts > len(webhooks.PAUSES):
            _give_up(session, webhook, message, answered.error, now)
    session.add(webhook)
    session.flush()


def body_of(event: str, day: str, data: Mapping[str, Any]) -> str:
    """What is sent: the day and not the moment, since a moment may tell who did something."""
    told = {"type": event, "timestamp": f"{day}T00:00:00Z", "data": data}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


class _Told:
    """What exports tell now, of each organisation looked up once."""

    def __init__(self, session: Session, now: datetime) -> None:
        self._session = session
        self._now = now
        self._known: dict[tuple[UUID, str], Mapping[str, dict[str, Any]]] = {}

    def row(self, organisation_id: UUID, event: str, about_id: UUID) -> dict[str, Any] | None:
        """What is told of something; None when that is nothing, or it is so no longer."""
        if event == webhooks.HELD:
            return self._held(organisation_id, about_id)
        name = "actions" if event == webhooks.LATE else "barriers"
        if (organisation_id, name) not in self._known:
            self._look_up(organisation_id)
        row = self._known[organisation_id, name].get(str(about_id))
        today = _local_day(self._session, organisation_id, self._now).isoformat()
        return row if row is not None and _holds(event, row, today) else None

    def _held(self, organisation_id: UUID, session_id: UUID) -> dict[str, Any] | None:
        """What the report of a session begins with: of its notes only how many there are."""
        held = self._session.get(WorkSession, session_id)
        if held is None or held.organisation_id != organisation_id:
            return None
        counts = Counter(note.kind for note in sessions.notes(self._session, held.id))
        return {
            "id": str(held.id), "kind": held.kind, "title": held.title, "theme": held.theme,
            "day": _local_day(self._session, organisation_id, held.starts_at).isoformat(),
            "notes": {kind.value: counts[kind] for kind in NoteKind},
        }  # fmt: skip

    def _look_up(self, organisation_id: UUID) -> None:
        campaign = queries.campaign_of(self._session, organisation_id)
        contents = campaign and exports.gather(self._session, campaign, self._now, publish=False)
        for name in ("actions", "barriers"):
            rows: list[dict[str, Any]] = (
                resources.resource(contents, name)["data"] if contents else []
            )
            self._known[organisation_id, name] = {one["id"]: one for one in rows}


def _make(
    session: Session, webhook: Webhook, message: WebhookMessage, told: _Told, now: datetime
) -> bool:
    """Write down what is sent; False, and the message is put off or dropped, if nothing may be."""
    data = told.row(webhook.organisation_id, message.event, message.about_id)
    if data is not None:
        message.body = body_of(message.event, message.day.isoformat(), data)
        return True
    barrier = session.get(Barrier, message.about_id)
    timezone = queries.organisation(session, webhook.organisation_id).timezone
    first = webhooks.told_on(barrier) if barrier is not None else None
    if first is not None and first > calendar.local_day(now, timezone):
        message.due = calendar.moment(first, webhooks.LOOKS_AT, timezone)
        session.add(message)
    else:
        session.delete(message)
    return False


def _holds(event: str, row: Mapping[str, Any], today: str) -> bool:
    """Whether it is still so."""
    match event:
        case webhooks.REMOVED:
            return row["status"] in _GONE
        case webhooks.ASKED:
            return row["request"] is not None
        case webhooks.DECIDED:
            return row["decision"] is not None
        case webhooks.LATE:
            is_over = row["status"] in (ActionStatus.DONE, ActionStatus.STOPPED)
            return not is_over and row["due"] is not None and row["due"] < today
        case _:
            return True


def _give_up(
    session: Session, webhook: Webhook, message: WebhookMessage, why: str, now: datetime
) -> None:
    since = webhook.failing_since or now
    if now - since >= webhooks.PATIENCE - timedelta(hours=1):
        _disable(session, webhook, why, now)
        return
    logger.warning("A message to another program was given up (%s): %s", message.event, why)
    session.delete(message)


def _disable(session: Session, webhook: Webhook, why: str, now: datetime) -> None:
    """Send nothing there any more, and say so to whoever coordinates and runs the server."""
    webhooks.disable(session, webhook, why, _local_day(session, webhook.organisation_id, now))
    logger.error("A webhook was switched off (%s); see: prikkel webhooks list", why)
    card = partial(notices.webhook_off, name=webhook.name, reason=why)
    key = f"webhook/{webhook.id}/{webhook.disabled_on}"
    news.tell_coordinators(session, webhook.organisation_id, card, key=key, now=now)
