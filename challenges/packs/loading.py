"""Packs from their files, validated as a whole before anything is used."""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Annotated

from pydantic import Field

from challenges.models import Challenge
from challenges.packs.complaints import Complaint, PackError, listed
from challenges.packs.contents import (
    USUAL_GOAL,
    BarrierCode,
    ChallengeContent,
    Goal,
    Key,
    Pack,
)
from challenges.packs.documents import Document, Where, read_document
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

MAX_DAYS = 60

Challenges = tuple[ChallengeContent, ...]


class _LibraryFile(FileModel):
    challenges: Challenges


class _BarrierFile(FileModel):
    barriers: tuple[BarrierCode, ...]


class _PackFile(FileModel):
    name: Key
    title: Label
    about: Localized
    kickoff: Localized
    closing: Localized
    goal: Goal = USUAL_GOAL
    days: Annotated[tuple[Key, ...], Field(min_length=1, max_length=MAX_DAYS)]
    challenges: Challenges = ()


def available() -> list[str]:
    """The names of the packs that come with Prikkel."""
    return [name for name in files_in("challenges.packs") if name != "barriers"]


def load(name_or_path: str | Path, languages: Sequence[str] = ()) -> Pack:
    """One of our packs by its name, or your own by the path of its YAML file.

    A pack is in the languages of most of its texts, and as a whole; `languages` are those that it
    must have.

    Raises:
        PackError: there is no such pack, or something is wrong with it.
    """
    name = str(name_or_path)
    if name in available():
        return _ours(name, tuple(languages))
    if not is_path(name):
        ours = ", ".join(available())
        raise PackError(
            [
                Complaint(
                    name,
                    0,
                    f"There is no pack of this name. We have {ours}; "
                    "name your own by its path, as in my-pack.yaml.",
                )
            ]
        )
    return _read_pack(Path(name), languages)


def check(path: str | Path, languages: Sequence[str] = ()) -> list[Complaint]:
    """Everything that is wrong with a pack file, in the order of its lines."""
    return complaints_of(_read_pack, path, languages)


def content_of(challenge: Challenge) -> ChallengeContent:
    """What a challenge says, as the campaign stored it at its start.

    Keys that a later version of Prikkel wrote are passed over.
    """
    return ChallengeContent.model_validate(challenge.content, extra="ignore")


@lru_cache(maxsize=256)  # a pure function of the text, and part of every press
def content_in(stored: str) -> ChallengeContent:
    """The same, from the text as it is stored."""
    return ChallengeContent.model_validate_json(stored, extra="ignore")


def barrier_code(code: str) -> BarrierCode:
    """The texts of a kind of barrier.

    Raises:
        KeyError: there is no such kind.
    """
    return barrier_codes()[code]


@cache
def barrier_codes() -> Mapping[str, BarrierCode]:
    """Every kind of barrier, in the order in which people may choose."""
    with as_file(files("challenges.packs").joinpath("barriers.yaml")) as path:
        kinds = validated(read_document(path), _BarrierFile).barriers
    return {str(kind.code): kind for kind in kinds}


@cache
def library() -> Mapping[str, ChallengeContent]:
    """Every challenge that comes with Prikkel, by its code."""
    with as_file(files("challenges.packs").joinpath("library")) as folder:
        found = [
            challenge
            for path in sorted(folder.glob("*.yaml"))
            for challenge in validated(read_document(path), _LibraryFile).challenges
        ]
    return {challenge.code: challenge for challenge in sorted(found, key=lambda each: each.code)}


def lacking(language: str) -> tuple[str, ...]:
    """What comes with Prikkel and is not there in a language as a whole."""
    found = [(each.code, each.languages) for each in library().values()]
    found += [(str(each.code), each.label.languages) for each in barrier_codes().values()]
    found += [(name, common(tuple(_ours(name, ()).words.values()))) for name in available()]
    return tuple(name for name, languages in found if language not in languages)


@cache
def _ours(name: str, languages: tuple[str, ...]) -> Pack:
    with as_file(files("challenges.packs").joinpath(f"{name}.yaml")) as path:
        return _read_pack(path, languages)


def _read_pack(path: Path, languages: Sequence[str]) -> Pack:
    document = read_document(path)
    spoken = tuple(dict.fromkeys((*languages, *languages_in(document, _PackFile))))
    _find_repeated_keys(document)
    _find_unknown_days(document, spoken)
    file = validated(document, _PackFile, spoken)
    known = {**library(), **{challenge.code: challenge for challenge in file.challenges}}
    return Pack(
        name=file.name,
        title=file.title,
        about=file.about,
        kickoff=file.kickoff,
        closing=file.closing,
        goal=file.goal,
        challenges=tuple(known[code] for code in file.days),
        unasked=tuple(each.code for each in file.challenges if each.code not in file.days),
    )


def _find_repeated_keys(document: Document) -> None:
    """Codes of challenges, and keys of ready-made answers within one challenge, are unique."""
    first: dict[tuple[Where, object], int] = {}
    for where, value in document.scalars.items():
        match where:
            case ("challenges", int(), "code"):
                scope: Where = ()
            case ("challenges", int(position), "reasons", int(), "key"):
                scope = (position,)
            case _:
                continue
        line = document.line_of(where)
        if (scope, value) in first:
            earlier = first[scope, value]
            document.complain(where, f"'{value}' is used twice; the first is on line {earlier}.")
        elif not scope and value in library():
            document.complain(where, f"'{value}' is a challenge of Prikkel; choose another code.")
        first.setdefault((scope, value), line)


def _find_unknown_days(document: Document, languages: Sequence[str]) -> None:
    own = {
        value
        for where, value in document.scalars.items()
        if len(where) == 3 and where[0] == "challenges" and where[2] == "code"
    }
    for where, value in document.scalars.items():
        if len(where) != 2 or where[0] != "days" or value in own:
            continue
        challenge = library().get(str(value))
        if challenge is None:
            near = nearest(str(value), [*map(str, own), *library()])
            document.complain(
                where, f"There is no challenge '{value}', here or in our library{near}."
            )
        elif missing := [one for one in languages if one not in challenge.languages]:
            document.complain(where, f"Our challenge '{value}' is not there in {listed(missing)}.")
