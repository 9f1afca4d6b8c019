"""Readings of goals: added, corrected and removed by a coordinator."""

from bot.chat.events import ButtonPressed, FormSubmitted
from bot.chat.forms import id_in, version_in
from bot.chat.responses import OpenForm, ReplaceCard, Response
from bot.handlers.goals import goal_in, show_goal
from bot.messages.goals import forms
from bot.messages.goals import showing as messages
from bot.router import Router
from bot.turn import Turn
from challenges import readings
from challenges.models import Goal, Reading
from challenges.queries import goals as queries

routes = Router()


@routes.button("add-reading")
def on_add(event: ButtonPressed, turn: Turn) -> Response:
    """Open the form for a reading."""
    turn.coordinator()
    goal = goal_in(event.value, turn)
    last = queries.last_reading(turn.session, goal.id)
    return OpenForm(forms.reading_form(goal, last, turn.translate))


@routes.form("add-reading")
def on_added(event: FormSubmitted, turn: Turn) -> Response:
    """Write the reading down."""
    turn.coordinator()
    goal = goal_in(event.value, turn)
    last = queries.last_reading(turn.session, goal.id)
    turn.fills_in(forms.reading_form(goal, last, turn.translate), event)
    found = forms.read_reading(event.answers, turn.locale)
    readings.read(turn.session, goal, found, today=turn.today)
    return show_goal(goal, turn)


@routes.button("correct-reading")
def on_correct(event: ButtonPressed, turn: Turn) -> Response:
    """Open the form with what the reading says now."""
    turn.coordinator()
    reading, goal = _reading(event.value, turn)
    return OpenForm(forms.correct_form(reading, goal, turn.translate))


@routes.form("correct-reading")
def on_corrected(event: FormSubmitted, turn: Turn) -> Response:
    """Let the reading say what was filled in, unless somebody else was first."""
    turn.coordinator()
    reading, goal = _reading(event.value, turn)
    turn.fills_in(forms.correct_form(reading, goal, turn.translate), event)
    found = forms.read_reading(event.answers, turn.locale)
    version = version_in(event.value)
    readings.correct(turn.session, goal, reading, found, version=version, today=turn.today)
    return show_goal(goal, turn)


@routes.button("remove-reading")
def on_remove(event: ButtonPressed, turn: Turn) -> Response:
    """Ask once more."""
    turn.coordinator()
    reading, goal = _reading(event.value, turn)
    return ReplaceCard(messages.reading_removal_card(reading, goal, turn.translate))


@routes.button("remove-reading-now")
def on_removed(event: ButtonPressed, turn: Turn) -> Response:
    """Take the reading away, unless somebody else changed it meanwhile."""
    turn.coordinator()
    reading, goal = _reading(event.value, turn)
    readings.forget(turn.session, reading, version=version_in(event.value))
    return show_goal(goal, turn)


def _reading(value: str, turn: Turn) -> tuple[Reading, Goal]:
    reading_id = id_in(value.partition("/")[0], queries.UnknownGoal)
    return queries.reading(turn.session, reading_id, turn.organisation.id)
