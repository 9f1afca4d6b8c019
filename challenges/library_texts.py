"""The texts of a shared library: what nobody can see is taken out of them."""

import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints


def visible(text: str) -> str:
    """A text without what nobody can see."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "".join(c for c in "\n".join(lines) if c == "\n" or c.isprintable()).strip()


def one_line(text: str) -> str:
    """The same on one line."""
    return " ".join(visible(text).split())


def _key(text: str) -> str:
    if not re.fullmatch(r"[\w/.-]{1,80}", text, re.ASCII):
        raise ValueError("must be letters, digits, dashes and points, at most 80")
    return text


FileKey = Annotated[str, AfterValidator(_key)]
Line = Annotated[str, StringConstraints(max_length=200), AfterValidator(one_line)]


class SharedText(BaseModel):
    """What stands in a library."""

    model_config = ConfigDict(extra="forbid", frozen=True)
