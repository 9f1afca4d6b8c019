"""What other programs are told: noted with the change that gives the reason, sent after it.

Nothing is told here that a colleague could not read. Of a barrier nothing is, before a coordinator
has read it and it has a name of its own, nor before the Monday after its first report: the export
tells it from then on too.
"""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from uuid import UUID

from sqlmodel import Session, col, delete, update

from challenges import calendar, noting, queries
from challenges.models import Barrier, BarrierStatus, Decision, Webhook, WebhookMessage
from challenges.queries import webhooks as found

REPORTED = "barrier.reported"
REMOVED = "barrier.removed"
ASKED = "decision.asked"
DECIDED = "decision.made"
LATE = "action.late"
HELD = "session.held"
TEST = "test"
EVENTS = (REPORTED, REMOVED, ASKED, DECIDED, LATE, HELD)

LOOKS_AT = time(7)
"""When late actions are looked for, where the organisation is."""

_MINUTE, _HOUR = timedelta(minutes=1), timedelta(hours=1)
PAUSES = (
    _MINUTE, 5 * _MINUTE, 30 * _MINUTE, 2 * _HOUR, 5 * _HOUR, 10 * _HOUR, 14 * _HOUR, 20 * _HOUR,
    24 * _HOUR,
)  # fmt: skip
"""After each attempt that failed; after one more, three days later, a message is given up."""

OVERLAP = timedelta(hours=24)
"""How long two secrets sign: the receiver learns the new one meanwhile."""

PAUSED = "paused"
"""Why nothing is sent where somebody wanted that."""

PATIENCE = timedelta(days=3)
"""How long an address may fail before nothing is sent there any more."""

_UNREAD = (BarrierStatus.REPORTED, BarrierStatus.MERGED)


def make(
    session: Session,
    organisation_id: UUID,
    name: str,
    sealed: tuple[str, str],
    events: tuple[str, ...],
    *,
    now: datetime,
) -> Webhook:
    """Have a program told from now on; `sealed` are its address and its secret."""
    timezone = queries.organisation(session, organisation_id).timezone
    today = calendar.local_day(now, timezone)
    webhook = Webhook(
        organisation_id=organisation_id,
        name=name,
        sealed_url=sealed[0],
        sealed_secret=sealed[1],
        events=list(events),
        made_on=today,
        looked_on=today,
        look_at=calendar.moment(today + timedelta(days=1), LOOKS_AT, timezone),
    )
    session.add(webhook)
    session.flush()
    noting.note(session, "webhook made")
    return webhook


def revoke(session: Session, webhook: Webhook) -> None:
    """Forget a program, with what was on its way."""
    _drop_messages(session, webhook.id)
    session.delete(webhook)
    session.flush()
    noting.note(session, "webhook revoked")


def rotate(session: Session, webhook: Webhook, sealed_secret: str, *, now: datetime) -> None:
    """Give a program another secret; the one before it signs too, for a day."""
    webhook.sealed_former, webhook.sealed_secret = webhook.sealed_secret, sealed_secret
    webhook.former_until = now + OVERLAP
    session.add(webhook)
    session.flush()
    noting.note(session, "secret of webhook rotated")


def forget_former(session: Session, now: datetime) -> int:
    """Drop the secrets that sign no more; returns how many."""
    over = col(Webhook.former_until) <= now
    emptied = update(Webhook).where(over).values(sealed_former="", former_until=None)
    return session.exec(emptied).rowcount


def resume(session: Session, webhook: Webhook, *, now: datetime) -> None:
    """Send to a program again what happens from now on; harmless when it was sent already."""
    if webhook.disabled_on is None:
        return
    timezone = queries.organisation(session, webhook.organisation_id).timezone
    webhook.looked_on = calendar.local_day(now, timezone)
    webhook.look_at = calendar.moment(webhook.looked_on + timedelta(days=1), LOOKS_AT, timezone)
    webhook.disabled_on, webhook.disabled_because, webhook.failing_since = None, "", None
    session.add(webhook)
    session.flush()


