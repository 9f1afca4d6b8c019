"""Looking for an option of a list that a platform cannot show as a whole."""

import unicodedata
from collections.abc import Mapping
from dataclasses import replace

from bot.chat.forms import ChoiceField, Field, Form, Option

SEARCH = "search-"
"""What the id of a box begins with in which one looks for an option."""

_PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "œ": "oe", "æ": "ae", "ı": "i"})
"""Letters that Unicode does not take apart, as they are typed without them."""


def looked_in(answers: Mapping[str, str]) -> bool:
    """Whether somebody looked for an option."""
    return any(name.startswith(SEARCH) for name in answers)


def narrowed(form: Form, answers: Mapping[str, str]) -> Form:
    """The form with those options alone that were looked for; all of them where none is found.

    The only one that is found is chosen already.
    """
    return replace(form, fields=tuple(_narrowed(field, answers) for field in form.fields))


def unfound(form: Form, answers: Mapping[str, str]) -> dict[str, str]:
    """What was looked for and is in none of the options, by field."""
    looked_for = {field.id: answers.get(SEARCH + field.id, "").strip() for field in form.fields}
    return {
        field.id: looked_for[field.id]
        for field in form.fields
        if isinstance(field, ChoiceField)
        and looked_for[field.id]
        and not _found(field, looked_for[field.id])
    }


def _narrowed(field: Field, answers: Mapping[str, str]) -> Field:
    words = answers.get(SEARCH + field.id, "")
    if not isinstance(field, ChoiceField) or not words.strip():
        return field
    found = _found(field, words)
    only = found[0].value if len(found) == 1 else ""
    return replace(field, options=found or field.options, value=field.value or only)


def _found(field: ChoiceField, words: str) -> tuple[Option, ...]:
    wanted = folded(words).split()
    return tuple(o for o in field.options if all(word in folded(o.label) for word in wanted))


def folded(text: str) -> str:
    """A text without case and accents: people leave them out where they look for something.

    In this order names stand as in a dictionary, near enough: É beside E, Ł beside L.
    """
    letters = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
