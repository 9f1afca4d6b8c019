"""The small part of YAML that packs and libraries are written in, read by libyaml.

Apart from `documents`, because a server that reads no file goes without it.
"""

from types import MappingProxyType
from typing import Any

import yaml

from challenges.packs.complaints import Complaint
from challenges.packs.documents import MAX_BYTES, Document, Values, Where, refused

MAX_DEPTH = 12

LONGEST_WORD = 40
"""No number, truth or nothing that anybody means has more letters; the rest is a text."""

# libyaml's parser when PyYAML was built with it: ten times faster, the same lines.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_CONVERTED = {f"tag:yaml.org,2002:{kind}" for kind in ("bool", "int", "float", "null")}


def parse(content: bytes, file: str) -> Document:
    """What such a `file` holds.

    Raises:
        PackError: it cannot be read as YAML at all.
    """
    document = Document(file)
    text = _text(content, file)
    try:
        _refuse_what_is_not_plain(file, text)
        root = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        raise refused(
            file, _line(error), f"This is not valid YAML: {_problem(error)}.", "file-no-yaml"
        ) from error
    except yaml.YAMLError as error:
        raise refused(
            file, 0, "This file holds characters that YAML does not allow.", "file-characters"
        ) from error
    if root is None:
        raise refused(file, 0, "This file is empty.", "file-empty")
    document.lines[()] = root.start_mark.line + 1
    document.data = _Reader(document).value(root, ())
    return document


def write(data: object) -> str:
    """Data as people would write it down."""
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=100)


def _text(content: bytes, file: str) -> str:
    if len(content) > MAX_BYTES:
        told = f"This file is too large; at most {MAX_BYTES // 1024} kB fit."
        raise refused(file, 0, told, "file-too-large")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        told = "This file is not UTF-8; save it again as UTF-8."
        raise refused(file, line, told, "file-no-utf8") from error


def _refuse_what_is_not_plain(file: str, text: str) -> None:
    """Look at the flat stream of events first: composing would follow aliases and recurse."""
    depth = documents = 0
    for event in yaml.parse(text, Loader=_LOADER):
        documents += isinstance(event, yaml.DocumentStartEvent)
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        problem = _oddity(event, depth, documents)
        if problem:
            line = event.start_mark.line + 1 if event.start_mark else 0
            raise refused(file, line, problem, "file-not-plain")


def _oddity(event: yaml.Event, depth: int, documents: int) -> str | None:
    if documents > 1:
        return "A file is one YAML document; remove this '---'."
    if depth > MAX_DEPTH:
        return "This is nested too deeply."
    if getattr(event, "anchor", None) is not None:
        return "Anchors (&) and aliases (*) are not allowed here."
    if getattr(event, "tag", None) is not None:
        return "Tags (!) are not allowed here."
    return None


class _Reader:
    """Turns nodes into data, and notes lines on the way."""

    def __init__(self, document: Document) -> None:
        self._document = document
        # Only ever given plain scalars, whose kind YAML recognised by their spelling.
        self._constructor: Any = yaml.constructor.SafeConstructor()

    def value(self, node: yaml.Node, where: Where) -> object:
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, where)
        if isinstance(node, yaml.SequenceNode):
            return [self._item(item, (*where, i)) for i, item in enumerate(_children(node))]
        scalar = self._scalar(node)
        self._document.typed[where] = str(node.value)
        self._document.scalars[where] = scalar
        return scalar

    def _item(self, node: yaml.Node, where: Where) -> object:
        self._document.lines[where] = node.start_mark.line + 1
        return self.value(node, where)

    def _mapping(self, mapping: yaml.MappingNode, where: Where) -> dict[str, object]:
        result: dict[str, object] = {}
        pairs: list[tuple[yaml.Node, yaml.Node]] = mapping.value
        for key_node, value_node in pairs:
            line = key_node.start_mark.line + 1
            if not isinstance(key_node, yaml.ScalarNode):
                self._complain(line, "A key must be a plain word.", "file-not-plain")
                continue
            key = str(key_node.value)
            if key in result:
                first = self._document.lines[(*where, key)]
                self._complain(
                    line, f"The key '{key}' stands here twice; the first is on line {first}.",
                    "file-key-twice", {"line": first},
                )  # fmt: skip
                continue
            self._document.lines[(*where, key)] = line
            result[key] = self.value(value_node, (*where, key))
        return result

    def _scalar(self, node: yaml.Node) -> object:
        if node.tag not in _CONVERTED or len(node.value) > LONGEST_WORD:
            return str(node.value)
        try:
            converted: object = self._constructor.construct_object(node)
        except (ValueError, OverflowError):
            return str(node.value)
        return converted

    def _complain(
        self, line: int, sentence: str, key: str, values: Values = MappingProxyType({})
    ) -> None:
        complaint = Complaint(self._document.file, line, sentence, key=key, values=values)
        self._document.complaints.append(complaint)


def _children(node: yaml.SequenceNode) -> list[yaml.Node]:
    children: list[yaml.Node] = node.value
    return children


def _line(error: yaml.MarkedYAMLError) -> int:
    mark = error.problem_mark or error.context_mark
    return mark.line + 1 if mark else 0


_ADVICE = {
    "mapping values are not allowed": "a text that holds a colon goes in quotes",
    "cannot start any token": "indent with spaces, not tabs, and put a text that begins with @, % "
    "or ` in quotes",
    "did not find expected key": "look at the quotes, and whether the lines below each other begin "
    "below each other",
    "did not find expected ',' or": "a bracket is open, or a text with a comma needs quotes",
}
"""What mostly helps, by what YAML's own parser says."""


def _problem(error: yaml.MarkedYAMLError) -> str:
    parts = (error.context, error.problem)
    said = ", ".join(part for part in parts if part) or "it cannot be read"
    advice = next((advice for part, advice in _ADVICE.items() if part in said), "")
    return "; ".join(filter(None, (said, advice)))
