"""The dashboard: in four lines, and what is set right or begun from it."""

from bot import dashboard
from bot.chat.events import ButtonPressed, CommandGiven, FormSubmitted
from bot.chat.forms import date_in, version_in
from bot.chat.responses import OpenForm, ReplyPrivately, Response
from bot.handlers.actions import action_in, show
from bot.messages.barriers import is_public, public_name
from bot.messages.dashboard import forms
from bot.messages.dashboard.summary import dashboard_card
from bot.messages.programme.forms import first_plan
from bot.router import Router
from bot.turn import Turn
from challenges import actions, queries
from challenges.action_lists import longest
from challenges.errors import CoordinatorsAndLeadersOnly, Incomplete, UnknownBarrier
from challenges.models import Role

routes = Router()

_MAY_READ = frozenset({Role.COORDINATOR, Role.LEADER})


@routes.command("dashboard")
@routes.button("open-dashboard")
def on_dashboard(event: CommandGiven | ButtonPressed, turn: Turn) -> Response:
    """Tell a coordinator or a leader how it goes, in four lines with the link to the rest."""
    del event
    person = turn.participant
    if person is None or not turn.roles & _MAY_READ:
        raise CoordinatorsAndLeadersOnly
    url = turn.links.board(person.id, turn.now, person.sign_outs, "dashboard")
    found = dashboard.overview(turn.session, turn.campaign, turn.today)
    coordinates = Role.COORDINATOR in turn.roles
    return ReplyPrivately(dashboard_card(found, url, turn.translate, coordinates=coordinates))


@routes.button("move-action")
def on_move(event: ButtonPressed, turn: Turn) -> Response:
    """Ask for another day; an action that is over is shown as it is."""
    turn.coordinator()
    action = action_in(event.value, turn)
    if action.is_over:
        return show(action, turn)
    return OpenForm(forms.move_form(action, turn.translate))


@routes.form("move-action")
def on_moved(event: FormSubmitted, turn: Turn) -> Response:
    """Agree on another day, unless somebody else was first."""
    turn.coordinator()
    action = action_in(event.value, turn)
    turn.fills_in(forms.move_form(action, turn.translate), event)
    due = date_in(event.answers.get("due", ""))
    if due is None or due < turn.today:
        raise Incomplete({"due": "error-date-past"})
    actions.move(turn.session, action, due, version=version_in(event.value))
    return show(action, turn)


@routes.button("stop-action")
def on_stop(event: ButtonPressed, turn: Turn) -> Response:
    """Ask why it is stopped; an action that is over is shown as it is."""
    turn.coordinator()
    action = action_in(event.value, turn)
    if action.is_over:
        return show(action, turn)
    return OpenForm(forms.stop_form(action, turn.translate))


@routes.form("stop-action")
def on_stopped(event: FormSubmitted, turn: Turn) -> Response:
    """Stop it and keep why, unless somebody else was first."""
    turn.coordinator()
    action = action_in(event.value, turn)
    turn.fills_in(forms.stop_form(action, turn.translate), event)
    because = event.answers["because"].strip()
    actions.stop(turn.session, action, because, version=version_in(event.value))
    return show(action, turn)


@routes.button("make-action")
def on_make(event: ButtonPressed, turn: Turn) -> Response:
    """Make an action of a barrier with what it says already; pressed again, show that one."""
    turn.coordinator()
    barrier = turn.barrier(event.value)
    if not is_public(barrier):
        raise UnknownBarrier
    known = [one for one in queries.actions_for(turn.session, barrier.id) if not one.is_over]
    if known:
        return show(known[0], turn)
    barrier_name = public_name(barrier, turn.translate)
    name = turn.translate(f"dashboard-action-for-{barrier.kind}", name=barrier_name)
    plan = first_plan(barrier, name if len(name) <= longest("title") else barrier_name)
    action = actions.create(turn.session, turn.organisation.id, plan, now=turn.now)
    actions.link(turn.session, action, barrier)
    return show(action, turn)
