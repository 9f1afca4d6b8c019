"""On which days of the week somebody works: the boxes of a form, and the question itself."""

from collections.abc import Collection, Sequence

from bot.chat.cards import Button, Text
from bot.chat.forms import Form, ToggleField
from bot.i18n import Translate
from challenges.models import works_on

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
"""As the fields of a form are called; it has those on which the organisation works."""


def button(translate: Translate) -> Button:
    """Opens the question."""
    return Button("working-days", translate("button-working-days"), opens_form=True)


def fields(
    weekdays: Sequence[int], ticked: Collection[int], translate: Translate
) -> tuple[ToggleField, ...]:
    """A box for each of the weekdays (0 is Monday)."""
    return tuple(
        ToggleField(
            WEEKDAYS[number],
            translate(f"field-works-on-{WEEKDAYS[number]}"),
            translate("field-works-on"),
            number in ticked,
        )
        for number in weekdays
    )


def names_of(pattern: int, translate: Translate) -> str:
    """The days of a working pattern, by their names."""
    days = (name for number, name in enumerate(WEEKDAYS) if works_on(pattern, number))
    return ", ".join(translate(f"weekday-{name}") for name in days)


def form(weekdays: Sequence[int], ticked: Collection[int], translate: Translate) -> Form:
    """On which of the weekdays somebody works."""
    return Form(
        "working-days",
        translate("working-days-title"),
        translate("button-save"),
        translate("button-cancel"),
        fields(weekdays, ticked, translate),
        intro=(Text(translate("working-days-about")),),
    )
