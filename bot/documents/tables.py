"""The tables of documents: what is kept, about whom, how long, and what may go wrong."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Table as SqlTable

from bot import models
from bot.chat.tables import Table
from bot.documents.inventory import KINDS, TOLD_TO_ALL, Kind
from bot.documents.values import Values
from bot.i18n import Translate

RISKS = ("small", "author", "operator", "coordinator", "words", "chat", "pressure")

_ALL_TABLES = models.Delivery.metadata


class Tables:
    """The tables of one document, in its language and with its values."""

    def __init__(self, write: Translate, values: Values) -> None:
        self._write = write
        self._values = values

    def kept(self) -> Table:
        """What is about somebody who takes part, for themselves."""
        lines = ((self._kind(one), self._period(one)) for one in TOLD_TO_ALL)
        return self._table("kept", ("what", "kept"), lines)

    def kinds(self) -> Table:
        """Every kind of data."""
        lines = (
            (self._kind(one), self._write(f"kind-{one.name}-about"), self._readers(one))
            for one in KINDS
        )
        return self._table("kinds", ("what", "about", "seen"), lines)

    def periods(self) -> Table:
        """How long every kind of data is kept."""
        lines = ((self._kind(one), self._period(one)) for one in KINDS)
        return self._table("periods", ("what", "kept"), lines)

    def columns(self) -> Table:
        """Every table of the database with its columns, as the software has them."""
        kind_of = {table: one for one in KINDS for table in one.tables}
        lines = (
            (table.name, ", ".join(column.name for column in table.columns),
             self._kind(kind_of[table.name]) if table.name in kind_of else "?")
            for table in _tables()
        )  # fmt: skip
        return self._table("tables", ("name", "columns", "kind"), lines)

    def risks(self) -> Table:
        """What may go wrong; how likely and severe it is, is for the organisation to say."""
        odds = self._write("gap", what=self._write("gap-odds"))
        lines = ((self._say(f"risk-{name}"), odds) for name in RISKS)
        return self._table("risks", ("risk", "odds"), lines)

    def measures(self) -> Table:
        """The same, with what is done about it, and what remains."""
        keys = (f"risk-{name}" for name in RISKS)
        lines = (
            tuple(self._say(f"{key}{end}") for end in ("", "-measure", "-left")) for key in keys
        )
        return self._table("measures", ("risk", "measure", "left"), lines)

    def _say(self, key: str) -> str:
        return self._write(key, **self._values)

    def _kind(self, kind: Kind) -> str:
        return self._write(f"kind-{kind.name}")

    def _period(self, kind: Kind) -> str:
        return self._say(f"kept-{kind.name}")

    def _readers(self, kind: Kind) -> str:
        names = kind.readers or ("nobody",)
        return ", ".join(self._write(f"seen-{name}") for name in names)

    def _table(self, name: str, headings: Sequence[str], lines: Iterable[tuple[str, ...]]) -> Table:
        header = tuple(self._write(f"table-{heading}") for heading in headings)
        return Table(self._write(f"caption-{name}"), header, tuple(lines))


def _tables() -> Sequence[SqlTable]:
    return sorted(_ALL_TABLES.tables.values(), key=lambda table: table.name)
