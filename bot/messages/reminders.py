"""Being reminded: the form, the reminder itself, and what is said of it."""

from collections.abc import Collection, Sequence
from datetime import time
from uuid import UUID

from bot.chat.cards import Actions, Button, Card, Text, Tone
from bot.chat.forms import ChoiceField, Form, Option, ToggleField
from bot.chat.searches import folded
from bot.i18n import Translate
from bot.messages import working_days
from bot.messages.challenges import answer_buttons
from bot.messages.working_days import WEEKDAYS
from challenges.calendar import QUIET_FROM, QUIET_UNTIL
from challenges.models import Answer, Challenge, Reminder
from challenges.packs import Asks, content_of
from challenges.reminders import PATIENCE

_USUAL_DAYS = range(5)
_STEP = 30  # minutes
_USUAL = time(15)
_ZONES = (
    "Africa/Casablanca", "Africa/Johannesburg", "Africa/Lagos", "Africa/Nairobi",
    "America/Argentina/Buenos_Aires", "America/Aruba", "America/Chicago", "America/Curacao",
    "America/Denver", "America/Los_Angeles", "America/New_York", "America/Paramaribo",
    "America/Sao_Paulo", "America/Toronto", "Asia/Dubai", "Asia/Hong_Kong", "Asia/Jakarta",
    "Asia/Kolkata", "Asia/Manila", "Asia/Shanghai", "Asia/Singapore", "Asia/Tokyo",
    "Atlantic/Azores", "Atlantic/Canary", "Australia/Perth", "Australia/Sydney", "Europe/Amsterdam",
    "Europe/Athens", "Europe/Berlin", "Europe/Brussels", "Europe/Bucharest", "Europe/Budapest",
    "Europe/Copenhagen", "Europe/Dublin", "Europe/Helsinki", "Europe/Istanbul", "Europe/Kyiv",
    "Europe/Lisbon", "Europe/London", "Europe/Luxembourg", "Europe/Madrid", "Europe/Oslo",
    "Europe/Paris", "Europe/Prague", "Europe/Rome", "Europe/Sofia", "Europe/Stockholm",
    "Europe/Vienna", "Europe/Warsaw", "Europe/Zurich", "Pacific/Auckland", "UTC",
)  # fmt: skip
"""Where people may be, next to the organisation's own time zone; a form has room for a hundred."""


def settings_button(translate: Translate, reminder: Reminder | None = None) -> Button:
    """Opens the form in which somebody says whether and when they want to be reminded."""
    is_on = reminder is not None and reminder.is_on
    label = translate("button-change-reminder" if is_on else "button-reminders")
    return Button("reminders", label, opens_form=True)


def kept_buttons(
    challenge_id: UUID, reminder: Reminder | None, translate: Translate, *, can_undo: bool
) -> tuple[Button, ...]:
    """Undoing an answer and being reminded, on a card that is about something else."""
    undo = Button("undo-check-in", translate("button-undo-answer"), str(challenge_id))
    return (*((undo,) if can_undo else ()), settings_button(translate, reminder))


def offer(translate: Translate) -> Text:
    """Says that one can be reminded: asked once, of who begins to take part."""
    return Text(translate("reminder-offer"))


def summary(reminder: Reminder | None, translate: Translate) -> str:
    """Whether and when somebody is reminded, in one line."""
    if reminder is None or not reminder.is_on:
        return translate("reminder-off")
    return translate("reminder-on", **_wish(reminder, translate))


def all_of(reminder: Reminder, translate: Translate) -> str:
    """What is kept of somebody's reminder, also while it is off."""
    key = "my-data-reminder-on" if reminder.is_on else "my-data-reminder-off"
    return translate(key, unanswered=reminder.unanswered, **_wish(reminder, translate))


def _wish(reminder: Reminder, translate: Translate) -> dict[str, str]:
    days = [translate(f"weekday-{WEEKDAYS[number]}") for number in reminder.weekdays]
    every_day = reminder.weekdays == list(_USUAL_DAYS)
    return {
        "at": f"{reminder.at:%H:%M}",
        "days": translate("weekdays-all") if every_day else ", ".join(days),
        "place": translate.place(reminder.timezone),
    }


def value_of(reminder: Reminder | None) -> str:
    """What a form about a reminder carries: what it said when the person saw it."""
    if reminder is None:
        return "never"
    days = "".join(map(str, reminder.weekdays))
    return f"{'on' if reminder.is_on else 'off'}/{reminder.at:%H:%M}/{days}/{reminder.timezone}"


