"""Questionnaires from their files, validated as a whole before anything is asked."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

from challenges.packs.complaints import Complaint, PackError
from challenges.packs.documents import Document, Where, read_document
from challenges.packs.files import complaints_of, files_in, is_path, languages_in, validated
from challenges.packs.sentences import nearest
from challenges.questionnaires.contents import Kind, Questionnaire


def available() -> list[str]:
    """The names of the questionnaires that come with Prikkel."""
    return files_in("challenges.questionnaires")


def load(name_or_path: str | Path) -> Questionnaire:
    """One of our questionnaires by its name, or your own by the path of its YAML file.

    Raises:
        PackError: there is no such questionnaire, or something is wrong with it.
    """
    name = str(name_or_path)
    if name in available():
        return _ours(name)
    if is_path(name):
        return _read(Path(name), ())
    known = available()
    said = (
        f"There is no questionnaire of this name{nearest(name, known)}. We have "
        f"{', '.join(known)}; name your own by its path, as in my-questions.yaml."
    )
    raise PackError([Complaint(name, 0, said)])


def lacking(language: str) -> tuple[str, ...]:
    """Which of ours are not there in a language as a whole."""
    return tuple(name for name in available() if language not in _ours(name).languages)


def check(path: str | Path, languages: Sequence[str] = ()) -> list[Complaint]:
    """Everything that is wrong with a file, in the order of its lines."""
    return complaints_of(_read, path, languages)


@cache
def _ours(name: str) -> Questionnaire:
    with as_file(files("challenges.questionnaires").joinpath(f"{name}.yaml")) as path:
        return _read(path, ())


def _read(path: Path, languages: Sequence[str]) -> Questionnaire:
    document = read_document(path)
    spoken = tuple(dict.fromkeys((*languages, *languages_in(document, Questionnaire))))
    _find_repeated_keys(document)
    _find_unknown_neighbours(document)
    return validated(document, Questionnaire, spoken)


def _find_repeated_keys(document: Document) -> None:
    """Keys of questions, and of the options of one question, are unique."""
    first: dict[tuple[Where, object], int] = {}
    for where, value in document.scalars.items():
        match where:
            case ("questions", int(), "key") | ("questions", int(), "options", int(), "key"):
                scope = where[:-2]
            case _:
                continue
        line = document.line_of(where)
        if (scope, value) in first:
            earlier = first[scope, value]
            document.complain(where, f"'{value}' is used twice; the first is on line {earlier}.")
        first.setdefault((scope, value), line)


def _find_unknown_neighbours(document: Document) -> None:
    """What stands beside another question names an earlier one of the same scale."""
    scales: list[str] = []
    said = document.scalars
    for number in sorted({at[1] for at in said if len(at) > 2 and at[0] == "questions"}, key=int):
        where = ("questions", number, "beside")
        if where in said and said[where] not in scales:
            near = nearest(str(said[where]), scales)
            document.complain(where, f"No earlier question of kind 'scale' is called "
                                     f"'{said[where]}'{near}.")  # fmt: skip
        if said.get(("questions", number, "kind")) == Kind.SCALE:
            scales.append(str(said.get(("questions", number, "key"))))
