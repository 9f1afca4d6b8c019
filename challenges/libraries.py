"""Libraries of removed barriers and adopted chances: what organisations tell each other of how.

A library holds no people, owners or own words, and places only where that was asked for.
"""

import re
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    RootModel,
    StringConstraints,
    ValidationError,
    model_validator,
)
from sqlmodel import Session

from challenges import queries
from challenges.models import Barrier, Organisation, Signal, Solution
from challenges.packs import Code, PackError, Theme
from challenges.packs.documents import Document, Where, read_document
from challenges.packs.sentences import is_echo, sentence
from challenges.packs.texts import Language

SCHEMA = "prikkel-library/2"
"""The first had barriers alone: one that is written so is read as well."""

MOST = 2000
LONGEST_HOW = 4000


def _visible(text: str) -> str:
    """A text without what nobody can see."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "".join(c for c in "\n".join(lines) if c == "\n" or c.isprintable()).strip()


def _one_line(text: str) -> str:
    return " ".join(_visible(text).split())


def _key(text: str) -> str:
    if not re.fullmatch(r"[\w/.-]{1,80}", text, re.ASCII):
        raise ValueError("must be letters, digits, dashes and points, at most 80")
    return text


Line = Annotated[str, StringConstraints(max_length=200), AfterValidator(_one_line)]


class _Shared(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Titles(RootModel[dict[Language, Line]], frozen=True):
    """What a barrier is called, in at least one language."""

    @model_validator(mode="after")
    def _has_one(self) -> "Titles":
        if not any(self.root.values()):
            raise ValueError("needs a text in some language, as in 'nl: …' or 'en: …'")
        return self


class SharedSolution(_Shared):
    """A barrier that was removed, a chance that was adopted, or what was kept, and how."""

    origin: Annotated[str, AfterValidator(_key)]
    kind: Signal = Signal.BARRIER
    code: Code
    theme: Theme | None = None
    title: Titles
    how: Annotated[
        str,
        StringConstraints(min_length=1, max_length=LONGEST_HOW),
        AfterValidator(_visible),
    ]
    language: Language
    year: Annotated[int, Field(ge=2000, le=2100)]
    place: Line = ""


class Library(_Shared):
    """What an organisation shares; `shared_by` is its name, if it wants to be known."""

    version: Literal["prikkel-library/1", "prikkel-library/2"] = Field(alias="schema")
    shared_by: Line = ""
    solutions: Annotated[tuple[SharedSolution, ...], Field(min_length=1, max_length=MOST)]


def shared(
    session: Session, organisation: Organisation, *, with_organisation: bool, with_places: bool
) -> Library | None:
    """What an organisation removed, and how; None when there is nothing to tell.

    Barriers in somebody's own words stay, as do those about health, and those of which nobody
    said how they were removed.
    """
    solutions = [
        _solution(barrier, locale, with_places=with_places)
        for barrier, locale in queries.removed(session, organisation.id)
        if _visible(barrier.answer) and barrier.code != Code.HEALTH
    ]
    if not solutions:
        return None
    return Library(
        schema=SCHEMA,
        shared_by=organisation.name[:200] if with_organisation else "",
        solutions=tuple(solutions[:MOST]),
    )


def as_document(library: Library) -> dict[str, Any]:
    """A library as plain values, in the order in which they are read."""
    return library.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def as_yaml(library: Library) -> str:
    """A library as a file that people can read and change before they share it."""
    return yaml.safe_dump(as_document(library), allow_unicode=True, sort_keys=False, width=100)


def read(path: Path) -> Library:
    """A library from its file, in YAML or JSON.

    Raises:
        PackError: everything that is wrong with it, with file and line.
    """
    document = read_document(path)
    library: Library | None = None
    try:
        library = Library.model_validate(document.data)
    except ValidationError as invalid:
        for error in invalid.errors():
            if not is_echo(error):
                where = error["loc"]
                typed = document.typed.get(where, "")
                document.complain(where, sentence(error, _keys(where), typed))
    _find_repeated(document)
    if library is None or document.complaints:
        raise PackError(sorted(document.complaints))
    return library


def add(session: Session, organisation: Organisation, library: Library) -> int:
    """Let the coordinators of an organisation see a library; returns how many were new.

    What the organisation itself shared is no news to it.
    """
    known = {solution.origin for solution in queries.solutions(session, organisation.id)}
    known |= {str(barrier.id) for barrier, _ in queries.removed(session, organisation.id)}
    new = [one for one in library.solutions if one.origin not in known]
    session.add_all(
        Solution(
            organisation_id=organisation.id,
            origin=one.origin,
            kind=one.kind,
            code=one.code,
            theme=one.theme or "",
            title={language: text for language, text in one.title.root.items() if text},
            how=one.how,
            locale=one.language,
            year=one.year,
            shared_by=library.shared_by,
            place=one.place,
        )
        for one in new
    )
    session.flush()
    return len(new)


def _solution(barrier: Barrier, locale: str, *, with_places: bool) -> SharedSolution:
    names = {locale: barrier.title} if barrier.title else dict(barrier.wording)
    return SharedSolution(
        origin=str(barrier.id),
        kind=barrier.kind,
        code=Code(barrier.code),
        theme=Theme(barrier.theme) if barrier.theme in list(Theme) else None,
        title=Titles({language: name[:200] for language, name in names.items()}),
        how=barrier.answer[:LONGEST_HOW],
        language=locale,
        year=(barrier.closed_at or barrier.opened_on).year,
        place=barrier.site[:200] if with_places else "",
    )


def _keys(where: Where) -> list[str]:
    """The keys that may stand beside the last one of `where`."""
    holder = next((part for part in reversed(where[:-1]) if isinstance(part, str)), "")
    model = {"solutions": SharedSolution}.get(holder, Library)
    return [field.alias or name for name, field in model.model_fields.items()]


def _find_repeated(document: Document) -> None:
    first: dict[object, int] = {}
    for where, value in document.scalars.items():
        if len(where) == 3 and where[0] == "solutions" and where[2] == "origin":
            if value in first:
                document.complain(where, f"'{value}' is used twice; first on line {first[value]}.")
            first.setdefault(value, document.line_of(where))
