"""The cards of a shared library: told to others, compared with those that are here, and added."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, datetime
from typing import Annotated, NamedTuple
from uuid import UUID

from pydantic import AfterValidator, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError
from sqlmodel import Session, col, delete

from challenges.cards import LONGEST, NAMED_FOR, CardText, text_of, wrong_with
from challenges.goals import months_after
from challenges.library_texts import FileKey, SharedText, one_line, visible
from challenges.models import CardKind, CardPerson, IndexCard, RemovedCard
from challenges.packs import Theme
from challenges.queries import cards as queries

_WRONG = {
    "field-needed": "needs a text",
    "card-no-contact": "a contact needs a role or a mailbox",
    "card-no-link": "must be the address of a page: https://…",
    "card-no-mailbox": "must be an address to write to",
}
"""What the keys of texts mean to who reads a file."""


class SharedCard(SharedText):
    """A card; `person` is the name of who ticked that it may leave, until the day `named_until`."""

    key: FileKey
    kind: CardKind
    title: Annotated[
        str,
        StringConstraints(min_length=1, max_length=LONGEST["title"]),
        AfterValidator(one_line),
    ]
    text: Annotated[str, StringConstraints(max_length=LONGEST["text"]), AfterValidator(visible)] = (
        ""
    )
    link: Annotated[str, StringConstraints(max_length=LONGEST["link"])] = ""
    theme: Theme | None = None
    role: Annotated[
        str, StringConstraints(max_length=LONGEST["role"]), AfterValidator(one_line)
    ] = ""
    mailbox: Annotated[str, StringConstraints(max_length=LONGEST["mailbox"])] = ""
    differently: Annotated[
        str, StringConstraints(max_length=LONGEST["differently"]), AfterValidator(visible)
    ] = ""
    person: Annotated[
        str, StringConstraints(max_length=LONGEST["name"]), AfterValidator(one_line)
    ] = ""
    named_until: date | None = Field(default=None)

    @model_validator(mode="after")
    def _can_be_meant(self) -> "SharedCard":
        wrong = [(why, f"'{name}' {_WRONG[why]}") for name, why in wrong_with(self.said).items()]
        if bool(self.person) != bool(self.named_until):
            wrong.append(("card-file-name-until", "'person' and 'named_until' stand together"))
        if self.person and self.kind is not CardKind.CONTACT:
            wrong.append(("card-file-name-contact", "'person' stands on a contact alone"))
        if wrong:
            told = "; ".join(sentence for _, sentence in wrong)
            keys = ",".join(key for key, _ in wrong)
            raise PydanticCustomError("value_error", "{told}", {"told": told, "keys": keys})
        return self

    @property
    def said(self) -> CardText:
        """What the card says, without who it is."""
        return CardText(
            kind=self.kind, title=self.title, text=self.text, link=self.link,
            theme=self.theme or "", role=self.role, mailbox=self.mailbox,
            differently=self.differently,
        )  # fmt: skip


class Difference(NamedTuple):
    """A text of a card that is another in a file than here; `is_own` was made here, and stays."""

    key: str
    card: str
    field: str
    here: str
    there: str
    is_own: bool


class Compared(NamedTuple):
    """How many cards of a file are new, and known as they are; and in what others differ.

    `removed` are those that were removed here, and stay so unless somebody wants them again.
    """

    new: int = 0
    known: int = 0
    changed: int = 0
    removed: int = 0
    differences: tuple[Difference, ...] = ()

    @property
    def takeable(self) -> int:
        """How many cards of others say something else here, and could say what the file says."""
        return len({one.key for one in self.differences if not one.is_own})


def shared(session: Session, organisation_id: UUID, today: date) -> tuple[SharedCard, ...]:
    """The cards that may leave an organisation; names only of who ticked that themselves."""
    named = queries.names(session, organisation_id, today)
    found = queries.cards(session, organisation_id)
    return tuple(_told(one, named.get(one.id)) for one in found if one.shared and one.is_own)


def compared(
    session: Session, organisation_id: UUID, cards: Sequence[SharedCard], today: date
) -> Compared:
    """What adding some cards would do."""
    here = {one.key: one for one in queries.cards(session, organisation_id)}
    gone = queries.removed_keys(session, organisation_id) - here.keys()
    named = queries.names(session, organisation_id, today)
    known = [one for one in cards if one.key in here]
    removed = sum(one.key in gone for one in cards)
    found = [
        difference
        for one in known
        for difference in _differences(here[one.key], named.get(here[one.key].id), one, today)
    ]
    changed = len({each.key for each in found})
    new, same = len(cards) - len(known) - removed, len(known) - changed
    return Compared(new, same, changed, removed, tuple(found))


def new(
    session: Session, organisation_id: UUID, cards: Sequence[SharedCard]
) -> Sequence[SharedCard]:
    """The cards that adding them all would add."""
    here = {one.key for one in queries.cards(session, organisation_id)}
    here |= queries.removed_keys(session, organisation_id)
    return [one for one in cards if one.key not in here]


def add(
    session: Session,
    organisation_id: UUID,
    cards: Sequence[SharedCard],
    shared_by: str,
    *,
    now: datetime,
    today: date,
    changed: bool,
    again: bool,
) -> Compared:
    """Add the cards that are new, and change those of others that differ if `changed` says so.

    Those that were removed here come back only if `again` says so.
    """
    if again:
        _want_again(session, organisation_id, [one.key for one in cards])
    found = compared(session, organisation_id, cards, today)
    here = {one.key: one for one in queries.cards(session, organisation_id)}
    gone = queries.removed_keys(session, organisation_id) - here.keys()
    for one in cards:
        if one.key in gone:
            continue
        card = here.get(one.key)
        if card is None:
            card = IndexCard(
                organisation_id=organisation_id, key=one.key, shared_by=shared_by,
                reviewed_on=today, created_at=now, **asdict(one.said),
            )  # fmt: skip
        elif card.is_own or not changed or not _differs(session, card, one, today):
            continue
        else:
            card.sqlmodel_update(
                {**asdict(one.said), "reviewed_on": today, "version": card.version + 1}
            )
        session.add(card)
        session.flush()
        _name(session, card, one, today)
    return found


def _want_again(session: Session, organisation_id: UUID, keys: Sequence[str]) -> None:
    session.exec(
        delete(RemovedCard).where(
            col(RemovedCard.organisation_id) == organisation_id, col(RemovedCard.key).in_(keys)
        )
    )


def _differs(session: Session, card: IndexCard, one: SharedCard, today: date) -> bool:
    return any(_differences(card, session.get(CardPerson, card.id), one, today))


def _name(session: Session, card: IndexCard, one: SharedCard, today: date) -> None:
    """Put the name from the file on a card; one that somebody here put there stays."""
    there = session.get(CardPerson, card.id)
    if there is not None and there.participant_id is not None:
        return
    if there is not None:
        session.delete(there)
        session.flush()
    until = _until(one, today)
    if until is not None:
        session.add(CardPerson(card_id=card.id, name=one.person, until=until))
    session.flush()


def _until(one: SharedCard, today: date) -> date | None:
    """Until when a name from a file may stand; a year at most, and None when it may not."""
    if one.named_until is None or one.named_until < today:
        return None
    return min(one.named_until, months_after(today, NAMED_FOR))


def _told(card: IndexCard, named: CardPerson | None) -> SharedCard:
    leaves = named is not None and named.outside
    person = (named.name, named.until) if named is not None and leaves else ("", None)
    said = {**asdict(text_of(card)), "theme": card.theme or None}
    return SharedCard.model_validate(
        {"key": card.key, **said, "person": person[0], "named_until": person[1]}
    )


def _differences(
    card: IndexCard, named: CardPerson | None, one: SharedCard, today: date
) -> list[Difference]:
    mine, theirs = asdict(text_of(card)), asdict(one.said)
    if not card.is_own and (named is None or named.participant_id is None):
        until = _until(one, today)
        mine["person"] = _person(named.name if named else "", named.until if named else None)
        theirs["person"] = _person(one.person if until else "", until)
    return [
        Difference(card.key, card.title, name, str(mine[name]), str(theirs[name]), card.is_own)
        for name in theirs
        if mine[name] != theirs[name]
    ]


def _person(name: str, until: date | None) -> str:
    return f"{name} ({until})" if name else ""
