"""What is known of one barrier, in the reader's words: facts, effects, and history."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from adapters.web.board.visits import Visit
from bot import follow_ups, programme
from bot.chat.cards import Element
from bot.messages import removals as removal_messages
from bot.messages import solutions
from bot.messages.barriers import voices_text
from bot.messages.review import Happened, happened
from bot.solutions import elsewhere as solved_elsewhere
from challenges import calendar, queries
from challenges.models import Barrier
from challenges.packs import barrier_code
from scoring.voices import told_of


@dataclass(frozen=True, slots=True)
class Line:
    """A line of history."""

    at: datetime
    day: date
    happened: Happened


def facts(visit: Visit, barrier: Barrier) -> list[tuple[str, str]]:
    """Labels and values; what is not known is left out."""
    words = visit.translate
    voices = told_of(queries.voices_of(visit.session, barrier, visit.today))
    usual = barrier_code(barrier.code).owner
    nobody = words("review-no-owner")
    if usual:
        nobody = words("review-usual-owner", owner=usual.in_language(words.locale))
    known = [
        ("fact-status", words(f"status-{barrier.status}")),
        ("fact-voices", voices_text(voices, words)),
        ("fact-kind", barrier_code(barrier.code).label.in_language(words.locale)),
        ("fact-opened", visit.day(barrier.opened_on)),
        ("fact-owner", barrier.owner or nobody),
        ("board-due", _due(visit, barrier)),
        ("board-review-on", visit.day(barrier.review_on) if barrier.review_on else ""),
        ("field-answer", barrier.answer),
        ("field-instead", barrier.instead),
        ("board-decision", words(f"decision-{barrier.decision}") if barrier.decision else ""),
        ("field-note", barrier.decision_note),
        *_details(visit, barrier),
    ]
    return [(words(key), value) for key, value in known if value]


def _due(visit: Visit, barrier: Barrier) -> str:
    day = visit.day(barrier.due) if barrier.due else ""
    return visit.translate("late-day", day=day) if barrier.is_late(visit.today) else day


def _details(visit: Visit, barrier: Barrier) -> list[tuple[str, str]]:
    words, effort = visit.translate, barrier.effort
    return [
        ("board-filter-theme", words(f"theme-{barrier.theme}") if barrier.theme else ""),
        ("board-axis", words(f"axis-{barrier.axis}") if barrier.axis else ""),
        ("board-filter-site", barrier.site),
        ("board-horizon", words(f"horizon-{barrier.horizon}") if barrier.horizon else ""),
        ("board-impact", _impact(visit, barrier)),
        ("board-effort", words("effort-by-coordinator", effort=effort) if effort else ""),
    ]


def _impact(visit: Visit, barrier: Barrier) -> str:
    """What a coordinator said, or what is computed once the barrier is on the map."""
    if barrier.impact:
        return visit.translate("impact-by-coordinator", impact=barrier.impact)
    on_the_map = programme.opportunities(
        visit.session, visit.campaign, visit.translate.locale, visit.today
    )
    mine = [found.impact for found in on_the_map if found.barrier_id == barrier.id]
    return visit.translate("impact-by-computation", impact=mine[0]) if mine else ""


def effects(visit: Visit, barrier: Barrier) -> Sequence[Element]:
    """Whether it helped, once that can be known."""
    found = follow_ups.effects_of(visit.session, barrier)
    return removal_messages.effect_lines(found, visit.translate) if found else ()


def elsewhere(visit: Visit, barrier: Barrier) -> list[tuple[str, str, str]]:
    """What other organisations called the same, how they solved it, and where that was."""
    words = visit.translate
    return [
        (solutions.title_of(one, words.locale), one.how, solutions.source_of(one, words))
        for one in solved_elsewhere(visit.session, barrier, visit.sense)
    ]


def history(visit: Visit, barrier: Barrier) -> list[Line]:
    """What was done, the latest first."""
    zone = visit.campaign.timezone
    return [
        Line(
            change.changed_at.astimezone(ZoneInfo(zone)),
            calendar.local_day(change.changed_at, zone),
            happened(change, visit.person.id, visit.translate),
        )
        for change in reversed(queries.history(visit.session, barrier.id))
    ]
