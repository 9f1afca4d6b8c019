"""The opportunity map and the roadmap: the picture, and the same in tables."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from bot import programme
from bot.chat.cards import Text
from bot.chat.pages import Choices, Drawing, Lead, Page, Part, Section
from bot.chat.tables import Table
from bot.messages.programme import opportunities as map_messages
from bot.messages.programme import roadmap as roadmap_messages
from bot.messages.programme.axes import axes_chart
from bot.messages.programme.opportunities import Grouping
from bot.pages.asked import Asked
from bot.turn import Turn
from challenges import queries
from scoring.opportunities import Opportunity


def opportunities_page(turn: Turn, rest: str, query: Asked) -> Page:
    """The opportunity map, its tables divided as the address says."""
    del rest
    words, by = turn.translate, Grouping(query.one_of("by", set(Grouping), Grouping.QUADRANT))
    found = programme.opportunities(turn.session, turn.campaign, words.locale, turn.today)
    picture = map_messages.opportunity_map(found, _organisation(turn), turn.today, words)
    groupings = tuple(
        Lead(words(f"opportunities-by-{each}"), f"opportunities?by={each}") for each in Grouping
    )
    choices = Choices(words("board-picture-groups"), groupings, list(Grouping).index(by))
    ids = [
        [opportunity.barrier_id for opportunity in group]
        for group in map_messages.groups(found, by, words).values()
    ]
    tables = _leading("barriers", ids, map_messages.tables(found, by, words))
    about: tuple[Part, ...] = (
        Text(words("opportunities-about")),
        Text(words("opportunities-numbers")),
        Text(words("opportunities-how")),
        Drawing("opportunities", picture.title, picture.description),
        choices,
    )
    body = (*about, *(tables or [Text(words("opportunities-none"))]))
    stuck = Section(words("axes-title"), _axes(found, turn), name="axes")
    return Page(picture.title, (Section("", body), *((stuck,) if found else ())))


def _axes(found: Sequence[Opportunity], turn: Turn) -> tuple[Part, ...]:
    """Where the organisation is stuck: what has to move for what is on the map."""
    return (Text(turn.translate("axes-about")), axes_chart(found, turn.translate))


def roadmap_page(turn: Turn, rest: str, query: Asked) -> Page:
    """The roadmap."""
    del rest, query
    words = turn.translate
    actions = programme.actions_on_roadmap(turn.session, turn.organisation.id)
    picture = roadmap_messages.roadmap(actions, _organisation(turn), turn.today, words)
    ids = [[action.id for action in found] for _, found in roadmap_messages.lanes(actions) if found]
    tables = _leading("actions", ids, roadmap_messages.tables(actions, words))
    about: tuple[Part, ...] = (
        Text(words("roadmap-about")),
        Text(picture.subtitle),
        Drawing("roadmap", picture.title, picture.description),
    )
    body = (*about, *(tables or [Text(words("roadmap-no-actions"))]))
    return Page(picture.title, (Section("", body),))


def _leading(to: str, ids: Sequence[Sequence[UUID]], tables: Sequence[Table]) -> list[Table]:
    """The tables of the chat, each row leading to its page; those without ids lead nowhere."""
    leading = [
        replace(table, leads=tuple(f"{to}/{identifier}" for identifier in group))
        for table, group in zip(tables, ids, strict=False)
    ]
    return [*leading, *tables[len(leading) :]]


def _organisation(turn: Turn) -> str:
    return queries.organisation(turn.session, turn.organisation.id).name