def disable(session: Session, webhook: Webhook, why: str, day: date) -> None:
    """Send nothing to a program any more; what was on its way is dropped."""
    _drop_messages(session, webhook.id)
    webhook.disabled_on, webhook.disabled_because, webhook.look_at = day, why, None
    session.add(webhook)
    session.flush()


def _drop_messages(session: Session, webhook_id: UUID) -> None:
    session.exec(delete(WebhookMessage).where(col(WebhookMessage.webhook_id) == webhook_id))


class Seen(NamedTuple):
    """What of a barrier decides whether others are told of it."""

    status: BarrierStatus
    own_words: bool
    removals: int

    @classmethod
    def of(cls, barrier: Barrier) -> "Seen":
        """As it is now."""
        return cls(barrier.status, barrier.own_words, barrier.removals)

    @property
    def is_tellable(self) -> bool:
        """Whether others may know of it: it was read, stands for itself, and has a name."""
        return self.status not in _UNREAD and not self.own_words


def note_change(session: Session, barrier: Barrier, what: str, was: Seen, now: datetime) -> None:
    """Note what other programs are to be told of a barrier that was changed just now."""
    event = _event(was, Seen.of(barrier), what)
    if event is None:
        return
    timezone = queries.organisation(session, barrier.organisation_id).timezone
    today, told_from = calendar.local_day(now, timezone), told_on(barrier)
    due = calendar.moment(told_from, LOOKS_AT, timezone) if told_from > today else now
    note(session, barrier.organisation_id, event, barrier.id, day=today, due=due)


def _event(was: Seen, now: Seen, what: str) -> str | None:
    if not now.is_tellable:
        return None
    if now.removals > was.removals:
        return REMOVED
    if what == "asked leadership":
        return ASKED
    if what in {f"decided {one}" for one in Decision}:
        return DECIDED
    is_new = not was.is_tellable and was.status is not BarrierStatus.MERGED
    return REPORTED if is_new or what == "split off" else None


def told_on(barrier: Barrier) -> date:
    """From which day others may know of a barrier: the Monday after its first report."""
    return barrier.opened_on + timedelta(days=7 - barrier.opened_on.weekday())


def note(
    session: Session, organisation_id: UUID, event: str, about_id: UUID, *, day: date, due: datetime
) -> None:
    """Note something for every program of an organisation that wants to hear of it."""
    for webhook in found.webhooks(session, organisation_id):
        if webhook.hears(event):
            session.add(
                WebhookMessage(
                    webhook_id=webhook.id, event=event, about_id=about_id, day=day, due=due
                )
            )
    session.flush()


def note_late(session: Session, webhook_id: UUID, now: datetime) -> None:
    """Note which actions became late since that was last looked at."""
    webhook = session.get(Webhook, webhook_id, with_for_update=True)
    if webhook is None or webhook.look_at is None or webhook.look_at > now:
        return  # another server did
    timezone = queries.organisation(session, webhook.organisation_id).timezone
    today = calendar.local_day(now, timezone)
    for action in queries.actions(session, webhook.organisation_id):
        is_new = action.due is not None and action.due >= webhook.looked_on
        if is_new and action.is_late(today) and webhook.hears(LATE):
            session.add(
                WebhookMessage(
                    webhook_id=webhook.id, event=LATE, about_id=action.id, day=today, due=now
                )
            )
    webhook.looked_on = today
    webhook.look_at = calendar.moment(today + timedelta(days=1), LOOKS_AT, timezone)
    session.add(webhook)
    session.flush()


def reseal(session: Session, renew: Callable[[str], str | None]) -> tuple[int, int]:
    """Seal with the newest key what is sealed; returns how many, and how many no key opens."""
    renewed, lost = 0, 0
    for webhook in found.all_webhooks(session):
        url, secret = renew(webhook.sealed_url), renew(webhook.sealed_secret)
        if url is None or secret is None:
            lost += 1
            continue
        webhook.sealed_url, webhook.sealed_secret = url, secret
        if webhook.sealed_former:
            webhook.sealed_former = renew(webhook.sealed_former) or ""
        session.add(webhook)
        renewed += 1
    session.flush()
    return renewed, lost
