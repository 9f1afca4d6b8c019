"""A YAML file as plain data that remembers its lines.

Packs and libraries come from outside, so this is a small part of YAML: one document, no anchors,
aliases or tags, shallow, and of a modest size. Whatever else is wrong with the file is gathered,
so that its author sees all of it at once.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from types import MappingProxyType

from challenges.packs.complaints import Complaint, PackError

MAX_BYTES = 512 * 1024

Where = tuple[str | int, ...]
"""The way to a value: keys and positions from the root."""

Values = Mapping[str, str | int]


@dataclass
class Document:
    """The data of a file, where each value stands, and what is wrong so far.

    `typed` are its scalars as their author wrote them: YAML takes `no` for a boolean.
    """

    file: str
    data: object = None
    lines: dict[Where, int] = field(default_factory=dict[Where, int])
    scalars: dict[Where, object] = field(default_factory=dict[Where, object])
    typed: dict[Where, str] = field(default_factory=dict[Where, str])
    complaints: list[Complaint] = field(default_factory=list[Complaint])

    def line_of(self, where: Where) -> int:
        """The line of a value, or of the nearest thing around it."""
        while where and where not in self.lines:
            where = where[:-1]
        return self.lines.get(where, 1)

    def complain(
        self, where: Where, sentence: str, key: str = "", values: Values = MappingProxyType({})
    ) -> None:
        """Note what is wrong with a value."""
        line = self.line_of(where)
        self.complaints.append(Complaint(self.file, line, sentence, where, key, values))


def read_document(path: Path) -> Document:
    """Read a YAML file.

    Raises:
        PackError: the file cannot be read as YAML at all.
    """
    return document_in(_content(path), str(path))


def document_in(content: bytes, file: str) -> Document:
    """The same of what such a `file` holds.

    Raises:
        PackError: it cannot be read as YAML at all.
    """
    # A megabyte, which a server takes when somebody chooses a pack or brings a file.
    found: Document = import_module("challenges.packs.yaml_files").parse(content, file)
    return found


def written(data: object) -> str:
    """Data as YAML that people can read and change."""
    text: str = import_module("challenges.packs.yaml_files").write(data)
    return text


def _content(path: Path) -> bytes:
    file = str(path)
    try:
        with path.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise refused(file, 0, "There is no such file.") from error
    except IsADirectoryError as error:
        raise refused(file, 0, "This is a folder; name a file in it.") from error
    except (OSError, ValueError) as error:
        raise refused(file, 0, "This file cannot be read; check its permissions.") from error


def refused(file: str, line: int, sentence: str, key: str = "") -> PackError:
    """What is raised for a file that cannot be read at all."""
    return PackError([Complaint(file, line, sentence, key=key)])
