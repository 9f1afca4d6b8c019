"""What a form asks, without saying on which platform (Slack: modal; Teams: dialog or card)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal
from uuid import UUID

from pydantic import TypeAdapter

from bot.chat.cards import Quote, Text


@dataclass(frozen=True, slots=True)
class TextField:
    """A line, or several, of the person's own words.

    `offered` is what may be meant, where a platform can offer that while somebody types.
    """

    id: str
    label: str
    required: bool = False
    multiline: bool = False
    max_length: int = 1000
    hint: str = ""
    value: str = ""
    offered: tuple[str, ...] = ()
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


@dataclass(frozen=True, slots=True)
class PhotoField:
    """One photo, which is never needed, and follows the form: what comes back says where it is.

    Only the platform that gave it can read that. Where a form cannot take one, `instead` says so.
    """

    id: str
    label: str
    hint: str = ""
    instead: str = ""
    value: str = ""
    kind: Literal["photo"] = "photo"


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


def version_in(value: str) -> int:
    """The version of a value such as "<id>/<version>", which a button or a form was about."""
    return number_in(value.partition("/")[2]) or 0


def id_in(text: str, unknown: type[Exception]) -> UUID:
    """The id that a button or form came back with. Raises: `unknown`, when it is none."""
    try:
        return UUID(text)
    except ValueError:
        raise unknown from None


Field = TextField | ChoiceField | ToggleField | DateField | PhotoField


@dataclass(frozen=True, slots=True)
class Further:
    """What a form asks of who wants to say more, where there is room: folded away until then."""

    title: str
    hint: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """A form: comes back as `FormSubmitted(action, value, answers)`.

    `title` is cut at 24 characters on Slack; keep it short. `about` is what it is about, whatever
    version of that was seen: a page may hold several forms of one action.
    """

    action: str
    title: str
    submit: str
    cancel: str
    fields: tuple[Field, ...]
    value: str = ""
    intro: tuple[Text | Quote, ...] = ()
    about: str = ""
    further: Further | None = None
    kind: Literal["form"] = "form"

    @property
    def id(self) -> str:
        """What it is known by among others on a page, also after a refusal."""
        return f"{self.action}-{self.about}" if self.about else self.action

    @property
    def every_field(self) -> tuple[Field, ...]:
        """All that it asks, also of who wants to say more."""
        return (*self.fields, *(self.further.fields if self.further else ()))


_FORM: TypeAdapter[Form] = TypeAdapter(Form)


def dump_form(form: Form) -> str:
    """Write a form as JSON."""
    return _FORM.dump_json(form).decode()
