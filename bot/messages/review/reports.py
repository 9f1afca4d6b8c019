"""The forms about what people reported of a barrier: take words out, or set reports apart."""

from collections.abc import Mapping, Sequence
from datetime import date

from bot.chat.cards import Quote, Text, Tone
from bot.chat.forms import Form, TextField, ToggleField
from bot.i18n import Translate
from bot.messages.frictions import LONGEST_TEXT
from bot.messages.review.forms import LONGEST_NAME, one_line
from bot.messages.review.values import value_of
from challenges.models import Barrier, Friction


def report_form(
    action: str,
    barrier: Barrier,
    report: Friction,
    typed: Mapping[str, str],
    translate: Translate,
) -> Form:
    """A form about one report of a barrier: what of it may stay, or a barrier of its own."""
    if action == "redact-report":
        text = typed.get("text", report.text)
        field = TextField(
            "text", translate("field-redacted"), multiline=True, max_length=LONGEST_TEXT, value=text
        )
    else:
        field = TextField(
            "title", translate("field-title", kind=barrier.kind), required=True,
            max_length=LONGEST_NAME,
            value=one_line(typed.get("title", report.text), LONGEST_NAME),
        )  # fmt: skip
    return Form(
        action,
        translate(f"button-{action}"),
        translate("button-save"),
        translate("button-cancel"),
        (field,),
        value=value_of(barrier, report.id),
        about=str(report.id),
        intro=(Quote(report.text), Text(translate(f"hint-{action}"), Tone.SUBTLE)),
    )


def split_form(
    barrier: Barrier, reports: Sequence[Friction], today: date, translate: Translate
) -> Form:
    """Which reports are about something else, and what that is called."""
    question = translate("board-split-which")
    title = TextField(
        "title", translate("board-split-title"), required=True, max_length=LONGEST_NAME
    )  # fmt: skip
    return Form(
        "split-barrier",
        translate("board-split"),
        translate("button-save"),
        translate("button-cancel"),
        (
            *(ToggleField(f"report-{r.id}", _told(r, today, translate), question) for r in reports),
            title,
        ),
        value=value_of(barrier),
        about=str(barrier.id),
        intro=(
            Text(barrier.name(translate.locale), Tone.STRONG),
            Text(translate("board-hint-split-barrier"), Tone.SUBTLE),
        ),
    )


def _told(report: Friction, today: date, translate: Translate) -> str:
    where = " · ".join(filter(None, (translate.day(report.day, today), report.place)))
    return f"{report.text} ({where})"
