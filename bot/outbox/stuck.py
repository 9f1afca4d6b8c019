"""Conversations in which messages have waited for hours: nothing empties their lane."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from sqlmodel import Session, col, func, or_, select

from bot.chat.conversations import Conversation
from bot.models import ConversationRecord, Delivery, DeliveryState, WorkspaceRecord
from bot.outbox.queries import is_in

STUCK_AFTER = timedelta(hours=3)
"""What is refused has come to an end by then, and a message to thousands has gone out."""


class Stuck(NamedTuple):
    """A conversation that is there, and since when its first message has been due."""

    organisation_id: UUID
    conversation_id: UUID
    place: Conversation
    since: datetime

    @property
    def where(self) -> str:
        """The channel for who runs it; nobody's direct conversation is named."""
        return "" if self.place.direct else f"{self.place.workspace}/{self.place.id}"


def stuck(session: Session, now: datetime, organisation_id: UUID | None = None) -> Sequence[Stuck]:
    """The conversations in which something was due hours before a moment and is not out.

    Those that wait longest come first. What only refreshes a message is left out.
    """
    since = func.min(Delivery.due)
    statement = (
        select(ConversationRecord, WorkspaceRecord, since)
        .join(Delivery, col(Delivery.conversation_id) == col(ConversationRecord.id))
        .join(WorkspaceRecord, col(WorkspaceRecord.id) == col(ConversationRecord.workspace_id))
        .where(
            or_(is_in(Delivery, DeliveryState.PENDING), is_in(Delivery, DeliveryState.SENDING)),
            col(Delivery.due) <= now - STUCK_AFTER,
            col(Delivery.updates_id).is_(None),
            ~col(ConversationRecord.gone),
        )
        .group_by(col(ConversationRecord.id), col(WorkspaceRecord.id))
        .order_by(since, col(ConversationRecord.id))
    )
    if organisation_id is not None:
        statement = statement.where(WorkspaceRecord.organisation_id == organisation_id)
    return [
        Stuck(workspace.organisation_id, record.id, record.located_in(workspace), first)
        for record, workspace, first in session.exec(statement)
    ]


def told_to_operators(found: Sequence[Stuck]) -> Sequence[str]:
    """Where messages wait: each channel by its name, direct conversations as a number."""
    places = [f"{one.where} since {one.since:%Y-%m-%d %H:%M} UTC" for one in found if one.where]
    direct = len(found) - len(places)
    return [*places, *([f"{direct} direct conversation(s)"] if direct else [])]
