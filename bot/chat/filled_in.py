"""What came back of a form: filled in again, and what of it is lacking or cannot be."""

from collections.abc import Mapping
from dataclasses import replace

from bot.chat.forms import (
    ChoiceField,
    DateField,
    Field,
    Form,
    PhotoField,
    TextField,
    ToggleField,
    date_in,
    is_yes,
)


def with_answers(form: Form, answers: Mapping[str, str]) -> Form:
    """The form with what was filled in; what was left empty is empty.

    A choice that did not come back is as it was: nobody empties one, they choose another answer.
    So is what is asked further, which not every platform shows. A choice that is not offered
    is none.
    """
    further = form.further and replace(
        form.further,
        fields=tuple(
            _filled(field, answers) if field.id in answers else field
            for field in form.further.fields
        ),
    )
    fields = tuple(_filled(field, answers) for field in form.fields)
    return replace(form, fields=fields, further=further)


def lacking(form: Form, answers: Mapping[str, str]) -> dict[str, str]:
    """The key of a text for each field that must be filled in and is not, or holds what it cannot.

    Not every client keeps to the length of a text, and not every page to a list of today.
    """
    filled = with_answers(form, answers)
    wrong = {field.id: "field-too-long" for field in too_long(filled)}
    for field in filled.every_field:
        if isinstance(field, ToggleField | PhotoField) or not field.required:
            continue
        if isinstance(field, DateField) and date_in(field.value) is None:
            wrong[field.id] = "error-date-needed"
        elif not field.value.strip():
            wrong[field.id] = "field-needed"
    return wrong | unfit(form, answers)


def unfit(form: Form, answers: Mapping[str, str]) -> dict[str, str]:
    """The key of a text for each answer that its field cannot come back with.

    What a form does not offer, or not any more, is asked again: whoever sent it meant something,
    and it was not what would be taken instead. Of boxes `is_yes` says why any word will do.
    """
    return {
        field.id: key
        for field in form.every_field
        if (key := _why_unfit(field, answers.get(field.id, "")))
    }


def _why_unfit(field: Field, answer: str) -> str:
    if not answer.strip() or _fits(field, answer):
        return ""
    return "field-no-day" if isinstance(field, DateField) else "field-not-offered"


def _fits(field: Field, answer: str) -> bool:
    match field:
        case ChoiceField(options=options):
            return any(option.value == answer for option in options)
        case DateField():
            return date_in(answer) is not None
        case _:
            return True


def too_long(form: Form) -> list[TextField]:
    """The fields that hold more than they may."""
    texts = (field for field in form.every_field if isinstance(field, TextField))
    return [field for field in texts if len(field.value.strip()) > field.max_length]


def _filled(field: Field, answers: Mapping[str, str]) -> Field:
    if isinstance(field, ToggleField):
        return replace(field, value=is_yes(answers, field.id))
    if isinstance(field, ChoiceField):
        answer = answers.get(field.id)
        value = field.value if answer is None else answer if _fits(field, answer) else ""
        return replace(field, value=value)
    return replace(field, value=answers.get(field.id, ""))
