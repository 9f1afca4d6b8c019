"""What triage looks up of a barrier, for the page and for the form that comes back from it."""

from collections.abc import Sequence
from dataclasses import replace

from bot.chat.forms import Form
from bot.i18n import languages_of
from bot.messages import review as messages
from bot.resembling import alike
from bot.suggesting import suggested
from bot.turn import Turn
from challenges import queries
from challenges.models import Barrier, Friction


def known(turn: Turn) -> Sequence[Barrier]:
    """All barriers that stand for themselves, also what is over: it was answered once."""
    return queries.barriers(turn.session, turn.organisation.id, before=turn.today)


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
