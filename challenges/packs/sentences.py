"""Validation errors in words that the author of a pack understands."""

from collections.abc import Callable, Iterable, Mapping

from pydantic_core import ErrorDetails

Context = Mapping[str, object]


def sentence(error: ErrorDetails, known: Iterable[str]) -> str:
    """Say what is wrong; `known` are the keys that may stand there."""
    kind, where = error["type"], error["loc"]
    name = f"'{where[-1]}'" if where and isinstance(where[-1], str) else "this item"
    if kind == "missing":
        return f"{_owner(where)} lacks {name}{_why(where)}."
    if kind == "extra_forbidden":
        return f"There is no key {name} here; known are {', '.join(known)}."
    if kind == "value_error":
        return _capital(f"{_full_name(where)}: {error['msg'].removeprefix('Value error, ')}.")
    words = _WORDS.get(kind)
    problem = words(error.get("ctx", {})) if words else error["msg"].lower()
    return _capital(f"{_full_name(where)} {problem}.")


def _text(_: Context) -> str:
    return 'must be text; put it in quotes, as in "yes" or "17:30"'


def _mapping(_: Context) -> str:
    return "must be a block of keys with values"


def _list(_: Context) -> str:
    return "must be a list, one '- ' a line"


def _number(_: Context) -> str:
    return "must be a number"


_WORDS: Mapping[str, Callable[[Context], str]] = {
    "string_type": _text,
    "string_too_short": lambda _: "is empty",
    "string_too_long": lambda ctx: f"is too long; at most {ctx['max_length']} characters",
    "string_pattern_mismatch": lambda _: "must be in small letters, digits and dashes: pre-packed",
    "model_type": _mapping,
    "model_attributes_type": _mapping,
    "dict_type": _mapping,
    "tuple_type": _list,
    "list_type": _list,
    "enum": lambda ctx: f"must be one of: {_plain(ctx['expected'])}",
    "int_type": _number,
    "int_parsing": _number,
    "int_from_float": lambda _: "must be a whole number",
    "float_type": _number,
    "float_parsing": _number,
    "finite_number": _number,
    "greater_than": lambda ctx: f"must be more than {ctx['gt']}",
    "greater_than_equal": lambda ctx: f"must be at least {ctx['ge']}",
    "less_than_equal": lambda ctx: f"must be at most {ctx['le']}",
    "too_short": lambda ctx: f"must have at least {ctx['min_length']} items",
    "too_long": lambda ctx: f"must have at most {ctx['max_length']} items",
}


def _owner(where: tuple[int | str, ...]) -> str:
    return _capital(_full_name(where[:-1])) if len(where) > 1 else "The pack"


def _full_name(where: tuple[int | str, ...]) -> str:
    """The name of a value with what it is part of: 'title.en', 'reasons' 2."""
    names = [f"'{part}'" if isinstance(part, str) else str(part + 1) for part in where[-3:]]
    return " ".join(names) if names else "the pack"


def _why(where: tuple[int | str, ...]) -> str:
    return "; a pack speaks every language" if where[-1] in ("nl", "en") else ""


def _plain(expected: object) -> str:
    return str(expected).replace("'", "").replace(" or ", ", ")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
