"""What leadership was asked, for the form that asks it again."""

from collections.abc import Mapping
from uuid import UUID

from sqlmodel import Session

from bot.messages.requests import as_typed
from challenges.queries.decisions import request_about


def said_before(session: Session, action: str, barrier_id: UUID) -> Mapping[str, str]:
    """What a form about a barrier said before that the barrier itself does not say."""
    return as_typed(request_about(session, barrier_id)) if action == "ask-leadership" else {}
