"""When a campaign says what: for who looks after it, and for who tries it out."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.chat.cards import Actions, Button, Card, Element, Facts, Text, Tone
from bot.i18n import Translate
from challenges import calendar
from challenges.calendar import Due, DueKind
from challenges.models import Campaign, Challenge, Role
from challenges.packs import content_of

TRIED = "try-button"
"""The action of every button on a card that is only tried."""

Planned = Sequence[tuple[datetime, Due]]


def schedule_lines(
    campaign: Campaign, planned: Planned, challenges: Sequence[Challenge], translate: Translate
) -> list[tuple[str, str]]:
    """All that is posted, as pairs of a moment on the campaign's clock and what comes then.

    What was due when the campaign was made, such as the kick-off, comes at that moment.
    """
    titles = {
        challenge.day: content_of(challenge).title.in_language(translate.locale)
        for challenge in challenges
    }
    return [
        (
            moment(max(at, campaign.created_at), campaign, translate),
            translate(f"schedule-{due.kind}", title=titles.get(due.day, "")),
        )
        for at, due in planned
    ]


def schedule_card(
    campaign: Campaign, planned: Planned, challenges: Sequence[Challenge], translate: Translate
) -> Card:
    """The whole plan, for one person who tries it."""
    return Card(
        translate("schedule-title", campaign=campaign.says("title", translate.locale)),
        (
            Text(translate("try-about"), Tone.SUBTLE),
            Facts(tuple(schedule_lines(campaign, planned, challenges, translate))),
        ),
    )


def tried(card: Card, translate: Translate) -> Card:
    """A card as it will look, with buttons that store nothing."""
    note = Text(translate("try-note"), Tone.SUBTLE)
    body = tuple(map(_harmless, card.body))
    return replace(card, body=(note, *body), buttons=tuple(map(_tried, card.buttons)))


def _harmless(element: Element) -> Element:
    if isinstance(element, Actions):
        return Actions(tuple(map(_tried, element.buttons)))
    return element


def _tried(button: Button) -> Button:
    value = f"{button.action} {button.value}"
    return replace(button, action=TRIED, value=value, opens_form=False)


def greeting(campaign: Campaign, role: Role, planned: Planned, translate: Translate) -> Card:
    """What a coordinator or a leader will get, and when."""
    coordinates = role is Role.COORDINATOR
    kinds = tuple(DueKind) if coordinates else (DueKind.CHALLENGE, DueKind.DIGEST, DueKind.CLOSING)
    first = {due.kind: at for at, due in reversed(planned)}
    facts = tuple(
        (translate(f"greeting-{kind}"), moment(first[kind], campaign, translate))
        for kind in kinds
        if kind in first
    )
    return Card(
        translate(f"greeting-{role}-title", campaign=campaign.says("title", translate.locale)),
        (
            Text(translate(f"greeting-{role}-what")),
            Facts(facts),
            Text(translate("greeting-home"), Tone.SUBTLE),
        ),
        (Button("show-help", translate("button-help")),),
    )


def moment(at: datetime, campaign: Campaign, translate: Translate) -> str:
    """A moment on the campaign's clock: "maandag 23 november om 09:00"."""
    local = at.astimezone(calendar.zone(campaign.timezone))
    return translate("schedule-moment", day=translate.day(local.date()), time=f"{local:%H:%M}")
