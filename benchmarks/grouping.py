"""How long it takes to see which barriers a report resembles."""

import csv
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from statistics import median

from adapters.semantics import Encoder, load_sense
from benchmarks.bars import Bar, at_most
from benchmarks.load import Plan
from scoring.grouping import Candidate, similar

TEXTS = 2_000
_WORDS = 12
_FRICTIONS = Path(__file__).parents[1] / "tests" / "scoring" / "frictions_labelled.csv"
_KINDS = 12


async def measure(folder: Path, plan: Plan) -> list[list[str]]:
    """Rows for the table: texts of the words that people used, shuffled."""
    del folder
    texts = _texts()
    kinds = [Candidate(str(n), (texts[n], texts[n + _KINDS])) for n in range(_KINDS)]
    barriers = [Candidate(str(n), (text,)) for n, text in enumerate(texts)]
    changed = [[*barriers[n:], *barriers[:n]] for n in range(1, plan.rounds + 1)]
    batch = _seconds(plan.rounds, lambda _: [similar(text, kinds) for text in texts])
    first = _seconds(plan.rounds, lambda n: similar(texts[n], changed[n]))
    later = _seconds(plan.rounds, lambda n: similar(texts[n + 50], barriers))
    bars = [
        at_most(f"{TEXTS:,} reports against {_KINDS} kinds", batch, 5, " s"),
        Bar(f"one report against {TEXTS:,} barriers, after one of them changed", _ms(first)),
        at_most(f"one report against {TEXTS:,} barriers", 1000 * later, 50, " ms"),
    ]
    sense = load_sense()
    if sense is not None:
        meant = _seconds(1, lambda _: _by_meaning(texts, kinds, sense))
        bars.append(at_most(f"{TEXTS:,} reports by what they mean", meant, 5, " s"))
    return [bar.row() for bar in bars]


def _texts() -> list[str]:
    with _FRICTIONS.open(encoding="utf-8", newline="") as lines:
        words = [word for row in csv.DictReader(lines) for word in row["text"].split()]
    chance = Random(1)
    return [" ".join(chance.choices(words, k=_WORDS)) for _ in range(TEXTS)]


def _by_meaning(texts: list[str], kinds: list[Candidate[str]], sense: Encoder) -> None:
    sense.learn(texts)
    for text in texts:
        similar(text, kinds, 3, sense)


def _seconds(rounds: int, work: Callable[[int], object]) -> float:
    """Processor seconds, the median of the rounds."""
    taken: list[float] = []
    for number in range(rounds):
        began = time.process_time()
        work(number)
        taken.append(time.process_time() - began)
    return median(taken)


def _ms(seconds: float) -> str:
    return f"{1000 * seconds:,.0f} ms"
