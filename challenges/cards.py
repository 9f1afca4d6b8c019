"""The card index: make, change and remove cards; put one's name on a contact; say what helped.

A name stands on a card only where its bearer put it, and goes after a year unless they confirm it.
"""

import re
from dataclasses import asdict, dataclass, fields
from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

from sqlmodel import Session, col, delete, update

from challenges.errors import ChallengeError, HasChanged, Incomplete
from challenges.goals import months_after
from challenges.inserts import insert_once
from challenges.models import (
    CardKind,
    CardPerson,
    CardThanks,
    IndexCard,
    Participant,
    RemovedCard,
)
from challenges.versions import change_seen

LONGEST = {
    "title": 120, "text": 1000, "link": 300, "role": 120, "mailbox": 200, "differently": 500,
    "name": 100,
}  # fmt: skip
"""So many letters a text of a card has at most."""

NAMED_FOR = 12
"""So many months a name stands on a card."""

ASKED_BEFORE = timedelta(days=30)
"""So long before it goes, its bearer is asked whether it stays."""

_LINK = re.compile(r"https?://[^\s/@]+\.[^\s/@]+(/\S*)?", re.IGNORECASE)
_MAILBOX = re.compile(r"[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+")


class CardHasChanged(HasChanged):
    """Somebody else changed the card meanwhile."""

    key = "error-card-has-changed"


class NamedAlready(ChallengeError):
    """Somebody else's name stands on the card."""

    key = "error-card-named"


@dataclass(frozen=True, slots=True)
class CardText:
    """What a card says; only a contact has a role and a mailbox."""

    kind: CardKind
    title: str
    text: str = ""
    link: str = ""
    theme: str = ""
    role: str = ""
    mailbox: str = ""
    differently: str = ""


def text_of(card: IndexCard) -> CardText:
    """What a card says now."""
    return CardText(**{each.name: getattr(card, each.name) for each in fields(CardText)})


def wrong_with(said: CardText) -> dict[str, str]:
    """What cannot be meant so, by field; nothing where all of it can."""
    wrong = {} if said.title.strip() else {"title": "field-needed"}
    if said.kind is CardKind.CONTACT and not (said.role or said.mailbox):
        wrong["role"] = "card-no-contact"
    if said.link and not is_link(said.link):
        wrong["link"] = "card-no-link"
    if said.mailbox and not is_mailbox(said.mailbox):
        wrong["mailbox"] = "card-no-mailbox"
    return wrong


def is_link(text: str) -> bool:
    """Whether it is the address of a page, without a name or password in it."""
    return bool(_LINK.fullmatch(text))


def is_mailbox(text: str) -> bool:
    """Whether it is an address to which one can write."""
    return bool(_MAILBOX.fullmatch(text))


def create(
    session: Session, organisation_id: UUID, said: CardText, *, shared: bool, now: datetime,
    today: date,
) -> IndexCard:  # fmt: skip
    """Make a card.

    Raises:
        Incomplete: it cannot be meant so.
    """
    _check(said)
    card_id = uuid4()
    card = IndexCard(
        id=card_id, organisation_id=organisation_id, key=str(card_id), shared=shared,
        reviewed_on=today, created_at=now, **asdict(said),
    )  # fmt: skip
    session.add(card)
    session.flush()
    return card


def change(
    session: Session, card: IndexCard, said: CardText, *, shared: bool, version: int, today: date
) -> None:
    """Let a card say something else; what is no contact any more bears no name.

    Raises:
        Incomplete: it cannot be meant so.
        CardHasChanged: it is not the version that the person saw; nothing has been overwritten.
    """
    _check(said)
    values = {**asdict(said), "shared": shared and card.is_own, "reviewed_on": today}
    change_seen(session, card, version, CardHasChanged, **values)
    if said.kind is not CardKind.CONTACT:
        take_name(session, card)


def remove(session: Session, card: IndexCard, *, version: int) -> None:
    """Take a card away, with the name on it and all that was said of it; no file brings it back.

    Raises:
        CardHasChanged: it is not the version that the person saw; nothing has been removed.
    """
    change_seen(session, card, version, CardHasChanged)
    take_name(session, card)
    session.exec(delete(CardThanks).where(col(CardThanks.thing_id) == card.id))
    gone = {"organisation_id": card.organisation_id, "key": card.key}
    session.delete(card)
    session.flush()
    insert_once(session, RemovedCard, gone)


def put_name(
    session: Session, card: IndexCard, person: Participant, name: str, *, outside: bool, today: date
) -> None:
    """Put somebody's own name on a contact, or say anew what it is and how far it goes.

    Raises:
        Incomplete: there is no name.
        NamedAlready: somebody else's stands there.
    """
    if not name:
        raise Incomplete({"name": "field-needed"})
    there = session.get(CardPerson, card.id)
    if there is not None and there.participant_id != person.id and there.until >= today:
        raise NamedAlready
    take_name(session, card)
    until = months_after(today, NAMED_FOR)
    session.add(
        CardPerson(
            card_id=card.id, participant_id=person.id, name=name, outside=outside, until=until
        )
    )
    session.flush()


def keep_name(session: Session, card: IndexCard, person: Participant, *, today: date) -> bool:
    """Let somebody's own name stand for another year; False when it stands there no more."""
    found = session.get(CardPerson, card.id)
    if found is None or found.participant_id != person.id:
        return False
    found.until = months_after(today, NAMED_FOR)
    session.add(found)
    session.flush()
    return True


def take_name(session: Session, card: IndexCard, person: Participant | None = None) -> None:
    """Take the name off a card; of a `person`, only their own."""
    statement = delete(CardPerson).where(col(CardPerson.card_id) == card.id)
    if person is not None:
        statement = statement.where(col(CardPerson.participant_id) == person.id)
    session.exec(statement)


def thank(
    session: Session, organisation_id: UUID, thing_id: UUID, person: Participant, *, today: date
) -> bool:
    """Note that something helped somebody; one person counts once."""
    row = {
        "id": uuid4(), "organisation_id": organisation_id, "thing_id": thing_id,
        "participant_id": person.id, "said_on": today,
    }  # fmt: skip
    return insert_once(session, CardThanks, row)


def leave(session: Session, participant_id: UUID, today: date) -> None:
    """Take the name of who is erased off all cards; whom something helped, it goes on helping."""
    session.exec(delete(CardPerson).where(col(CardPerson.participant_id) == participant_id))
    session.exec(
        update(CardThanks)
        .where(col(CardThanks.participant_id) == participant_id)
        .values(participant_id=None, left_on=today)
    )


def _check(said: CardText) -> None:
    if wrong := wrong_with(said):
        raise Incomplete(wrong)
