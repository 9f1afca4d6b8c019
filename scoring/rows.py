"""Which teams stand together in the standings: rows of at least eight people, by name."""

from collections.abc import Mapping, Sequence
from uuid import UUID

FEWEST = 8
"""The fewest people who take part in a row that has points; a campaign may ask for more."""

Rows = Sequence[Sequence[UUID]]
"""Which teams stand together, row by row; a row keeps its number for the whole campaign."""


def joined(sizes: Mapping[UUID, int], fewest: int = FEWEST) -> list[list[UUID]]:
    """Teams in rows of at least `fewest` people: the smallest are put together, in order of size.

    What is left over goes with the last row. One row may be smaller: when all people are.
    """
    rows: list[list[UUID]] = []
    together: list[UUID] = []
    for team in sorted(sizes, key=lambda team: (sizes[team], str(team))):
        together.append(team)
        if _size(together, sizes) >= fewest:
            rows.append(together)
            together = []
    if together:
        rows.append((rows.pop() if rows else []) + together)
    return rows


def with_newcomers(rows: Rows, sizes: Mapping[UUID, int], fewest: int = FEWEST) -> list[list[UUID]]:
    """The rows with teams that came later: in rows of their own, or else in the smallest one."""
    known = {team for row in rows for team in row}
    news = joined({team: size for team, size in sizes.items() if team not in known}, fewest)
    kept = [list(row) for row in rows]
    for new in news:
        if kept and _size(new, sizes) < fewest:
            min(kept, key=lambda row: _size(row, sizes)).extend(new)
        else:
            kept.append(new)
    return kept


def _size(row: Sequence[UUID], sizes: Mapping[UUID, int]) -> int:
    return sum(sizes.get(team, 0) for team in row)
