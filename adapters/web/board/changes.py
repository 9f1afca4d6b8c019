"""What the forms of the board do: the same as those in chat, through the same rules."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import TypedDict
from uuid import UUID

from adapters.web.board.filters import filters_in
from adapters.web.board.forms import ABOUT_A_REPORT, around, fields_of, typed_in
from adapters.web.board.visits import Incomplete, Visit
from bot import news
from bot.chat.forms import date_in, number_in
from bot.messages import review as messages
from challenges import barriers, follow_codes, queries
from challenges.barriers import Details
from challenges.errors import UnknownBarrier
from challenges.models import Barrier, BarrierStatus, Friction, Horizon, Participant
from challenges.packs import Axis, Theme

_TOLD = frozenset(
    {
        "acknowledge-barrier", "start-barrier", "assign-barrier", "answer-barrier",
        "remove-barrier", "reject-barrier", "park-barrier", "merge-barrier",
    }
)  # fmt: skip
"""What those who ran into a barrier want to hear of."""


class _Stamp(TypedDict):
    by: Participant
    version: int
    now: datetime


def change(visit: Visit) -> str:
    """Do what a form asks, tell those who ran into the barrier, and show it as it is now."""
    action = visit.asked.path["action"]
    barrier = visit.barrier(visit.asked.path["barrier"])
    if action not in _CHANGES:
        raise UnknownBarrier
    _check(visit, barrier, action)
    was_unread, version = barrier.status is BarrierStatus.REPORTED, barrier.version
    into = _CHANGES[action](visit, barrier)
    # Own words are read by giving them a name.
    first_name = action == "rename-barrier" and was_unread
    concerns_them = action in _TOLD or (first_name and barrier.status is not BarrierStatus.REPORTED)
    told = concerns_them and barrier.version != version
    if told:
        news.barrier_changed(visit.session, barrier, now=visit.now)
    query = filters_in(visit.asked.query).query
    done = "told" if told else "saved"
    return f"/board/barriers/{into.id}{query}{'&' if query else '?'}done={done}"


def report_in(visit: Visit, barrier: Barrier) -> Friction | None:
    """The report that a form is about; None for a form about the barrier.

    Raises:
        UnknownBarrier: it is none of the barrier's.
    """
    if visit.asked.path["action"] not in ABOUT_A_REPORT:
        return None
    wanted = visit.asked.answer("report")
    for report in queries.frictions(visit.session, barrier, before=visit.today):
        if str(report.id) == wanted:
            return report
    raise UnknownBarrier


def _check(visit: Visit, barrier: Barrier, action: str) -> None:
    """Whether every field that must be filled in is.

    Raises:
        Incomplete: some are not.
    """
    typed, report = typed_in(visit.asked), report_in(visit, barrier)
    near = around(visit, barrier)
    fields = fields_of(action, barrier, near, report, typed, visit.translate)
    missing: dict[str, str] = {}
    for field in fields:
        if field.kind == "date" and field.required and date_in(typed.get(field.id, "")) is None:
            missing[field.id] = "error-date-needed"
        elif field.kind != "toggle" and field.required and not typed.get(field.id):
            missing[field.id] = "field-needed"
    if missing:
        raise Incomplete(missing)


def _acknowledge(visit: Visit, barrier: Barrier) -> Barrier:
    barriers.acknowledge(visit.session, barrier, **_stamp(visit))
    return barrier


def _rename(visit: Visit, barrier: Barrier) -> Barrier:
    barriers.rename(visit.session, barrier, _name(visit, "title"), **_stamp(visit))
    return barrier


def _assign(visit: Visit, barrier: Barrier) -> Barrier:
    owner = messages.one_line(visit.asked.answer("owner"), messages.LONGEST_OWNER)
    due = _day(visit, "due")
    if due is not None and due < visit.today:
        raise Incomplete({"due": "error-date-past"})
    barriers.assign(visit.session, barrier, owner, due, **_stamp(visit))
    return barrier


def _start(visit: Visit, barrier: Barrier) -> Barrier:
    barriers.start(visit.session, barrier, **_stamp(visit))
    return barrier


def _answer(visit: Visit, barrier: Barrier) -> Barrier:
    barriers.answer(visit.session, barrier, _words(visit, "answer"), **_stamp(visit))
    return barrier


def _remove(visit: Visit, barrier: Barrier) -> Barrier:
    partly = visit.asked.answer("status") == BarrierStatus.PARTLY_REMOVED
    return _close(visit, barrier, BarrierStatus.PARTLY_REMOVED if partly else BarrierStatus.REMOVED)


def _reject(visit: Visit, barrier: Barrier) -> Barrier:
    return _close(visit, barrier, BarrierStatus.NOT_POSSIBLE)


def _close(visit: Visit, barrier: Barrier, status: BarrierStatus) -> Barrier:
    reason, instead = _words(visit, "answer"), _words(visit, "instead")
    barriers.close(visit.session, barrier, status, reason, instead, **_stamp(visit))
    return barrier


def _park(visit: Visit, barrier: Barrier) -> Barrier:
    review_on = _day(visit, "review-on")
    if review_on is not None and review_on <= visit.today:
        raise Incomplete({"review-on": "error-date-past"})
    barriers.park(visit.session, barrier, review_on, _words(visit, "answer"), **_stamp(visit))
    return barrier


def _describe(visit: Visit, barrier: Barrier) -> Barrier:
    asked = visit.asked
    theme, axis, horizon = asked.answer("theme"), asked.answer("axis"), asked.answer("horizon")
    details = Details(
        theme=theme if theme in set(Theme) else barrier.theme,
        axis=axis if axis in set(Axis) else "",
        site=messages.one_line(asked.answer("site"), messages.LONGEST_OWNER),
        horizon=Horizon(horizon) if horizon in set(Horizon) else None,
        impact=_one_to_five(asked.answer("impact")),
        effort=_one_to_five(asked.answer("effort")),
    )
    barriers.describe(visit.session, barrier, details, **_stamp(visit))
    return barrier


def _merge(visit: Visit, barrier: Barrier) -> Barrier:
    into = visit.barrier(visit.asked.answer("into"))
    barriers.merge(visit.session, barrier, into, **_stamp(visit))
    return into


def _split(visit: Visit, barrier: Barrier) -> Barrier:
    known = {str(friction.id): friction.id for friction in around(visit, barrier).worded}
    chosen: list[UUID] = [
        known[ticked] for ticked in visit.asked.typed.get("reports", ()) if ticked in known
    ]
    return barriers.split(
        visit.session, barrier, chosen, _name(visit, "title"), today=visit.today, **_stamp(visit)
    )


def _unmerge(visit: Visit, barrier: Barrier) -> Barrier:
    barriers.unmerge(visit.session, barrier, **_stamp(visit))
    return barrier


def _redact(visit: Visit, barrier: Barrier) -> Barrier:
    report = report_in(visit, barrier)
    assert report is not None  # the form is about one
    words = _words(visit, "text") or visit.translate("report-taken-out")
    barriers.redact(visit.session, barrier, report, words, **_stamp(visit))
    return barrier


def _ask(visit: Visit, barrier: Barrier) -> Barrier:
    report = report_in(visit, barrier)
    held = queries.follow_codes(visit.session, [report.id]).get(report.id) if report else None
    if held is None:
        raise UnknownBarrier
    words = visit.asked.answer("words")[: follow_codes.LONGEST_WORDS]
    follow_codes.say(visit.session, held, words, by_coordinator=True, today=visit.today)
    return barrier


_CHANGES: Mapping[str, Callable[[Visit, Barrier], Barrier]] = {
    "acknowledge-barrier": _acknowledge,
    "rename-barrier": _rename,
    "assign-barrier": _assign,
    "start-barrier": _start,
    "answer-barrier": _answer,
    "remove-barrier": _remove,
    "reject-barrier": _reject,
    "park-barrier": _park,
    "describe-barrier": _describe,
    "merge-barrier": _merge,
    "split-barrier": _split,
    "unmerge-barrier": _unmerge,
    "redact-report": _redact,
    "ask-reporter": _ask,
}
"""Each returns the barrier to show next."""


def _stamp(visit: Visit) -> _Stamp:
    return {"by": visit.person, "version": version_in(visit), "now": visit.now}


def version_in(visit: Visit) -> int:
    """The version of the barrier that the person saw; 0 is never the latest."""
    return number_in(visit.asked.answer("version")) or 0


def _name(visit: Visit, field: str) -> str:
    return messages.one_line(visit.asked.answer(field), messages.LONGEST_NAME)


def _words(visit: Visit, field: str) -> str:
    """Not every browser keeps to the length that a form names."""
    return visit.asked.answer(field)[: messages.LONGEST_WORDS]


def _day(visit: Visit, field: str) -> date | None:
    return date_in(visit.asked.answer(field))


def _one_to_five(answer: str) -> int | None:
    return int(answer) if answer in ("1", "2", "3", "4", "5") else None
