"""Taking a report back: by whom, until when, and what goes with it.

Whoever reported something got a key to it, on their receipt alone; of who that was nothing is kept.
"""

import hmac
from datetime import date, datetime
from uuid import UUID

from sqlmodel import Session, col, delete

from challenges import care, dropped_dates, photos, queries
from challenges.calendar import WorkingDays
from challenges.errors import UnknownBarrier
from challenges.models import (
    Barrier,
    BarrierChange,
    BarrierLook,
    FollowCode,
    Friction,
    Remark,
    Support,
)
from challenges.packs import barrier_codes

TAKEN_BACK = "report taken back"
"""What a barrier's history calls it."""


def key_of(report: Friction, secret: bytes) -> str:
    """What lets somebody take a report back: coordinators know its id, and not this."""
    return f"{report.id}/{_seal(report.id, secret)}"


def report_of(session: Session, key: str, *secrets_in_use: bytes) -> Friction | None:
    """The report that a key was made for; None once it was taken back.

    Raises:
        UnknownBarrier: we never made this key.
    """
    identifier, _, seal = key.partition("/")
    try:
        report_id = UUID(identifier)
    except ValueError:
        raise UnknownBarrier from None
    seals = [_seal(report_id, secret) for secret in secrets_in_use]
    if not any(hmac.compare_digest(seal.encode(), one.encode()) for one in seals):
        raise UnknownBarrier
    found = session.get(Friction, report_id)
    is_gone = found is None or found.was_taken_back or not (found.reason or found.text)
    return None if is_gone else found


def last_day(working: WorkingDays, reported_on: date) -> date:
    """The last day on which a report can be taken back: the next working day after its own."""
    return working.after(reported_on)


def take_back(session: Session, report: Friction, *, today: date, now: datetime) -> None:
    """Forget a report, and the barrier too when nothing else stands on it.

    What was said goes at once. One of an earlier day counts until today is over, as a "me too"
    does: a number that falls at this moment would tell whose it was.
    """
    barrier = queries.barrier(session, report.barrier_id)
    words, was_shown = report.text, report.day < today
    _forget_conversation(session, report)
    _forget_words(session, report, barrier, today)
    is_bare = not queries.is_stood_on(session, barrier.id)
    if is_bare and (barrier.own_words or not was_shown):
        _drop(session, barrier.id)
        return
    _forget_title(session, barrier.organisation_id, words)
    if was_shown or not queries.frictions(session, barrier):
        midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)  # not who, nor when
        session.add(BarrierChange(barrier_id=barrier.id, what=TAKEN_BACK, changed_at=midnight))
    session.flush()


def settle(session: Session, organisation_id: UUID, before: date) -> None:
    """Drop the voices that count no longer, and the barriers that stood on nothing else."""
    for voice in queries.voices_that_ended(session, organisation_id, before):
        session.delete(voice)
        session.flush()
        if not queries.is_stood_on(session, voice.barrier_id):
            _drop(session, voice.barrier_id)


def _forget_conversation(session: Session, report: Friction) -> None:
    code = queries.follow_codes(session, [report.id]).get(report.id)
    if code is not None:
        session.exec(delete(Remark).where(col(Remark.follow_code_id) == code.id))
        session.exec(delete(FollowCode).where(col(FollowCode.id) == code.id))


def _forget_words(session: Session, report: Friction, barrier: Barrier, today: date) -> None:
    """Leave at most a voice; and none of who has another one, or of what was never counted.

    It counts as it did: without a name beside those that are alike, or as somebody's.
    """
    person, never_counted = report.participant_id, report.counts_until is not None
    standing = queries.standing_for(session, barrier)
    if person is not None:
        report.reason = ""
        report.left_on, report.left_under = today, standing.id
    report.text = report.place = ""
    photos.drop(session, [report.id])
    report.participant_id = report.team_id = None
    report.counts_until = today
    session.add(report)
    session.flush()
    speaks_on = person is not None and queries.has_spoken(session, standing, person, before=today)
    if report.day >= today or speaks_on or never_counted:
        session.delete(report)
        session.flush()


def _forget_title(session: Session, organisation_id: UUID, words: str) -> None:
    """A barrier that goes on is called by its kind, unless a colleague used the same words."""
    if words and queries.same_report(session, organisation_id, {"text": words}) is None:
        for called_so in queries.called(session, organisation_id, words):
            called_so.title = ""
            called_so.wording = barrier_codes()[called_so.code].label.model_dump()
            session.add(called_so)


def _drop(session: Session, barrier_id: UUID) -> None:
    barrier = queries.barrier(session, barrier_id)
    dropped_dates.remember(session, dropped_dates.leaving(barrier, dropped_dates.GONE))
    for table in (Friction, Support, BarrierChange, BarrierLook):
        session.exec(delete(table).where(col(table.barrier_id) == barrier_id))
    care.drop(session, f"barrier/{barrier_id}")
    session.exec(delete(Barrier).where(col(Barrier.id) == barrier_id))


def _seal(report_id: UUID, secret: bytes) -> str:
    return hmac.digest(secret, f"take back/{report_id}".encode(), "sha256").hex()[:32]
