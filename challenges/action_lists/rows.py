"""Rows of a list that are no actions: the name of a section, a total, a note."""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

_TOTAL = re.compile(
    r"(?:sub|eind)?-?(?:totaal|total|totale|totalen|totaux)\b|(?:zwischen|gesamt)?summe\b"
    r"|gesamt\b|somme\b|som\b|sum\b",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"\*|(?:bron|bronnen|noot|nb|n\.b\.|let op|toelichting|opmerking|opmerkingen|source|sources"
    r"|note|notes|remarque|quelle|hinweis|anmerkung|legenda|legend|versie|version)\s*:",
    re.IGNORECASE,
)
_SUMMED = {"budget", "spent", "energy-saving", "renewable-energy", "co2-reduction"}
_NUMBERED = re.compile(r"(?:\d{1,2}|[A-Z]|[IVX]{1,4})[.)]?\s+\S|(?:\d{1,2}|[A-Z]|[IVX]{1,4})[.)]\S")


@dataclass(frozen=True, slots=True)
class RowShape:
    """What a row has: its name, all its texts, and which other fields hold something."""

    number: int
    title: str
    texts: Sequence[str]
    fields: Collection[str]


def no_action(shape: RowShape, all_shapes: Sequence[RowShape]) -> str:
    """The key of the text that says why a row is no action; empty when it is one.

    A name by itself is an action, unless it is written as people write the name of a section and
    the actions are not.
    """
    if not shape.title and not shape.fields:
        return "import-left-notes"
    if not set(shape.fields) - _SUMMED and any(map(_TOTAL.match, shape.texts)):
        return "import-left-totals"
    if shape.fields:
        return ""
    if _NOTE.match(shape.title):
        return "import-left-notes"
    for looks in (_is_numbered, str.isupper, _ends_in_colon):
        if looks(shape.title) and _is_rare(looks, all_shapes):
            return "import-left-sections"
    return ""


def _is_numbered(title: str) -> bool:
    return _NUMBERED.match(title) is not None


def _ends_in_colon(title: str) -> bool:
    return title.endswith(":")


def _is_rare(looks: Callable[[str], bool], shapes: Sequence[RowShape]) -> bool:
    """Whether some rows hold more than a name, and none of those looks like this."""
    fuller = [shape.title for shape in shapes if shape.title and shape.fields]
    return bool(fuller) and not any(looks(title) for title in fuller if not _TOTAL.match(title))
