"""Libraries: what organisations tell each other of removed barriers, adopted chances, and cards.

A library holds no owners or own words, places only where that was asked for, and of people only the
name on a contact of who ticked that themselves.
"""

from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import (
    AfterValidator,
    Field,
    RootModel,
    StringConstraints,
    ValidationError,
    model_validator,
)
from sqlmodel import Session

from challenges import library_cards, queries
from challenges.library_cards import Compared, SharedCard
from challenges.library_texts import FileKey, Line, SharedText, visible
from challenges.models import Barrier, Organisation, Signal, Solution
from challenges.packs import Code, PackError, Theme
from challenges.packs.documents import Document, Where, read_document, written
from challenges.packs.problems import problem
from challenges.packs.sentences import is_echo, sentence
from challenges.packs.texts import Language

SCHEMA = "prikkel-library/3"
"""The first had barriers alone, the second no cards: one that is written so is read as well."""

MOST = 2000
_KEYS = frozenset({("solutions", "origin"), ("cards", "key")})
LONGEST_HOW = 4000


class Titles(RootModel[dict[Language, Line]], frozen=True):
    """What a barrier is called, in at least one language."""

    @model_validator(mode="after")
    def _has_one(self) -> "Titles":
        if not any(self.root.values()):
            raise ValueError("needs a text in some language, as in 'nl: …' or 'en: …'")
        return self


class SharedSolution(SharedText):
    """A barrier that was removed, a chance that was adopted, or what was kept, and how."""

    origin: FileKey
    kind: Signal = Signal.BARRIER
    code: Code
    theme: Theme | None = None
    title: Titles
    how: Annotated[
        str,
        StringConstraints(min_length=1, max_length=LONGEST_HOW),
        AfterValidator(visible),
    ]
    language: Language
    year: Annotated[int, Field(ge=2000, le=2100)]
    place: Line = ""


class Library(SharedText):
    """What an organisation shares; `shared_by` is its name, if it wants to be known."""

    version: Literal["prikkel-library/1", "prikkel-library/2", "prikkel-library/3"] = Field(
        alias="schema"
    )
    shared_by: Line = ""
    solutions: Annotated[tuple[SharedSolution, ...], Field(max_length=MOST)] = ()
    cards: Annotated[tuple[SharedCard, ...], Field(max_length=MOST)] = ()

    @model_validator(mode="after")
    def _has_some(self) -> "Library":
        if not (self.solutions or self.cards):
            raise ValueError("needs at least one solution or card")
        return self


class Added(NamedTuple):
    """How many solutions were new, and what became of the cards."""

    solutions: int
    cards: Compared


def shared(
    session: Session,
    organisation: Organisation,
    *,
    with_organisation: bool,
    with_places: bool,
    today: date,
) -> Library | None:
    """What an organisation removed, and how, and its cards; None when there is nothing to tell.

    Barriers in somebody's own words stay, as do those about health, and those of which nobody
    said how they were removed.
    """
    solutions = [
        _solution(barrier, locale, with_places=with_places)
        for barrier, locale in queries.removed(session, organisation.id)
        if visible(barrier.answer) and barrier.code != Code.HEALTH
    ]
    told = library_cards.shared(session, organisation.id, today)
    if not (solutions or told):
        return None
    return Library(
        schema=SCHEMA,
        shared_by=organisation.name[:200] if with_organisation else "",
        solutions=tuple(solutions[:MOST]),
        cards=told[:MOST],
    )


def as_document(library: Library) -> dict[str, Any]:
    """A library as plain values, in the order in which they are read."""
    return library.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def as_yaml(library: Library) -> str:
    """A library as a file that people can read and change before they share it."""
    return written(as_document(library))


def read(path: Path) -> Library:
    """A library from its file, in YAML or JSON.

    Raises:
        PackError: everything that is wrong with it, with file and line.
    """
    return understand(read_document(path))


def understand(document: Document) -> Library:
    """A library from a file that was read.

    Raises:
        PackError: everything that is wrong with it, with file and line.
    """
    library: Library | None = None
    try:
        library = Library.model_validate(document.data)
    except ValidationError as invalid:
        for error in invalid.errors()[:MOST]:
            if not is_echo(error):
                where, known = error["loc"], _keys(error["loc"])
                typed = document.typed.get(where, "")
                document.complain(where, sentence(error, known, typed), *problem(error, known))
    _find_repeated(document)
    if library is None or document.complaints:
        raise PackError(sorted(document.complaints))
    return library


def compared(session: Session, organisation: Organisation, library: Library, today: date) -> Added:
    """What adding a library would do, and in what its cards differ from those that are here."""
    cards = library_cards.compared(session, organisation.id, library.cards, today)
    return Added(len(new_solutions(session, organisation, library)), cards)


def add(
    session: Session,
    organisation: Organisation,
    library: Library,
    *,
    now: datetime,
    today: date,
    changed: bool = False,
    again: bool = False,
) -> Added:
    """Let an organisation see a library.

    What the organisation itself shared is no news to it. A card that says something else than the
    one that is here is changed only if `changed` says so, and never one that was made here; one
    that was removed here comes back only if `again` says so.
    """
    new = new_solutions(session, organisation, library)
    cards = library_cards.add(
        session, organisation.id, library.cards, library.shared_by,
        now=now, today=today, changed=changed, again=again,
    )  # fmt: skip
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
    return Added(len(new), cards)


def new_solutions(
    session: Session, organisation: Organisation, library: Library
) -> list[SharedSolution]:
    """The solutions of a library that are not known here."""
    known = {solution.origin for solution in queries.solutions(session, organisation.id)}
    known |= {str(barrier.id) for barrier, _ in queries.removed(session, organisation.id)}
    return [one for one in library.solutions if one.origin not in known]


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
    model = {"solutions": SharedSolution, "cards": SharedCard}.get(holder, Library)
    return [field.alias or name for name, field in model.model_fields.items()]


def _find_repeated(document: Document) -> None:
    first: dict[object, int] = {}
    for where, value in document.scalars.items():
        if len(where) == 3 and (where[0], where[2]) in _KEYS:
            if value in first:
                told = f"'{value}' is used twice; first on line {first[value]}."
                document.complain(where, told, "file-twice", {"line": first[value]})
            first.setdefault(value, document.line_of(where))
