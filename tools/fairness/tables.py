"""The tables of docs/fairness.md, and where they stand in it."""

import re
from collections.abc import Iterable, Mapping, Sequence

from tools.fairness.isolation import Found
from tools.fairness.sizes import Chances
from tools.fairness.tricks import Gain

MARKED = r"(<!-- {name} -->\n).*?(<!-- end -->)"


def placed(text: str, name: str, table: str) -> str:
    """The text with this table between its marks.

    Raises:
        ValueError: there is no such place.
    """
    pattern = re.compile(MARKED.format(name=re.escape(name)), re.DOTALL)
    if not pattern.search(text):
        raise ValueError(f"there is no place for the table {name}")
    return pattern.sub(lambda found: f"{found[1]}{table}{found[2]}", text)


def isolation(found: Mapping[int, Found]) -> str:
    """Who is found out by how many attackers."""
    heads = ("attackers", "organisations", "days of colleagues", "answered at all", "done or not",
             "the whole answer", "of these right", "exact sums about 1-4 people")  # fmt: skip
    rows = [
        (attackers, each.organisations, f"{each.days:,}", *_shares(each), _right(each), each.exact)
        for attackers, each in found.items()
    ]
    return _table(heads, rows)


def _shares(found: Found) -> list[str]:
    return [f"{each / found.days:.1%}" for each in (found.answered, found.done, found.answer)]


def _right(found: Found) -> str:
    return f"{found.right} of {found.claims}"


def gains(found: Mapping[str, tuple[Gain, Gain]]) -> str:
    """What a trick does to the score and the chance of being first, headcount known and not."""
    heads = ("what the team does", "score, headcount known", "first", "score, not known",
             "first")  # fmt: skip
    rows = [(name, *_gain(known), *_gain(unknown)) for name, (known, unknown) in found.items()]
    return _table(heads, rows)


def _gain(gain: Gain) -> tuple[str, str]:
    return f"{gain.score:+.1%}", f"{gain.first / gain.runs:.2f} → {gain.first_then / gain.runs:.2f}"


def sizes(found: Mapping[str, Chances]) -> str:
    """Which chances small rows have, and whether the best one is first."""
    heads = ("teams", "smaller half first", "smaller half last", "rows on place 1",
             "best row on place 1")  # fmt: skip
    rows = [
        (
            name,
            *(f"{each / one.runs:.2f}" for each in (one.small_first, one.small_last)),
            f"{one.first_rows / one.runs:.1f}",
            f"{one.best_first / one.runs:.2f}",
        )
        for name, one in found.items()
    ]
    return _table(heads, rows)


def _table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "".join("| " + " | ".join(map(str, line)) + " |\n" for line in lines)
