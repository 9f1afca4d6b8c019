"""Coordinators among themselves: who has a barrier open, and what they are called."""

from bot.chat.events import ButtonPressed, FormSubmitted
from bot.chat.responses import Response
from bot.handlers.review.showing import barrier_in, show
from bot.messages import review as messages
from bot.router import Router
from bot.turn import Turn
from challenges import looks, participants

routes = Router()


@routes.button("look-at-barrier")
def on_looked(event: ButtonPressed, turn: Turn) -> Response | None:
    """Remember for some minutes who has a barrier open; whoever did it is told nothing."""
    person, barrier = turn.coordinator(), barrier_in(event.value, turn)
    looks.note(turn.session, barrier.id, person.id, turn.now)
    return None


@routes.form("call-coordinator")
def on_called(event: FormSubmitted, turn: Turn) -> Response:
    """Keep what a coordinator wants to be called by the others; nothing takes it away again."""
    person, barrier = turn.coordinator(), barrier_in(event.value, turn)
    called = messages.one_line(event.answers.get("called", ""), messages.LONGEST_CALLED)
    participants.call_coordinator(turn.session, person.id, called)
    return show(barrier, turn)
