"""What an operator types or pastes, freed of what stands around it."""

import html
import re
import unicodedata
from datetime import date
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from bot.i18n import LOCALES

_PART = r"[^\s<>@|:/]+"
_ADDRESS = re.compile(rf"<?(?:mailto:)?({_PART}@{_PART}\.[^\s<>@|:/.]+)(?:\|[^>]*)?>?", re.I)
_GUID = re.compile("[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}", re.I)
_ORDINARY = re.compile(r"[A-Za-z0-9_.@:/-]+")
_SENTENCE_ENDS = ".,;"
_LONGEST = 2000
"""Letters of a text in which an id is looked for; no id, and no link to one, is as long."""

_LAYERS = 3
"""How often a link may have been percent-encoded, or a text put in quotes, on its way."""


class NotUnderstood(ValueError):
    """A text is no id; the sentence says why, and where the right one is found."""


class Meant(NamedTuple):
    """An id as its platform writes it; with the workspace where the text, a link, names it."""

    id: str
    workspace: str = ""


def bare(text: str) -> str:
    """A text without the blanks, invisible characters and quotes around it."""
    for _ in range(_LAYERS):
        text = text.strip().strip("".join(filter(_is_invisible, set(text)))).strip()
        if len(text) > 1 and _are_quotes(text[0], text[-1]):
            text = text[1:-1]
    return text.strip()


def plain(text: str) -> str:
    """A text that may hold an id: bare, without anything invisible, escaped by nobody."""
    if _ORDINARY.fullmatch(text):
        return text  # nearly every one of the thousands in a file
    if len(text) > _LONGEST:
        return bare(text)
    text = "".join(character for character in text if not _is_invisible(character))
    for _ in range(_LAYERS):
        text = unquote(html.unescape(text))
    return bare("".join(character for character in text if not _is_invisible(character)))


def is_guid(text: str) -> bool:
    """Whether this is an id as Microsoft has them."""
    return _GUID.fullmatch(text) is not None


def as_guid(text: str) -> str:
    """A GUID in small letters, as Microsoft sends them; any other text unchanged."""
    return text.lower() if is_guid(text) else text


def address_in(text: str) -> str:
    """The e-mail address that a text is, in small letters; empty when it is something else."""
    found = _ADDRESS.fullmatch(bare(plain(text).rstrip(_SENTENCE_ENDS)))
    return found[1].lower() if found else ""


def web_address(url: str) -> str:
    """An address as it was typed, if it is one, or empty.

    Raises:
        ValueError: it is something else.
    """
    parts = urlsplit(url)
    if url and (parts.scheme not in ("http", "https") or not parts.netloc):
        raise ValueError("write the whole address, such as https://prikkel.example.org")
    return url


def public_address(url: str) -> str:
    """The address of a server, or empty; our pages link to each other from the root of a host.

    Raises:
        ValueError: it is no address, or something follows the host name.
    """
    parts = urlsplit(web_address(url))
    if parts.path.strip("/") or parts.query or parts.fragment:
        raise ValueError(
            "nothing may follow the host name; give Prikkel a host name of its own, such as "
            "https://prikkel.example.org"
        )
    return url.rstrip("/")


def day(text: str) -> date:
    """A day, written as everywhere else in Prikkel.

    Raises:
        ValueError: it is none, or written otherwise.
    """
    try:
        return date.fromisoformat(text if len(text) == len("2028-11-29") else "")
    except ValueError:
        raise ValueError("is no day; write year, month and day, such as 2028-11-29") from None


def languages(text: str) -> str:
    """Languages that we speak, each once, with commas in between.

    Raises:
        ValueError: names one that is not spoken here, and all that are.
    """
    wanted = dict.fromkeys(filter(None, map(bare, text.split(","))))
    for locale in wanted:
        if locale not in LOCALES:
            raise ValueError(f"{locale!r} is not spoken here; choose from {', '.join(LOCALES)}")
    return ",".join(wanted)


def _is_invisible(character: str) -> bool:
    """Whether a character shows nothing, and is no blank either."""
    return unicodedata.category(character) in ("Cf", "Cc") and not character.isspace()


def _are_quotes(first: str, last: str) -> bool:
    return first in "\"'`“”„‘’‚«»" and last in "\"'`“”‘’«»"
