"""Which barriers a new friction resembles: a suggestion for people, never a decision."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt
from typing import Generic, TypeVar

GRAMS = (3, 4, 5)

_STOP_WORDS = """
    aan als altijd bij dan dat de deze die dit dus een en er geen het hun ik in is je kan maar me
    met mijn moet na naar niet nog nu of om onze ook op te tot uit van veel voor waar want was we
    wel wij worden wordt zijn zo a all an and are as at be but by do every for from has have i if
    is it my no not of on only or our so still that the there this to us we when who with you
"""
STOP_WORDS = frozenset(_STOP_WORDS.split())

Key = TypeVar("Key")

Vector = Mapping[str, float]


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


def similar(text: str, candidates: Sequence[Candidate[Key]], limit: int = 3) -> list[Match[Key]]:
    """The candidates that a text resembles most, best first; those with nothing in common stay out.

    A candidate is as near as the nearest of its texts. Character n-grams weighed by their rarity
    (TF-IDF) see through compounds, inflections and typing errors, in any language.
    """
    documents = [[_grams(words) for words in candidate.texts] for candidate in candidates]
    rarity = _rarity([grams for texts in documents for grams in texts])
    wanted = _vector(_grams(text), rarity)
    matches = [
        Match(candidate.id, max((_cosine(wanted, _vector(g, rarity)) for g in texts), default=0.0))
        for candidate, texts in zip(candidates, documents, strict=True)
    ]
    matches.sort(key=lambda match: -match.likeness)
    return [match for match in matches[:limit] if match.likeness > 0]


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


def _rarity(documents: Sequence[Counter[str]]) -> Mapping[str, float]:
    """The weight of every n-gram that occurs: the fewer texts it is in, the more it says."""
    counts = Counter(gram for grams in documents for gram in grams)
    return {gram: log((1 + len(documents)) / (1 + count)) + 1 for gram, count in counts.items()}


def _vector(grams: Counter[str], rarity: Mapping[str, float]) -> Vector:
    """The weighted n-grams, of length 1; those that no candidate has weigh nothing."""
    weights = {g: (1 + log(n)) * rarity[g] for g, n in grams.items() if g in rarity}
    length = _length(weights.values())
    return {gram: weight / length for gram, weight in weights.items()} if length else {}


def _length(weights: Iterable[float]) -> float:
    return sqrt(sum(weight * weight for weight in weights))


def _cosine(one: Vector, other: Vector) -> float:
    return sum(weight * other.get(gram, 0.0) for gram, weight in one.items())
