"""Forms as modal views, and what people filled in."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

import orjson
from slack_sdk.models.blocks import Block, ContextBlock, InputBlock
from slack_sdk.models.views import View

from adapters.incoming import storable
from adapters.slack import limits
from adapters.slack.alerts import warning
from adapters.slack.blocks import body_blocks, fit
from adapters.slack.inputs import is_long, rows, to_inputs
from adapters.slack.items import plain
from adapters.slack.texts import cut, length
from adapters.slack.words import with_emoji
from bot.chat.forms import YES, Form, PhotoField, TextField

B = TypeVar("B", bound=Block)

# Of the size of a view; what is left is for its beginning and for what it remembers.
_FOR_INPUTS = limits.VIEW_SIZE * 4 // 5
_FOR_LISTS = _FOR_INPUTS // 2
_WITH_ERRORS = limits.VIEW_SIZE * 9 // 10
_PER_LETTER = 6
"""Bytes that a UTF-16 unit takes in JSON at most."""

_VALUE = '"initial_value": "", '
_AROUND_AN_ERROR = 20
"""Letters' worth of JSON around a text in a block of its own."""


@dataclass(frozen=True, slots=True)
class Origin:
    """What a view remembers: which form it is, and where it was opened.

    Slack says of a view in an enterprise only where the person or the app is at home.
    """

    action: str
    value: str
    channel: str = ""
    at_home: bool = False
    workspace: str = ""


def to_view(
    form: Form,
    errors: Mapping[str, str] | None = None,
    *,
    channel: str = "",
    at_home: bool = False,
    workspace: str = "",
    left_out: str = "",
    alerts: bool = False,
) -> dict[str, Any]:
    """Render a form; what is longer than Slack allows is cut.

    `alerts` says that Slack draws what is wrong as a box there.

    `left_out` stands above an input that shows only the beginning of a text, which would be all
    that is kept of it.

    What is wrong with an answer stands above its input: it is for a view that takes the place of
    another, in which Slack has no errors of its own. `channel` is where in the `workspace` the
    person was, so that the answer can be shown there; `at_home` says that it was the Home tab.

    Raises:
        ValueError: the form's value is longer than a view can carry.
    """
    where = {"channel": channel, "at_home": at_home, "workspace": workspace}
    where = {name: place for name, place in where.items() if place or name == "channel"}
    origin = orjson.dumps({"action": form.action, "value": form.value, **where}).decode()
    if length(origin) > limits.PRIVATE_METADATA:
        raise ValueError(f"the value of the form {form.action!r} is too long for Slack")
    asked = _inputs(form)
    errors = {**dict.fromkeys(_shortened(form, asked), left_out), **(errors or {})}
    inputs = _with_errors(asked, errors_for(form, errors), alerts)
    intro = fit(body_blocks(form.intro, limits.TEXT), limits.BLOCKS_PER_VIEW - len(inputs))
    return View(
        type="modal",
        callback_id=form.action,
        private_metadata=origin,
        title=plain(form.title, limits.VIEW_TITLE),
        submit=plain(form.submit, limits.VIEW_TITLE),
        close=plain(form.cancel, limits.VIEW_TITLE),
        blocks=[*intro, *inputs] or [ContextBlock(elements=[plain(form.title, limits.TEXT)])],
    ).to_dict()


