"""Validation errors in words that the author of a pack understands."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import cast

from pydantic_core import ErrorDetails

from challenges.packs.complaints import listed

Context = Mapping[str, object]


LONGEST_ECHO = 40


def sentence(error: ErrorDetails, known: Iterable[str], typed: str = "") -> str:
    """Say what is wrong; `known` are the keys that may stand there, `typed` is what does."""
    kind, where = error["type"], error["loc"]
    if where and where[-1] == "[key]":
        return f"'{where[-2]}' is no language; write its tag, as in nl, en, fr or de."
    if kind == "missing" and where and isinstance(where[-1], int):
        return _capital(f"{_name(where[:-1])} must have more items; it has {where[-1]}.")
    if kind == "missing":
        return _capital(f"{_name(where[:-1])} lacks '{where[-1]}'.")
    if kind == "extra_forbidden":
        known = list(known)
        near = nearest(str(where[-1]), known)
        return f"There is no key '{where[-1]}' here{near}; known are {', '.join(known)}."
    if kind == "languages":
        return _capital(f"{_name(where)} {_languages(error.get('ctx', {}))}.")
    if kind == "value_error":
        return _capital(f"{_name(where)}: {error['msg'].removeprefix('Value error, ')}.")
    words = _WORDS.get(kind)
    context = {**error.get("ctx", {}), "input": error["input"]}
    problem = words(context) if words else error["msg"].lower()
    if error["input"] is None:
        problem, typed = "is empty", ""
    echo = f"; it says {typed}" if 0 < len(typed) <= LONGEST_ECHO else ""
    return _capital(f"{_name(where)} {problem}{echo}.")


def nearest(word: str, known: Sequence[str]) -> str:
    """A question after the known word that was meant; empty when none comes near."""
    close = get_close_matches(word, known, n=1)
    return f" (did you mean '{close[0]}'?)" if close else ""


def is_echo(error: ErrorDetails) -> bool:
    """Whether a list is only called too short because items in it are wrong themselves."""
    items: object = error["input"]
    return (
        error["type"] == "too_short"
        and isinstance(items, list)
        and len(cast("list[object]", items)) >= error.get("ctx", {})["min_length"]
    )


def _name(where: tuple[int | str, ...]) -> str:
    """Where it is wrong, innermost first: 'barrier' in reason 2 of challenge 1."""
    holders: list[str] = []
    keys: list[str] = []
    for part in where:
        if isinstance(part, str):
            keys.append(part)
        else:
            holders.insert(0, f"{keys[-1].removesuffix('s')} {part + 1}" if keys else "this")
            keys = []
    holder = " of ".join(holders)
    if not keys:
        return holder or "the file"
    name = f"'{'.'.join(keys)}'"
    return f"{name} in {holder}" if holder else name


def _text(context: Context) -> str:
    if isinstance(context["input"], list | dict):
        return "must be text, and is a list or a block of its own"
    return 'must be text; put it in quotes, as in "no", "on" or "2026-12-01"'


def _by_language(context: Context) -> str:
    """A `Localized` is the only mapping that has no names of its own."""
    if context["input"] is None or isinstance(context["input"], list):
        return _mapping(context)
    return "must be a text for each language, as in nl: … and en: …"


def _languages(context: Context) -> str:
    said: list[str] = []
    if missing := cast("list[str]", context["missing"]):
        said.append(f"lacks {listed(missing)}; a text is there in every language of its file")
    if unknown := cast("list[str]", context["unknown"]):
        said.append(f"is there in {listed(unknown)}, and most other texts are not")
    return "; it ".join(said)


def _mapping(_: Context) -> str:
    return "must be a block of keys with values"


def _list(_: Context) -> str:
    return "must be a list, one '- ' a line"


def _number(_: Context) -> str:
    return "must be a number"


_WORDS: Mapping[str, Callable[[Context], str]] = {
    "string_type": _text,
    "string_too_short": lambda _: "is empty",
    "string_too_long": lambda ctx: (
        f"has {len(str(ctx['input']))} characters; at most {ctx['max_length']} fit"
    ),
    "string_pattern_mismatch": lambda _: "must be in small letters, digits and dashes: pre-packed",
    "model_type": _mapping,
    "model_attributes_type": _mapping,
    "dict_type": _by_language,
    "tuple_type": _list,
    "list_type": _list,
    "enum": lambda ctx: f"must be one of: {_plain(ctx['expected'])}",
    "int_type": lambda _: "must be a number, without decimals",
    "int_parsing": _number,
    "int_from_float": lambda _: "must be a whole number",
    "float_type": _number,
    "float_parsing": _number,
    "finite_number": _number,
    "greater_than": lambda ctx: f"must be more than {_plain_number(ctx['gt'])}",
    "greater_than_equal": lambda ctx: f"must be at least {ctx['ge']}",
    "less_than_equal": lambda ctx: f"must be at most {ctx['le']}",
    "too_short": lambda ctx: f"must have at least {ctx['min_length']} items",
    "too_long": lambda ctx: f"must have at most {ctx['max_length']} items",
}


def _plain_number(number: object) -> str:
    return f"{number:g}" if isinstance(number, float) else str(number)


def _plain(expected: object) -> str:
    return str(expected).replace("'", "").replace(" or ", ", ")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
