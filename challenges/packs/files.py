"""Files of content as their models: validated as a whole, with everything that is wrong in them."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib.resources import files
from pathlib import Path
from typing import TypeVar, get_args

from pydantic import BaseModel, ConfigDict, ValidationError

from challenges.packs.complaints import Complaint, PackError
from challenges.packs.documents import Document, Where
from challenges.packs.problems import problem
from challenges.packs.sentences import is_echo, sentence
from challenges.packs.texts import Localized


class FileModel(BaseModel):
    """What a file holds, and nothing else."""

    model_config = ConfigDict(extra="forbid", frozen=True)


FileT = TypeVar("FileT", bound=FileModel)


def validated(document: Document, shape: type[FileT], languages: Sequence[str] = ()) -> FileT:
    """The file as its model; whatever is wrong anywhere in it is raised together.

    Raises:
        PackError: something is.
    """
    file: FileT | None = None
    try:
        file = shape.model_validate(document.data, context={"languages": languages})
    except ValidationError as invalid:
        for error in invalid.errors():
            if not is_echo(error):
                where, known = error["loc"], list(_known_keys(error["loc"], shape))
                typed = document.typed.get(where, "")
                document.complain(where, sentence(error, known, typed), *problem(error, known))
    if file is None or document.complaints:
        raise PackError(sorted(document.complaints))
    return file


def languages_in(document: Document, shape: type[BaseModel]) -> list[str]:
    """The languages of a file: those of most of its texts."""
    keys = {
        name
        for model in (shape, *_inside(shape))
        for name, field in model.model_fields.items()
        if _is_text(field.annotation)
    }
    texts = [at for at in document.scalars if len(at) > 1 and at[-2] in keys]
    fewest = len({at[:-1] for at in texts}) / 2
    found = Counter(str(at[-1]) for at in texts)
    return [language for language, count in found.items() if count > fewest]


def complaints_of(
    read: Callable[[Path, Sequence[str]], object], path: str | Path, languages: Sequence[str]
) -> list[Complaint]:
    """Everything that is wrong with a file that is read like that, in the order of its lines."""
    try:
        read(Path(path), languages)
    except PackError as error:
        return list(error.complaints)
    return []


def files_in(package: str) -> list[str]:
    """The names of the files of content in a package, without their ending."""
    found = (Path(entry.name) for entry in files(package).iterdir())
    return sorted(file.stem for file in found if file.suffix == ".yaml")


def is_path(name: str) -> bool:
    """Whether a file is meant, and not something of ours by its name."""
    return name.endswith((".yaml", ".yml")) or "/" in name or "\\" in name


def _known_keys(where: Where, shape: type[BaseModel]) -> Iterable[str]:
    """The keys that may stand beside the last one of `where`."""
    model = shape
    for key in where[:-1]:
        field = model.model_fields.get(str(key))
        model = next(iter(_models_in(field.annotation)), model) if field else model
    return model.model_fields


def _inside(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    for field in model.model_fields.values():
        for inner in _models_in(field.annotation):
            yield from (inner, *_inside(inner))


def _models_in(annotation: object) -> list[type[BaseModel]]:
    """The models in an annotation such as `tuple[Reason, ...]`; texts are none."""
    if isinstance(annotation, type) and not get_args(annotation):
        is_model = issubclass(annotation, BaseModel) and not issubclass(annotation, Localized)
        return [annotation] if is_model else []
    return [model for argument in get_args(annotation) for model in _models_in(argument)]


def _is_text(annotation: object) -> bool:
    parts = get_args(annotation) or (annotation,)
    return any(isinstance(part, type) and issubclass(part, Localized) for part in parts)
