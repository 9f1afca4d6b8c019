"""Coordinators' forms about one barrier."""

from bot import news
from bot.chat.events import ButtonPressed, FormSubmitted
from bot.chat.forms import Field, date_in
from bot.chat.responses import OpenForm, Response
from bot.handlers.review.showing import barrier_in, others, show, tell_who_asked
from bot.messages import review as messages
from bot.messages.requests import read_request
from bot.requests import said_before
from bot.router import Router
from bot.turn import Turn
from challenges import barriers, queries
from challenges.barriers import Details
from challenges.errors import Incomplete
from challenges.models import Barrier, BarrierStatus, Horizon, Process
from challenges.packs import Axis, Theme

routes = Router()

_THEMES = frozenset(str(theme) for theme in Theme)
_AXES = frozenset(str(axis) for axis in Axis)
_SCALE = {str(number): number for number in range(1, 6)}
_PROCESSES = {str(process): process for process in Process}
_HORIZONS = {str(horizon): horizon for horizon in Horizon}


def _is_no_part(barrier: Barrier) -> bool:
    return barrier.status is not BarrierStatus.MERGED


_FITS = {"answer-leadership": barriers.wants_more, "ask-leadership": barriers.may_ask}
"""Forms that only fit a barrier that stands in a certain way to leadership."""


def on_form_wanted(event: ButtonPressed, turn: Turn) -> Response:
    """Open the form that a button names; show the barrier where that does not fit any more."""
    turn.coordinator()
    barrier = barrier_in(event.value, turn)
    fits = _FITS.get(event.action, _is_no_part)
    if not fits(barrier):
        return show(barrier, turn)
    fields = _fields(event.action, barrier, turn)
    return OpenForm(messages.barrier_form(event.action, barrier, fields, turn.translate))


for _action in (
    "assign-barrier",
    "answer-barrier",
    "answer-leadership",
    "ask-leadership",
    "remove-barrier",
    "reject-barrier",
    "park-barrier",
    "rename-barrier",
    "describe-barrier",
    "merge-barrier",
):
    routes.button(_action)(on_form_wanted)


@routes.form("assign-barrier")
def on_assign(event: FormSubmitted, turn: Turn) -> Response:
    """Give the barrier an owner and a date."""
    person, barrier = turn.coordinator(), _filled_in(event, turn)
    owner = messages.one_line(_typed(event, "owner"), messages.LONGEST_OWNER)
    due = date_in(event.answers.get("due", ""))
    if due is not None and due < turn.today:
        raise Incomplete({"due": "error-date-past"})
    barriers.assign(
        turn.session, barrier, owner, due, by=person, version=_version(event), now=turn.now
    )
    return show(barrier, turn, tell=barrier)


@routes.form("answer-barrier")
def on_answer(event: FormSubmitted, turn: Turn) -> Response:
    """Tell everybody who ran into it what is happening."""
    person, barrier = turn.coordinator(), _filled_in(event, turn)
    words, version = _typed(event, "answer"), _version(event)
    barriers.answer(turn.session, barrier, words, by=person, version=version, now=turn.now)
    return show(barrier, turn, tell=barrier)


@routes.form("answer-leadership")
def on_leadership_told(event: FormSubmitted, turn: Turn) -> Response:
    """Tell who wanted to know more first, and ask them for a decision again."""
    person, barrier = turn.coordinator(), _filled_in(event, turn)
    words, version = _typed(event, "words"), _version(event)
    asked = barriers.questions(queries.history(turn.session, barrier.id))
    barriers.tell_leadership(turn.session, barrier, words, by=person, version=version, now=turn.now)
    news.leadership_told(turn.session, barrier, words, asked, by=person, now=turn.now)
    return show(barrier, turn)


@routes.form("ask-leadership")
def on_asked(event: FormSubmitted, turn: Turn) -> Response:
    """Ask leadership for a decision, in its next digest."""
    person, barrier = turn.coordinator(), _filled_in(event, turn)
    request = read_request(barrier, event.answers, turn.today)
    was_unread, version = barrier.status is BarrierStatus.REPORTED, _version(event)
    barriers.ask_leadership(
        turn.session, barrier, request, by=person, version=version, now=turn.now
    )
    return show(barrier, turn, tell=barrier if was_unread else None)


@routes.form("remove-barrier")
def on_removed(event: FormSubmitted, turn: Turn) -> Response:
    """Say that the barrier is gone, wholly or partly, and how."""
    partly = event.answers.get("status") == BarrierStatus.PARTLY_REMOVED
    status = BarrierStatus.PARTLY_REMOVED if partly else BarrierStatus.REMOVED
    return _close(event, turn, status)


