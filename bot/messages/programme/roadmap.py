"""The roadmap: in a card, as tables, and as what a picture of it shows."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from bot import drawings
from bot.chat.cards import Button, Card, Element, Look, Picture, Table, Text, Tone
from bot.drawings import Progress
from bot.i18n import Translate
from bot.messages.programme.opportunities import THEMES, theme_name
from challenges.models import Action, ActionStatus, Horizon

MOST_IN_CHAT = 20
MOST_DRAWN = 150
SURE = "sure"
"""The value of the button that posts: what the channel will read has been seen."""

_PROGRESS = {
    ActionStatus.PROPOSED: Progress.OPEN,
    ActionStatus.PLANNED: Progress.PLANNED,
    ActionStatus.IN_PROGRESS: Progress.HALF,
    ActionStatus.DONE: Progress.DONE,
}


def on_roadmap(actions: Iterable[Action]) -> list[Action]:
    """The actions that are on the roadmap: all but those that were stopped."""
    return [action for action in actions if action.status is not ActionStatus.STOPPED]


def roadmap(
    actions: Sequence[Action], organisation: str, today: date, translate: Translate
) -> drawings.Roadmap:
    """What a picture of the roadmap shows."""
    drawn, day = actions[:MOST_DRAWN], translate.date(today)
    as_of = translate("roadmap-as-of", day=day)
    if len(actions) > len(drawn):
        as_of = translate("roadmap-as-of-more", day=day, drawn=len(drawn), all=len(actions))
    said = (
        translate("roadmap-lane", theme=theme_name(theme, translate), count=len(found))
        for theme, found in lanes(actions)
        if found
    )
    return drawings.Roadmap(
        title=translate("roadmap-title", organisation=organisation),
        subtitle=as_of,
        description=translate("roadmap-description", count=len(actions), groups=" ".join(said)),
        columns=tuple(_column(horizon, translate) for horizon in Horizon),
        lanes=tuple(_lane(theme, found, translate) for theme, found in lanes(drawn)),
        no_actions=translate("roadmap-no-actions"),
        competences_name=translate("roadmap-competences"),
        competences=tuple(competences(actions, horizon) for horizon in Horizon),
        no_competences=translate("roadmap-no-competences"),
    )


def tables(actions: Sequence[Action], translate: Translate) -> list[Table]:
    """The same as the picture, for who cannot see it."""
    keys = ("action", "roadmap-when", "action-owner", "action-due", "action-status")
    header = tuple(translate(key) for key in keys)
    per_theme = [
        Table(theme_name(theme, translate), header, tuple(_row(each, translate) for each in found))
        for theme, found in lanes(actions)
        if found
    ]
    needed = tuple(
        (_column(horizon, translate), competence)
        for horizon in Horizon
        for competence in competences(actions, horizon)
    )
    if not needed:
        return per_theme
    name = translate("roadmap-competences")
    return [*per_theme, Table(name, (translate("roadmap-when"), name), needed)]


def roadmap_card(
    actions: Sequence[Action],
    drawing: drawings.Roadmap,
    url: str,
    translate: Translate,
    *,
    buttons: tuple[Button, ...] = (),
) -> Card:
    """The roadmap: the picture where it has an address, and the same in tables."""
    body: list[Element] = [
        Text(translate("roadmap-about")), Text(drawing.subtitle, Tone.SUBTLE)
    ]  # fmt: skip
    if url:
        body.append(Picture(url, drawing.description))
    body += tables(actions[:MOST_IN_CHAT], translate) or [Text(drawing.no_actions)]
    if len(actions) > MOST_IN_CHAT:
        body.append(Text(translate("roadmap-more", more=len(actions) - MOST_IN_CHAT)))
    return Card(drawing.title, tuple(body), buttons)


def coordinators_buttons(translate: Translate) -> tuple[Button, ...]:
    """What a coordinator can do with the roadmap."""
    return (
        Button("post-roadmap", translate("button-post-roadmap"), look=Look.PRIMARY),
        Button("list-actions", translate("button-actions"), "0"),
    )


def asked_first(card: Card, translate: Translate) -> Card:
    """What the channel will read, with the question whether it may."""
    asks = Text(translate("roadmap-ask"), Tone.STRONG)
    return replace(
        card,
        body=(asks, *card.body),
        buttons=(
            Button("post-roadmap", translate("button-post-now"), SURE, Look.PRIMARY),
            Button("open-roadmap", translate("button-cancel")),
        ),
    )


def competences(actions: Iterable[Action], horizon: Horizon) -> tuple[str, ...]:
    """What people must be able to do by a horizon, each once."""
    needed: dict[str, str] = {}
    for action in actions:
        if action.horizon is horizon:
            for line in action.competences.splitlines():
                needed.setdefault(line.strip().casefold(), line.strip())
    return tuple(competence for competence in needed.values() if competence)


def lanes(actions: Sequence[Action]) -> list[tuple[str, list[Action]]]:
    """The actions per theme; those for all themes have a lane if there are any."""
    found: dict[str, list[Action]] = {theme: [] for theme in THEMES}
    for action in actions:
        found.setdefault(action.theme if action.theme in THEMES else "", []).append(action)
    return list(found.items())


def _lane(theme: str, actions: Sequence[Action], translate: Translate) -> drawings.RoadmapLane:
    cells = tuple(
        tuple(_box(action, translate) for action in actions if action.horizon is horizon)
        for horizon in Horizon
    )
    return drawings.RoadmapLane(theme, theme_name(theme, translate), cells)


def _box(action: Action, translate: Translate) -> drawings.Box:
    due = translate("action-due-line", day=translate.date(action.due)) if action.due else ""
    return drawings.Box(
        action.title,
        tuple(detail for detail in (action.owner, due) if detail),
        translate(f"action-status-{action.status}"),
        _PROGRESS[action.status],
    )


def _row(action: Action, translate: Translate) -> tuple[str, ...]:
    return (
        action.title,
        _column(action.horizon, translate),
        action.owner or translate("action-no-owner"),
        translate.date(action.due) if action.due else "–",
        translate(f"action-status-{action.status}"),
    )


def _column(horizon: Horizon, translate: Translate) -> str:
    return translate(f"horizon-{horizon}")
