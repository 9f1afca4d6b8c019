"""The opportunity map: in a card, as tables, and as what a picture of it shows."""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum

from bot import drawings
from bot.chat.cards import Button, Card, Element, Picture, Text, Tone
from bot.chat.tables import Table
from bot.i18n import Translate
from bot.messages.barriers import told_as, voices_text
from bot.messages.programme.axes import AXES, axes_chart, axis_name
from challenges.models import Signal
from challenges.packs import Theme
from scoring.opportunities import (
    HIGH_EFFORT,
    HIGH_IMPACT,
    Heard,
    Opportunity,
    Quadrant,
    by_axis,
    by_kind,
    by_process,
    by_quadrant,
    by_site,
    by_theme,
    ranked,
)

MOST_IN_CHAT = 20
MOST_DRAWN = 150

THEMES = tuple(str(theme) for theme in Theme)


class Grouping(StrEnum):
    """How the tables of the opportunity map are divided."""

    QUADRANT = "quadrant"
    THEME = "theme"
    SITE = "site"
    KIND = "kind"
    PROCESS = "process"
    AXIS = "axis"


def theme_name(theme: str, translate: Translate) -> str:
    """What a theme is called; any other is all of them."""
    return translate(f"theme-{theme}") if theme in THEMES else translate("theme-all")


def impact_text(opportunity: Opportunity, translate: Translate) -> str:
    """The impact, and who says so."""
    way = "computation" if opportunity.is_computed else "coordinator"
    return translate(f"impact-by-{way}", impact=opportunity.impact)


def effort_text(opportunity: Opportunity, translate: Translate) -> str:
    """The effort, and who says so."""
    if opportunity.effort is None:
        return translate("effort-unknown")
    return translate("effort-by-coordinator", effort=opportunity.effort)


def heard_text(heard: Heard, translate: Translate) -> str:
    """What the impact was computed from."""
    voices = heard.voices
    if not voices.people:
        return voices_text(voices, translate)
    return translate("opportunity-heard-often", people=voices.people, days=voices.days)


def groups(
    opportunities: Sequence[Opportunity], by: Grouping, translate: Translate
) -> Mapping[str, Sequence[Opportunity]]:
    """The opportunities under the names of their groups, each ranked."""
    match by:
        case Grouping.QUADRANT:
            found = by_quadrant(opportunities)
            return {_quadrant_name(quadrant, translate): found[quadrant] for quadrant in found}
        case Grouping.THEME:
            themes = by_theme(opportunities, THEMES)
            return {theme_name(theme, translate): themes[theme] for theme in themes}
        case Grouping.SITE:
            sites = by_site(opportunities)
            return {site or translate("site-any"): sites[site] for site in sites}
        case Grouping.KIND:
            kinds = by_kind(opportunities)
            return {translate("signals", kind=kind): kinds[kind] for kind in kinds}
        case Grouping.PROCESS:
            found = by_process(opportunities)
            return {process_name(process, translate): found[process] for process in found}
        case Grouping.AXIS:
            axes = by_axis(opportunities, AXES)
            return {axis_name(axis, translate): axes[axis] for axis in axes if axes[axis]}


def process_name(process: str | None, translate: Translate) -> str:
    """What a process is called; None is that nobody said which."""
    return translate(f"process-{process}") if process else translate("process-none")


def tables(opportunities: Sequence[Opportunity], by: Grouping, translate: Translate) -> list[Table]:
    """The same as the picture, for who cannot see it."""
    header = tuple(
        translate(key)
        for key in (
            "opportunity-barrier", "map-impact", "map-effort", "opportunity-place",
            "opportunity-heard",
        )
    )  # fmt: skip
    return [
        Table(name, header, tuple(_row(opportunity, translate) for opportunity in group))
        for name, group in groups(opportunities, by, translate).items()
    ]


