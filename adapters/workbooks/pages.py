"""What goes into a workbook or comes out of one, as bytes between two processes."""

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

Cell = str | int | float | date | None


class WorkbookSheet(NamedTuple):
    """One sheet: its title, its rows with the headings first, and the widths of its columns.

    Of one that was read, `numbers` are those of the rows, of which only those that hold something
    and that people see are here; and what is not here is named.
    """

    title: str
    rows: list[Sequence[Cell]]
    widths: Sequence[int] = ()
    numbers: Sequence[int] = ()
    is_hidden: bool = False
    hidden_rows: Sequence[int] = ()
    hidden_columns: Sequence[str] = ()
    far_rows: Sequence[int] = ()
    uncalculated: Sequence[str] = ()


def dump_pages(pages: Sequence[WorkbookSheet]) -> bytes:
    """Write pages as JSON."""
    return json.dumps(pages, default=lambda day: {"day": day.isoformat()}).encode()


def load_pages(content: bytes) -> list[WorkbookSheet]:
    """Read what `dump_pages` wrote."""
    return [WorkbookSheet(*page) for page in json.loads(content, object_hook=_day)]


def _day(tagged: Mapping[str, Any]) -> date:
    moment = datetime.fromisoformat(tagged["day"])
    return moment if "T" in tagged["day"] else moment.date()
