"""What stands in a cell, as text."""

import unicodedata
from datetime import date

Cell = str | int | float | date | None


def words(cell: Cell) -> str:
    """A cell as text, on one line or several, without what nobody can see."""
    match cell:
        case None:
            return ""
        case date():
            return cell.isoformat()[:10]
        case float() if cell.is_integer():
            return str(int(cell))
        case _:
            text = unicodedata.normalize("NFC", str(cell))
            lines = (" ".join(line.split()) for line in text.splitlines())
            return "".join(c for c in "\n".join(lines) if c == "\n" or c.isprintable()).strip()
