"""The templates of sessions, from their files: validated as a whole before one is used."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

from challenges.models import SessionKind
from challenges.packs.complaints import Complaint
from challenges.packs.documents import read_document
from challenges.packs.files import complaints_of, languages_in, validated
from challenges.sessions.contents import Template


@cache
def template(kind: SessionKind) -> Template:
    """The template of a kind of session."""
    with as_file(files("challenges.sessions").joinpath(f"{kind}.yaml")) as path:
        return _read(path, ())


def lacking(language: str) -> tuple[str, ...]:
    """Of which kinds of session the template is not there in a language as a whole."""
    return tuple(kind for kind in SessionKind if language not in template(kind).title.languages)


def check(path: str | Path, languages: Sequence[str] = ()) -> list[Complaint]:
    """Everything that is wrong with a template's file, in the order of its lines."""
    return complaints_of(_read, path, languages)


def _read(path: Path, languages: Sequence[str]) -> Template:
    document = read_document(path)
    spoken = tuple(dict.fromkeys((*languages, *languages_in(document, Template))))
    return validated(document, Template, spoken)
