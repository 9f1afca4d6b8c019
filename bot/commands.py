"""The words that people type, freed of what stands around them, and the command that they mean.

One reader for every platform: an adapter hands on what was typed, without its own notation.
"""

import re
import unicodedata
from collections.abc import Sequence
from difflib import get_close_matches
from functools import cache
from itertools import islice

from bot.i18n import LOCALES, SPARE, Translate, translator

COMMANDS = (
    "help", "join", "leave", "stop", "today", "barrier", "leaderboard", "me", "pause", "language",
    "working-days", "follow", "coordinate", "opportunities", "actions", "roadmap", "board",
    "my-data", "erase", "why", "home", "reminder", "barriers", "outcomes", "playbook",
    "my-actions", "questionnaire", "influence", "goals", "chance", "keep", "chances", "dashboard",
    "lunch-talks", "card", "theme-team", "sessions", "note",
)  # fmt: skip
"""The commands by their own names; what people may type for them is in `commands.ftl`."""

LONGEST = 2000
"""Letters of a message in which a command is looked for."""

_NAME = "prikkel"
_QUOTED_LINE = re.compile(r"\s*>")
_EMOJI_CODE = re.compile(r"(?<!\w):[a-z0-9_+'-]{1,80}:(?::skin-tone-\d:)?", re.IGNORECASE)
_KEYCAP = re.compile(r"[0-9#*]\ufe0f?\u20e3")
_OUR_NAME_AND_MORE = re.compile(rf"\W*{_NAME}\W+(?=\w)", re.IGNORECASE)
_UNSEEN = frozenset("\u115f\u1160\u3164\uffa0\u034f\u2800")
_NEAR = 0.7
_SMALL = 3  # "ik" and "why" are commands alone, and no sign of one in a sentence
_WORD = re.compile(r"\S+")
_FIRST_WORDS = 20
_AFTER_A_COMMAND = " \t\r\n:-–—"


def freed(text: str) -> str:
    """What was typed without our name, quotes, formatting, emoji, and what nobody sees."""
    text = unicodedata.normalize("NFKC", "".join(filter(_is_seen, text[:LONGEST])))[:LONGEST]
    said = _KEYCAP.sub(" ", _EMOJI_CODE.sub(" ", " ".join(_own_lines(text))))
    addressed = _OUR_NAME_AND_MORE.match(said)
    words = [_bare(word) for word in said[addressed.end() if addressed else 0 :].split()]
    words = [word for word in words if word]
    while words and words[0].lower() == _NAME:
        del words[0]
    while words and words[-1].lower() == _NAME:
        del words[-1]
    return " ".join(words)


def meant(said: str) -> str | None:
    """The command in what was `freed`, which its first words name; None when they name none.

    Who says hello and goes on is not answered with all that can be asked.
    """
    first, second, *more = [*said.lower().split()[:3], "", ""]
    known = _by_word()
    name = known.get(f"{first}-{second}") or known.get(first)  # "my data" too
    return None if name == "help" and any(more) else name


def behind(typed: str) -> str:
    """What was typed behind the words that name a command, as it was typed; empty if none do."""
    own = "\n".join(_own_lines(typed))
    name = meant(freed(own))
    for found in islice(_WORD.finditer(own), _FIRST_WORDS):
        if name and meant(freed(own[: found.end()])) == name:
            return own[found.end() :].strip(_AFTER_A_COMMAND)
    return ""


def nearest(said: str, translate: Translate) -> str:
    """The word that somebody may have meant, in their language; empty when none comes near."""
    known = _by_word()
    words = said.lower().split()[:30]
    named = [word for word in words if len(word) > _SMALL and known.get(word, "help") != "help"]
    if named:
        return word_for(known[max(named, key=len)], translate)
    own = [one for name in COMMANDS for one in _words_for(name, (translate.locale, SPARE))]
    for word in words[:3]:
        if close := get_close_matches(word, own, n=1, cutoff=_NEAR):
            return word_for(known[close[0]], translate)
    return ""


def word_for(name: str, translate: Translate) -> str:
    """What people type for a command: the first of its words."""
    return translate(f"command-{name}").split(",")[0].strip()


def _own_lines(text: str) -> list[str]:
    """The lines that somebody wrote themselves; all of them if they only quote."""
    lines = text.splitlines()
    return [line for line in lines if not _QUOTED_LINE.match(line)] or lines


def _is_seen(character: str) -> bool:
    return unicodedata.category(character) != "Cf" and character not in _UNSEEN


def _bare(word: str) -> str:
    """A word without what stands at its ends and is neither letter nor digit."""
    kept = [index for index, character in enumerate(word) if character.isalnum()]
    return word[kept[0] : kept[-1] + 1] if kept else ""


@cache
def _by_word() -> dict[str, str]:
    """Everything that people type for the commands, in all our languages."""
    return {
        unicodedata.normalize("NFKC", word): name for name in COMMANDS for word in _words_for(name)
    }


def _words_for(name: str, locales: Sequence[str] = LOCALES) -> list[str]:
    texts = (translator(locale)(f"command-{name}") for locale in locales)
    return [name, *(word.strip() for text in texts for word in text.split(","))]
