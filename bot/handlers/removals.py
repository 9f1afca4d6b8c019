"""What people answer once a barrier is gone: do they notice, and does the challenge work now?"""

from bot.chat.events import ButtonPressed
from bot.chat.forms import number_in
from bot.chat.responses import Response, settled
from bot.handlers.participants import telling_newcomers
from bot.messages import removals as messages
from bot.router import Router
from bot.turn import Turn
from challenges import queries, removals
from challenges.errors import UnknownBarrier
from challenges.models import Barrier, Noticed

routes = Router()

_NOTICED = {str(noticed): noticed for noticed in Noticed}


@routes.button("notice-removal")
def on_noticed(event: ButtonPressed, turn: Turn) -> Response:
    """Write down whether somebody notices; enough who do not open it again the day after.

    Only those it hindered are asked. Who has left may still answer, without taking part again by
    it; who was erased is nobody whom it hindered, and cannot answer twice.
    """
    barrier, removal, said = _asked(event.value, turn)
    noticed = _NOTICED.get(said)
    if noticed is None:
        raise UnknownBarrier
    person = turn.participant
    hindered = person is not None and queries.has_spoken(turn.session, barrier, person.id)
    if person is None or not hindered or not _is_latest(barrier, removal):
        return settled(messages.noted(turn.translate, "notice-too-late"), event.conversation)
    removals.confirm(turn.session, barrier, person, noticed, removal=removal, today=turn.today)
    return settled(messages.noted(turn.translate, f"notice-noted-{noticed}"), event.conversation)


@routes.button("try-again")
def on_tried(event: ButtonPressed, turn: Turn) -> Response:
    """Write down whether the challenge works now."""
    barrier, removal, said = _asked(event.value, turn)
    if not _is_latest(barrier, removal):
        return settled(messages.noted(turn.translate, "notice-too-late"), event.conversation)
    removals.try_again(
        turn.session, barrier, turn.join(), worked=said == "yes", removal=removal, today=turn.today
    )
    key = "again-works" if said == "yes" else "again-not-yet"
    card = messages.noted(turn.translate, key, prefix=turn.platform.command_prefix)
    noted = telling_newcomers(card, turn)
    return settled(noted, event.conversation)


def _asked(value: str, turn: Turn) -> tuple[Barrier, int, str]:
    """The barrier, the removal and the answer of a value such as "<id>/1/yes"."""
    identifier, _, rest = value.partition("/")
    counted, _, said = rest.partition("/")
    removal = number_in(counted)
    if removal is None:
        raise UnknownBarrier
    return turn.barrier(identifier), removal, said


def _is_latest(barrier: Barrier, removal: int) -> bool:
    """Whether the removal that was asked about still stands."""
    return barrier.is_gone and removal == barrier.removals
