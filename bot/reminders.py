"""One nudge a day, for who asked for it and has not answered yet.

Every person has a next moment, so that a tick asks one question. Whether a nudge is in place is
decided twice: when it is put in the outbox, and again when it is sent.
"""

import logging
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from sqlmodel import Session

from bot import outbox, roster
from bot.chat.cards import Card
from bot.i18n import spoken_in, translator
from bot.messages import reminders as messages
from bot.models import Delivery
from bot.outbox.sent import is_known
from challenges import queries, reminders
from challenges.calendar import ReminderPlan, WorkingDays
from challenges.models import Challenge, Participant, Reminder
from challenges.queries.reminders import latest_answers, with_reminders
from challenges.reminding import Reminded, reminded

SNOOZE = timedelta(hours=1)
NUDGE = "reminder"
"""What a reminder is about begins with this, and ends with the challenge."""
_LAST_WORD = "no-more-reminders"
SUBJECTS = frozenset({NUDGE, _LAST_WORD})
"""What the messages of this module are about begins with one of these."""
_AGAIN = "/again"
_TOMORROW = timedelta(days=1)

logger = logging.getLogger(__name__)


class _Look(NamedTuple):
    """What a look at somebody's reminder came to: when the next is, and what is said now."""

    reminder: Reminder
    person: Participant
    next_at: datetime | None
    key: str = ""
    subject: str = ""

    @property
    def is_nudge(self) -> bool:
        """Whether they are reminded, and not told that it was the last time."""
        return self.subject.startswith(f"{NUDGE}/")


def plan(session: Session, *, now: datetime, among: Collection[UUID]) -> None:
    """Remind those of some people whose moment has come and to whom it is of use."""
    found = queries.reminders_among(session, among, now)
    known = reminded(session, [person for _, person in found], now)
    before = [reminder.participant_id for reminder, _ in found if reminder.reminded_at]
    answered = latest_answers(session, before)
    looks = list[_Look]()
    for reminder, person in found:
        try:
            looks.append(_look_at(reminder, person, known, answered.get(person.id)))
        except Exception:  # one that cannot be made keeps no other, and is tried again tomorrow
            logger.exception("A reminder cannot be made")
            looks.append(_Look(reminder, person, now + _TOMORROW))
    _say(session, looks, now)


def _say(session: Session, looks: Sequence[_Look], now: datetime) -> None:
    """Post what the looks at some reminders came to, and note when to look again."""
    speaking = [one for one in looks if one.key]
    places = roster.directs_to(session, [one.person.id for one in speaking])
    messages = list[outbox.Composed]()
    for look in speaking:
        place = places.get(look.person.id)
        if place is not None and not place.gone:
            messages.append(outbox.Composed(place, look.key, look.subject))
    posted = outbox.post_all(session, messages, now=now)
    for look in looks:
        look.reminder.remind_at = look.next_at
        if look.is_nudge and look.key in posted:
            look.reminder.unanswered += 1
            look.reminder.reminded_at = now
        session.add(look.reminder)


def compose(
    session: Session, deliveries: Sequence[Delivery], now: datetime
) -> Sequence[Card | None]:
    """Some reminders as they are sent, or answered since; None for what is out of place by now."""
    wanted = [UUID(delivery.subject.split("/")[1]) for delivery in deliveries]
    found = {person.id: (reminder, person) for reminder, person in with_reminders(session, wanted)}
    known = reminded(session, [person for _, person in found.values()], now)
    return [
        _compose(session, delivery, found.get(person_id), known)
        for delivery, person_id in zip(deliveries, wanted, strict=True)
    ]


