"""The plan that is made of chosen themes, before anybody is asked anything of it."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from bot.chat.cards import Button, Card, Element, Look, Text, Tone
from bot.i18n import Translate
from challenges.packs import ChallengeContent, Theme


class Planned(NamedTuple):
    """A challenge on its day; without one where it is not known when the campaign starts."""

    day: date | None
    content: ChallengeContent


def choose_button(translate: Translate) -> Button:
    """What lets a channel choose."""
    return Button("choose-themes", translate("button-choose-themes"))


def names(themes: Sequence[Theme], translate: Translate) -> str:
    """Themes in words."""
    return ", ".join(translate(f"theme-{theme}") for theme in themes)


def value_of(measure_id: UUID, themes: Sequence[Theme]) -> str:
    """What a button carries: of which choice, and what."""
    return f"{measure_id}/{','.join(themes)}"


def plan_buttons(
    measure_id: UUID, options: Sequence[Sequence[Theme]], translate: Translate
) -> tuple[Button, ...]:
    """The way to the plan of each choice that can be made of a tie."""
    return tuple(
        Button(
            "show-theme-plan",
            translate("button-theme-plan", themes=names(themes, translate)),
            value_of(measure_id, themes),
        )
        for themes in options
    )


def plan_lines(planned: Sequence[Planned], translate: Translate) -> str:
    """A line a day."""
    return "\n".join(
        translate(
            "theme-plan-day",
            when=translate.day(day) if day else translate("theme-plan-number", number=number),
            challenge=content.title.in_language(translate.locale),
            theme=translate(f"theme-{content.theme}"),
        )
        for number, (day, content) in enumerate(planned, start=1)
    )


def plan_parts(
    planned: Sequence[Planned], options: int, translate: Translate, *, may_use: bool
) -> tuple[Element, ...]:
    """The days of a plan, with what can be done with it."""
    tied = (Text(translate("theme-plan-tied")),) if options > 1 else ()
    how = translate("theme-plan-before" if may_use else "theme-plan-later")
    return (*tied, Text(plan_lines(planned, translate)), Text(how, Tone.SUBTLE))


def use_button(measure_id: UUID, themes: Sequence[Theme], translate: Translate) -> Button:
    """What makes it the plan of the campaign."""
    value = value_of(measure_id, themes)
    return Button("use-theme-plan", translate("button-use-theme-plan"), value, Look.PRIMARY)


def plan_card(
    measure_id: UUID,
    themes: Sequence[Theme],
    planned: Sequence[Planned],
    options: int,
    translate: Translate,
    *,
    may_use: bool,
) -> Card:
    """The plan, to be looked at before it is used."""
    return Card(
        translate("theme-plan-title", themes=names(themes, translate)),
        plan_parts(planned, options, translate, may_use=may_use),
        (use_button(measure_id, themes, translate),) if may_use else (),
    )


def in_use(themes: Sequence[Theme], starts_on: date, translate: Translate) -> Card:
    """It is the plan from now on."""
    day = translate.day(starts_on)
    return Card(translate("theme-plan-used", themes=names(themes, translate), day=day))
