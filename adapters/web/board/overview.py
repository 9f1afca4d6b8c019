"""All barriers: in columns by their status, and as a list."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from adapters.web.board.filters import Filters, fields, filters_in
from adapters.web.board.visits import Page, Visit
from bot import reports
from bot.chat.forms import number_in
from challenges import queries
from challenges.barriers import CLOSED
from challenges.models import Barrier, BarrierStatus
from challenges.packs import barrier_code
from scoring.digest import BarrierFacts

COLUMNS = (
    ("reported", (BarrierStatus.REPORTED,)),
    ("acknowledged", (BarrierStatus.ACKNOWLEDGED,)),
    ("planned", (BarrierStatus.PLANNED,)),
    ("in-progress", (BarrierStatus.IN_PROGRESS,)),
    ("ended", CLOSED),
    ("parked", (BarrierStatus.PARKED,)),
)
MOST_IN_A_COLUMN = 50
PER_PAGE = 100


@dataclass(frozen=True, slots=True)
class Row:
    """One barrier among others."""

    barrier: Barrier
    facts: BarrierFacts
    kind: str
    status: str

    @property
    def shows_status(self) -> bool:
        """Whether its column holds several statuses."""
        return self.barrier.status in CLOSED


@dataclass(frozen=True, slots=True)
class Column:
    """The barriers of a status, or of several; `more` of them do not fit."""

    name: str
    count: int
    rows: Sequence[Row]
    more: int
    address: str


def show_columns(visit: Visit) -> Page:
    """The Kanban board."""
    chosen = filters_in(visit.asked.query)
    barriers, rows = _rows(visit, chosen)
    columns = [_column(name, statuses, rows, chosen, visit) for name, statuses in COLUMNS]
    values = _values(visit, chosen, barriers, rows)
    return Page("board-columns", "columns.html", {**values, "columns": columns}, "/board")


def show_list(visit: Visit) -> Page:
    """The same in a table, a hundred at a time."""
    chosen = filters_in(visit.asked.query)
    barriers, rows = _rows(visit, chosen)
    last = max(0, len(rows) - 1) // PER_PAGE + 1
    number = min(last, number_in(visit.asked.query.get("page", "")) or 1)
    first = (number - 1) * PER_PAGE
    shown = rows[first : first + PER_PAGE]
    values = {
        **_values(visit, chosen, barriers, rows),
        "rows": shown, "page": number, "pages": last,
        "earlier": _page_address(chosen, number - 1), "later": _page_address(chosen, number + 1),
    }  # fmt: skip
    return Page("board-list", "list.html", values, "/board/list")


def _values(
    visit: Visit, chosen: Filters, barriers: Sequence[Barrier], rows: Sequence[Row]
) -> dict[str, object]:
    campaigns = queries.campaigns_of(visit.session, visit.organisation.id)
    return {
        "filters": fields(chosen, barriers, campaigns, visit.translate),
        "query": chosen.query,
        "shown": visit.translate("board-shown", shown=len(rows), all=len(barriers)),
    }


def _rows(visit: Visit, chosen: Filters) -> tuple[Sequence[Barrier], list[Row]]:
    """All barriers, and those that the filter lets through, most voices first."""
    campaign, locale = visit.campaign, visit.translate.locale
    barriers = queries.barriers(visit.session, visit.organisation.id, before=visit.today)
    said = _said(visit) if chosen.text else {}
    facts = {
        facts.barrier_id: facts
        for facts in reports.barrier_facts(visit.session, campaign, locale, visit.today)
    }
    rows = [
        Row(
            barrier, facts[barrier.id],
            barrier_code(barrier.code).label.in_language(locale),
            visit.translate(f"status-{barrier.status}"),
        )
        for barrier in barriers
        if chosen.let_through(barrier, said.get(barrier.id, ()))
    ]  # fmt: skip
    return barriers, sorted(rows, key=_most_voices_first)


def _said(visit: Visit) -> Mapping[UUID, list[str]]:
    """What people wrote, per barrier that stands for itself."""
    said: dict[UUID, list[str]] = defaultdict(list)
    for barrier_id, text in queries.words_said(visit.session, visit.organisation.id, visit.today):
        said[barrier_id].append(text)
    return said


def _most_voices_first(row: Row) -> tuple[int, int, int, str]:
    return *row.facts.voices.rank, -row.facts.waiting_days, str(row.barrier.id)


def _column(
    name: str,
    statuses: Sequence[BarrierStatus],
    rows: Iterable[Row],
    chosen: Filters,
    visit: Visit,
) -> Column:
    mine = [row for row in rows if row.barrier.status in statuses]
    narrowed = replace(chosen, status=statuses[0]) if len(statuses) == 1 else chosen
    return Column(
        visit.translate(f"board-column-{name}"),
        len(mine),
        mine[:MOST_IN_A_COLUMN],
        max(0, len(mine) - MOST_IN_A_COLUMN),
        f"/board/list{narrowed.query}",
    )


def _page_address(chosen: Filters, number: int) -> str:
    query = chosen.query
    return f"/board/list{query}{'&' if query else '?'}page={number}"
