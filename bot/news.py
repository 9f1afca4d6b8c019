"""What people are told without asking: direct messages, each in the reader's own language."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from uuid import UUID

from sqlmodel import Session

from bot import outbox, roster
from bot.chat.cards import Card
from bot.i18n import Translate, spoken_in, translator
from bot.messages import decisions
from bot.messages import news as messages
from bot.outbox.sent import is_known
from challenges import barriers, queries, removals
from challenges.barriers import CLOSED
from challenges.models import (
    Barrier,
    BarrierChange,
    BarrierStatus,
    Organisation,
    Participant,
    Role,
)


def tell(
    session: Session,
    participant: Participant,
    card: Callable[[Translate], Card],
    *,
    key: str,
    now: datetime,
) -> bool:
    """Send somebody a direct message; False without an account, or when `key` was told before."""
    conversation = roster.direct_to(session, participant.id)
    if conversation is None or conversation.gone:
        return False
    words = card(words_for(session, participant))
    return outbox.post(session, conversation, words, key=key, now=now, must_arrive=True)


def post_in_channels(
    session: Session, campaign_id: UUID, card: Card, *, key: str, now: datetime
) -> bool:
    """Post a card in every channel of a campaign; False when each of them had it already."""
    posted = [
        outbox.post(session, channel, card, key=f"{key}/{channel.id}", now=now)
        for channel in roster.channels_of(session, campaign_id)
    ]
    return any(posted)


def words_for(session: Session, participant: Participant) -> Translate:
    """The texts in the language in which somebody is written to."""
    organisation = queries.organisation(session, participant.organisation_id)
    return translator(spoken_in(organisation, participant.locale))


def tell_if_here(
    session: Session,
    person: Participant,
    card: Callable[[Translate], Card],
    *,
    key: str,
    now: datetime,
) -> None:
    """Send somebody a direct message, unless they have stopped taking part."""
    if person.left_on is None:
        tell(session, person, card, key=key, now=now)


def tell_coordinators(
    session: Session,
    organisation_id: UUID,
    card: Callable[[Translate], Card],
    *,
    key: str,
    now: datetime,
) -> None:
    """Send every coordinator of an organisation a direct message."""
    for person in queries.people_with(session, organisation_id, Role.COORDINATOR):
        tell(session, person, card, key=f"{key}/{person.id}", now=now)


def tell_deciders(
    session: Session,
    organisation: Organisation,
    make: Callable[[str], Card],
    *,
    key: str,
    now: datetime,
) -> int:
    """Send the card in their language to each leader; to coordinators where nobody leads.

    It is made only for who has not had it; returns how many it was sent to.
    """
    sent = 0
    for person in _deciders(session, organisation.id):
        conversation = roster.direct_to(session, person.id)
        own_key = f"{key}/{person.id}"
        if conversation is None or is_known(session, own_key):
            continue
        card = make(spoken_in(organisation, person.locale))
        sent += outbox.post(session, conversation, card, key=own_key, now=now)
    return sent


def decision_made(
    session: Session, barrier: Barrier, card: Callable[[Translate], Card], *, now: datetime
) -> None:
    """Tell who raised it what leadership decided; other coordinators read it in their bundle."""
    raised_by = barriers.raised_by(queries.history(session, barrier.id))
    for person in queries.people_with(session, barrier.organisation_id, Role.COORDINATOR):
        if person.id == raised_by:
            key = f"decision/{barrier.id}/{barrier.version}/{person.id}"
            tell(session, person, card, key=key, now=now)


def leadership_told(
    session: Session,
    barrier: Barrier,
    words: str,
    asked: Sequence[BarrierChange],
    *,
    by: Participant,
    now: datetime,
) -> None:
    """Give who asked the answer; everybody who decides where who asked does so no longer."""
    into = queries.standing_for(session, barrier)
    said = {line.participant_id: line.note for line in asked}
    deciders = [one for one in _deciders(session, barrier.organisation_id) if one.id != by.id]
    key = f"told-leadership/{barrier.id}/{barrier.version}"
    for person in [one for one in deciders if one.id in said] or deciders:
        card = partial(decisions.answered, barrier, into, said.get(person.id, ""), words)
        tell(session, person, card, key=f"{key}/{person.id}", now=now)


def _deciders(session: Session, organisation_id: UUID) -> Sequence[Participant]:
    """The leaders; the coordinators where nobody leads."""
    leaders = queries.people_with(session, organisation_id, Role.LEADER)
    return leaders or queries.people_with(session, organisation_id, Role.COORDINATOR)


def barrier_changed(session: Session, barrier: Barrier, *, now: datetime) -> None:
    """Tell everybody who reported or supported a barrier, and can be told, what changed.

    Who stopped taking part is left alone. Of a removal after which a challenge is offered again
    they hear with that offer, on the next working day.
    """
    if removals.to_offer(session, barrier) is not None:
        return
    key = _changed(barrier)
    again = _is_open_again(session, barrier)
    into = queries.standing_for(session, barrier)
    said = {report.participant_id: report.text for report in queries.frictions(session, barrier)}
    for person in queries.followers(session, barrier):
        card = _news(barrier, into, said.get(person.id, ""), again=again)
        tell_if_here(session, person, card, key=f"{key}/{person.id}", now=now)


def withdraw_change(session: Session, barrier: Barrier, person_id: UUID) -> None:
    """Take back what somebody has not been sent yet of the latest change of a barrier."""
    outbox.withdraw(session, f"{_changed(barrier)}/{person_id}")


def _changed(barrier: Barrier) -> str:
    return f"barrier/{barrier.id}/{barrier.version}"


def _news(
    barrier: Barrier, into: Barrier, said: str, *, again: bool
) -> Callable[[Translate], Card]:
    if barrier is not into:
        return lambda words: messages.merged(barrier, into, words, said=said)
    return lambda words: messages.news(barrier, words, said=said, again=again)


def _is_open_again(session: Session, barrier: Barrier) -> bool:
    """Whether a barrier that waits for a plan was over before, or set aside."""
    if barrier.status is not BarrierStatus.ACKNOWLEDGED:
        return False
    over = {*CLOSED, BarrierStatus.PARKED}
    return any(change.what in over for change in queries.history(session, barrier.id))
