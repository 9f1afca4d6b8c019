"""Goals and ambitions: what is wanted by which year, and which action serves which."""

from bot import ambitions
from bot import goals as shown
from bot.chat.cards import Button
from bot.chat.events import ButtonPressed, CommandGiven, FormSubmitted
from bot.chat.forms import id_in, number_in, version_in
from bot.chat.responses import OpenForm, ReplaceCard, ReplyPrivately, Response
from bot.handlers.actions import action_in, show
from bot.messages import notices
from bot.messages.goals import forms
from bot.messages.goals import showing as messages
from bot.messages.goals.ambitions import propose_button
from bot.router import Router
from bot.turn import Turn
from challenges import actions, goals
from challenges.errors import CoordinatorsAndLeadersOnly
from challenges.models import Goal, Role
from challenges.queries import goals as queries

routes = Router()


@routes.command("goals")
def on_goals(event: CommandGiven, turn: Turn) -> Response:
    """Show the goals with their last readings."""
    del event
    return ReplyPrivately(_list(turn, "0").card)


@routes.button("list-goals")
def on_list(event: ButtonPressed, turn: Turn) -> Response:
    """Turn a page of the list."""
    return _list(turn, event.value)


@routes.button("open-goal")
def on_open(event: ButtonPressed, turn: Turn) -> Response:
    """Show one goal, with the readings from the one that is asked for."""
    start = number_in(event.value.partition("/")[2]) or 0
    return show_goal(goal_in(event.value, turn), turn, start)


@routes.button("new-goal")
def on_new(event: ButtonPressed, turn: Turn) -> Response:
    """Open the form for a goal."""
    del event
    turn.coordinator()
    return OpenForm(forms.new_goal_form(turn.translate))


@routes.form("new-goal")
def on_created(event: FormSubmitted, turn: Turn) -> Response:
    """Set the goal."""
    turn.coordinator()
    turn.fills_in(forms.new_goal_form(turn.translate), event)
    aim = forms.read_aim(event.answers, turn.locale)
    return show_goal(goals.create(turn.session, turn.organisation.id, aim, now=turn.now), turn)


@routes.button("change-goal")
def on_change(event: ButtonPressed, turn: Turn) -> Response:
    """Open the form with what the goal says now."""
    turn.coordinator()
    return OpenForm(forms.change_goal_form(goal_in(event.value, turn), turn.translate))


@routes.form("change-goal")
def on_changed(event: FormSubmitted, turn: Turn) -> Response:
    """Let the goal say what was filled in, unless somebody else was first."""
    turn.coordinator()
    goal = goal_in(event.value, turn)
    turn.fills_in(forms.change_goal_form(goal, turn.translate), event)
    aim = forms.read_aim(event.answers, turn.locale)
    goals.change(turn.session, goal, aim, version=version_in(event.value))
    return show_goal(goal, turn)


@routes.button("remove-goal")
def on_remove(event: ButtonPressed, turn: Turn) -> Response:
    """Ask once more, and say how many readings go with it."""
    turn.coordinator()
    goal = goal_in(event.value, turn)
    readings = len(queries.readings(turn.session, goal.id))
    return ReplaceCard(messages.removal_card(goal, readings, turn.translate))


@routes.button("remove-goal-now")
def on_removed(event: ButtonPressed, turn: Turn) -> Response:
    """Take the goal away, unless somebody else changed it meanwhile."""
    turn.coordinator()
    goals.remove(turn.session, goal_in(event.value, turn), version=version_in(event.value))
    return ReplaceCard(notices.notice(turn.translate, "goal-removed"), page="goals", done="removed")


@routes.button("action-goal")
def on_serve(event: ButtonPressed, turn: Turn) -> Response:
    """Ask which goal an action serves."""
    turn.coordinator()
    known = queries.goals(turn.session, turn.organisation.id)
    return OpenForm(forms.serve_form(action_in(event.value, turn), known, turn.translate))


@routes.form("action-goal")
def on_served(event: FormSubmitted, turn: Turn) -> Response:
    """Say that an action serves a goal, or none."""
    turn.coordinator()
    action = action_in(event.value, turn)
    known = queries.goals(turn.session, turn.organisation.id)
    turn.fills_in(forms.serve_form(action, known, turn.translate), event)
    chosen = forms.goal_chosen(event.answers)
    goal = goal_in(chosen, turn) if chosen else None
    version = version_in(event.value)
    actions.serve(turn.session, action, goal.id if goal else None, version=version)
    return show(action, turn)


def show_goal(goal: Goal, turn: Turn, start: int = 0) -> ReplaceCard:
    """A goal as it is now, with what can be done by who looks."""
    card = messages.goal_card(
        shown.progress_of(turn.session, goal, turn.today),
        queries.readings(turn.session, goal.id),
        queries.actions_serving(turn.session, goal.id),
        start,
        turn.translate,
        coordinates=Role.COORDINATOR in turn.roles,
    )
    return ReplaceCard(card, page=f"goals/{goal.id}", done="saved")


def goal_in(value: str, turn: Turn) -> Goal:
    """The goal of a value such as "<id>/<version>", for who may see goals."""
    _may_see(turn)
    goal_id = id_in(value.partition("/")[0], queries.UnknownGoal)
    return queries.goal(turn.session, goal_id, turn.organisation.id)


def _list(turn: Turn, start: str) -> ReplaceCard:
    _may_see(turn)
    found = shown.progress(turn.session, turn.organisation.id, turn.today)
    coordinates = Role.COORDINATOR in turn.roles
    first = number_in(start) or 0
    more = _proposes(turn) if coordinates else ()
    card = messages.goal_list(found, first, turn.translate, coordinates=coordinates, more=more)
    return ReplaceCard(card)


def _proposes(turn: Turn) -> tuple[Button, ...]:
    """The way to ambitions, where a measurement shows that more is wanted than there is."""
    results = ambitions.measured(turn.session, turn.organisation.id)
    return (propose_button(results.measure, turn.translate),) if results else ()


def _may_see(turn: Turn) -> None:
    if not turn.roles & {Role.COORDINATOR, Role.LEADER}:
        raise CoordinatorsAndLeadersOnly
