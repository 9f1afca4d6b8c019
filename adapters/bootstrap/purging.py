"""What is dropped every night, some of it at a time."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session

from bot import inbox, marks, outbox, retention, roster
from challenges import access, dropped_dates, kiosks, looks, photo_waits, reader_keys, webhooks
from challenges.retention import Periods


def purge(session: Session, kept: Periods, now: datetime, secrets: Sequence[bytes]) -> int:
    """Drop some of what is kept no longer; 0 when nothing is left to drop."""
    before = now - inbox.MEMORY
    dropped = inbox.forget_before(session, before) + marks.forget_before(session, before)
    dropped += outbox.forget_idle(session, now)
    dropped += roster.forget_departures(session)
    dropped += access.forget_before(session, now - access.KEPT)
    dropped += kiosks.forget_before(session, (now - kiosks.KEPT).date())
    dropped += photo_waits.forget_before(session, now)
    dropped += looks.forget_before(session, now - looks.LASTS)
    dropped += dropped_dates.forget_before(session, (now - dropped_dates.KEPT).date())
    dropped += webhooks.forget_former(session, now)
    dropped += reader_keys.forget_before(session, (now - reader_keys.KEPT).date())
    return dropped + retention.destroy_some(session, kept, now, secrets)
