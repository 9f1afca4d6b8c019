"""The formats in which an export can be had, and the file that each makes."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from adapters.exports.delimited import DUTCH_EXCEL, RFC_4180, dated, delimited
from adapters.exports.icalendar import calendar
from adapters.workbooks import WorkbookSheet, pages, write_workbook
from bot import exports
from bot.i18n import Translate


class Format(StrEnum):
    """How an export is written."""

    XLSX = "xlsx"
    CSV_NL = "csv-nl"
    CSV = "csv"
    SECAP = "secap"
    ICAL = "ical"
    JSON = "json"


class TableKind(StrEnum):
    """Which table goes into a file that can hold one."""

    BARRIERS = "barriers"
    ACTIONS = "actions"
    ROADMAP = "roadmap"
    PARTICIPATION = "participation"
    STANDINGS = "standings"
    ANSWERS = "answers"
    GOALS = "goals"
    READINGS = "readings"
    SECAP = "secap"


@dataclass(frozen=True, slots=True)
class File:
    """A file to save or download."""

    name: str
    media_type: str
    content: bytes


_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def write(
    form: Format,
    contents: exports.Contents,
    translate: Translate,
    table: TableKind = TableKind.BARRIERS,
) -> File:
    """An export in one format and language; `table` is for the formats that hold a single one."""
    match form:
        case Format.JSON:
            text = json.dumps(exports.as_document(contents), ensure_ascii=False, indent=2)
            return File("prikkel.json", "application/json", f"{text}\n".encode())
        case Format.XLSX:
            return _workbook("prikkel", exports.tables(contents, translate), contents, translate)
        case Format.SECAP:
            return _workbook("secap", (exports.secap(contents, translate),), contents, translate)
        case Format.CSV | Format.CSV_NL:
            dialect = RFC_4180 if form is Format.CSV else DUTCH_EXCEL
            content = delimited(_table(table, contents, translate), dialect)
            name = f"prikkel-{translate(f'export-file-{table}')}.csv"
            return File(name, "text/csv", content)
        case Format.ICAL:
            days = exports.appointments(contents, translate)
            content = calendar(contents.campaign.name, days, contents.exported_at)
            return File("prikkel.ics", "text/calendar", content)
        case _:
            assert_never(form)


def _workbook(
    name: str, sheets: tuple[exports.Sheet, ...], contents: exports.Contents, translate: Translate
) -> File:
    read_me = exports.about(contents, sheets, translate)
    shown = translate("export-day")
    written = shown.replace("dd", "%d").replace("mm", "%m").replace("yyyy", "%Y")
    filled = [
        WorkbookSheet(sheet.title, [sheet.headings, *_rows(sheet, written)], sheet.widths)
        for sheet in (*sheets, read_me)
    ]
    content = write_workbook(filled, shown)
    return File(f"{name}.xlsx", _XLSX, content)


def _rows(sheet: exports.Sheet, day_format: str) -> list[Sequence[pages.Cell]]:
    return [
        [dated(cell, day_format) if isinstance(cell, tuple) else cell for cell in row]
        for row in sheet.rows
    ]


def _table(table: TableKind, contents: exports.Contents, translate: Translate) -> exports.Sheet:
    if table is TableKind.SECAP:
        return exports.secap(contents, translate)
    return {sheet.name: sheet for sheet in exports.tables(contents, translate)}[table]
