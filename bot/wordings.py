"""Texts as they are written in `.ftl` files, taken apart but not understood yet."""

import re
import sys
from collections.abc import Mapping
from importlib.resources.abc import Traversable

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

_BEGINNING = re.compile(r"^(?=[a-zA-Z][\w-]* *=)", re.MULTILINE)
"""Whatever else belongs to a text stands further in, is a closing brace, or a remark."""

_PLAIN = re.compile(r"[\w-]+ *= *([^{}\n]+)")

_REFERRED = re.compile(r"{\s*([a-zA-Z][\w-]*)")


class _Values(Visitor):
    """The values that a text asks for."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


def wordings(folder: Traversable) -> Mapping[str, str]:
    """Every text in the files of a folder by its key, with the key before it."""
    files = sorted(folder.iterdir(), key=lambda file: file.name)
    sources = [file.read_text("utf-8") for file in files if file.name.endswith(".ftl")]
    texts = [text.rstrip() for source in sources for text in _BEGINNING.split(source)[1:]]
    return {sys.intern(text.partition("=")[0].rstrip()): text for text in texts}


def plain_in(text: str) -> str | None:
    """What a text of one line says in which nothing is filled in; None of any other text."""
    found = _PLAIN.fullmatch(text)
    return found and found[1]


def values_in(text: str) -> frozenset[str] | None:
    """The values that a text asks for; None when Fluent does not understand it."""
    entry = FluentParser(with_spans=False).parse_entry(text)
    if not isinstance(entry, ast.Message):
        return None
    values = _Values()
    values.visit(entry)
    return frozenset(values.names)


def referred_in(text: str) -> frozenset[str]:
    """The keys of other texts that stand in a text, and maybe more words than those."""
    return frozenset(_REFERRED.findall(text))
