"""The message of the day to a coordinator: all that waits, in one, and none without cause.

Whoever has something to tell or ask coordinators adds a line to `sections.SECTIONS`. The message is
put in the outbox under the key `bundle/<day>/<participant>`, so that there is one a day; what it
says is looked up when it is sent, so that what was settled or taken back meanwhile is not in it.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from uuid import UUID

from sqlmodel import Session

from bot import news, outbox, roster
from bot.bundle.sections import SECTIONS
from bot.bundle.things import is_due
from bot.chat.cards import Card
from bot.messages import bundle as messages
from bot.messages.bundle import Thing
from bot.models import Delivery
from bot.outbox.sent import got_since
from challenges import calendar, care, queries
from challenges.calendar import WorkingDays
from challenges.models import Care, Organisation, Participant
from challenges.queries.care import cares, coordinating
from challenges.queries.holdings import held

SUBJECT = "bundle"

Found = Sequence[tuple[str, Sequence[Thing]]]
"""Things by the heading under which they stand."""


def send(session: Session, organisation: Organisation, today: date, now: datetime) -> None:
    """Tell every coordinator for whom something is due today; repeatable.

    Who gets a digest this morning hears of the rest on the next working day.
    """
    people = coordinating(session, organisation.id)
    care.forget(session, organisation, {person.id for person, _ in people})
    if not people:
        return  # looking for all that waits is most of what a morning costs
    found = _found(session, organisation, today)
    midnight = calendar.moment(today, time(0), organisation.timezone)
    for person, grant in people:
        told_on = grant.told_on or WorkingDays.of(organisation).before(today)
        if not found:
            grant.told_on = max(told_on, today)
            session.add(grant)
            continue
        conversation = roster.direct_to(session, person.id)
        if told_on >= today or conversation is None or conversation.gone:
            continue
        if got_since(session, conversation.id, "digest/", midnight):
            continue
        grant.told_on = today
        session.add(grant)
        if _for(session, organisation, person, found, told_on, today):
            outbox.post(
                session, conversation, None, key=f"{SUBJECT}/{today}/{person.id}", now=now,
                subject=f"{SUBJECT}/{today}/{person.id}/{told_on}", must_arrive=True,
            )  # fmt: skip


def compose(session: Session, delivery: Delivery) -> Card | None:
    """Make the message as things stand when it is sent; None when nothing is left to say."""
    _, today, person_id, told_on = delivery.subject.split("/")
    person = session.get(Participant, UUID(person_id))
    if person is None:
        return None
    organisation = queries.organisation(session, person.organisation_id)
    day, last = date.fromisoformat(today), date.fromisoformat(told_on)
    people = [one.id for one, _ in coordinating(session, organisation.id)]
    if person.id not in people:
        return None
    found = _found(session, organisation, day)
    parts = _for(session, organisation, person, found, last, day)
    words = news.words_for(session, person)
    return messages.bundle(parts, len(people) - 1, words) if parts else None


def find(session: Session, organisation: Organisation, subject: str, today: date) -> Thing | None:
    """What waits of a subject, whoever looks after it; None when nothing does any more."""
    things = (thing for _, found in _found(session, organisation, today) for thing in found)
    return next((thing for thing in things if thing.subject == subject), None)


def waiting(
    session: Session, organisation: Organisation, person: Participant, today: date
) -> Found:
    """All that waits for one coordinator and that they have not put off, due today or not."""
    found = _found(session, organisation, today)
    return _for(session, organisation, person, found, None, today)


def _found(session: Session, organisation: Organisation, today: date) -> Found:
    has = held(session, organisation.id)
    return [
        (section.heading, things)
        for section in SECTIONS
        if (section.of is None or section.of in has)
        and (things := list(section.find(session, organisation, today)))
    ]


def _for(
    session: Session,
    organisation: Organisation,
    person: Participant,
    found: Found,
    told_on: date | None,
    today: date,
) -> Found:
    """What is due for one coordinator: each subject once, by the first heading that has it.

    Without a day until which they were told, that is all that is not still to come.
    """
    working, said = WorkingDays.of(organisation), cares(session, organisation.id)
    holders = {one.subject: one.participant_id for one in said if one.looks_after}
    mine = {one.subject: one for one in said if one.participant_id == person.id}
    seen, parts = set[str](), list[tuple[str, list[Thing]]]()
    for heading, things in found:
        due = list[Thing]()
        for thing in things:
            is_theirs = holders.get(thing.subject, person.id) == person.id
            if thing.subject in seen or not is_theirs or thing.known_to == person.id:
                continue
            since = _since(thing, mine)
            is_new = told_on is None or is_due(thing, since, working, told_on, today)
            if since <= today and is_new:
                seen.add(thing.subject)
                due.append(thing)
        if due:
            parts.append((heading, due))
    return parts


def _since(thing: Thing, mine: Mapping[str, Care]) -> date:
    said = mine.get(thing.subject)
    return max(thing.since, said.not_before or thing.since) if said else thing.since
