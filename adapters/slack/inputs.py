"""Fields of a form as the inputs of a view."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import assert_never

from slack_sdk.models.blocks import (
    CheckboxesElement,
    DatePickerElement,
    InputBlock,
    InputInteractiveElement,
    Option,
    OptionGroup,
    PlainTextInputElement,
    RadioButtonsElement,
    StaticSelectElement,
)
from slack_sdk.models.blocks.block_elements import FileInputElement

from adapters.slack import limits
from adapters.slack.items import plain
from adapters.slack.texts import cut, length, pieces
from bot.chat import forms
from bot.chat.forms import ChoiceField, DateField, Field, PhotoField, TextField, ToggleField
from bot.chat.searches import SEARCH

_LONGEST_SEARCH = 100
_PHOTOS = ["jpg", "jpeg", "png", "webp"]


def rows(fields: Iterable[Field]) -> list[list[Field]]:
    """The fields by the input that asks them: toggles in a row, of one question, have one."""
    found: list[list[Field]] = []
    for field in fields:
        if (
            found
            and _go_together(found[-1][-1], field)
            and len(found[-1]) < limits.OPTIONS_PER_LIST
        ):
            found[-1].append(field)
        else:
            found.append([field])
    return found


def _go_together(one: Field, other: Field) -> bool:
    if not (isinstance(one, ToggleField) and isinstance(other, ToggleField)):
        return False
    return one.question == other.question


def to_inputs(row: Sequence[Field], longest: int, room: int) -> Iterator[InputBlock]:
    """The blocks that ask what is in a row; none where there is nothing to choose from.

    A text may be no longer than `longest`, whatever its field says. A long list that takes
    more than `room` letters of JSON shows its first options, below a box in which one looks for
    others; it may be left open, to look.
    """
    field = row[0]
    shown = _in_view(field, room) if isinstance(field, ChoiceField) else ()
    element = _element(row, longest, shown)
    if element is None:
        return
    is_searched = isinstance(field, ChoiceField) and len(shown) < len(field.options)
    if isinstance(field, ChoiceField) and is_searched:
        box = TextField(SEARCH + field.id, field.search or field.label, max_length=_LONGEST_SEARCH)
        yield from to_inputs([box], longest, room)
    hint = "" if isinstance(field, ToggleField) else field.hint
    required = (
        not isinstance(field, ToggleField | PhotoField) and field.required and not is_searched
    )
    yield InputBlock(
        block_id=field.id,
        label=plain(_label(field), limits.INPUT_LABEL),
        hint=plain(hint, limits.INPUT_HINT) if hint.strip() else None,
        element=element,
        optional=not required,
    )


def _label(field: Field) -> str:
    """What stands above an input; the label of a toggle stands at its box."""
    return field.question if isinstance(field, ToggleField) else field.label


def _element(
    row: Sequence[Field], longest: int, shown: Sequence[Option]
) -> InputInteractiveElement | None:
    match field := row[0]:
        case TextField():
            return _text_input(field, longest)
        case ChoiceField():
            return _choice(field, shown) if shown else None
        case ToggleField():
            return _checkboxes([each for each in row if isinstance(each, ToggleField)])
        case DateField():
            return DatePickerElement(action_id=field.id, initial_date=_day(field.value))
        case PhotoField():
            return FileInputElement(action_id=field.id, filetypes=_PHOTOS, max_files=1)
        case _:
            assert_never(field)


def _checkboxes(toggles: Sequence[ToggleField]) -> CheckboxesElement:
    options = [_option(forms.Option(toggle.id, toggle.label)) for toggle in toggles]
    chosen = [option for option, toggle in zip(options, toggles, strict=True) if toggle.value]
    return CheckboxesElement(
        action_id=toggles[0].id, options=options, initial_options=chosen or None
    )


def _text_input(field: TextField, longest: int) -> PlainTextInputElement:
    # Where a wide letter counts once, more was typed than Slack may take here.
    wanted = max(field.max_length, length(field.value))
    most = max(1, min(wanted, longest))
    return PlainTextInputElement(
        action_id=field.id,
        multiline=field.multiline,
        max_length=most,
        initial_value=cut(field.value, most) or None,
    )


def is_long(field: Field) -> bool:
    """Whether a list has so many options that a view may not have room for all."""
    return isinstance(field, ChoiceField) and len(field.options) > limits.OPTIONS_PER_SELECT


def _in_view(field: ChoiceField, room: int) -> Sequence[Option]:
    """The options of a list; of a long one the first, and the one that is chosen."""
    if not is_long(field):
        return [_option(option) for option in field.options]
    shown: list[Option] = []
    for option in field.options:
        if room > 0 or option.value == field.value:
            shown.append(_option(option))
            room -= len(json.dumps(shown[-1].to_dict()))
    return shown


def _choice(field: ChoiceField, options: Sequence[Option]) -> InputInteractiveElement:
    """Radio buttons show all answers at once; a list can be emptied again, and takes more."""
    total = len(field.options)
    chosen = next((option for option in options if option.value == field.value), None)
    if field.required and total <= limits.OPTIONS_PER_LIST:
        return RadioButtonsElement(action_id=field.id, options=options, initial_option=chosen)
    # Under the same id Slack would keep what was chosen in another part of the list: nothing.
    name = field.id if len(options) == total else f"{field.id}-{total}"
    if total <= limits.OPTIONS_PER_SELECT:
        return StaticSelectElement(action_id=name, options=options, initial_option=chosen)
    groups = _groups(options, total)
    return StaticSelectElement(action_id=name, option_groups=groups, initial_option=chosen)


def _groups(options: Sequence[Option], total: int) -> list[OptionGroup]:
    """What is more than one list holds, in groups that say how many there are in all."""
    size, last = limits.OPTIONS_PER_SELECT, len(options)
    return [
        OptionGroup(
            label=plain(f"{start + 1}–{min(start + size, last)} / {total}", limits.OPTION_LABEL),
            options=options[start : start + size],
        )
        for start in range(0, last, size)
    ]


def _option(option: forms.Option) -> Option:
    """A long label goes on in the option's description, which is as long again."""
    label, *rest = pieces(option.label, limits.OPTION_LABEL) if option.label.strip() else [""]
    more = "".join(rest)
    return Option(
        value=option.value,
        text=plain(label, limits.OPTION_LABEL),
        description=plain(more, limits.OPTION_LABEL) if more.strip() else None,
    )


def _day(value: str) -> str | None:
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        return None
