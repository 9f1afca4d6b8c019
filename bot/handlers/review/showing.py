"""What every answer to a coordinator needs: the barrier, and the card that shows it now."""

from collections.abc import Sequence

from bot import follow_ups, news
from bot.chat.cards import Element
from bot.chat.responses import ReplaceCard
from bot.i18n import languages_of
from bot.messages import removals as removal_messages
from bot.messages import review as messages
from bot.messages.barriers import is_public
from bot.messages.programme.actions import made_for
from bot.messages.requests import asked
from bot.messages.solutions import solved_elsewhere
from bot.resembling import alike
from bot.solutions import elsewhere
from bot.turn import Turn
from challenges import barriers, calendar, queries, removals
from challenges.models import Barrier, Decision, Participant
from challenges.queries.decisions import request_about
from challenges.sources import source_of
from scoring.voices import told_of


def show(
    barrier: Barrier, turn: Turn, *, tell: Barrier | None = None, further: Sequence[Element] = ()
) -> ReplaceCard:
    """A barrier as it is now; those who ran into the one to `tell` of hear what changed of it."""
    is_told = tell is not None and turn.has_changed(tell)
    if tell is not None and is_told:
        news.barrier_changed(turn.session, tell, now=turn.now)
    effects = follow_ups.effects_of(turn.session, barrier)
    helped = removal_messages.effect_lines(effects, turn.translate) if effects else []
    reports = queries.frictions(turn.session, barrier, before=turn.today)
    return ReplaceCard(
        messages.review_card(
            barrier,
            told_of(queries.voices_of(turn.session, barrier, turn.today)),
            reports,
            _resembling(barrier, turn),
            turn.translate,
            remarks=queries.conversations(turn.session, reports, turn.today),
            further=[
                *further,
                *asked(request_about(turn.session, barrier.id), turn.translate),
                *helped,
                *_announced(barrier, turn),
                *_actions(barrier, turn),
                *_elsewhere(barrier, turn),
            ],
        ),
        page=f"barriers/{barrier.id}",
        done="told" if is_told else "saved",
    )


def _announced(barrier: Barrier, turn: Turn) -> list[Element]:
    """What will be said of its removal, for as long as that can be held back."""
    if removals.to_offer(turn.session, barrier) is None:
        return []
    at = follow_ups.offered_at(turn.session, barrier).astimezone(calendar.zone(turn.timezone))
    return removal_messages.announced(barrier, f"{at:%H:%M}", at.date(), turn.translate)


def _actions(barrier: Barrier, turn: Turn) -> list[Element]:
    """What is done about it, and the way to do more; there is none before it has a name."""
    if not is_public(barrier):
        return []
    serving = queries.actions_for(turn.session, barrier.id)
    return made_for(barrier, serving, source_of(turn.session, barrier), turn.translate)


def _elsewhere(barrier: Barrier, turn: Turn) -> list[Element]:
    """How other organisations solved the same, as far as that was shared with this one."""
    found = elsewhere(turn.session, barrier, turn.sense)
    return solved_elsewhere(found, turn.translate)


def tell_who_asked(barrier: Barrier, by: Participant, turn: Turn) -> None:
    """Tell of a barrier that is over, set aside or merged what leadership still waits to hear."""
    if barrier.decision is Decision.TELL_ME_MORE:
        asked_for = barriers.questions(queries.history(turn.session, barrier.id))
        said = barrier.said
        news.leadership_told(turn.session, barrier, said, asked_for, by=by, now=turn.now)


def barrier_in(value: str, turn: Turn) -> Barrier:
    """The barrier that a button's or form's value names."""
    return turn.barrier(messages.seen_in(value).barrier)


def others(barrier: Barrier, turn: Turn) -> list[Barrier]:
    """The others of its kind that are not over."""
    found = queries.barriers(
        turn.session, barrier.organisation_id, barriers.NOT_OVER, before=turn.today
    )
    return [other for other in found if other.id != barrier.id and other.kind is barrier.kind]


def _resembling(barrier: Barrier, turn: Turn) -> list[Barrier]:
    """Barriers that say much the same as somebody's own words; a proposal, never a merge."""
    if not barrier.own_words:
        return []
    return alike(barrier, others(barrier, turn), languages_of(turn.organisation), turn.sense)