@routes.form("reject-barrier")
def on_not_possible(event: FormSubmitted, turn: Turn) -> Response:
    """Say that it cannot be removed, and why, and what is possible instead."""
    return _close(event, turn, BarrierStatus.NOT_POSSIBLE)


@routes.form("park-barrier")
def on_parked(event: FormSubmitted, turn: Turn) -> Response:
    """Set the barrier aside until a day."""
    person, barrier = turn.coordinator(), _filled_in(event, turn)
    review_on, why = date_in(event.answers.get("review-on", "")), _typed(event, "answer")
    if review_on is not None and review_on <= turn.today:
        raise Incomplete({"review-on": "error-date-past"})
    barriers.park(
        turn.session, barrier, review_on, why, by=person, version=_version(event), now=turn.now
    )
    tell_who_asked(barrier, person, turn)
    return show(barrier, turn, tell=barrier)


@routes.form("rename-barrier")
def on_rename(event: FormSubmitted, turn: Turn) -> Response:
    """Give the barrier a name that everybody may read; the first one says that it was read."""
    person, barrier = turn.coordinator(), _filled_in(event, turn)
    was_unread = barrier.status is BarrierStatus.REPORTED
    title = messages.one_line(_typed(event, "title"), messages.LONGEST_NAME)
    barriers.rename(turn.session, barrier, title, by=person, version=_version(event), now=turn.now)
    is_read = was_unread and barrier.status is not BarrierStatus.REPORTED
    return show(barrier, turn, tell=barrier if is_read else None)


@routes.form("describe-barrier")
def on_described(event: FormSubmitted, turn: Turn) -> Response:
    """Write down what is known of a barrier; what does not come back stays as it is.

    An answer that is none of the choices, such as "not said", is none.
    """
    person, barrier = turn.coordinator(), _filled_in(event, turn)
    asked = event.answers
    theme, axis = asked.get("theme", ""), asked.get("axis", barrier.axis)
    horizon, scale = asked.get("horizon", barrier.horizon or ""), _SCALE
    details = Details(
        theme=theme if theme in _THEMES else barrier.theme,
        axis=axis if axis in _AXES else "",
        site=messages.one_line(_typed(event, "site"), messages.LONGEST_OWNER),
        horizon=_HORIZONS.get(horizon),
        impact=scale.get(asked.get("impact", str(barrier.impact))),
        effort=scale.get(asked.get("effort", str(barrier.effort))),
        process=_PROCESSES.get(asked.get("process", barrier.process or "")),
    )
    barriers.describe(
        turn.session, barrier, details, by=person, version=_version(event), now=turn.now
    )
    return show(barrier, turn)


@routes.form("merge-barrier")
def on_merge(event: FormSubmitted, turn: Turn) -> Response:
    """Let another barrier stand for this one too."""
    person, barrier = turn.coordinator(), _filled_in(event, turn)
    into = turn.barrier(event.answers.get("into", ""))
    barriers.merge(turn.session, barrier, into, by=person, version=_version(event), now=turn.now)
    tell_who_asked(barrier, person, turn)
    return show(into, turn, tell=barrier)


def _close(event: FormSubmitted, turn: Turn, status: BarrierStatus) -> Response:
    person, barrier = turn.coordinator(), _filled_in(event, turn)
    barriers.close(
        turn.session, barrier, status, _typed(event, "answer"), _typed(event, "instead"),
        by=person, version=_version(event), now=turn.now,
    )  # fmt: skip
    tell_who_asked(barrier, person, turn)
    return show(barrier, turn, tell=barrier)


def _filled_in(event: FormSubmitted, turn: Turn) -> Barrier:
    """The barrier of a form, which stays open with what was typed should a rule refuse it.

    Raises:
        Incomplete: a field that must be filled in is not.
    """
    barrier = barrier_in(event.value, turn)
    fields = _fields(event.action, barrier, turn)
    form = messages.barrier_form(event.action, barrier, fields, turn.translate)
    turn.fills_in(form, event, now=messages.as_it_is(barrier, turn.translate))
    return barrier


def _fields(action: str, barrier: Barrier, turn: Turn) -> tuple[Field, ...]:
    before = said_before(turn.session, action, barrier, turn.today)
    return messages.fields_of(action, barrier, others(barrier, turn), before, turn.translate)


def _typed(event: FormSubmitted, field: str) -> str:
    """Not every platform keeps to the length that a form names."""
    return event.answers.get(field, "").strip()[: messages.LONGEST_WORDS]


def _version(event: FormSubmitted) -> int:
    return messages.seen_in(event.value).version
