"""Reminders, and what is said about them."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time
from uuid import uuid4

from bot.chat.cards import Card
from bot.i18n import Translate
from bot.messages import challenges, personal, reminders
from challenges.models import Answer, Challenge, Reminder
from challenges.packs import load

REMINDER = Reminder(
    participant_id=uuid4(), at=time(15), weekdays=[0, 2, 4], timezone="Africa/Ouagadougou",
    remind_at=datetime(2026, 11, 23, 14, tzinfo=UTC),
)  # fmt: skip


def reminder_cards(words: Translate, packs: Sequence[str] = ("two-weeks",)) -> Iterator[Card]:
    """Of every challenge of some packs, and what may be answered."""
    for content in (content for pack in packs for content in load(pack).challenges):
        challenge = Challenge(
            campaign_id=uuid4(), code=content.code, theme=content.theme, day=date(2026, 11, 23),
            position=1, content=content.as_json(),
        )  # fmt: skip
        for may_snooze in (True, False):
            yield reminders.reminder_card(challenge, may_snooze=may_snooze, translate=words)
        answer = challenges.answer_card(
            uuid4(), content, Answer.NOT_TODAY, until=date(2026, 11, 25), is_new=True,
            translate=words,
        )  # fmt: skip
        yield personal.first_answer(answer, may_choose_team=True, translate=words)
    yield personal.joined(may_choose_team=True, is_new=True, translate=words)
    for key in ("snoozed-hour", "snoozed-too-late", "snoozed-tomorrow"):
        yield reminders.snoozed(uuid4(), key, words)
    yield reminders.gave_up(words)
    yield reminders.saved(REMINDER, words)
    yield reminders.saved(None, words)
