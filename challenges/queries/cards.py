"""The card index: its cards, the names on them, and whom they helped."""

# SQLModel's `exec` takes no statement of plain columns.
# pyright: reportDeprecated=false

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import null
from sqlalchemy import select as rows
from sqlmodel import Session, col, select

from challenges.errors import Unknown
from challenges.models import CardPerson, CardThanks, IndexCard, RemovedCard
from challenges.queries.people import taking_part
from challenges.queries.retention import Doomed
from challenges.spoken import LeftVoice, Spoken


class UnknownCard(Unknown):
    """The card does not exist here."""

    key = "error-unknown-card"


def card(session: Session, card_id: UUID, organisation_id: UUID) -> IndexCard:
    """A card.

    Raises:
        UnknownCard: there is none of that id in this organisation.
    """
    found = session.get(IndexCard, card_id)
    if found is None or found.organisation_id != organisation_id:
        raise UnknownCard
    return found


def cards(session: Session, organisation_id: UUID) -> Sequence[IndexCard]:
    """All cards of an organisation, those looked at last before the others."""
    statement = (
        select(IndexCard)
        .where(IndexCard.organisation_id == organisation_id)
        .order_by(col(IndexCard.reviewed_on).desc(), IndexCard.title, col(IndexCard.id))
    )
    return session.exec(statement).all()


def removed_keys(session: Session, organisation_id: UUID) -> frozenset[str]:
    """The keys of the cards that were removed here."""
    statement = select(RemovedCard.key).where(RemovedCard.organisation_id == organisation_id)
    return frozenset(session.exec(statement))


def names(session: Session, organisation_id: UUID, today: date) -> Mapping[UUID, CardPerson]:
    """The names that stand on cards today, by the card's id."""
    statement = (
        select(CardPerson)
        .join(IndexCard, col(IndexCard.id) == CardPerson.card_id)
        .where(IndexCard.organisation_id == organisation_id, col(CardPerson.until) >= today)
    )
    return {one.card_id: one for one in session.exec(statement)}


def names_until(
    session: Session, organisation_id: UUID, day: date
) -> Sequence[tuple[CardPerson, IndexCard]]:
    """The names that are to go by a day, with their cards."""
    statement = (
        select(CardPerson, IndexCard)
        .join(IndexCard, col(IndexCard.id) == CardPerson.card_id)
        .where(IndexCard.organisation_id == organisation_id, col(CardPerson.until) <= day)
        .order_by(col(CardPerson.until), col(CardPerson.card_id))
    )
    return session.exec(statement).all()


def thanked(session: Session, organisation_id: UUID, today: date) -> Mapping[UUID, Spoken]:
    """Who said before today that something helped, by its id, so that people can be counted."""
    statement = (
        rows(col(CardThanks.thing_id), col(CardThanks.said_on), col(CardThanks.left_on))
        .where(
            col(CardThanks.organisation_id) == organisation_id, col(CardThanks.said_on) < today
        )
    )  # fmt: skip
    found: defaultdict[UUID, Spoken] = defaultdict(Spoken)
    for thing_id, said_on, left_on in session.execute(statement):
        if left_on is None:
            found[thing_id].known[said_on] += 1
        else:
            found[thing_id].left[LeftVoice(said_on, left_on, thing_id)] += 1
    if found:
        among = taking_part(session, organisation_id)
        for spoken in found.values():
            spoken.among = among
    return found


def old_thanks(before: date) -> Doomed:
    """Who said so long ago that something helped."""
    return rows(
        col(CardThanks.id), col(CardThanks.organisation_id), null().label("campaign")
    ).where(col(CardThanks.said_on) < before, col(CardThanks.participant_id).is_not(None))
