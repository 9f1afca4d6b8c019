"""What people wrote in Slack, as words: without its mentions, links, formatting and emoji codes."""

import re
from importlib import import_module

from adapters.incoming import storable
from adapters.slack.texts import unescape

# What Slack writes for mentions, links and dates: <what|label>; typed ones are escaped.
_MARKUP = re.compile(r"<(?P<what>[^<>|]+)(\|(?P<label>[^<>]*))?>")
_CODE = re.compile(r"(?<!\w):(?P<name>[a-z0-9_+'-]{1,80}):(?::skin-tone-(?P<tone>[2-6]):)?")
# *bold*, _italic_, ~struck~ and `code`, around words; not a sum such as 3*4*5.
_FORMAT = re.compile(r"(?<![\w*_~`])([*_~`]{1,3})(?=\S)([^\n]{1,1000}?)(?<=\S)\1(?!\w)")
_QUOTE = re.compile(r"^(?:&gt;)+ ?", re.MULTILINE)
_DEEPEST = 4

LONGEST = 40_000
"""Letters of a message that somebody reports: Slack cuts what is longer."""


def words_of(text: str) -> str:
    """The words of a message: nobody's name in it, and a link only by what it is called."""
    return _tidy(_without_markup(_unformatted(text)))


def typed(text: str) -> str:
    """What somebody typed to us, with quoted lines and signs around words left to who reads it."""
    return storable(_tidy(_without_markup(text)))


def reported(text: str) -> str:
    """The words of a message as somebody may go on with them in a form."""
    return storable(with_emoji(words_of(text[:LONGEST])))


def with_emoji(text: str) -> str:
    """The emoji that stand as codes, such as `:leaves:`; a workspace's own stay as they are."""
    return _CODE.sub(_emoji, text)


def _emoji(found: re.Match[str]) -> str:
    # The names of all emoji take 3 MB, and few people write one.
    names = import_module("adapters.slack.emoji_names")
    return names.emoji_of(found["name"], found["tone"]) or found[0]


def _unformatted(text: str) -> str:
    text = _QUOTE.sub("", text)
    for _ in range(_DEEPEST):  # *_both_*
        text, changed = _FORMAT.subn(r"\2", text)
        if not changed:
            break
    return text


def _without_markup(text: str) -> str:
    return _MARKUP.sub(lambda found: _called(found["what"], found["label"] or ""), text)


def _called(what: str, label: str) -> str:
    is_somebody = what.startswith(("@", "!", "mailto:", "tel:")) and not what.startswith("!date")
    return " " if is_somebody else label.rpartition("|")[2]


def _tidy(text: str) -> str:
    lines = (" ".join(line.split()) for line in unescape(text).splitlines())
    return "\n".join(lines).strip()
