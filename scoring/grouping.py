"""Which barriers a new friction resembles: a suggestion for people, never a decision."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from math import log, sqrt
from typing import Any, Generic, TypeVar

GRAMS = (3, 4, 5)

_STOP_WORDS = """
    a aan about after again al all alle alleen alles als altijd always am an and ander andere
    another any anyone anything are as at be because been before being ben bent bij binnen
    blijft blijven both but by can cannot could dan dat de deed deze did die dit do doe doen
    does doet doing done door down during dus each echt een eens eigen elk elke else en er erg
    ergens even ever every everyone everything few for from gaan gaat geen get gets getting
    geweest gewoon go goes going got had hadden has have he heb hebben hebt heeft heel hem hen
    her here het hier hij him his hoe how hun i iedere iedereen iemand iets if ik in into is it
    its je jij jou jouw jullie just kan kom komen komt kon konden krijg krijgen krijgt kunnen
    kunt laat laten liggen ligt maar mag may me meer men met mij mijn minder mocht moest moet
    moeten mogen more most much must my na naar nergens never niemand niet niets niks no nobody
    nog nooit not nothing nowhere nu of off om omdat on once onder one only ons onze ook op or
    other our out over overal own per same she should sinds so some someone something soms
    staan staat steeds still such te tegen terwijl than that the their them then there these
    they this those though through to toch toen too tot tussen uit under until up us uw vaak
    van veel very voor waar waarom wanneer want waren was wat we weer wel welke werd werden
    were what when where which while who why wie wij wil will willen wilt with word worden
    wordt wou would you your zal ze zeer zelf zich zij zijn zit zitten zo zonder zou zouden
    zullen
"""
STOP_WORDS = frozenset(_STOP_WORDS.split())

Key = TypeVar("Key")

Vector = Mapping[str, float]

Sense = Callable[[str, Sequence[str]], Sequence[float]]
"""How near a text is in meaning to each of some others: 1 for the same, 0 or less for nothing."""

SENSE_WEIGHT = 0.65
"""What the meaning counts for, beside the letters. Best of those tried on labelled frictions."""


@dataclass(frozen=True, slots=True)
class Candidate(Generic[Key]):
    """A barrier or theme, with what is said about it: title, description, frictions."""

    id: Key
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Match(Generic[Key]):
    """A candidate that a text resembles; `likeness` runs from 0 to 1 and only ranks."""

    id: Key
    likeness: float


def similar(
    text: str, candidates: Sequence[Candidate[Key]], limit: int = 3, sense: Sense | None = None
) -> list[Match[Key]]:
    """The candidates that a text resembles most, best first; those with nothing in common stay out.

    A candidate is as near as the nearest of its texts. Character n-grams weighed by their rarity
    (TF-IDF) see through compounds, inflections and typing errors, in any language; `sense` sees
    through other words for the same, where one is given.
    """
    by_letters = _index(tuple(candidates)).likeness(text)
    likeness = _with_sense(by_letters, text, candidates, sense) if sense else by_letters
    matches = [
        Match(candidate.id, like) for candidate, like in zip(candidates, likeness, strict=True)
    ]
    matches.sort(key=lambda match: -match.likeness)
    return [match for match in matches[:limit] if match.likeness > 0]


def _with_sense(
    by_letters: Sequence[float], text: str, candidates: Sequence[Candidate[Key]], sense: Sense
) -> list[float]:
    """Letters and meaning together; a candidate is as near as the nearest of its texts in each."""
    near = iter(sense(text, [other for candidate in candidates for other in candidate.texts]))
    likeness: list[float] = []
    for letters, candidate in zip(by_letters, candidates, strict=True):
        meaning = max([0.0, *islice(near, len(candidate.texts))])
        likeness.append(SENSE_WEIGHT * meaning + (1 - SENSE_WEIGHT) * letters)
    return likeness


class _Index:
    """The texts of candidates by their n-grams, so that a look touches only those it shares."""

    def __init__(self, texts_of: Sequence[Sequence[str]]) -> None:
        owners = [owner for owner, texts in enumerate(texts_of) for _ in texts]
        documents = [_grams(words) for texts in texts_of for words in texts]
        self._candidates = len(texts_of)
        self._owners = owners
        self._rarity = _Rarity(documents)
        self._weights: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for number, grams in enumerate(documents):
            for gram, weight in _vector(grams, self._rarity).items():
                self._weights[gram].append((number, weight))

    def likeness(self, text: str) -> list[float]:
        """How near each candidate is, from 0 to 1: as near as the nearest of its texts."""
        near = [0.0] * len(self._owners)
        for gram, weight in _vector(_grams(text), self._rarity).items():
            for number, other in self._weights.get(gram, ()):
                near[number] += weight * other
        best = [0.0] * self._candidates
        for owner, cosine in zip(self._owners, near, strict=True):
            best[owner] = max(best[owner], cosine)
        return best


@lru_cache(maxsize=16)  # the next report is held against much the same barriers
def _index(candidates: tuple[Candidate[Any], ...]) -> _Index:
    return _Index([candidate.texts for candidate in candidates])


def _grams(text: str) -> Counter[str]:
    """The n-grams inside the words of a text, without accents; a space marks a word's edges."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    words = re.findall(r"\w+", "".join(c for c in plain if not unicodedata.combining(c)))
    return Counter(
        edged[start : start + size]
        for edged in (f" {word} " for word in words if word not in STOP_WORDS)
        for size in GRAMS
        for start in range(len(edged) - size + 1)
    )


class _Rarity:
    """The weight of n-grams: the fewer texts one is in, the more it says."""

    def __init__(self, documents: Sequence[Counter[str]]) -> None:
        self._documents = len(documents)
        self._counts = Counter(gram for grams in documents for gram in grams)

    def of(self, gram: str) -> float:
        """The weight of one n-gram."""
        return log((1 + self._documents) / (1 + self._counts[gram])) + 1


def _vector(grams: Counter[str], rarity: _Rarity) -> Vector:
    """The weighted n-grams, of length 1; those that no candidate has count in the length."""
    weights = {gram: (1 + log(number)) * rarity.of(gram) for gram, number in grams.items()}
    length = _length(weights.values())
    return {gram: weight / length for gram, weight in weights.items()} if length else {}


def _length(weights: Iterable[float]) -> float:
    return sqrt(sum(weight * weight for weight in weights))
