"""What is wrong with a shared library, as keys of texts: for who reads it in another language."""

from collections.abc import Mapping, Sequence
from typing import cast

from pydantic_core import ErrorDetails

from challenges.packs.documents import Values

_KEYS = {
    "missing": "file-needed",
    "string_too_short": "file-needed",
    "extra_forbidden": "file-unknown",
    "string_too_long": "file-too-long",
    "too_long": "file-too-many",
    "enum": "file-choose",
    "literal_error": "file-choose",
    "string_type": "file-text",
    "date_from_datetime_parsing": "file-date",
    "date_type": "file-date",
    "date_parsing": "file-date",
}


def problem(error: ErrorDetails, known: Sequence[str]) -> tuple[str, Values]:
    """The key of the sentence that says it, and what stands in it; `known` may stand there.

    More things that are wrong with one card are so many keys, with commas between them.
    """
    context: Mapping[str, object] = error.get("ctx", {})
    kind = error["type"]
    if kind == "value_error":
        return str(context.get("keys", "file-wrong")), {}
    if error["input"] is None:
        return "file-needed", {}
    return _KEYS.get(kind, "file-wrong"), {
        "known": ", ".join(known),
        "most": cast("int", context.get("max_length", 0)),
        "among": str(context.get("expected", "")).replace("'", "").replace(" or ", ", "),
    }
