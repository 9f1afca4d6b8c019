"""All barriers in a table: in the order that a heading says, and to be picked many at once."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias
from urllib.parse import urlencode

from bot.chat.pages import Lead, Page, Pager, Part, Section
from bot.chat.searches import folded
from bot.chat.tables import Picking, Sorting, Table
from bot.i18n import Translate
from bot.messages import review as messages
from bot.messages.barriers import status_word, titled, voices_text
from bot.pages.asked import Asked
from bot.pages.barriers import NOTHING, Found, day_text, found_by, warning_of
from bot.turn import Turn
from challenges.barriers import OPEN
from challenges.models import BarrierStatus

PER_PAGE = 100
FORMS = frozenset({messages.PICK_FORM, "review-many"})

_IN_LIFE = {status: number for number, status in enumerate(BarrierStatus)}

_Value: TypeAlias = str | int | tuple[int, int] | None
_COLUMNS: Mapping[str, tuple[str, Callable[[Found, Translate], _Value]]] = {
    "name": ("board-barrier", lambda one, _: folded(one.facts.title)),
    "status": ("fact-status", lambda one, _: _IN_LIFE[one.barrier.status]),
    "voices": ("fact-voices", lambda one, _: (one.facts.voices.people, one.facts.voices.reports)),
    "waits": ("board-waits", lambda one, _: one.facts.waiting_days if one.facts.is_open else None),
    "theme": ("board-filter-theme", lambda one, words: _theme(one, words) or None),
    "impact": ("board-impact", lambda one, _: one.impact),
    "effort": ("board-effort", lambda one, _: one.barrier.effort),
    "site": ("board-filter-site", lambda one, _: folded(one.barrier.site) or None),
    "owner": ("fact-owner", lambda one, _: folded(one.barrier.owner) or None),
    "date": ("board-date", lambda one, _: _day(one)),
}
"""What each column is called, and what it says of a barrier; None stands last in every order."""

_ORDERS = frozenset(f"{way}{name}" for name in _COLUMNS for way in ("", "-"))
_LARGEST_FIRST = frozenset({"voices", "waits", "impact"})


def list_page(turn: Turn, rest: str, query: Asked) -> Page:
    """All barriers that a filter lets through, a hundred at a time."""
    del rest
    words, order = turn.translate, query.one_of("sort", _ORDERS)
    chosen, found, filters = found_by(turn, query, {"sort": order} if order else {})
    keeps = chosen.chosen | ({"sort": order} if order else {})
    found = _sorted(found, order, words)
    last = max(0, len(found) - 1) // PER_PAGE + 1
    number = query.page(last)
    shown = found[(number - 1) * PER_PAGE : number * PER_PAGE]
    way = keeps | ({"page": str(number)} if number > 1 else {})
    is_all = bool(query.one_of("picked", ("all",)))
    body: tuple[Part, ...] = ()
    if shown:
        everything = urlencode(way | ({} if is_all else {"picked": "all"}))
        pick = Lead(words("many-pick-none" if is_all else "many-pick-all"), f"list?{everything}")
        table = _table(shown, order, chosen.chosen, way, turn, is_all=is_all)
        body = (pick, table, messages.pick_form(words))
    section = Section("", body, empty=words("board-empty"))
    return Page(words("board-list"), (section,), filters, Pager(number, last), keeps=keeps)


def _sorted(found: Sequence[Found], order: str, words: Translate) -> list[Found]:
    """In an order, from the largest down with a dash before it; else as they were."""
    if not order:
        return list(found)
    _, value = _COLUMNS[order.removeprefix("-")]
    valued = [(value(one, words), one) for one in found]
    known = [(of_it, one) for of_it, one in valued if of_it is not None]
    known.sort(key=lambda each: each[0], reverse=order.startswith("-"))
    return [*(one for _, one in known), *(one for of_it, one in valued if of_it is None)]


def _day(one: Found) -> int | None:
    day = one.barrier.due or one.barrier.review_on
    return day.toordinal() if day else None


def _theme(one: Found, words: Translate) -> str:
    return words(f"theme-{one.barrier.theme}") if one.barrier.theme else ""


def _table(
    shown: Sequence[Found],
    order: str,
    chosen: Mapping[str, str],
    way: Mapping[str, str],
    turn: Turn,
    *,
    is_all: bool,
) -> Table:
    words, by = turn.translate, order.removeprefix("-")
    come_back = urlencode({"from": "list", **way})
    return Table(
        words("board-list"),
        tuple(words(title) for title, _ in _COLUMNS.values()),
        tuple(_cells(one, turn) for one in shown),
        leads=tuple(f"barriers/{one.barrier.id}?{come_back}" for one in shown),
        marks=tuple(warning_of(one.facts, turn) for one in shown),
        urgent=tuple(one.facts.is_late for one in shown),
        sorting=Sorting(
            tuple(_sort_page(name, order, chosen) for name in _COLUMNS),
            by=list(_COLUMNS).index(by) if by else -1,
            descending=order.startswith("-"),
        ),
        picking=Picking(
            messages.PICK_FORM,
            words("many-pick"),
            tuple(messages.pick_name(one.barrier) for one in shown),
            every=is_all,
        ),
    )


def _sort_page(name: str, order: str, chosen: Mapping[str, str]) -> str:
    """Where a heading leads; pressed again, the other way round."""
    first, other = (f"-{name}", name) if name in _LARGEST_FIRST else (name, f"-{name}")
    return f"list?{urlencode({**chosen, 'sort': other if order == first else first})}"


def _cells(one: Found, turn: Turn) -> tuple[str, ...]:
    words, barrier, facts = turn.translate, one.barrier, one.facts
    nobody = words("review-no-owner") if facts.is_open else NOTHING
    waits = words("board-waited", days=facts.waiting_days)
    due = day_text(barrier.due, turn)
    if due and facts.is_late:
        due = words("late-day", day=due)
    review_on = day_text(barrier.review_on, turn)
    return (
        titled(facts, words),
        status_word(barrier.status, barrier.kind, words),
        voices_text(facts.voices, words),
        waits if barrier.status in OPEN else NOTHING,
        _theme(one, words) or NOTHING,
        str(one.impact or NOTHING),
        str(barrier.effort or NOTHING),
        barrier.site or NOTHING,
        barrier.owner or nobody,
        due or (words("board-card-review", day=review_on) if review_on else NOTHING),
    )
