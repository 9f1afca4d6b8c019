"""Words that look like the name of a colleague: shown to be judged, for places look like that too.

What each language writes with a capital is in a file of its own; one without a file is read as one
that keeps capitals for names.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.resources import files

_PART = r"[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ÿıłşğ'’]*[a-zß-öø-ÿıłşğ]"
_NAME = rf"{_PART}(?:-{_PART})*"
_BETWEEN = r"(?:van|de|der|den|het|ten|ter|te|von|zu|du|la|le|di|el|'t|’t)"
_INITIALS = r"(?:[A-Z]\.[ ]?)+"
_RUN = re.compile(
    rf"(?<![\w.])(?P<initials>{_INITIALS})?(?P<first>(?:{_BETWEEN} )*{_NAME})"
    rf"(?P<more>(?:(?: {_BETWEEN})* {_NAME})*)"
)
_BEGINS = re.compile(r"(?:^|[.!?:;…\n•(\"“„«‘’'*_#>]|[-–*]\s)\s*$")
_WORD = re.compile(rf"{_NAME}|[A-Z]\.|[^\W\d_]+")
_LAST_WORD = re.compile(r"([^\W\d_]+)\.?\s$")
_SENTENCE = re.compile(r"[^.!?\n]+")
_LOOKS_BACK = 24
_FEWEST_OF_A_TITLE = 3
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class _Language:
    """How a language writes: `nouns` with a capital, words that begin sentences, titles of people.

    `ordinary` are given names, and surnames, that are words of the language as well; `words` are
    other words with a capital.
    """

    capital_nouns: bool = False
    titles: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    ordinary: frozenset[str] = frozenset()
    surnames: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()


def like_names(text: str, locale: str, known: Collection[str] = ()) -> list[str]:
    """What looks like a name, in the order of the text; `known` names of colleagues for certain."""
    language, ours = _language(locale), frozenset(_parts(known))
    titles = [one for one in _SENTENCE.finditer(text) if _is_title(one.group())]
    found: list[str] = []
    for run in _RUN.finditer(text):
        for words in _names_in(run, text, titles, language, ours):
            if not any(words in longer for longer in found):
                found.append(words)
    return found


def _names_in(
    run: re.Match[str],
    text: str,
    titles: Sequence[re.Match[str]],
    language: _Language,
    ours: frozenset[str],
) -> Iterator[str]:
    looked_at = max(0, run.start() - _LOOKS_BACK), run.start()
    titled = _LAST_WORD.search(text, *looked_at)
    if titled and titled[1].casefold() in language.titles:
        yield f"{titled[0]}{run.group()}"
        return
    if run["initials"]:
        yield run.group()
        return
    begins = bool(_BEGINS.search(text, *looked_at))
    words = run.group().split(" ")
    start = len(words) - len(_without_openers(words, begins, language))
    begins = begins and not start
    if words[start:] and words[start].casefold() in language.titles:
        if any(word.casefold() not in language.titles for word in words[start:]):
            yield " ".join(words[start:])
        return
    if language.capital_nouns or any(one.start() <= run.start() < one.end() for one in titles):
        yield from _among_nouns(words[start:], language, ours)
    else:
        yield from _among_names(words[start:], begins, language, ours)


def _without_openers(words: Sequence[str], begins: bool, language: _Language) -> Sequence[str]:
    """The words after those with which sentences begin, and after others that are no names."""
    while words and (
        words[0] in language.words or (begins and words[0].casefold() in language.openers)
    ):
        words = words[1:]
    return words


def _among_nouns(words: Sequence[str], language: _Language, ours: frozenset[str]) -> Iterator[str]:
    """Where nouns have capitals: what is known for a name, with what follows it."""
    for place, word in enumerate(words):
        if _is_given(word, language, alone=False) or word in ours or word in language.surnames:
            with_next = words[place : place + _length(words, place)]
            if len(with_next) > 1 or _is_given(word, language, alone=True) or word in ours:
                yield " ".join(with_next)
                return
            if word in language.surnames and word not in language.ordinary:
                yield word
                return


def _among_names(
    words: Sequence[str], begins: bool, language: _Language, ours: frozenset[str]
) -> Iterator[str]:
    """Where capitals are for names: several words, or one that is not the first of a sentence."""
    capitals = [word for word in words if word[:1].isupper() and word not in language.words]
    if not capitals:
        return
    is_name = any(_is_given(word, language, alone=True) or word in ours for word in capitals)
    if is_name or len(capitals) > 1 or not begins:
        yield " ".join(words)


def _is_given(word: str, language: _Language, *, alone: bool) -> bool:
    return word.partition("-")[0] in _given() and not (alone and word in language.ordinary)


def _length(words: Sequence[str], place: int) -> int:
    """How many words a name has that begins there: with what stands between, up to the next."""
    for number, word in enumerate(words[place + 1 :], 2):
        if word[:1].isupper():
            return number
    return 1


def _is_title(sentence: str) -> bool:
    """Whether every word has a capital, as in an English heading."""
    words = [word for word in _WORD.findall(sentence) if len(word) > _SHORTEST]
    return len(words) >= _FEWEST_OF_A_TITLE and all(word[0].isupper() for word in words)


def _parts(known: Collection[str]) -> Iterator[str]:
    """Each word of some names that is long enough, and has a capital, to be found in a text."""
    for name in known:
        yield from (word for word in re.findall(_NAME, name) if len(word) >= _SHORTEST)


@cache
def _given() -> frozenset[str]:
    return frozenset(files("challenges.names").joinpath("given.txt").read_text("utf-8").split())


@cache
def _language(locale: str) -> _Language:
    file = files("challenges.names").joinpath(f"{locale}.yaml")
    if not file.is_file():
        return _Language()
    said: dict[str, str] = import_module("yaml").safe_load(file.read_text("utf-8"))
    words = {name: frozenset(said.get(name, "").split()) for name in said}
    return _Language(
        capital_nouns=said["nouns"] == "capital",
        titles=words["titles"],
        openers=words["openers"],
        ordinary=words["ordinary"] | words.get("ordinary_surnames", frozenset()),
        surnames=words.get("surnames", frozenset()),
        words=words["words"],
    )
