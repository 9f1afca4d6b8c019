"""Playbooks from their files, validated as a whole before anything is used."""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Annotated

from pydantic import Field

from challenges.packs.complaints import Complaint, PackError, listed
from challenges.packs.contents import Key
from challenges.packs.documents import Document, read_document
from challenges.packs.files import (
    FileModel,
    complaints_of,
    files_in,
    is_path,
    languages_in,
    validated,
)
from challenges.packs.sentences import nearest
from challenges.packs.texts import Label, Localized, common
from challenges.playbooks.contents import Playbook, Step

USUAL = "two-week-challenge"
_GATE, _SHARED = "gate", "shared"
_MOST = 60


class _StepFile(FileModel):
    steps: tuple[Step, ...]


class _PlaybookFile(FileModel):
    name: Key
    title: Label
    about: Localized
    shared: tuple[Key, ...] = ()
    steps: Annotated[tuple[Step, ...], Field(max_length=_MOST)] = ()


def available() -> list[str]:
    """The names of the playbooks that come with Prikkel."""
    return files_in("challenges.playbooks")


def load(name_or_path: str | Path, languages: Sequence[str] = ()) -> Playbook:
    """One of our playbooks by its name, or your own by the path of its YAML file.

    Every playbook has the steps of our gate, whether it names them or not.

    Raises:
        PackError: there is no such playbook, or something is wrong with it.
    """
    name = str(name_or_path)
    if name in available():
        return _ours(name, tuple(languages))
    if not is_path(name):
        known = ", ".join(available())
        sentence = (
            f"There is no playbook of this name{nearest(name, available())}. We have {known}; "
            "name your own by its path, as in my-playbook.yaml."
        )
        raise PackError([Complaint(name, 0, sentence)])
    return _read(Path(name), languages)


def to_begin_with() -> str:
    """The usual playbook as a file of one's own, under another name."""
    text = files("challenges.playbooks").joinpath(f"{USUAL}.yaml").read_text("utf-8")
    return text.replace(f"name: {USUAL}", f"name: our-{USUAL}", 1)


def check(path: str | Path, languages: Sequence[str] = ()) -> list[Complaint]:
    """Everything that is wrong with a playbook's file, in the order of its lines."""
    return complaints_of(_read, path, languages)


def own_in(document: Document) -> Playbook:
    """A playbook of somebody's own, from a file that was read; its name is none of ours.

    Raises:
        PackError: everything that is wrong with it, with the lines.
    """
    name = document.scalars.get(("name",))
    if name in available():
        told = f"'{name}' is a playbook of Prikkel; choose another name."
        document.complain(("name",), told, "file-playbook-ours")
    return _understand(document, ())


@lru_cache(maxsize=32)
def content_in(stored: str) -> Playbook:
    """A playbook as a plan keeps it; keys that a later version wrote are passed over."""
    return Playbook.model_validate_json(stored, extra="ignore")


@cache
def gate() -> tuple[Step, ...]:
    """The steps that every playbook begins with."""
    return _steps_of(_GATE)


@cache
def shared() -> Mapping[str, Step]:
    """The steps that playbooks have in common, by their keys."""
    return {step.key: step for step in _steps_of(_SHARED)}


def lacking(language: str) -> tuple[str, ...]:
    """Which playbooks are not there in a language as a whole."""
    return tuple(name for name in available() if language not in _ours(name, ()).languages)


def _steps_of(name: str) -> tuple[Step, ...]:
    with as_file(files("challenges.playbooks").joinpath("steps", f"{name}.yaml")) as path:
        return validated(read_document(path), _StepFile).steps


@cache
def _ours(name: str, languages: tuple[str, ...]) -> Playbook:
    with as_file(files("challenges.playbooks").joinpath(f"{name}.yaml")) as path:
        return _read(path, languages)


def _read(path: Path, languages: Sequence[str]) -> Playbook:
    return _understand(read_document(path), languages)


def _understand(document: Document, languages: Sequence[str]) -> Playbook:
    spoken = tuple(dict.fromkeys((*languages, *languages_in(document, _PlaybookFile))))
    _find_repeated_keys(document)
    _find_unknown_steps(document, spoken)
    file = validated(document, _PlaybookFile, spoken)
    steps = (*gate(), *(shared()[key] for key in file.shared), *file.steps)
    return Playbook(
        name=file.name,
        title=file.title,
        about=file.about,
        steps=tuple(sorted(steps, key=lambda step: (step.weeks, step.days))),
    )


def _find_repeated_keys(document: Document) -> None:
    """A step stands in a playbook once, and has a key that none of ours has."""
    first: dict[object, int] = {}
    ours = {*shared(), *(step.key for step in gate())}
    for where, value in document.scalars.items():
        match where:
            case ("steps", int(), "key") if value in ours:
                told = f"'{value}' is a step of Prikkel; choose another key."
                document.complain(where, told, "file-step-ours")
            case ("steps", int(), "key") | ("shared", int()):
                pass
            case _:
                continue
        line = document.line_of(where)
        if value in first:
            told = f"'{value}' is used twice; the first is on line {first[value]}."
            document.complain(where, told, "file-twice", {"line": first[value]})
        first.setdefault(value, line)


def _find_unknown_steps(document: Document, languages: Sequence[str]) -> None:
    for where, value in document.scalars.items():
        if len(where) != 2 or where[0] != "shared":
            continue
        step = shared().get(str(value))
        if step is None:
            near = nearest(str(value), [*shared()])
            told = f"There is no step '{value}' that playbooks share{near}."
            among = {"among": ", ".join(shared())}
            document.complain(where, told, "file-choose", among)
            continue
        spoken = common(tuple(step.words))
        if missing := [one for one in languages if one not in spoken]:
            told = f"Our step '{value}' is not there in {listed(missing)}."
            lacks = {"languages": ", ".join(missing)}
            document.complain(where, told, "file-lacks-languages", lacks)
