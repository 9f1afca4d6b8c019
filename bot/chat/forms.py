"""What a form asks, without saying on which platform (Slack: modal; Teams: dialog or card)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from pydantic import TypeAdapter

from bot.chat.cards import Quote, Text


@dataclass(frozen=True, slots=True)
class TextField:
    """A line, or several, of the person's own words."""

    id: str
    label: str
    required: bool = False
    multiline: bool = False
    max_length: int = 1000
    hint: str = ""
    value: str = ""
    kind: Literal["text"] = "text"


@dataclass(frozen=True, slots=True)
class Option:
    """One of the answers of a `ChoiceField`."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class ChoiceField:
    """One answer out of several.

    `search` stands at the box in which one looks for part of a label, on a platform that cannot
    show that many: `narrowed` answers it, when the form comes back without a choice.
    """

    id: str
    label: str
    options: tuple[Option, ...]
    required: bool = False
    hint: str = ""
    value: str = ""
    search: str = ""
    kind: Literal["choice"] = "choice"


@dataclass(frozen=True, slots=True)
class ToggleField:
    """A yes or no; `is_yes` reads what comes back, which differs from client to client.

    `question` is what it answers, together with others in a row that have the same one: where a
    platform shows them as one list, it stands above it.
    """

    id: str
    label: str
    question: str
    value: bool = False
    kind: Literal["toggle"] = "toggle"


@dataclass(frozen=True, slots=True)
class DateField:
    """A day; comes back as YYYY-MM-DD."""

    id: str
    label: str
    required: bool = False
    hint: str = ""
    value: str = ""
    kind: Literal["date"] = "date"


YES = "yes"
"""What a box comes back with when it is ticked."""


def is_yes(answers: Mapping[str, str], field: str) -> bool:
    """Whether a box is ticked: it says "yes", and nothing else counts.

    Left empty it is absent, or "", or whatever word for "no" somebody's client has of its own.
    """
    return answers.get(field) == YES


def date_in(answer: str) -> date | None:
    """The day that a `DateField` came back with; None when it is empty or no day."""
    try:
        return date.fromisoformat(answer)
    except ValueError:
        return None


def number_in(answer: str) -> int | None:
    """The number that came back with a button or a form; None when it is none that we gave away.

    What is longer than a database column holds never was one of ours.
    """
    return int(answer) if answer.isdecimal() and len(answer) < 10 else None


Field = TextField | ChoiceField | ToggleField | DateField


@dataclass(frozen=True, slots=True)
class Form:
    """A form: comes back as `FormSubmitted(action, value, answers)`.

    `title` is cut at 24 characters on Slack; keep it short.
    """

    action: str
    title: str
    submit: str
    cancel: str
    fields: tuple[Field, ...]
    value: str = ""
    intro: tuple[Text | Quote, ...] = ()


def with_answers(form: Form, answers: Mapping[str, str]) -> Form:
    """The form with what was filled in; what was left empty is empty."""
    return replace(form, fields=tuple(_filled(field, answers) for field in form.fields))


SEARCH = "search-"
"""What the id of a box begins with in which one looks for an option."""


def narrowed(form: Form, answers: Mapping[str, str]) -> Form:
    """The form with those options alone that were looked for; all of them where none is found."""
    return replace(form, fields=tuple(_narrowed(field, answers) for field in form.fields))


def _narrowed(field: Field, answers: Mapping[str, str]) -> Field:
    words = answers.get(SEARCH + field.id, "").lower().split()
    if not isinstance(field, ChoiceField) or not words:
        return field
    found = tuple(o for o in field.options if all(word in o.label.lower() for word in words))
    return replace(field, options=found or field.options)


def _filled(field: Field, answers: Mapping[str, str]) -> Field:
    if isinstance(field, ToggleField):
        return replace(field, value=is_yes(answers, field.id))
    return replace(field, value=answers.get(field.id, ""))


_FORM: TypeAdapter[Form] = TypeAdapter(Form)


def dump_form(form: Form) -> str:
    """Write a form as JSON."""
    return _FORM.dump_json(form).decode()
