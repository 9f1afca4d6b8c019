"""The opportunity map and the roadmap on the board: the picture, and the same in tables."""

from collections.abc import Sequence
from dataclasses import dataclass

from adapters.web.board.visits import Page, Visit
from bot import programme
from bot.messages.programme import opportunities as map_messages
from bot.messages.programme import roadmap as roadmap_messages
from bot.messages.programme.opportunities import Grouping
from challenges.models import Action
from scoring.opportunities import Opportunity


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; its first cell leads to a page."""

    address: str
    cells: Sequence[str]


@dataclass(frozen=True, slots=True)
class Group:
    """A table under a name."""

    name: str
    header: Sequence[str]
    rows: Sequence[Row]


def show_opportunities(visit: Visit) -> Page:
    """The opportunity map, its tables divided as the address says."""
    words = visit.translate
    asked = visit.asked.query.get("by", "")
    by = Grouping(asked) if asked in set(Grouping) else Grouping.QUADRANT
    found = programme.opportunities(visit.session, visit.campaign, words.locale, visit.today)
    drawing = map_messages.opportunity_map(found, visit.organisation.name, visit.today, words)
    values = {
        "alt": drawing.description,
        "picture": "opportunities",
        "about": [words("opportunities-about"), words("opportunities-how")],
        "groups": _opportunity_groups(found, by, visit),
        "groupings": [
            (f"?by={each}", words(f"opportunities-by-{each}"), each is by) for each in Grouping
        ],
        "empty": words("opportunities-none"),
    }
    return Page(
        "button-opportunities", "programme.html", values, "/board/opportunities",
        heading=drawing.title,
    )  # fmt: skip


def show_roadmap(visit: Visit) -> Page:
    """The roadmap."""
    words = visit.translate
    actions = programme.actions_on_roadmap(visit.session, visit.organisation.id)
    name = visit.organisation.name
    drawing = roadmap_messages.roadmap(actions, name, visit.today, words)
    values = {
        "alt": drawing.description,
        "picture": "roadmap",
        "about": [words("roadmap-about"), drawing.subtitle],
        "groups": _roadmap_groups(actions, visit),
        "groupings": [],
        "empty": words("roadmap-no-actions"),
    }
    return Page("button-roadmap", "programme.html", values, "/board/roadmap", heading=drawing.title)


def _opportunity_groups(found: Sequence[Opportunity], by: Grouping, visit: Visit) -> list[Group]:
    """The tables of the chat, each row leading to its barrier."""
    ids = [
        [opportunity.barrier_id for opportunity in group]
        for group in map_messages.groups(found, by, visit.translate).values()
    ]
    tables = map_messages.tables(found, by, visit.translate)
    return [
        Group(
            table.caption, table.header,
            [Row(f"/board/barriers/{i}", row) for i, row in zip(group, table.rows, strict=True)],
        )
        for group, table in zip(ids, tables, strict=True)
    ]  # fmt: skip


def _roadmap_groups(actions: Sequence[Action], visit: Visit) -> list[Group]:
    lanes = [
        [action.id for action in found] for _, found in roadmap_messages.lanes(actions) if found
    ]
    tables = roadmap_messages.tables(actions, visit.translate)
    groups = [
        Group(
            table.caption, table.header,
            [Row(f"/board/actions/{i}", row) for i, row in zip(ids, table.rows, strict=True)],
        )
        for ids, table in zip(lanes, tables, strict=False)
    ]  # fmt: skip
    needed = tables[len(lanes) :]  # the competences lead nowhere
    return groups + [Group(t.caption, t.header, [Row("", row) for row in t.rows]) for t in needed]
