"""Plays the worlds of docs/fairness.md, and writes its tables anew: `make fairness`.

The seeds are fixed: the same rule gives the same tables. It takes some minutes on two cores.
"""

import sys
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from pathlib import Path

from tools.fairness import tables
from tools.fairness.isolation import Found, attacked
from tools.fairness.leave import LEAVE
from tools.fairness.sizes import MIXES, Chances, chances
from tools.fairness.tricks import TRICKS, WISHES, Gain, gains

DOCUMENT = Path(__file__).parent.parent.parent / "docs" / "fairness.md"
SEED = 7
ORGANISATIONS, CONTESTS = 300, 300
ATTACKERS = (1, 2, 4)
FEW = 20
"""Contests of the small table with which a test sees that the document is up to date."""


def main() -> int:
    """Write all tables."""
    text = DOCUMENT.read_text("utf-8")
    with ProcessPoolExecutor() as pool:
        for name, table in _tables(pool):
            text = tables.placed(text, name, table)
    DOCUMENT.write_text(text, "utf-8")
    return 0


def few() -> str:
    """A small table that is quickly made."""
    return tables.sizes({name: _chances(name, FEW) for name in MIXES})


def _tables(pool: Executor) -> Iterator[tuple[str, str]]:
    """Each table by its name; the slowest one last."""
    yield "few", few()
    known, unknown = pool.map(_gains, (True, False))
    for name, part in (("wishes", WISHES), ("tricks", TRICKS), ("leave", LEAVE)):
        yield name, tables.gains({each: (known[each], unknown[each]) for each in part})
    _say(f"tricks: {len(known)} played {CONTESTS} times, with and without headcounts")
    yield "sizes", tables.sizes(dict(zip(MIXES, pool.map(_chances, MIXES), strict=True)))
    _say(f"sizes: {len(MIXES)} played {CONTESTS} times")
    found = {attackers: Found() for attackers in ATTACKERS}
    for number, one in enumerate(pool.map(_attacked, range(ORGANISATIONS)), start=1):
        attackers = _attackers(number - 1)
        found[attackers] += one
        if number % 10 == 0:
            _say(f"attackers: {number} of {ORGANISATIONS} organisations")
    yield "isolation", tables.isolation(found)


def _attackers(number: int) -> int:
    return ATTACKERS[number % len(ATTACKERS)]


def _attacked(number: int) -> Found:
    return attacked(SEED, number, _attackers(number))


def _chances(name: str, runs: int = CONTESTS) -> Chances:
    return chances(SEED, runs, MIXES[name])


def _gains(is_known: bool) -> dict[str, Gain]:
    return gains(SEED, CONTESTS, headcount=is_known, tricks={**WISHES, **TRICKS, **LEAVE})


def _say(what: str) -> None:
    print(what, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
