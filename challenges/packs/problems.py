"""What is wrong with a file, as keys of texts: for who reads it in another language."""

from collections.abc import Mapping, Sequence
from typing import cast

from pydantic_core import ErrorDetails, PydanticCustomError

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
    "int_type": "file-number",
    "int_parsing": "file-number",
    "int_from_float": "file-number",
    "greater_than_equal": "file-at-least",
    "less_than_equal": "file-at-most",
    "string_pattern_mismatch": "file-key",
    "bool_type": "file-yes-no",
    "tuple_type": "file-list",
    "list_type": "file-list",
    "model_type": "file-block",
    "dict_type": "file-block",
}


def problem(error: ErrorDetails, known: Sequence[str]) -> tuple[str, Values]:
    """The key of the sentence that says it, and what stands in it; `known` may stand there.

    More things that are wrong with one card are so many keys, with commas between them.
    """
    context: Mapping[str, object] = error.get("ctx", {})
    kind = error["type"]
    if kind == "value_error":
        return str(context.get("keys", "file-wrong")), {}
    if kind == "languages":
        return _languages(context)
    if error["loc"] and error["loc"][-1] == "[key]":
        return "file-language", {}
    if error["input"] is None:
        return "file-needed", {}
    return _KEYS.get(kind, "file-wrong"), {
        "known": ", ".join(known),
        "most": cast("int", context.get("max_length", context.get("le", 0))),
        "least": cast("int", context.get("ge", 0)),
        "among": str(context.get("expected", "")).replace("'", "").replace(" or ", ", "),
    }


def wrong(key: str, told: str) -> PydanticCustomError:
    """That something is wrong, for the author of a file and for whoever reads the text of `key`."""
    return PydanticCustomError("value_error", "{told}", {"told": told, "keys": key})


def _languages(context: Mapping[str, object]) -> tuple[str, Values]:
    missing, unknown = (cast("list[str]", context[name]) for name in ("missing", "unknown"))
    if missing:
        return "file-lacks-languages", {"languages": ", ".join(missing)}
    return "file-odd-languages", {"languages": ", ".join(unknown)}
