"""What a form says when somebody else was first: what it says now, beside what was typed."""

from dataclasses import replace

from bot.chat.forms import ChoiceField, DateField, Field, Form, ToggleField, date_in
from bot.chat.responses import RejectForm, Why
from bot.i18n import Translate
from challenges.errors import HasChanged


def beside(typed: Form, latest: Form, error: HasChanged, translate: Translate) -> RejectForm:
    """A form with what was typed on what it says now, and per field what that is if it differs.

    Only from here on does it carry the version that it says now: the person has seen it.
    """
    now = {field.id: field for field in latest.every_field}
    differing = {
        field.id: translate("form-says-now", now=said(now[field.id], translate))
        for field in typed.every_field
        if field.id in now and now[field.id].value != field.value
    }
    sentence = f"{translate(error.key)} {translate('form-has-changed')}"
    shown = replace(typed, value=latest.value, intro=latest.intro)
    return RejectForm(shown, {"": sentence}, Why.CHANGED, differing)


def said(field: Field, translate: Translate) -> str:
    """What a field says, as people read it."""
    match field:
        case ToggleField(value=is_on):
            return translate("form-yes" if is_on else "form-no")
        case ChoiceField(value=value, options=options):
            label = next((option.label for option in options if option.value == value), value)
        case DateField(value=value) if day := date_in(value):
            label = translate.date(day)
        case _:
            label = field.value
    return label or translate("form-nothing")
