"""What leadership was asked, for the form that asks it again."""

from collections.abc import Mapping
from datetime import date

from sqlmodel import Session

from bot.messages.requests import as_typed
from challenges.models import Barrier, DecisionRequest
from challenges.queries.decisions import request_about
from challenges.sources import source_of


def said_before(session: Session, action: str, barrier: Barrier, today: date) -> Mapping[str, str]:
    """What a form about a barrier said before that the barrier itself does not say.

    Whoever asks for the first time proposes what is known: owner and date, and what the action that
    serves it costs.
    """
    if action != "ask-leadership":
        return {}
    request = request_about(session, barrier.id)
    if request is not None:
        return as_typed(request)
    source = source_of(session, barrier)
    due = barrier.due if barrier.due and barrier.due >= today else None
    euros = source.budget if source else None
    known = DecisionRequest(
        barrier_id=barrier.id, words="", owner=barrier.owner, due=due, euros=euros
    )
    return as_typed(known)
