"""The card index: cards, what was removed here, and what others removed; found by words."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from functools import partial
from uuid import UUID

from sqlmodel import Session

from bot import news
from bot.chat.searches import folded
from bot.i18n import LOCALES, Translate, translator
from bot.messages import card_index as messages
from bot.messages.barriers import public_name
from bot.messages.card_index import SOLUTION, Found
from bot.messages.programme.opportunities import theme_name
from bot.messages.solutions import source_of, title_of
from challenges import cards, queries
from challenges.models import (
    Barrier,
    CardPerson,
    CardThanks,
    IndexCard,
    Organisation,
    Participant,
    Solution,
)
from challenges.packs import Code, barrier_codes
from challenges.queries import cards as asked
from scoring.grouping import Candidate, Sense, similar
from scoring.voices import NOTHING, told_each

MOST_COMPARED = 150
"""By what words mean only so many are compared: whoever asks waits for it."""

LEAST = 0.1
"""What has less in common with the words is not shown."""

_IN_IT = 1.0
"""What a card is nearer that has every word that was asked for."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What is found, with all by which it may be."""

    found: Found
    texts: tuple[str, ...]


def find(
    session: Session,
    organisation_id: UUID,
    text: str,
    words: Translate,
    today: date,
    sense: Sense | None = None,
) -> list[Found]:
    """What the card index knows of some words, nearest first; all of it without any.

    Word forms and typing errors are seen through, also in another language where it is known in it.
    """
    known = _all(session, organisation_id, words, today)
    helped = told_each(asked.thanked(session, organisation_id, today))
    nearest = _nearest(text, known, sense) if text.strip() else known
    return [replace(one.found, helped=helped.get(one.found.id, NOTHING).people) for one in nearest]


def card_of(session: Session, card: IndexCard, today: date) -> Found:
    """One card as it is shown."""
    named = asked.names(session, card.organisation_id, today).get(card.id)
    helped = told_each(asked.thanked(session, card.organisation_id, today))
    found = _of_card(card, named)
    return replace(found, helped=helped.get(card.id, NOTHING).people)


def has(session: Session, organisation_id: UUID, thing_id: UUID) -> bool:
    """Whether something of this id is in the card index of an organisation."""
    return any(
        (found := session.get(table, thing_id)) and found.organisation_id == organisation_id
        for table in (IndexCard, Solution, Barrier)
    )


def look_after(session: Session, organisation: Organisation, today: date, now: datetime) -> None:
    """Ask whose name is to go soon whether it stays, and take off what nobody confirmed."""
    soon = asked.names_until(session, organisation.id, today + cards.ASKED_BEFORE)
    for named, card in soon:
        if named.until < today:
            session.delete(named)
        elif named.participant_id is not None:
            person = session.get_one(Participant, named.participant_id)
            key = f"card-name/{card.id}/{named.until}/{person.id}"
            ask = partial(messages.name_stays, card, named)
            news.tell(session, person, ask, key=key, now=now)


def named_by(session: Session, person_id: UUID, words: Translate) -> tuple[tuple[str, ...], ...]:
    """The cards on which somebody put their name, and until when: for who wants to know."""
    return tuple(
        (
            words.date(one.until),
            session.get_one(IndexCard, one.card_id).title,
            words("card-name-outside" if one.outside else "card-name-inside", name=one.name),
        )
        for one in queries.rows_of(session, CardPerson, person_id)
    )


def thanked_by(session: Session, person_id: UUID, words: Translate) -> tuple[tuple[str, ...], ...]:
    """What somebody said that it helped, the oldest first: for who wants to know."""
    found = queries.rows_of(session, CardThanks, person_id)
    return tuple(
        (words.date(one.said_on), _title(session, one.thing_id, words))
        for one in sorted(found, key=lambda one: one.said_on)
    )


def _title(session: Session, thing_id: UUID, words: Translate) -> str:
    """What something in the card index is called; its id where it is gone."""
    if (card := session.get(IndexCard, thing_id)) is not None:
        return card.title
    if (solution := session.get(Solution, thing_id)) is not None:
        return title_of(solution, words.locale)
    barrier = session.get(Barrier, thing_id)
    return public_name(barrier, words) if barrier is not None else str(thing_id)


def _all(session: Session, organisation_id: UUID, words: Translate, today: date) -> list[_Known]:
    named = asked.names(session, organisation_id, today)
    own = [_card(one, named) for one in asked.cards(session, organisation_id)]
    here = [
        _removed(barrier, words)
        for barrier, _ in queries.removed(session, organisation_id)
        if barrier.answer.strip() and barrier.code != Code.HEALTH
    ]
    there = [_solution(one, words) for one in queries.solutions(session, organisation_id)]
    return [*own, *here, *there]


def _card(card: IndexCard, named: Mapping[UUID, CardPerson]) -> _Known:
    found = _of_card(card, named.get(card.id))
    texts = (card.title, card.text, card.role, card.differently, *_called(card.theme, ""))
    return _Known(found, tuple(filter(None, texts)))


def _of_card(card: IndexCard, named: CardPerson | None) -> Found:
    return Found(
        card.id, **asdict(cards.text_of(card)), person=named.name if named else "",
        source=card.shared_by, is_card=True,
    )  # fmt: skip


def _removed(barrier: Barrier, words: Translate) -> _Known:
    name = public_name(barrier, words)
    found = Found(barrier.id, SOLUTION, name, barrier.answer, theme=barrier.theme)
    called = (*barrier.names(LOCALES), *_called(barrier.theme, barrier.code))
    return _Known(found, (name, barrier.answer, *called))


def _solution(one: Solution, words: Translate) -> _Known:
    found = Found(
        one.id, SOLUTION, title_of(one, words.locale), one.how, theme=one.theme,
        source=source_of(one, words),
    )  # fmt: skip
    return _Known(found, (*one.title.values(), one.how, *_called(one.theme, one.code)))


def _called(theme: str, code: str) -> tuple[str, ...]:
    """A theme and a kind of barrier in all languages, so that it is found in each of them."""
    names = [theme_name(theme, translator(locale)) for locale in LOCALES] if theme else []
    kind = barrier_codes().get(code)
    return (*names, *(kind.label.model_dump().values() if kind else ()))


def _nearest(text: str, known: Sequence[_Known], sense: Sense | None) -> list[_Known]:
    by_id = {one.found.id: one for one in known}
    candidates = [Candidate(one.found.id, one.texts) for one in known]
    meant = sense if len(candidates) <= MOST_COMPARED else None
    near = {match.id: match.likeness for match in similar(text, candidates, len(known), meant)}
    wanted = folded(text).split()
    for one in known:
        said = folded(" ".join(one.texts))
        if all(word in said for word in wanted):
            near[one.found.id] = near.get(one.found.id, 0.0) + _IN_IT
    likely = [key for key in by_id if near.get(key, 0.0) >= LEAST]
    return [by_id[key] for key in sorted(likely, key=lambda key: -near[key])]
