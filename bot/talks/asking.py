"""What is asked after a lunch talk, and told of those that will not be; looked up when sent."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from bot import news, outbox, roster
from bot.chat.cards import Card
from bot.chat.cards import Person as Mentioned
from bot.i18n import Translate, spoken_in, translator
from bot.messages import talks as messages
from bot.messages.barriers import public_name
from bot.models import ConversationRecord, Delivery
from bot.outbox.refusals import groups_refused
from bot.talks.rosters import introduce
from challenges import queries
from challenges.models import Agreement, Organisation, Participant, Talk, TalkOutcome, TalkRound
from challenges.queries import talk_members as members
from challenges.queries import talks as asked
from challenges.talks import outcomes, rounds

SUBJECT = "talk"
"""What the messages of this module are about begins with this."""
_ASKED, _HOLDS = "asked", "holds"


def plan_rounds(session: Session, now: datetime) -> None:
    """Count who was silent, and tell who is out; tell who is left alone, and whom no group took."""
    for round_id in asked.to_settle(session, now):
        for person in rounds.settle(session, round_id):
            key = f"talk-out/{round_id}/{person.id}"
            news.tell(session, person, messages.out_card, key=key, now=now)
    for member in members.left_alone(session):
        person = session.get_one(Participant, member.participant_id)
        outcomes.hear(session, member, TalkOutcome.GONE, now)
        news.tell(session, person, messages.alone_card, key=f"talk-alone/{member.talk_id}", now=now)
    for group, subject in groups_refused(session, f"{SUBJECT}/"):
        roster.dissolve(session, group)
        talk = session.get(Talk, UUID(subject.partition("/")[2]))
        if talk is not None:
            introduce(session, talk, (), now)


def plan_members(session: Session, *, now: datetime, among: Collection[UUID]) -> None:
    """Ask those in some talks whether they took place."""
    for member, person in members.due_among(session, among, now):
        if outcomes.is_time(session, member, person, now):
            subject = f"{SUBJECT}/{member.talk_id}/{_ASKED}"
            _ask(session, person, subject, f"{subject}/{person.id}/{member.asked}", now)


def plan_agreements(session: Session, *, now: datetime, among: Collection[UUID]) -> None:
    """Ask, once, whether some working agreements hold."""
    for agreed, person in members.agreements_due_among(session, among, now):
        if outcomes.is_time_for(session, agreed, person, now):
            subject = f"{SUBJECT}/{agreed.id}/{_HOLDS}"
            _ask(session, person, subject, subject, now)


def _ask(session: Session, person: Participant, subject: str, key: str, now: datetime) -> None:
    conversation = roster.direct_to(session, person.id)
    if conversation is not None and not conversation.gone:
        outbox.post(session, conversation, None, key=key, now=now, subject=subject)


def compose(session: Session, delivery: Delivery) -> Card | None:
    """A message as it is sent; None when what it is about is gone, or was answered meanwhile."""
    _, identifier, *what = delivery.subject.split("/")
    place = session.get_one(ConversationRecord, delivery.conversation_id)
    match what:
        case [part] if part == _ASKED:
            return _question(session, place, UUID(identifier))
        case [part] if part == _HOLDS:
            return _whether_it_holds(session, UUID(identifier))
        case _:
            return _introduction(session, place, UUID(identifier))


def _introduction(session: Session, place: ConversationRecord, talk_id: UUID) -> Card | None:
    talk = session.get(Talk, talk_id)
    people = [each.participant_id for each in members.members(session, talk_id)]
    if talk is None or len(people) < 2:
        return None
    held = session.get_one(TalkRound, talk.round_id)
    organisation = session.get_one(Organisation, held.organisation_id)
    reader = roster.reader_of(session, place)
    chosen = session.get_one(Participant, reader).locale if reader else None
    words = translator(spoken_in(organisation, chosen))
    barrier = queries.barrier(session, talk.barrier_id) if talk.barrier_id else None
    begin = public_name(barrier, words) if barrier else ""
    return messages.introduction(
        mentioned(session, place, people, words), begin, words, together=reader is None
    )


def mentioned(
    session: Session, place: ConversationRecord, people: Collection[UUID], words: Translate
) -> tuple[Mentioned, ...]:
    """Some people as a conversation can mention them; not the one whose it is."""
    seen_in = roster.channels_in(session, place.workspace_id)
    return tuple(
        Mentioned(user, words("talk-colleague"), seen_in)
        for user in roster.others_in(session, place, people)
    )


def _question(session: Session, place: ConversationRecord, talk_id: UUID) -> Card | None:
    reader = roster.reader_of(session, place)
    mine = [
        each
        for each in members.members(session, talk_id)
        if each.participant_id == reader and each.outcome in (None, TalkOutcome.NOT_YET)
    ]
    if not mine or reader is None:
        return None
    words = news.words_for(session, session.get_one(Participant, reader))
    return messages.question(talk_id, words)


def _whether_it_holds(session: Session, agreement_id: UUID) -> Card | None:
    agreed = session.get(Agreement, agreement_id)
    if agreed is None or agreed.holds is not None:
        return None
    person = session.get_one(Participant, agreed.participant_id)
    return messages.whether_it_holds(agreed, news.words_for(session, person))
