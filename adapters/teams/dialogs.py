"""A `Form` as an adaptive card: in a dialog, or in the conversation where none can open."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, assert_never

from adapters.teams import limits
from adapters.teams.adaptive_cards import (
    CONTENT_TYPE,
    Surface,
    fitted,
    is_small,
    quotation,
    with_speech,
)
from adapters.teams.texts import Node, paragraph, paragraphs
from bot.chat.cards import Text
from bot.chat.forms import (
    YES,
    ChoiceField,
    DateField,
    Field,
    Form,
    PhotoField,
    TextField,
    ToggleField,
    date_in,
)
from bot.chat.searches import SEARCH

# What is filled in travels beside our own keys, so its ids get a prefix of their own.
FIELD_PREFIX = "field-"

_MARKDOWN = re.compile(r"([\\*_`\[\]<~])")
_SCALES = (
    (4_000, limits.OPTIONS),
    (1_000, limits.OPTIONS),
    (300, 60),
    (80, 20),
    (40, 8),
)
"""How long our own words may be, and how many options a list has."""

_TYPED = (30_000, 6_000, 1_000, 60)
"""How much of what was typed stays in a field where it is more than Teams takes."""
_SUBTLE: Node = {"isSubtle": True}
_ERROR: Node = {"color": "Attention", "weight": "Bolder"}
_TITLE: Node = {"size": "Large", "weight": "Bolder"}


def to_form_card(
    form: Form, errors: Mapping[str, str] | None = None, place: Surface = Surface.CONVERSATION
) -> Node:
    """The form as a card, what is wrong with an answer standing above its field.

    Every field is in it, with all that was typed: no more can be than comes back.
    """
    form = _with_room(form)
    said, buttons = errors or {}, [[_submit(form, place)]]
    for scale in _SCALES:
        body = list(_body(form, said, scale, place))
        if is_small(body, buttons):
            return with_speech(fitted([body], buttons), plain_text(form, errors))
    bodies = (list(_body(_cut(form, most), said, _SCALES[-1], place)) for most in _TYPED)
    return fitted(bodies, buttons, limits.FORM_BYTES)


def plain_text(form: Form, errors: Mapping[str, str] | None = None) -> str:
    """The whole form as text, for notifications and screen readers."""
    parts = [form.title, *(text.text for text in form.intro), *(errors or {}).values()]
    return "\n".join([*parts, *(field.label for field in form.fields)])


def to_dialog(title: str, card: Node) -> Node:
    """The answer that opens a dialog, or keeps it open, with this card in it."""
    value = {
        "title": limits.cut(title, limits.DIALOG_TITLE),
        "height": "medium",
        "width": "medium",
        "card": {"contentType": CONTENT_TYPE, "content": card},
    }
    return {"task": {"type": "continue", "value": value}}


def to_notice(text: str) -> Node:
    """The answer that shows one sentence in place of the dialog."""
    return {"task": {"type": "message", "value": text}}


def _with_room(form: Form) -> Form:
    """The form with fields in which no more can be typed than a card has room for."""
    texts = [field.max_length for field in form.fields if isinstance(field, TextField)]
    if sum(texts) <= limits.TYPED:
        return form
    return replace(form, fields=tuple(_shortened(field, sum(texts)) for field in form.fields))


def _shortened(field: Field, total: int) -> Field:
    if not isinstance(field, TextField):
        return field
    return replace(field, max_length=max(1, field.max_length * limits.TYPED // total))


def _cut(form: Form, most: int) -> Form:
    return replace(
        form,
        fields=tuple(
            replace(field, value=limits.cut(field.value, most))
            if isinstance(field, TextField)
            else field
            for field in form.fields
        ),
    )


def _submit(form: Form, place: Surface) -> Node:
    data = {"action": form.action, "value": form.value, "form": True}
    title = limits.cut(form.submit, limits.BUTTON_TITLE)
    submit: Node = {"type": "Action.Submit", "title": title, "data": data}
    if place is Surface.DIALOG:
        return submit
    return {
        "type": "Action.Execute",
        "title": title,
        "verb": form.action,
        "data": data,
        "fallback": submit,
    }


def _body(
    form: Form, errors: Mapping[str, str], scale: tuple[int, int], place: Surface
) -> Iterator[Node]:
    length, _ = scale
    if place is not Surface.DIALOG:
        yield from paragraphs(form.title, min(length, 500), _TITLE)
    known = {field.id for field in form.fields}
    for field_id, error in errors.items():
        if field_id not in known:
            yield from paragraphs(error, length, _ERROR)
    for text in form.intro:
        shown = paragraphs if isinstance(text, Text) else quotation
        yield from shown(text.text, length)
    for field in form.fields:
        yield from _field(field, errors.get(field.id, ""), scale)


def _field(field: Field, error: str, scale: tuple[int, int]) -> Iterator[Node]:
    length, most = scale
    yield from paragraphs(error, min(length, 500), _ERROR)
    label = limits.cut(" ".join(field.label.split()), min(length, 300)) or "\u00a0"
    if isinstance(field, ChoiceField) and len(field.options) > most:
        box = TextField(SEARCH + field.id, field.search or field.label, max_length=100)
        yield from _field(box, "", scale)
    if isinstance(field, PhotoField):
        for line in paragraphs(field.instead, min(length, 500), _SUBTLE):
            yield line
        return
    if not isinstance(field, ToggleField):
        yield _name(label)
    yield _input(field, label, scale)
    hint = "" if isinstance(field, ToggleField) else field.hint
    for line in paragraphs(hint, min(length, 500), _SUBTLE):
        yield line | {"spacing": "Small"}


def _name(label: str) -> Node:
    """A field's label in words, for a phone of 1.2: `label` is of 1.3, and it leaves that out.

    Tables are of 1.5: who knows them knows labels, and finds nothing here to show or to read out.
    """
    named = paragraph(label)
    return {"type": "Table", "columns": [], "rows": [], "isVisible": False, "fallback": named}


def _input(
    field: TextField | ChoiceField | ToggleField | DateField, label: str, scale: tuple[int, int]
) -> Node:
    length, options = scale
    shown: Node = {"id": FIELD_PREFIX + field.id, "label": label}
    match field:
        case TextField():
            return shown | {
                "type": "Input.Text",
                "isMultiline": field.multiline,
                "maxLength": field.max_length,
                "value": limits.clean(field.value),
            }
        case ChoiceField():
            return shown | {
                "type": "Input.ChoiceSet",
                # Expanded choices render Markdown, a list that folds out does not.
                "style": "compact",
                "placeholder": label,
                "choices": _choices(field, min(length, limits.OPTION_LABEL), options),
                "value": field.value,
            }
        case ToggleField():
            return {
                "id": shown["id"],
                "type": "Input.Toggle",
                "title": _MARKDOWN.sub(r"\\\1", label),
                # A phone takes "" for not given, and falls back on a word of its own.
                "valueOn": YES,
                "valueOff": "no",
                "value": YES if field.value else "no",
                "wrap": True,
            }
        case DateField():
            day = date_in(field.value)
            return shown | {"type": "Input.Date", "value": day.isoformat() if day else ""}
        case _:
            assert_never(field)


def _choices(field: ChoiceField, length: int, options: int) -> list[dict[str, Any]]:
    return [
        {"title": limits.cut(option.label, length) or option.value, "value": option.value}
        for number, option in enumerate(field.options)
        if number < options or option.value == field.value
    ]
