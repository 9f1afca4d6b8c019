"""One nudge a day, for who asked for it and has not answered yet.

Every person has a next moment, so that a tick asks one question. Whether a nudge is in place is
decided twice: when it is put in the outbox, and again when it is sent.
"""

import logging
from collections.abc import Collection
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from bot import outbox, roster
from bot.chat.cards import Card
from bot.i18n import spoken_in, translator
from bot.messages import reminders as messages
from bot.models import Delivery
from bot.outbox.sent import is_known
from challenges import calendar, campaigns, queries, reminders
from challenges.calendar import CampaignPlan, ReminderPlan, WorkingDays
from challenges.models import (
    Campaign,
    CampaignStatus,
    Challenge,
    Organisation,
    Participant,
    Reminder,
)

SNOOZE = timedelta(hours=1)
NUDGE = "reminder"
"""What a reminder is about begins with this, and ends with the challenge."""
_LAST_WORD = "no-more-reminders"
SUBJECTS = frozenset({NUDGE, _LAST_WORD})
"""What the messages of this module are about begins with one of these."""
_AGAIN = "/again"
_TOMORROW = timedelta(days=1)

logger = logging.getLogger(__name__)


class _Running:
    """The campaign that runs in an organisation, if any, and when it does things."""

    def __init__(self, session: Session, organisation_id: UUID) -> None:
        self._session = session
        self._challenges: dict[date, Challenge | None] = {}
        self.organisation: Organisation = queries.organisation(session, organisation_id)
        found = queries.campaign_of(session, organisation_id)
        is_running = found is not None and found.status is CampaignStatus.RUNNING
        self.campaign: Campaign | None = found if is_running else None
        self.plan: CampaignPlan | None = (
            campaigns.plan_of(session, self.campaign) if self.campaign else None
        )

    def challenge(self, campaign: Campaign, day: date) -> Challenge | None:
        """The challenge of a day, looked for once for all who are reminded of it."""
        if day not in self._challenges:
            self._challenges[day] = queries.challenge_on(self._session, campaign.id, day)
        return self._challenges[day]

    def wish(self, reminder: Reminder) -> ReminderPlan:
        """When somebody here wants to be reminded."""
        return ReminderPlan.of(reminder, WorkingDays.of(self.organisation))


def plan(session: Session, *, now: datetime, among: Collection[UUID]) -> None:
    """Remind those of some people whose moment has come and to whom it is of use."""
    known: dict[UUID, _Running] = {}
    for reminder, person in queries.reminders_among(session, among, now):
        where = person.organisation_id
        if where not in known:
            known[where] = _Running(session, where)
        try:
            with session.begin_nested():
                _look_at(session, reminder, person, known[where], now)
        except DBAPIError:
            raise
        except Exception:  # one that cannot be made keeps no other, and is tried again tomorrow
            logger.exception("A reminder cannot be made")
            reminder.remind_at = now + _TOMORROW


def compose(session: Session, delivery: Delivery, now: datetime) -> Card | None:
    """The reminder as it is sent, or answered since; None when it is out of place by now."""
    kind, person_id, challenge_id = delivery.subject.split("/")
    person = session.get(Participant, UUID(person_id))
    if person is not None and delivery.updates_id is not None:
        return _answered(session, person, UUID(challenge_id))
    reminder = queries.reminder(session, UUID(person_id))
    if person is None or reminder is None:
        return None
    here = _Running(session, person.organisation_id)
    wish = here.wish(reminder)
    if not wish.allows(now) or wish.day(delivery.due) != wish.day(now):
        return None
    translate = translator(spoken_in(here.organisation, person.locale))
    if kind == _LAST_WORD:
        return None if reminder.is_on else messages.gave_up(translate)
    challenge = _unanswered(session, person, here, wish, now) if reminder.is_on else None
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
    here = _Running(session, person.organisation_id)
    wish = here.wish(reminder)
    challenge, key = _unanswered(session, person, here, wish, now), _key(person, wish, now)
    if challenge is None or challenge.id != challenge_id or not is_known(session, key):
        return False  # today's own reminder is still to come
    later = now + SNOOZE
    if not wish.allows(later):
        return False
    subject = f"{NUDGE}/{person.id}/{challenge.id}"
    _post(session, person, subject, key + _AGAIN, now=now, due=later)
    return True


def rest(session: Session, person: Participant, now: datetime) -> None:
    """Remind somebody of nothing any more today."""
    reminder = queries.reminder(session, person.id)
    if reminder is None or not reminder.is_on:
        return
    wish = _Running(session, person.organisation_id).wish(reminder)
    comes = wish.next_moment(now)
    if comes is not None and wish.day(comes) == wish.day(now):
        comes = wish.next_moment(comes)
    reminder.remind_at = comes
    session.add(reminder)
    outbox.withdraw(session, _key(person, wish, now) + _AGAIN)


def _look_at(
    session: Session, reminder: Reminder, person: Participant, here: _Running, now: datetime
) -> None:
    """Remind somebody if that is in place now, and note when to look again."""
    wish = here.wish(reminder)
    opens = _opens_today(here, wish, now)
    # Otherwise the challenge is still to come; or yesterday was slept through, and today is not.
    is_time = opens is None and wish.has_come(now)
    gives_up = is_time and _gives_up(session, reminder, person, here, now)
    # Last: every question after a change has it written down, and there would be two.
    reminder.remind_at = None if gives_up else opens or wish.next_moment(now)
    session.add(reminder)


def _gives_up(
    session: Session, reminder: Reminder, person: Participant, here: _Running, now: datetime
) -> bool:
    """Remind somebody of a challenge they may be reminded of; or say that it was the last time."""
    wish = here.wish(reminder)
    challenge = _unanswered(session, person, here, wish, now)
    if challenge is None:
        return False
    if reminders.is_in_vain(session, reminder):
        subject = f"{_LAST_WORD}/{person.id}/{challenge.id}"
        _post(session, person, subject, f"no-more-{_key(person, wish, now)}", now=now)
        return True
    subject = f"{NUDGE}/{person.id}/{challenge.id}"
    if _post(session, person, subject, _key(person, wish, now), now=now):
        reminder.unanswered += 1
        reminder.reminded_at = now
    return False


def _opens_today(here: _Running, wish: ReminderPlan, now: datetime) -> datetime | None:
    """When today's challenge is posted, for who wants to be reminded before it is."""
    opens = calendar.opens_next(here.plan, now) if here.plan else None
    if opens is None or wish.day(opens) != wish.day(now) or not wish.allows(opens):
        return None
    return opens


def _unanswered(
    session: Session, person: Participant, here: _Running, wish: ReminderPlan, now: datetime
) -> Challenge | None:
    """The challenge that somebody may be reminded of now, if there is one."""
    if here.campaign is None or here.plan is None or not person.is_taking_part:
        return None
    day = calendar.asked_lately(here.plan, now)
    if day is None or not wish.allows(now):
        return None
    if queries.latest_enrolment(session, here.campaign.id, person.id)[0] is None:
        return None  # of a next campaign people are reminded once they said that they join it
    if queries.is_away(session, person.id, wish.day(now)):
        return None
    challenge = here.challenge(here.campaign, day)
    if challenge is None or queries.check_in(session, person.id, challenge.id) is not None:
        return None
    return challenge


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
    due: datetime | None = None,
) -> bool:
    conversation = roster.direct_to(session, person.id)
    if conversation is None or conversation.gone:
        return False
    return outbox.post(session, conversation, None, key=key, now=now, subject=subject, due=due)
