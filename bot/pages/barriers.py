"""All barriers: which there are, and in columns by their status."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from bot import reports
from bot.chat.cards import Item
from bot.chat.pages import Column, Columns, Lead, Page, Section
from bot.chat.pages import Filters as FilterForm
from bot.messages import signs
from bot.messages.barriers import status_word, titled, voices_text
from bot.pages.asked import Asked
from bot.pages.filters import ListFilters, fields, filters_in
from bot.pages.keys import keys_section
from bot.turn import Turn
from challenges import queries
from challenges.barriers import CLOSED
from challenges.models import Barrier, BarrierStatus
from challenges.packs import barrier_code
from scoring.facts import BarrierFacts
from scoring.opportunities import heard, largest_of

COLUMNS = (
    ("reported", (BarrierStatus.REPORTED,)),
    ("acknowledged", (BarrierStatus.ACKNOWLEDGED,)),
    ("planned", (BarrierStatus.PLANNED,)),
    ("in-progress", (BarrierStatus.IN_PROGRESS,)),
    ("ended", CLOSED),
    ("parked", (BarrierStatus.PARKED,)),
)
MOST_IN_A_COLUMN = 50
NOTHING = "–"
NOTHING_KEPT: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Found:
    """One barrier among others; it has no `impact` before it has a name."""

    barrier: Barrier
    facts: BarrierFacts
    impact: int | None


def columns_page(turn: Turn, rest: str, query: Asked) -> Page:
    """The barriers in columns, from reported to ended."""
    del rest
    words = turn.translate
    chosen, found, filters = found_by(turn, query)
    columns = tuple(_column(name, statuses, found, chosen, turn) for name, statuses in COLUMNS)
    board = Columns(words("board-jump"), columns, words("board-empty"))
    sections = (*keys_section(turn), Section("", (board,)))
    return Page(words("board-columns"), sections, filters, keeps=chosen.chosen)


def found_by(
    turn: Turn, query: Asked, kept: Mapping[str, str] = NOTHING_KEPT
) -> tuple[ListFilters, list[Found], FilterForm]:
    """What an address chooses, what barriers that lets through, most voices first, and the form."""
    barriers = queries.barriers(turn.session, turn.organisation.id, before=turn.today)
    campaigns = queries.campaigns_of(turn.session, turn.organisation.id)
    chosen = filters_in(query, barriers, campaigns)
    said: Mapping[UUID, list[str]] = _said(turn) if chosen.text else {}
    facts = {
        facts.barrier_id: facts
        for facts in reports.barrier_facts(turn.session, turn.campaign, turn.locale, turn.today)
    }
    largest = largest_of(one.voices for one in facts.values() if not one.own_words)
    found = [
        Found(barrier, facts[barrier.id], _impact(barrier, facts[barrier.id], largest))
        for barrier in barriers
        if chosen.let_through(barrier, said.get(barrier.id, ()))
    ]
    shown = turn.translate("board-shown", shown=len(found), all=len(barriers))
    asked = tuple(fields(chosen, barriers, campaigns, turn.translate))
    return chosen, sorted(found, key=_most_voices_first), FilterForm(asked, shown, kept)


def _impact(barrier: Barrier, facts: BarrierFacts, largest: int) -> int | None:
    if barrier.own_words:
        return None
    return barrier.impact or heard(facts.voices, largest).impact


def _said(turn: Turn) -> Mapping[UUID, list[str]]:
    """What people wrote, per barrier that stands for itself."""
    said: dict[UUID, list[str]] = defaultdict(list)
    for barrier_id, text in queries.words_said(turn.session, turn.organisation.id, turn.today):
        said[barrier_id].append(text)
    return said


def _most_voices_first(one: Found) -> tuple[int, int, int, str]:
    return *one.facts.voices.rank, -one.facts.waiting_days, str(one.barrier.id)


def _column(
    name: str,
    statuses: Sequence[BarrierStatus],
    found: Iterable[Found],
    chosen: ListFilters,
    turn: Turn,
) -> Column:
    words, mine = turn.translate, [one for one in found if one.barrier.status in statuses]
    narrowed = replace(chosen, status=statuses[0]) if len(statuses) == 1 else chosen
    left = len(mine) - MOST_IN_A_COLUMN
    more = Lead(words("board-more", more=left), f"list{narrowed.query}", keeps=False)
    return Column(
        words(f"board-column-{name}"),
        len(mine),
        tuple(_item(one, turn) for one in mine[:MOST_IN_A_COLUMN]),
        more if left > 0 else None,
    )


def _item(one: Found, turn: Turn) -> Item:
    words, barrier, facts = turn.translate, one.barrier, one.facts
    waits = words("review-waits", days=facts.waiting_days) if facts.is_open else ""
    owner = words("board-card-owner", owner=barrier.owner) if barrier.owner else ""
    due = day_text(barrier.due, turn) if barrier.owner else ""
    review_on = day_text(barrier.review_on, turn)
    details = (
        (voices_text(facts.voices, words), waits),
        (_kind(barrier, turn), barrier.site),
        (owner, due),
        (words("board-card-review", day=review_on) if review_on else "",),
    )
    lines = (" · ".join(filter(None, line)) for line in details)
    return Item(
        titled(facts, words),
        tuple(filter(None, lines)),
        # A column of several statuses says which.
        status=status_word(barrier.status, barrier.kind, words) if barrier.status in CLOSED else "",
        warning=warning_of(facts, turn),
        sign=signs.STATUS[barrier.status] if barrier.status in CLOSED else "",
        page=f"barriers/{barrier.id}",
    )  # fmt: skip


def day_text(day: date | None, turn: Turn) -> str:
    """A day in words; "" for none."""
    return turn.translate.day(day, turn.today) if day else ""


def _kind(barrier: Barrier, turn: Turn) -> str:
    return barrier_code(barrier.code).label.in_language(turn.locale)


def warning_of(facts: BarrierFacts, turn: Turn) -> str:
    """What stands out of a barrier: that nobody read it, or that it is late."""
    words = turn.translate
    found = (("board-unread", facts.is_unread), ("is-late", facts.is_late))
    return " · ".join(words(key) for key, is_so in found if is_so)
