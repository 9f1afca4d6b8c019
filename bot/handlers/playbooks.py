"""The playbook in chat and on its page: what is due, how, done, and another one."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.chat.events import ButtonPressed, CommandGiven, FormSubmitted
from bot.chat.forms import date_in, id_in
from bot.chat.responses import OpenForm, ReplaceCard, ReplyPrivately, Response
from bot.messages import playbook_forms as forms
from bot.messages import playbooks as messages
from bot.router import Router
from bot.turn import Turn
from challenges import plans, playbooks, queries
from challenges.calendar import WorkingDays
from challenges.errors import Incomplete
from challenges.models import OwnPlaybook, Plan
from challenges.own_playbooks import UnknownPlaybook, take_out
from challenges.plans import UnknownStep
from challenges.playbooks import Playbook, Step
from challenges.queries.plans import own_playbooks, plan_of, plan_start

routes = Router()


@routes.command("playbook")
def on_playbook(event: CommandGiven, turn: Turn) -> Response:
    """Show a coordinator what is late and due this week."""
    del event
    turn.coordinator()
    return ReplyPrivately(_list(turn).card)


@routes.button("list-steps")
def on_list(event: ButtonPressed, turn: Turn) -> Response:
    """The same, from another card."""
    del event
    turn.coordinator()
    return _list(turn)


@routes.button("show-step")
def on_show(event: ButtonPressed, turn: Turn) -> Response:
    """Show how a step is done."""
    turn.coordinator()
    plan, step = _meant(event.value, turn)
    one = next(each for each in plans.steps_of(turn.session, plan) if each.step.key == step.key)
    organisation = queries.organisation(turn.session, turn.organisation.id)
    filled = messages.blanks(organisation.name, plan_start(turn.session, plan), turn.translate)
    return ReplaceCard(messages.step_card(plan, one, turn.today, filled, turn.translate))


@routes.button("tick-step")
def on_tick(event: ButtonPressed, turn: Turn) -> Response:
    """Write down that a step was done today."""
    person = turn.coordinator()
    plan, step = _meant(event.value, turn)
    plans.tick(turn.session, plan, step.key, done_on=turn.today, by=person)
    return _at(step, _list(turn, step))


@routes.button("untick-step")
def on_untick(event: ButtonPressed, turn: Turn) -> Response:
    """Take a tick back."""
    turn.coordinator()
    plan, step = _meant(event.value, turn)
    plans.untick(turn.session, plan, step.key)
    return _at(step, _list(turn))


@routes.button("note-step")
def on_note(event: ButtonPressed, turn: Turn) -> Response:
    """Ask what belongs to a step, such as where it stands that the works council agreed."""
    turn.coordinator()
    plan, step = _meant(event.value, turn)
    return OpenForm(forms.note_form(plan, step, turn.today, turn.translate))


@routes.form("note-step")
def on_noted(event: FormSubmitted, turn: Turn) -> Response:
    """Write down that a step was done, with what belongs to it."""
    person = turn.coordinator()
    plan, step = _meant(event.value, turn)
    turn.fills_in(forms.note_form(plan, step, turn.today, turn.translate), event)
    done_on = date_in(event.answers.get("done_on", "")) or turn.today
    if done_on > turn.today:
        raise Incomplete({"done_on": "error-still-to-come"})
    note = event.answers.get("note", "")
    plans.tick(turn.session, plan, step.key, done_on=done_on, note=note, by=person)
    return _at(step, _list(turn, step))


@routes.form("choose-playbook")
def on_chosen(event: FormSubmitted, turn: Turn) -> Response:
    """Follow another playbook, or towards another day."""
    turn.coordinator()
    organisation = queries.organisation(turn.session, turn.organisation.id)
    plan = plan_of(turn.session, organisation.id)
    is_free = plans.campaign_to_come(turn.session, organisation) is None
    starts_on = plan_start(turn.session, plan) if plan else None
    own = own_playbooks(turn.session, organisation.id)
    turn.fills_in(forms.choose_form(plan, own, starts_on, turn.translate, is_free=is_free), event)
    name, day = event.answers.get("playbook", ""), date_in(event.answers.get("starts_on", ""))
    playbook = _chosen(name, own, plan)
    plans.follow(
        turn.session, organisation, playbook, starts_on=day if is_free else None, now=turn.now
    )
    return _list(turn)


@routes.button("remove-playbook")
def on_removed(event: ButtonPressed, turn: Turn) -> Response:
    """Take out a playbook of their own that nobody follows."""
    turn.coordinator()
    playbook_id = id_in(event.value, UnknownPlaybook)
    take_out(turn.session, turn.organisation.id, playbook_id)
    return replace(_list(turn), done="removed")


def _chosen(name: str, own: Sequence[OwnPlaybook], plan: Plan | None) -> Playbook:
    if name in playbooks.available():
        return playbooks.load(name)
    kept = next((one for one in own if one.name == name), plan)
    if kept is None:
        raise Incomplete({"playbook": "field-needed"})
    return playbooks.content_in(kept.content)  # what was loaded on the server stays in the plan


def _list(turn: Turn, ticked: Step | None = None) -> ReplaceCard:
    plan = plan_of(turn.session, turn.organisation.id)
    if plan is None:
        return ReplaceCard(messages.none_card(turn.translate), page=messages.PAGE)
    organisation = queries.organisation(turn.session, turn.organisation.id)
    week_ends = WorkingDays.of(organisation).week_of(turn.today) + timedelta(days=6)
    left = [one for one in plans.steps_of(turn.session, plan) if not one.is_done]
    waiting = [one for one in left if one.due and one.due <= week_ends]
    coming = next((one for one in left if one.due and one.due > week_ends), None)
    card = messages.plan_card(plan, waiting, coming, turn.today, turn.translate, ticked=ticked)
    return ReplaceCard(card, page=messages.PAGE, done="saved")


def _at(step: Step, shown: ReplaceCard) -> ReplaceCard:
    """The same, which on the website leads back to the step and not to the top of the page."""
    return replace(shown, page=f"{messages.PAGE}#{messages.place_of(step)}")


def _meant(value: str, turn: Turn) -> tuple[Plan, Step]:
    """The plan and step of a value such as "<id>/<key>", of the plan that is followed now.

    Raises:
        UnknownStep: there is none, or another plan is followed since.
    """
    plan = plan_of(turn.session, turn.organisation.id)
    plan_id, _, key = value.partition("/")
    if plan is None or str(plan.id) != plan_id:
        raise UnknownStep
    return plan, plans.step_in(plan, key)
