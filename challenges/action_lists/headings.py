"""Which column holds what, by the words that people head their lists with."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

Cell = str | int | float | date | None

HIGHEST_HEADING = 20
"""Above the headings there may be a title and an explanation, of so many rows at most."""

_WORDS: Mapping[str, str] = {
    "title": "titel actie acties maatregel naam activiteit actiepunt title action measure name",
    "description": "omschrijving beschrijving toelichting description explanation details",
    "owner": "eigenaar trekker verantwoordelijke actiehouder owner responsible responsiblebody",
    "ambassador": "ambassadeur kartrekker ambassador champion",
    "starts_on": "start begin begintop startdatum begindatum startdate startson",
    "due": "datum deadline gereed klaar klaarop einde einddatum uiterlijk due duedate end enddate",
    "budget": "budget kosten begroting bedrag cost costs",
    "status": "status stand voortgang progress",
    "theme": "thema theme",
    "horizon": "horizon termijn term bywhen",
    "competences": "competenties benodigdecompetenties vaardigheden competences competencesneeded "
    "competencies skills skillsneeded watmensenmoetenkunnen",
    "sector": "sector",
    "area": "interventiegebied areaofintervention",
    "instrument": "beleidsinstrument policyinstrument",
    "origin": "herkomst herkomstvandeactie originofaction originoftheaction",
    "energy-saving": "energiebesparing energysaving",
    "renewable-energy": "hernieuwbareenergie renewableenergy",
    "co2-reduction": "co2reductie co2reduction",
}
_FIELDS = {word: field for field, words in _WORDS.items() for word in words.split()}


@dataclass(frozen=True, slots=True)
class Table:
    """Rows as they stand in a file; `name` is that of the sheet, and empty where there is one."""

    name: str
    rows: Sequence[Sequence[Cell]]


@dataclass(frozen=True, slots=True)
class Headings:
    """Where the headings stand, and in which column each field is; rows count from 1."""

    table: Table
    row: int
    columns: Mapping[str, int]
    unused: tuple[str, ...]

    def label(self, field: str) -> str:
        """What the file itself calls a field."""
        return str(self.table.rows[self.row - 1][self.columns[field]]).strip()


def find_headings(tables: Sequence[Table]) -> Headings | None:
    """The row of headings that says most, in whichever sheet; None when no row names actions."""
    found = [
        headings
        for table in tables
        for row, cells in enumerate(table.rows[:HIGHEST_HEADING], start=1)
        if "title" in (headings := _headings(table, row, cells)).columns
    ]
    return max(found, key=lambda headings: len(headings.columns), default=None)


def plain(text: str) -> str:
    """A word as it is compared: small letters and digits, no accents, nothing in brackets."""
    bare = unicodedata.normalize("NFKD", re.sub(r"\(.*?\)", "", text).casefold())
    return "".join(character for character in bare if character.isalnum() and character.isascii())


def _headings(table: Table, row: int, cells: Sequence[Cell]) -> Headings:
    columns: dict[str, int] = {}
    unused: list[str] = []
    for position, cell in enumerate(cells):
        words = str(cell).strip() if isinstance(cell, str) else ""
        field = _FIELDS.get(plain(words))
        if field and field not in columns:
            columns[field] = position
        elif words:
            unused.append(words)
    return Headings(table, row, columns, tuple(unused))
