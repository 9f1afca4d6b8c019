"""What every answer to a coordinator needs: the barrier, and the card that shows it now."""

from bot import follow_ups, news
from bot.chat.responses import ReplaceCard, Response
from bot.messages import removals as removal_messages
from bot.messages import review as messages
from bot.turn import Turn
from challenges import barriers, queries
from challenges.models import Barrier
from scoring.grouping import Candidate, similar


def show(barrier: Barrier, turn: Turn, *, tell: bool = False) -> Response:
    """The barrier as it is now; `tell` lets those who ran into it know what changed."""
    if tell:
        news.barrier_changed(turn.session, barrier, now=turn.now)
    voices = queries.voices(turn.session, barrier.campaign_id, turn.today)
    effects = follow_ups.effects_of(turn.session, barrier, turn.now)
    helped = removal_messages.effect_lines(effects, turn.translate) if effects else []
    return ReplaceCard(
        messages.review_card(
            barrier,
            voices.get(barrier.id, 0),
            queries.frictions(turn.session, barrier),
            _resembling(barrier, turn),
            turn.translate,
            further=helped,
        )
    )


def barrier_in(value: str, turn: Turn) -> Barrier:
    """The barrier that a button's or form's value names."""
    return turn.barrier(messages.seen_in(value).barrier)


def others(barrier: Barrier, turn: Turn) -> list[Barrier]:
    """The other open barriers of the campaign."""
    found = queries.barriers(turn.session, barrier.campaign_id, barriers.OPEN)
    return [other for other in found if other.id != barrier.id]


def _resembling(barrier: Barrier, turn: Turn) -> list[Barrier]:
    """Open barriers that say much the same as somebody's own words; a proposal, never a merge."""
    if not barrier.own_words:
        return []
    known = {other.id: other for other in others(barrier, turn)}
    candidates = [
        Candidate(other.id, (other.name("nl"), other.name("en"))) for other in known.values()
    ]
    return [known[match.id] for match in similar(barrier.title, candidates)]