def _compose(
    session: Session,
    delivery: Delivery,
    found: tuple[Reminder | None, Participant] | None,
    known: Reminded,
) -> Card | None:
    kind, _, challenge_id = delivery.subject.split("/")
    if found is None:
        return None
    reminder, person = found
    if delivery.updates_id is not None:
        return _answered(session, person, UUID(challenge_id))
    if reminder is None:
        return None
    wish, now = known.wish(reminder, person), known.now
    if not wish.allows(now) or wish.day(delivery.due) != wish.day(now):
        return None
    organisation = known.organisations[person.organisation_id]
    translate = translator(spoken_in(organisation, person.locale))
    if kind == _LAST_WORD:
        return None if reminder.is_on else messages.gave_up(translate)
    challenge = known.unanswered(wish, person) if reminder.is_on else None
    if challenge is None or str(challenge.id) != challenge_id:
        return None
    may_snooze = not delivery.key.endswith(_AGAIN)
    return messages.reminder_card(challenge, may_snooze=may_snooze, translate=translate)


def _answered(session: Session, person: Participant, challenge_id: UUID) -> Card | None:
    """A reminder that has been sent, once its challenge was answered elsewhere, or undone."""
    challenge = session.get(Challenge, challenge_id)
    if challenge is None:
        return None
    organisation = queries.organisation(session, person.organisation_id)
    translate = translator(spoken_in(organisation, person.locale))
    given = queries.check_in(session, person.id, challenge_id)
    if given is None:
        return messages.reminder_card(challenge, may_snooze=False, translate=translate)
    return messages.answered_card(challenge, given.answer, translate)


def snooze(session: Session, person: Participant, challenge_id: UUID, now: datetime) -> bool:
    """Come back to a challenge in an hour, once; False when that would be out of place."""
    reminder = queries.reminder(session, person.id)
    if reminder is None or not reminder.is_on:
        return False
    known = reminded(session, [person], now)
    wish = known.wish(reminder, person)
    challenge, key = known.unanswered(wish, person), _key(person, wish, now)
    if challenge is None or challenge.id != challenge_id or not is_known(session, key):
        return False  # today's own reminder is still to come
    later = now + SNOOZE
    if not wish.allows(later):
        return False
    subject, again = f"{NUDGE}/{person.id}/{challenge.id}", key + _AGAIN
    outbox.withdraw(session, again)  # pressed again it comes later; once it has come, never
    return _post(session, person, subject, again, now=now, due=later)


def rest(session: Session, person: Participant, now: datetime) -> None:
    """Remind somebody of nothing any more today."""
    reminder = queries.reminder(session, person.id)
    if reminder is None or not reminder.is_on:
        return
    working = WorkingDays.of(queries.organisation(session, person.organisation_id))
    wish = ReminderPlan.of(reminder, working)
    comes = wish.next_moment(now)
    if comes is not None and wish.day(comes) == wish.day(now):
        comes = wish.next_moment(comes)
    reminder.remind_at = comes
    session.add(reminder)
    outbox.withdraw(session, _key(person, wish, now) + _AGAIN)


def _look_at(
    reminder: Reminder, person: Participant, known: Reminded, answered_at: datetime | None
) -> _Look:
    """Whether somebody is reminded now, and when to look again; nothing is changed."""
    wish, now = known.wish(reminder, person), known.now
    opens = known.opens_today(wish, person)
    later = opens or wish.next_moment(now)
    # Otherwise the challenge is still to come; or yesterday was slept through, and today is not.
    is_time = opens is None and wish.has_come(now)
    challenge = known.unanswered(wish, person) if is_time else None
    if challenge is None:
        return _Look(reminder, person, later)
    about, key = f"{person.id}/{challenge.id}", _key(person, wish, now)
    if reminders.is_in_vain(reminder, answered_at):
        return _Look(reminder, person, None, f"no-more-{key}", f"{_LAST_WORD}/{about}")
    return _Look(reminder, person, later, key, f"{NUDGE}/{about}")


def _key(person: Participant, wish: ReminderPlan, now: datetime) -> str:
    """One reminder to a person and a day on their own clocks can exist."""
    return f"{NUDGE}/{person.id}/{wish.day(now)}"


def _post(
    session: Session,
    person: Participant,
    subject: str,
    key: str,
    *,
    now: datetime,
    due: datetime,
) -> bool:
    conversation = roster.direct_to(session, person.id)
    if conversation is None or conversation.gone:
        return False
    return outbox.post(session, conversation, None, key=key, now=now, subject=subject, due=due)
