"""One barrier after the other that needs something: which is next, and what is asked of it."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from bot.chat.forms import Form
from bot.i18n import languages_of
from bot.messages import review as messages
from bot.resembling import alike
from bot.suggesting import suggested
from bot.turn import Turn
from challenges import queries
from challenges.barriers import OPEN, Need, Place, in_need, need_of, place
from challenges.errors import UnknownBarrier
from challenges.models import Barrier, Friction, Signal


def known(turn: Turn) -> Sequence[Barrier]:
    """All barriers that stand for themselves, also what is over: it was answered once."""
    return queries.barriers(turn.session, turn.organisation.id, before=turn.today)


def kind_in(cursor: str, turn: Turn) -> Signal:
    """Of which kind somebody goes through all: of what a cursor names, or as it says itself."""
    if cursor in set(Signal):
        return Signal(cursor)
    left = _left_in(cursor, turn)
    return left.kind if left else Signal.BARRIER


def is_cursor(text: str, turn: Turn) -> bool:
    """Whether it says where somebody was, and that is still there."""
    return text in set(Signal) or _left_in(text, turn) is not None


def of_kind(kind: Signal, barriers: Sequence[Barrier]) -> list[Barrier]:
    """Those of a kind: each is gone through by itself."""
    return [one for one in barriers if one.kind is kind]


def start_of(kind: Signal) -> str:
    """The cursor that begins with what is of a kind."""
    return "" if kind is Signal.BARRIER else kind


def left_over(kind: Signal, barriers: Sequence[Barrier]) -> list[tuple[Signal, int]]:
    """The other kinds of which some need something, with how many do."""
    others = ((one, len(in_need(of_kind(one, barriers)))) for one in Signal if one is not kind)
    return [(one, count) for one, count in others if count]


def cursor_of(need: Need | None, barrier: Barrier) -> str:
    """What says that somebody has come to a barrier, with what it needed then."""
    return "" if need is None else f"{need:d}.{barrier.id}"


def next_after(cursor: str, waiting: Sequence[tuple[Place, Barrier]], turn: Turn) -> Barrier | None:
    """The first barrier in need, after the one that a cursor names; None when none is left."""
    after = _place_in(cursor, turn)
    left = (barrier for at, barrier in waiting if after is None or at > after)
    return next(left, None)


def progress(barriers: Sequence[Barrier], kind: Signal, turn: Turn) -> str:
    """How many of the open ones of a kind need nothing any more."""
    is_open = [one for one in of_kind(kind, barriers) if one.status in OPEN]
    done = sum(need_of(one) is None for one in is_open)
    return turn.translate("triage-progress", done=done, all=len(is_open), kind=kind)


def _place_in(cursor: str, turn: Turn) -> Place | None:
    left = _left_in(cursor, turn)
    return place(Need(int(cursor.partition(".")[0])), left) if left else None


def _left_in(cursor: str, turn: Turn) -> Barrier | None:
    need, _, named = cursor.partition(".")
    if need not in {f"{each:d}" for each in Need}:
        return None
    try:
        return queries.barrier(turn.session, UUID(named), turn.organisation.id)
    except (ValueError, UnknownBarrier):
        return None


def resembling(barrier: Barrier, others: Sequence[Barrier], turn: Turn) -> list[Barrier]:
    """What says much the same as a barrier."""
    rest = [other for other in others if other.id != barrier.id]
    return alike(barrier, rest, languages_of(turn.organisation), turn.sense)


def form_of(barrier: Barrier, turn: Turn) -> Form:
    """The form about a barrier, as it would be shown now."""
    others = known(turn)
    reports = queries.frictions(turn.session, barrier, before=turn.today)
    return form_for(barrier, others, resembling(barrier, others, turn), reports, turn)


def form_for(
    barrier: Barrier,
    others: Sequence[Barrier],
    alike_: Sequence[Barrier],
    reports: Sequence[Friction],
    turn: Turn,
) -> Form:
    """The same, of what was looked up already."""
    proposed = suggested(barrier, others, alike_, reports, turn.locale)
    fields = messages.triage_fields(barrier, proposed, turn.translate)
    form = messages.barrier_form("triage-barrier", barrier, fields, turn.translate)
    return replace(form, submit=turn.translate("triage-save"))
