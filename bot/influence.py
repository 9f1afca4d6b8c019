"""Asks, once, what came of a first step that somebody kept for themselves."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from bot import outbox, roster
from bot.chat.cards import Card
from bot.i18n import Translate, spoken_in, translator
from bot.messages import influence as messages
from bot.models import Delivery
from challenges import influence, queries
from challenges.models import Intention, Participant
from challenges.queries import intentions

SUBJECT = "intention"
"""What the messages of this module are about begins with this, and ends with the step."""


def plan(session: Session, *, now: datetime, among: Collection[UUID]) -> None:
    """Ask about some steps; the words of a step are looked up when the message goes out."""
    for intention, person in intentions.due_among(session, among, now):
        conversation = roster.direct_to(session, person.id)
        if not influence.is_time(session, intention, person, now) or conversation is None:
            continue
        if not conversation.gone:
            subject = f"{SUBJECT}/{intention.id}"
            outbox.post(session, conversation, None, key=subject, now=now, subject=subject)


def compose(session: Session, delivery: Delivery) -> Card | None:
    """The question as it is sent; None when it was answered, or the step is gone, meanwhile."""
    intention = session.get(Intention, UUID(delivery.subject.partition("/")[2]))
    if intention is None or intention.outcome is not None:
        return None
    person = session.get_one(Participant, intention.participant_id)
    organisation = queries.organisation(session, person.organisation_id)
    return messages.asked(intention, translator(spoken_in(organisation, person.locale)))


def kept_by(session: Session, person_id: UUID, words: Translate) -> tuple[tuple[str, ...], ...]:
    """The steps that somebody kept, and what came of them: for who wants to know."""
    return tuple(
        (words.date(one.kept_on), one.words, messages.standing(one, words))
        for one in intentions.intentions_of(session, person_id)
    )
