"""Being reminded: switched on, put off, and stopped with one tap."""

from bot import reminders as nudges
from bot.chat.events import ButtonPressed, CommandGiven, FormSubmitted
from bot.chat.forms import Form, id_in, is_yes
from bot.chat.responses import OpenForm, RejectForm, ReplyPrivately, Response, settled
from bot.handlers.check_ins import known_card
from bot.handlers.working_days import weekdays
from bot.messages import reminders as messages
from bot.messages.working_days import WEEKDAYS
from bot.router import Router
from bot.turn import Turn
from challenges import queries, reminders
from challenges.errors import ReminderHasChanged, UnknownChallenge
from challenges.models import Reminder
from challenges.packs import content_of

routes = Router()


@routes.command("reminder")
@routes.button("reminders")
def on_reminders(event: CommandGiven | ButtonPressed, turn: Turn) -> Response:
    """Ask whether and when somebody wants to be reminded."""
    del event
    reminder = queries.reminder(turn.session, turn.member().id)
    form = messages.reminder_form(reminder, turn.timezone, weekdays(turn), turn.translate)
    return OpenForm(form)


@routes.form("reminders")
def on_chosen(event: FormSubmitted, turn: Turn) -> Response:
    """Remind somebody as they chose, or no more."""
    person, answers = turn.member(), event.answers
    form = _filled_in(event, queries.reminder(turn.session, person.id), turn)
    if not is_yes(answers, "on"):
        reminders.stop(turn.session, person.id)
        return ReplyPrivately(messages.saved(None, turn.translate))
    days = [day for day, name in enumerate(WEEKDAYS) if is_yes(answers, name)]
    at = messages.time_in(answers.get("at", ""))
    if at is None:
        return RejectForm(form, {"at": turn.translate("field-needed")})
    if not days:
        first = WEEKDAYS[0]
        return RejectForm(form, {first: turn.translate("reminder-days-needed")})
    timezone = answers.get("timezone", turn.timezone)
    chosen = reminders.choose(
        turn.session, person, at=at, weekdays=days, timezone=timezone, now=turn.now
    )
    return ReplyPrivately(messages.saved(chosen, turn.translate))


def _filled_in(event: FormSubmitted, reminder: Reminder | None, turn: Turn) -> Form:
    """The form as it was filled in.

    Raises:
        ReminderHasChanged: the reminder is not what the form showed; one without a value is older
            than this rule.
    """
    is_on = reminder is not None and reminder.is_on
    now = messages.reminder_form(
        reminder, turn.timezone, weekdays(turn), turn.translate, is_on=is_on
    )
    form = turn.fills_in(now, event)
    if event.value not in ("", now.value):
        raise ReminderHasChanged
    return form


@routes.button("snooze-reminder")
def on_snooze(event: ButtonPressed, turn: Turn) -> Response:
    """Come back in an hour, or not before tomorrow; who answered meanwhile is told so."""
    identifier, _, until = event.value.partition("/")
    challenge_id = id_in(identifier, UnknownChallenge)
    person = turn.member()
    reminders.hear(turn.session, person.id)
    given = queries.check_in(turn.session, person.id, challenge_id)
    if given is not None:
        return settled(known_card(turn, given), event.conversation)
    if until != "hour":
        nudges.rest(turn.session, person, turn.now)
        key = "snoozed-tomorrow"
    elif nudges.snooze(turn.session, person, challenge_id, turn.now):
        key = "snoozed-hour"
    else:
        key = "snoozed-too-late"
    challenge, _ = queries.challenge(turn.session, challenge_id, turn.organisation.id)
    asks = content_of(challenge).asks
    card = messages.snoozed(challenge_id, key, turn.translate, asks)
    return settled(card, event.conversation)


@routes.button("stop-reminders")
def on_stop(event: ButtonPressed, turn: Turn) -> Response:
    """Remind somebody no more."""
    if turn.person is not None:
        reminders.stop(turn.session, turn.person.id)
    return settled(messages.saved(None, turn.translate), event.conversation)