def reminder_form(
    reminder: Reminder | None,
    timezone: str,
    weekdays: Sequence[int],
    translate: Translate,
    *,
    is_on: bool = True,
) -> Form:
    """When and on which `weekdays` somebody wants to be reminded, as they chose it before.

    It is ticked, also while it is off: who opens this wants one, or unticks it.
    """
    days = weekdays if reminder is None else reminder.weekdays
    return _form(
        value=value_of(reminder),
        is_on=is_on,
        at=f"{reminder.at if reminder else _USUAL:%H:%M}",
        days=days,
        weekdays=weekdays,
        timezone=reminder.timezone if reminder else timezone,
        zones={timezone, reminder.timezone if reminder else timezone},
        translate=translate,
    )


def _form(
    *,
    value: str,
    is_on: bool,
    at: str,
    days: Collection[int],
    weekdays: Sequence[int],
    timezone: str,
    zones: Collection[str],
    translate: Translate,
) -> Form:
    return Form(
        "reminders",
        translate("reminder-form-title"),
        translate("button-save"),
        translate("button-cancel"),
        (
            ToggleField("on", translate("field-reminder-on"), translate("field-reminder"), is_on),
            ChoiceField("at", translate("field-reminder-at"), _moments(), required=True, value=at),
            *working_days.fields(weekdays, days, translate),
            ChoiceField(
                "timezone", translate("field-timezone"), _places(zones, translate),
                required=True, value=timezone,
            ),
        ),
        value=value,
        intro=(Text(translate("reminder-about")),),
    )  # fmt: skip


def _moments() -> tuple[Option, ...]:
    """Every half hour in which somebody may be reminded."""
    first, last = (60 * edge.hour + edge.minute for edge in (QUIET_UNTIL, QUIET_FROM))
    clock = (f"{minute // 60:02}:{minute % 60:02}" for minute in range(first, last, _STEP))
    return tuple(Option(at, at) for at in clock)


def time_in(answer: str) -> time | None:
    """The time that was chosen; None when it is none of those that can be."""
    if answer not in {option.value for option in _moments()}:
        return None
    return time.fromisoformat(answer)


def _places(more: Collection[str], translate: Translate) -> tuple[Option, ...]:
    names = {zone: translate.place(zone) for zone in {*_ZONES, *more}}
    return tuple(
        Option(zone, names[zone]) for zone in sorted(names, key=lambda z: folded(names[z]))
    )


def saved(reminder: Reminder | None, translate: Translate) -> Card:
    """What was chosen holds from now on."""
    is_on = reminder is not None and reminder.is_on
    return Card(
        translate("reminder-saved" if is_on else "reminder-stopped"),
        (Text(summary(reminder, translate) if is_on else translate("reminder-again")),),
        (settings_button(translate, reminder),),
    )


def reminder_card(challenge: Challenge, *, may_snooze: bool, translate: Translate) -> Card:
    """What somebody reads who has not answered yet; every answer is as good."""
    content, locale = content_of(challenge), translate.locale
    value = str(challenge.id)
    later = Button("snooze-reminder", translate("button-in-an-hour"), f"{value}/hour")
    return Card(
        translate("reminder-title", title=content.title.in_language(locale)),
        (
            Text(content.do.in_language(locale), Tone.STRONG),
            Text(translate("challenge-alternative", other=content.alternative.in_language(locale))),
            Actions(answer_buttons(challenge.id, translate, asks=content.asks)),
            Text(translate("reminder-no-need"), Tone.SUBTLE),
        ),
        (
            *((later,) if may_snooze else ()),
            Button("snooze-reminder", translate("button-tomorrow"), f"{value}/tomorrow"),
            Button("pause", translate("button-pause-until"), opens_form=True),
            Button("stop-reminders", translate("button-stop-reminders")),
        ),
    )


def answered_card(challenge: Challenge, given: Answer, translate: Translate) -> Card:
    """A reminder that somebody answered elsewhere, with what they said."""
    content = content_of(challenge)
    return Card(
        translate(f"answer-{given}"),
        (Text(content.title.in_language(translate.locale)),),
        (
            *answer_buttons(challenge.id, translate, given, content.asks),
            Button("undo-check-in", translate("button-undo"), str(challenge.id)),
        ),
    )


def snoozed(challenge_id: UUID, key: str, translate: Translate, asks: Asks | None = None) -> Card:
    """When the next one comes; the answers stay within reach."""
    return Card(translate(key), (), answer_buttons(challenge_id, translate, asks=asks))


def gave_up(translate: Translate) -> Card:
    """Whom reminders do not help is told, once, that there will be no more."""
    return Card(
        translate("reminder-gave-up"),
        (
            Text(translate("reminder-gave-up-why", count=PATIENCE)),
            Text(translate("reminder-again"), Tone.SUBTLE),
        ),
        (
            settings_button(translate),
            Button("show-today", translate("button-today")),
        ),
    )
