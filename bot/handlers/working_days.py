"""On which days of the week somebody works: the other days ask nothing of them."""

from bot.chat.events import ButtonPressed, CommandGiven, FormSubmitted
from bot.chat.forms import is_yes
from bot.chat.responses import OpenForm, RejectForm, ReplyPrivately, Response
from bot.messages import notices
from bot.messages import working_days as messages
from bot.router import Router
from bot.turn import Turn
from challenges import participants, queries, reminders
from challenges.calendar import WorkingDays
from challenges.models import works_on

routes = Router()


@routes.command("working-days")
@routes.button("working-days")
def on_working_days(event: CommandGiven | ButtonPressed, turn: Turn) -> Response:
    """Ask on which days somebody works."""
    del event
    pattern = turn.member().pattern
    ticked = [day for day in range(7) if works_on(pattern, day)]
    return OpenForm(messages.form(weekdays(turn), ticked, turn.translate))


@routes.form("working-days")
def on_chosen(event: FormSubmitted, turn: Turn) -> Response:
    """Keep them, also for the reminder, and say from when on they count."""
    ticked = [day for day, name in enumerate(messages.WEEKDAYS) if is_yes(event.answers, name)]
    form = messages.form(weekdays(turn), ticked, turn.translate)
    if not ticked:
        return RejectForm(form, {form.fields[0].id: turn.translate("error-no-weekdays")})
    person = turn.member()
    at_once = participants.work_on(turn.session, person, ticked, now=turn.now)
    reminders.work_on(turn.session, person, ticked, now=turn.now)
    key = "working-days-saved" if at_once else "working-days-next-week"
    return ReplyPrivately(notices.notice(turn.translate, key))


def weekdays(turn: Turn) -> list[int]:
    """The days of the week on which somebody may work here."""
    return working_days(turn).weekdays(turn.today)


def working_days(turn: Turn) -> WorkingDays:
    """The working days of the organisation in which somebody acts."""
    return WorkingDays.of(queries.organisation(turn.session, turn.organisation.id))
