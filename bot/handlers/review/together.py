"""Coordinators among themselves: who has a barrier open, and what they are called."""

from bot.chat.events import ButtonPressed, FormSubmitted
from bot.chat.responses import OpenForm, Response
from bot.handlers.review.showing import barrier_in, show
from bot.messages import review as messages
from bot.router import Router
from bot.turn import Turn
from challenges import looks, participants
from challenges.queries.coordinating import coordinator_names

routes = Router()


@routes.button("look-at-barrier")
def on_looked(event: ButtonPressed, turn: Turn) -> Response | None:
    """Remember for some minutes who has a barrier open; whoever did it is told nothing."""
    person, barrier = turn.coordinator(), barrier_in(event.value, turn)
    looks.note(turn.session, barrier.id, person.id, turn.now)
    return None


@routes.button("call-coordinator")
def on_call(event: ButtonPressed, turn: Turn) -> Response:
    """Ask a coordinator what the others may call them."""
    person, barrier = turn.coordinator(), barrier_in(event.value, turn)
    called = coordinator_names(turn.session, turn.organisation.id).get(person.id, "")
    return OpenForm(messages.call_form(barrier, called, turn.translate))


@routes.button("no-name")
def on_no_name(event: ButtonPressed, turn: Turn) -> Response:
    """It stays "a coordinator"."""
    person, barrier = turn.coordinator(), barrier_in(event.value, turn)
    participants.call_coordinator(turn.session, person.id, "")
    return show(barrier, turn)


@routes.form("call-coordinator")
def on_called(event: FormSubmitted, turn: Turn) -> Response:
    """Keep what a coordinator wants to be called by the others; nothing takes it away again."""
    person, barrier = turn.coordinator(), barrier_in(event.value, turn)
    called = messages.one_line(event.answers.get("called", ""), messages.LONGEST_CALLED)
    participants.call_coordinator(turn.session, person.id, called)
    return show(barrier, turn)
