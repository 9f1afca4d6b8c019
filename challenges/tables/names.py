"""Names and headings: as they are kept, and as they are compared."""

import re
import unicodedata
from functools import lru_cache

_BRACKETS = re.compile(r"\((?:[^()]++|\([^()]*+\))*+\)")
_DASHES = {"Pd"}
_UNSEEN = {"Cf", "Cc", "Zs", "Zl", "Zp"}
_IGNORED = _DASHES | _UNSEEN


def tidy_name(text: str) -> str:
    """A name as it is kept: on one line, one blank between words, without what nobody can see."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    seen = "".join(
        " " if character.isspace() else character
        for character in unicodedata.normalize("NFC", text)
        if character.isspace() or unicodedata.category(character) not in _UNSEEN
    )
    return " ".join(seen.split())


@lru_cache(maxsize=4096)  # a file of thousands names the same few teams
def same_name(text: str) -> str:
    """A name as it is compared: "Burger-zaken" is "burgerzaken", however its accents are coded.

    Case, blanks, hyphens and what nobody can see make no difference.
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(
        character
        for character in unicodedata.normalize("NFKC", folded)
        if unicodedata.category(character) not in _IGNORED and character != "−"
    )


def plain(text: str) -> str:
    """A word as headings are compared: letters and digits, no accents, nothing in brackets."""
    bare = unicodedata.normalize("NFKD", _BRACKETS.sub("", text).casefold())
    return "".join(filter(str.isalnum, bare.encode("ascii", "ignore").decode()))
