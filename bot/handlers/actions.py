"""The action programme: what a coordinator lets be done about barriers."""

from bot import pulse
from bot.chat.events import ButtonPressed, CommandGiven, FormSubmitted
from bot.chat.forms import id_in, number_in, version_in
from bot.chat.responses import OpenForm, ReplaceCard, ReplyPrivately, Response
from bot.messages import notices, requests, review
from bot.messages.barriers import is_public
from bot.messages.programme import actions as messages
from bot.messages.programme import forms
from bot.router import Router
from bot.turn import Turn
from challenges import actions, barriers, queries
from challenges.errors import Incomplete, UnknownAction
from challenges.models import Action, Barrier

routes = Router()


@routes.command("actions")
def on_actions(event: CommandGiven, turn: Turn) -> Response:
    """Show a coordinator the action programme."""
    del event
    turn.coordinator()
    return ReplyPrivately(_list(turn, "0").card)


@routes.button("list-actions")
def on_list(event: ButtonPressed, turn: Turn) -> Response:
    """Turn a page of the list."""
    turn.coordinator()
    return _list(turn, event.value)


@routes.button("open-action")
def on_open(event: ButtonPressed, turn: Turn) -> Response:
    """Show one action."""
    turn.coordinator()
    return show(action_in(event.value, turn), turn)


@routes.button("new-action")
def on_new(event: ButtonPressed, turn: Turn) -> Response:
    """Open the form for a new action, with what is known of the barrier it is for."""
    turn.coordinator()
    return OpenForm(forms.new_form(_barrier_for(event.value, turn), turn.translate))


@routes.form("new-action")
def on_created(event: FormSubmitted, turn: Turn) -> Response:
    """Add the action, and link it to the barrier that it was made from."""
    turn.coordinator()
    barrier = _barrier_for(event.value, turn)
    turn.fills_in(forms.new_form(barrier, turn.translate), event)
    plan = forms.read_plan(event.answers, forms.first_plan(barrier))
    action = actions.create(turn.session, turn.organisation.id, plan, now=turn.now)
    if barrier is not None:
        actions.link(turn.session, action, barrier)
    return show(action, turn)


@routes.button("change-action")
def on_change(event: ButtonPressed, turn: Turn) -> Response:
    """Open the form with what the action says now."""
    turn.coordinator()
    return OpenForm(forms.change_form(action_in(event.value, turn), turn.translate))


@routes.form("change-action")
def on_changed(event: FormSubmitted, turn: Turn) -> Response:
    """Let the action say what was filled in, unless somebody else was first."""
    turn.coordinator()
    action = action_in(event.value, turn)
    turn.fills_in(forms.change_form(action, turn.translate), event)
    plan = forms.read_plan(event.answers, actions.plan_of(action))
    actions.change(turn.session, action, plan, version=version_in(event.value))
    return show(action, turn)


@routes.button("action-status")
def on_status(event: ButtonPressed, turn: Turn) -> Response:
    """Ask how far it is."""
    turn.coordinator()
    return OpenForm(forms.status_form(action_in(event.value, turn), turn.translate))


@routes.form("action-status")
def on_status_chosen(event: FormSubmitted, turn: Turn) -> Response:
    """Write down how far it is, unless somebody else was first."""
    turn.coordinator()
    action = action_in(event.value, turn)
    turn.fills_in(forms.status_form(action, turn.translate), event)
    status = forms.status_in(event.answers)
    if status is None:
        raise Incomplete({"status": "field-needed"})
    actions.set_status(turn.session, action, status, version=version_in(event.value))
    return show(action, turn)


@routes.button("link-action")
def on_link(event: ButtonPressed, turn: Turn) -> Response:
    """Ask which barrier the action serves; only those with a name for everybody can be chosen."""
    turn.coordinator()
    action = action_in(event.value, turn)
    others = _to_link(action, turn)
    if not others:
        return ReplyPrivately(notices.notice(turn.translate, "action-nothing-to-link"))
    return OpenForm(forms.link_form(action, others, turn.translate))


