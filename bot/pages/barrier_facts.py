"""Everything that is known of a barrier, for where there is room."""

from bot import programme
from bot.chat.cards import Facts
from bot.i18n import Translate
from bot.messages.barriers import status_word, voices_text
from bot.turn import Turn
from challenges import queries
from challenges.models import Barrier, Signal
from challenges.packs import barrier_code
from scoring.voices import told_of


def facts(barrier: Barrier, turn: Turn) -> Facts:
    """Labels and values; what is not known is left out."""
    words = turn.translate
    voices = told_of(queries.voices_of(turn.session, barrier, turn.today))
    review_on = words.day(barrier.review_on, turn.today) if barrier.review_on else ""
    known = (
        ("fact-status", status_word(barrier.status, barrier.kind, words)),
        ("fact-voices", voices_text(voices, words)),
        ("fact-kind", barrier_code(barrier.code).label.in_language(words.locale)),
        ("fact-opened", words.day(barrier.opened_on, turn.today)),
        ("fact-owner", barrier.owner or _usual_owner(barrier, turn)),
        ("board-due", _due(barrier, turn)),
        ("board-review-on", review_on),
        ("field-answer", barrier.answer),
        ("field-instead", barrier.instead),
        ("board-decision", words(f"decision-{barrier.decision}") if barrier.decision else ""),
        ("field-note", barrier.decision_note),
        *_details(barrier, turn),
    )
    told = tuple((words(key), value) for key, value in known if value)
    return Facts((*signal_facts(barrier, words), *told))


def signal_facts(barrier: Barrier, translate: Translate) -> tuple[tuple[str, str], ...]:
    """That it is a chance, or should stay; of a barrier it goes without saying."""
    if barrier.kind is Signal.BARRIER:
        return ()
    return ((translate("fact-signal"), translate(f"signal-{barrier.kind}")),)


def _usual_owner(barrier: Barrier, turn: Turn) -> str:
    usual, words = barrier_code(barrier.code).owner, turn.translate
    if usual is None:
        return words("review-no-owner")
    return words("review-usual-owner", owner=usual.in_language(words.locale))


def _due(barrier: Barrier, turn: Turn) -> str:
    day = turn.translate.day(barrier.due, turn.today) if barrier.due else ""
    return turn.translate("late-day", day=day) if barrier.is_late(turn.today) else day


def _details(barrier: Barrier, turn: Turn) -> tuple[tuple[str, str], ...]:
    words, effort = turn.translate, barrier.effort
    return (
        ("board-filter-theme", words(f"theme-{barrier.theme}") if barrier.theme else ""),
        ("board-axis", words(f"axis-{barrier.axis}") if barrier.axis else ""),
        ("fact-process", words(f"process-{barrier.process}") if barrier.process else ""),
        ("board-filter-site", barrier.site),
        ("board-horizon", words(f"horizon-{barrier.horizon}") if barrier.horizon else ""),
        ("board-impact", _impact(barrier, turn)),
        ("board-effort", words("effort-by-coordinator", effort=effort) if effort else ""),
    )


def _impact(barrier: Barrier, turn: Turn) -> str:
    """What a coordinator said, or what is computed once the barrier is on the map."""
    words = turn.translate
    if barrier.impact:
        return words("impact-by-coordinator", impact=barrier.impact)
    on_the_map = programme.opportunities(turn.session, turn.campaign, words.locale, turn.today)
    mine = [found.impact for found in on_the_map if found.barrier_id == barrier.id]
    return words("impact-by-computation", impact=mine[0]) if mine else ""