def _inputs(form: Form) -> list[InputBlock]:
    """What is asked, in which no more can be typed than comes back when something is wrong."""
    inputs = _asked(form, limits.INPUT_LENGTH)
    texts = [field for field in form.fields if isinstance(field, TextField)]
    lengths = [max(field.max_length, length(field.value)) for field in texts]
    growth = sum(min(most, limits.INPUT_LENGTH) for most in lengths) * _PER_LETTER
    if sum(map(_size, inputs)) + growth > _FOR_INPUTS:
        empty = tuple(replace(f, value="") if isinstance(f, TextField) else f for f in form.fields)
        fixed = sum(map(_size, _asked(replace(form, fields=empty), limits.INPUT_LENGTH)))
        share = (_FOR_INPUTS - fixed) // max(1, len(lengths)) - len(_VALUE)
        inputs = _asked(form, max(1, share // _PER_LETTER))
    return list(affordable(inputs))[: limits.BLOCKS_PER_VIEW]


def _asked(form: Form, longest: int) -> list[InputBlock]:
    room = _FOR_LISTS // max(1, sum(map(is_long, form.fields)))
    return [block for row in rows(form.fields) for block in to_inputs(row, longest, room)]


def _shortened(form: Form, inputs: Iterable[InputBlock]) -> Iterator[str]:
    """The fields of which a view shows only the beginning."""
    shown = {block.block_id: getattr(block.element, "initial_value", None) for block in inputs}
    for field in form.fields:
        if isinstance(field, TextField) and field.value != (shown.get(field.id) or ""):
            yield field.id


def _with_errors(
    inputs: Sequence[InputBlock], errors: Mapping[str, str], alerts: bool
) -> list[Block]:
    """The inputs, each with what is wrong with it above it; that is cut, never an input."""
    left = _WITH_ERRORS - sum(map(_size, inputs))
    most = left // max(1, len(errors)) // _PER_LETTER - _AROUND_AN_ERROR
    room = limits.BLOCKS_PER_VIEW - len(inputs)
    blocks: list[Block] = []
    for block in inputs:
        if (error := errors.get(block.block_id or "")) and len(blocks) < room:
            blocks.append(warning(cut(error, min(most, limits.TEXT)), stands_out=alerts))
        blocks.append(block)
    return blocks


def affordable(blocks: Iterable[B]) -> Iterator[B]:
    """As many of the first blocks as a view has room for."""
    room = _FOR_INPUTS
    for block in blocks:
        room -= _size(block)
        if room < 0:
            return
        yield block


def _size(block: Block) -> int:
    return len(json.dumps(block.to_dict()))


def origin_of(view: Mapping[str, Any]) -> Origin:
    """Read back what `to_view` gave along.

    Raises:
        ValueError: the view is not one of ours.
    """
    try:
        origin = orjson.loads(view.get("private_metadata") or "{}")
        return Origin(
            str(origin.get("action") or view["callback_id"]),
            str(origin.get("value") or ""),
            str(origin.get("channel") or ""),
            origin.get("at_home") is True,
            str(origin.get("workspace") or ""),
        )
    except (AttributeError, KeyError) as error:
        raise ValueError("the view carries no origin") from error


def answers_in(view: Mapping[str, Any]) -> dict[str, str]:
    """What was filled in, by field; fields that were left empty are absent."""
    answers: dict[str, str] = {}
    for field, elements in view["state"]["values"].items():
        for element in elements.values():
            answers |= _chosen(element) or {field: storable(_answer(element))}
    return {field: answer for field, answer in answers.items() if answer}


def first_field(view: Mapping[str, Any]) -> str:
    """The first field of a view; empty if there is none."""
    return next(iter(view["state"]["values"]), "")


def errors_for(form: Form, errors: Mapping[str, str]) -> dict[str, str]:
    """The errors by input; what belongs to no input is said under the first."""
    blocks = {field.id: row[0].id for row in rows(form.fields) for field in row}
    first = next(iter(blocks.values()), "")
    said: dict[str, str] = {}
    for field, error in errors.items():
        place = blocks.get(field, first)
        said[place] = f"{said[place]}\n{error}" if place in said else error
    return {field: cut(error, limits.INPUT_HINT) for field, error in said.items()}


def _answer(element: Mapping[str, Any]) -> str:
    match element.get("type"):
        case "plain_text_input":
            return with_emoji(element.get("value") or "")
        case "static_select" | "radio_buttons":
            return (element.get("selected_option") or {}).get("value") or ""
        case "datepicker":
            return element.get("selected_date") or ""
        case "file_input":
            return photo_in(element)
        case _:
            return ""


def _chosen(element: Mapping[str, Any]) -> dict[str, str]:
    """The toggles that are on: each is an option of a list of checkboxes."""
    if element.get("type") != "checkboxes":
        return {}
    return {str(option["value"]): YES for option in element.get("selected_options") or ()}


def photo_in(element: Mapping[str, Any]) -> str:
    """Where the first file is that was put into an input; empty when there is none."""
    first = next(iter(element.get("files") or ()), None) or {}
    return str(first.get("url_private_download") or first.get("url_private") or "")


def without_photo(form: Form) -> Form:
    """The form without a place for a photo; the same one where it has none."""
    fields = tuple(field for field in form.fields if not isinstance(field, PhotoField))
    return form if fields == form.fields else replace(form, fields=fields)
