"""Leading a theme team: what whoever does can do more; and who hears that a seat is over."""

from bot.chat.cards import Button, Card, Look, Text, Tone
from bot.chat.forms import Form, TextField
from bot.i18n import Translate
from bot.messages.notices import notice
from bot.messages.programme.opportunities import theme_name
from bot.messages.theme_teams import Told, asked_of
from challenges.models import ThemeSeat

_LONGEST = 200


def lead_card(told: Told, translate: Translate) -> Card:
    """What whoever leads a team can do, and the question that they asked last."""
    theme = told.seat.theme
    return Card(
        translate("theme-lead-of", theme=theme_name(theme, translate)),
        (Text(translate("theme-lead-about")), *asked_of(told, translate)),
        (question_button(theme, translate), *lead_buttons(theme, translate)),
    )


def question_button(theme: str, translate: Translate) -> Button:
    """Opens the form for what the team is to talk about."""
    label = translate("button-theme-question")
    return Button("theme-question", label, theme, Look.PRIMARY, opens_form=True)


def lead_buttons(theme: str, translate: Translate) -> tuple[Button, ...]:
    """Asks a colleague, and lets another lead."""
    return (
        Button("theme-ask", translate("button-theme-ask"), theme),
        Button("theme-pass-lead", translate("button-theme-pass-lead"), theme),
    )


def question_form(seat: ThemeSeat, translate: Translate) -> Form:
    """What the team is to talk about; emptied, it is about nothing."""
    field = TextField(
        "question", translate("theme-question-label"), multiline=True, max_length=_LONGEST,
        value=seat.question,
    )  # fmt: skip
    how = Text(translate("theme-question-how"), Tone.SUBTLE)
    return Form(
        "theme-question", translate("form-theme-question"), translate("button-save"),
        translate("button-cancel"), (field,), seat.theme, (how,), seat.theme,
    )  # fmt: skip


def left(theme: str, translate: Translate) -> Card:
    """To whoever stopped."""
    return notice(translate, "theme-left", theme=theme_name(theme, translate))


def taken_over(theme: str, translate: Translate) -> Card:
    """To whoever handed their seat over: somebody has it now."""
    return notice(translate, "theme-handed-over", theme=theme_name(theme, translate))


def leads_no_more(theme: str, translate: Translate) -> Card:
    """To whoever led until now: somebody else does, and they stay."""
    return notice(translate, "theme-lead-over", theme=theme_name(theme, translate))
