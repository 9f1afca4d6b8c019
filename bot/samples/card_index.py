"""The card index: lists, every kind of card, and what is asked of them."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from uuid import uuid4

from bot.chat.cards import Card
from bot.chat.forms import Form
from bot.i18n import Translate
from bot.messages import card_forms, card_index
from bot.samples.things import WORDS
from challenges.cards import LONGEST
from challenges.models import CardKind, CardPerson, IndexCard
from challenges.packs import Theme

TODAY = date(2026, 11, 23)


def _long(name: str) -> str:
    return WORDS[: LONGEST[name]].strip()


def a_card(kind: CardKind) -> IndexCard:
    """A card with the longest words."""
    return IndexCard(
        id=uuid4(), organisation_id=uuid4(), key="shared", kind=kind, title=_long("title"),
        text=_long("text"), link="https://example.org/" + "x" * (LONGEST["link"] - 20),
        theme=Theme.NATURE, role=_long("role"), mailbox="m" * (LONGEST["mailbox"] - 12)
        + "@example.org", differently=_long("differently"), shared=True, shared_by="Gemeente",
        reviewed_on=TODAY, created_at=datetime(2026, 11, 23, tzinfo=UTC),
    )  # fmt: skip


def a_name(card: IndexCard) -> CardPerson:
    """Who stands on it."""
    return CardPerson(card_id=card.id, name=_long("name"), outside=True, until=TODAY)


def _found(kind: str) -> card_index.Found:
    one = a_card(CardKind(kind) if kind in set(CardKind) else CardKind.PROJECT)
    return card_index.Found(
        one.id, kind, one.title, one.text, one.link, one.theme, one.role, one.mailbox,
        a_name(one).name if kind == CardKind.CONTACT else "", one.differently, one.shared_by, 95,
        is_card=kind != card_index.SOLUTION,
    )  # fmt: skip


def card_index_cards(words: Translate) -> Iterator[Card]:
    """Lists from the first page to the last, and one card of every kind."""
    kinds = (*CardKind, card_index.SOLUTION)
    found = [_found(kind) for kind in kinds] * 3
    query = "w" * card_index.LONGEST_QUERY
    for coordinates in (True, False):
        for start in (0, card_index.PAGE, len(found)):
            yield card_index.found_list(found, query, start, words, coordinates=coordinates)
        yield card_index.found_list([], "", 0, words, coordinates=coordinates, said=WORDS[:200])
        for kind in kinds:
            yield card_index.index_card(_found(kind), words, version=9, coordinates=coordinates)
    one = a_card(CardKind.CONTACT)
    yield card_index.removal_card(one, words)
    yield card_index.name_stays(one, a_name(one), words)
    yield card_index.too_long(words)


def card_index_forms(words: Translate) -> Iterator[Form]:
    """Each of them, empty and filled in."""
    yield card_forms.new_card_form(words)
    for kind in CardKind:
        yield card_forms.change_card_form(a_card(kind), words)
    one = a_card(CardKind.CONTACT)
    for named in (None, a_name(one)):
        yield card_forms.name_form(one, named, words)
