"""Whether another coordinator has the same barrier before them."""

from bot.chat.cards import Text, Tone
from bot.chat.events import Noted
from bot.turn import Turn
from challenges.looks import LASTS
from challenges.models import Barrier
from challenges.queries.coordinating import coordinator_names, looks_of_others


def noted(barrier: Barrier) -> Noted:
    """What is noted of a page about a barrier being opened."""
    return Noted("look-at-barrier", str(barrier.id))


def looked_at(barrier: Barrier, turn: Turn) -> tuple[Text, ...]:
    """That somebody else opened it in the last minutes, and who, as far as they want that told."""
    found = looks_of_others(turn.session, barrier.id, turn.coordinator().id, turn.now - LASTS)
    if not found:
        return ()
    latest = found[0]
    names = coordinator_names(turn.session, turn.organisation.id)
    who = names.get(latest.participant_id, turn.translate("change-by-coordinator"))
    minutes = int((turn.now - latest.looked_at).total_seconds()) // 60
    return (Text(turn.translate("looked-at", who=who, minutes=minutes), Tone.STRONG),)
