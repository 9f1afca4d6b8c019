"""What people wrote in Teams, as words: without its mentions of us, quotes, tags and entities."""

import re
from collections.abc import Iterable
from html import unescape

LONGEST = 2000
"""Letters of a message in which a command is looked for: what takes longer to read is none."""

_QUOTED = re.compile(r"<(quoted|blockquote)\b[^<>]{0,200}?(?:/>|>[^<]*</\1>)", re.IGNORECASE)
_MENTION = re.compile(r"<at\b[^<>]{0,200}>([^<>]{0,200})</at>", re.IGNORECASE)
_TAG = re.compile(r"</?(?!at\b)[a-z][^<>]{0,200}>", re.IGNORECASE)
_BREAK = re.compile(r"<(?:br|/p|/div|/li)\b[^<>]{0,50}>", re.IGNORECASE)
_OURS = "prikkel"


def typed(text: str, names: Iterable[str]) -> str:
    """What somebody typed to us; `names` are what we are called in it, as Teams marks them up."""
    called = {bare for name in names if (bare := _name(name))} | {_OURS}

    def unless_us(found: re.Match[str]) -> str:
        return " " if _name(found[1]) in called else found[0]

    text = _MENTION.sub(unless_us, _QUOTED.sub(" ", text[:LONGEST]))
    lines = unescape(_TAG.sub("", _BREAK.sub("\n", text))).splitlines()
    said = "\n".join(" ".join(line.split()) for line in lines).strip()
    return _without_bare_name(said, called)


def _name(marked_up: str) -> str:
    """A name as people read it, in small letters: Teams escapes it in one place or the other."""
    return unescape(_MENTION.sub(r"\1", marked_up[:LONGEST])).strip().lower()


def _without_bare_name(said: str, called: Iterable[str]) -> str:
    """What follows our name where a client left the mark-up out."""
    for name in sorted(called, key=len, reverse=True):
        if said.lower().removeprefix("@").startswith(f"{name} "):
            return said.removeprefix("@")[len(name) :].strip()
    return said