def opportunities_card(
    opportunities: Sequence[Opportunity],
    by: Grouping,
    drawing: drawings.OpportunityMap,
    url: str,
    translate: Translate,
) -> Card:
    """The map for a coordinator: the picture where it has an address, and the same in tables."""
    body: list[Element] = [Text(translate("opportunities-about"))]
    if url:
        body += [Text(translate("opportunities-numbers")), Picture(url, drawing.description)]
    if by is Grouping.AXIS:
        body += [Text(translate("axes-about"), Tone.SUBTLE), axes_chart(opportunities, translate)]
    shown = ranked(opportunities)[:MOST_IN_CHAT]
    body += tables(shown, by, translate) or [Text(translate("opportunities-none"))]
    if len(opportunities) > len(shown):
        body.append(Text(translate("opportunities-more", more=len(opportunities) - len(shown))))
    body.append(Text(translate("opportunities-how"), Tone.SUBTLE))
    others = tuple(
        Button("open-opportunities", translate(f"opportunities-by-{other}"), other)
        for other in Grouping
        if other is not by
    )
    actions = Button("list-actions", translate("button-actions"), "0")
    return Card(drawing.title, tuple(body), (*others, actions))


def opportunity_map(
    opportunities: Sequence[Opportunity], organisation: str, today: date, translate: Translate
) -> drawings.OpportunityMap:
    """What a picture of the map shows."""
    shown, day = ranked(opportunities)[:MOST_DRAWN], translate.date(today)
    found, as_of = by_quadrant(shown), translate("opportunities-as-of", day=day)
    if (total := len(opportunities)) > len(shown):
        as_of = translate("opportunities-as-of-more", day=day, drawn=len(shown), all=total)
    low, big, between, not_now, unplaced = (
        drawings.MapQuadrant(
            _quadrant_name(quadrant, translate),
            tuple(_spot(opportunity, translate) for opportunity in found.get(quadrant, ())),
        )
        for quadrant in (*Quadrant, None)
    )
    sizes = groups(opportunities, Grouping.QUADRANT, translate).items()
    said = (translate("opportunities-group", name=name, count=len(g)) for name, g in sizes)
    return drawings.OpportunityMap(
        title=translate("opportunities-title", organisation=organisation),
        subtitle=as_of,
        description=translate(
            "opportunities-description", count=len(opportunities), groups=" ".join(said)
        ),
        impact=translate("map-impact"),
        effort=translate("map-effort"),
        little=translate("map-little"),
        much=translate("map-much"),
        quadrants=(low, big, between, not_now),
        unplaced=unplaced,
        high_impact=HIGH_IMPACT,
        high_effort=HIGH_EFFORT,
        no_barriers=translate("opportunities-none"),
        marks=_marks(shown, translate),
    )


def _marks(
    shown: Sequence[Opportunity], translate: Translate
) -> tuple[tuple[drawings.Mark, str], ...]:
    """What each shape stands for; nothing where all are barriers."""
    there = {one.kind for one in shown}
    if there <= {Signal.BARRIER}:
        return ()
    return tuple((_MARKS[kind], translate(f"signal-{kind}")) for kind in Signal if kind in there)


_MARKS: Mapping[Signal, drawings.Mark] = {
    Signal.BARRIER: "barrier",
    Signal.CHANCE: "chance",
    Signal.KEEP: "keep",
}


def _quadrant_name(quadrant: Quadrant | None, translate: Translate) -> str:
    return translate(f"quadrant-{quadrant}" if quadrant else "quadrant-none")


def _row(opportunity: Opportunity, translate: Translate) -> tuple[str, ...]:
    process = process_name(opportunity.process, translate) if opportunity.process else ""
    place = (theme_name(opportunity.theme, translate), opportunity.site, process)
    return (
        told_as(opportunity.title, opportunity.kind, translate),
        impact_text(opportunity, translate),
        effort_text(opportunity, translate),
        " · ".join(part for part in place if part),
        heard_text(opportunity.heard, translate),
    )


def _spot(opportunity: Opportunity, translate: Translate) -> drawings.Spot:
    detail = translate(
        "map-spot" if opportunity.site else "map-spot-anywhere",
        theme=theme_name(opportunity.theme, translate),
        impact=impact_text(opportunity, translate),
        effort=effort_text(opportunity, translate),
        **({"site": opportunity.site} if opportunity.site else {}),
    )
    return drawings.Spot(
        told_as(opportunity.title, opportunity.kind, translate),
        detail,
        opportunity.theme,
        opportunity.impact,
        opportunity.effort,
        _MARKS[opportunity.kind],
    )