@routes.form("link-action")
def on_linked(event: FormSubmitted, turn: Turn) -> Response:
    """Say that the action serves a barrier."""
    turn.coordinator()
    action, chosen = action_in(event.value, turn), event.answers.get("barrier", "")
    turn.fills_in(forms.link_form(action, _to_link(action, turn), turn.translate), event)
    actions.link(turn.session, action, turn.barrier(chosen))
    return show(action, turn)


@routes.button("unlink-action")
def on_unlink(event: ButtonPressed, turn: Turn) -> Response:
    """Take a link back."""
    turn.coordinator()
    action, barrier = action_in(event.value, turn), turn.barrier(event.value.partition("/")[2])
    actions.unlink(turn.session, action, barrier)
    return show(action, turn)


@routes.button("ask-about-action")
def on_asking(event: ButtonPressed, turn: Turn) -> Response:
    """Ask what leadership should decide; where a barrier has come up meanwhile, show the action."""
    turn.coordinator()
    action = action_in(event.value, turn)
    if not barriers.may_ask_about(action, queries.barriers_served(turn.session, action.id)):
        return show(action, turn)
    return OpenForm(requests.action_form(action, turn.today, turn.translate))


@routes.form("ask-about-action")
def on_asked(event: FormSubmitted, turn: Turn) -> Response:
    """Ask leadership for a decision about the action, in its next digest."""
    person, action = turn.coordinator(), action_in(event.value, turn)
    turn.fills_in(requests.action_form(action, turn.today, turn.translate), event)
    title = review.one_line(event.answers.get("title", ""), review.LONGEST_NAME)
    session, now, today = turn.session, turn.now, turn.today
    barrier = barriers.in_the_way(session, turn.campaign, action, title, now=now, today=today)
    request = requests.read_request(barrier, event.answers, today)
    barriers.ask_leadership(session, barrier, request, by=person, version=barrier.version, now=now)
    return show(action, turn)


@routes.button("remove-action")
def on_remove(event: ButtonPressed, turn: Turn) -> Response:
    """Ask once more."""
    turn.coordinator()
    return ReplaceCard(messages.removal_card(action_in(event.value, turn), turn.translate))


@routes.button("remove-action-now")
def on_removed(event: ButtonPressed, turn: Turn) -> Response:
    """Take the action out of the programme, unless somebody else changed it meanwhile."""
    turn.coordinator()
    action = action_in(event.value, turn)
    actions.remove(turn.session, action, version=version_in(event.value))
    card = notices.notice(turn.translate, "action-removed")
    return ReplaceCard(card, page="actions", done="removed")


def _to_link(action: Action, turn: Turn) -> list[Barrier]:
    known = {barrier.id for barrier in queries.barriers_served(turn.session, action.id)}
    found = queries.barriers(turn.session, turn.organisation.id, before=turn.today)
    return [b for b in found if is_public(b) and b.id not in known]


def _list(turn: Turn, start: str) -> ReplaceCard:
    found = queries.actions(turn.session, turn.organisation.id)
    first = number_in(start) or 0
    lives = pulse.lives(turn.session, found, turn.today)
    return ReplaceCard(messages.action_list(lives, first, turn.translate))


def show(action: Action, turn: Turn) -> Response:
    """An action as a coordinator sees it now, with all that can be done."""
    served = queries.barriers_served(turn.session, action.id)
    life = pulse.life_of(turn.session, action, turn.today)
    card = messages.action_card(action, served, life, turn.translate)
    return ReplaceCard(card, page=f"actions/{action.id}", done="saved")


def action_in(value: str, turn: Turn) -> Action:
    """The action of a value such as "<id>/<version>"."""
    action_id = id_in(value.partition("/")[0], UnknownAction)
    return queries.action(turn.session, action_id, turn.organisation.id)


def _barrier_for(value: str, turn: Turn) -> Barrier | None:
    """The barrier that a new action is made for: "barrier/<id>", or none."""
    kind, _, barrier_id = value.partition("/")
    return turn.barrier(barrier_id) if kind == "barrier" else None
