"""What is known of one barrier, in the reader's words: facts, effects, and history."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from adapters.web.board.visits import Visit
from bot import follow_ups
from bot.chat.cards import Element
from bot.i18n import Translate
from bot.messages import removals as removal_messages
from bot.messages import solutions
from bot.messages.barriers import voices_text
from bot.solutions import elsewhere as solved_elsewhere
from challenges import calendar, queries
from challenges.models import Barrier, BarrierChange
from challenges.packs import barrier_code


@dataclass(frozen=True, slots=True)
class Line:
    """A line of history."""

    at: datetime
    day: date
    who: str
    what: str
    note: str


def facts(visit: Visit, barrier: Barrier) -> list[tuple[str, str]]:
    """Labels and values; what is not known is left out."""
    words = visit.translate
    voices = queries.voices(visit.session, barrier.campaign_id, visit.today)
    usual = barrier_code(barrier.code).owner
    nobody = words("review-no-owner")
    if usual:
        nobody = words("review-usual-owner", owner=usual.in_language(words.locale))
    known = [
        ("fact-status", words(f"status-{barrier.status}")),
        ("fact-voices", voices_text(voices.get(barrier.id, 0), words)),
        ("fact-kind", barrier_code(barrier.code).label.in_language(words.locale)),
        ("fact-opened", visit.day(barrier.opened_on)),
        ("fact-owner", barrier.owner or nobody),
        ("board-due", visit.day(barrier.due) if barrier.due else ""),
        ("board-review-on", visit.day(barrier.review_on) if barrier.review_on else ""),
        ("field-answer", barrier.answer),
        ("field-instead", barrier.instead),
        ("field-decision", words(f"decision-{barrier.decision}") if barrier.decision else ""),
        ("field-note", barrier.decision_note),
        *_details(barrier, words),
    ]
    return [(words(key), value) for key, value in known if value]


def _details(barrier: Barrier, words: Translate) -> list[tuple[str, str]]:
    impact = words(f"scale-{barrier.impact}") if barrier.impact else words("board-computed")
    return [
        ("board-filter-theme", words(f"theme-{barrier.theme}") if barrier.theme else ""),
        ("board-axis", words(f"axis-{barrier.axis}") if barrier.axis else ""),
        ("board-filter-site", barrier.site),
        ("board-horizon", words(f"horizon-{barrier.horizon}") if barrier.horizon else ""),
        ("board-impact", impact),
        ("board-effort", words(f"scale-{barrier.effort}") if barrier.effort else ""),
    ]


def effects(visit: Visit, barrier: Barrier) -> Sequence[Element]:
    """Whether it helped, once that can be known."""
    found = follow_ups.effects_of(visit.session, barrier, visit.now)
    return removal_messages.effect_lines(found, visit.translate) if found else ()


def elsewhere(visit: Visit, barrier: Barrier) -> list[tuple[str, str, str]]:
    """What other organisations called the same, how they solved it, and where that was."""
    words = visit.translate
    return [
        (solutions.title_of(one, words.locale), one.how, solutions.source_of(one, words))
        for one in solved_elsewhere(visit.session, barrier)
    ]


def history(visit: Visit, barrier: Barrier) -> list[Line]:
    """What was done, the latest first."""
    zone = visit.campaign.timezone
    return [
        Line(
            change.changed_at.astimezone(ZoneInfo(zone)),
            calendar.local_day(change.changed_at, zone),
            _who(change, visit),
            visit.translate(f"change-{change.what.replace(' ', '-')}"),
            "" if change.what in _NOT_TYPED else change.note,
        )
        for change in reversed(queries.history(visit.session, barrier.id))
    ]


_NOT_TYPED = frozenset({"merged", "described"})


def _who(change: BarrierChange, visit: Visit) -> str:
    """Who did it, by their role: nobody's name is kept."""
    if change.what == "reopened":
        return visit.translate("change-by-those-hindered")
    if change.participant_id == visit.person.id:
        return visit.translate("change-by-you")
    leader = change.what.startswith("decided")
    return visit.translate("change-by-leader" if leader else "change-by-coordinator")
