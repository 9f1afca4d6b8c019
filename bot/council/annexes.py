"""Annexes: the actions as climate plans ask for them, and where every number comes from."""

from collections.abc import Sequence
from datetime import date

from bot import exports
from bot.chat.cards import Text, Tone
from bot.chat.pages import Part
from bot.chat.tables import Table
from bot.council.findings import Yield
from bot.council.parts import Parts, listed
from bot.exports import Cell, Sheet
from bot.i18n import Translate
from bot.messages.programme.opportunities import theme_name
from challenges.packs.texts import labelled

_AT_ONCE = 5
"""So many columns are read on a sheet of paper, beside the first that stands before all of them."""
_EMPTY = (None, "")

FLANDERS = "BE-VLG"

_PACT = ("own", "trees", "energy", "sharing", "water")
"""The parts of the Local Energy and Climate Pact: own buildings, and its four werven."""


def climate_plan(found: Yield, translate: Translate) -> Parts:
    """The columns that a SECAP asks for, in tables that fit on paper."""
    sheet = exports.secap(found.contents, translate)
    if not sheet.rows:
        return ()
    further = range(1, len(sheet.headings))
    filled = [number for number in further if any(row[number] not in _EMPTY for row in sheet.rows)]
    tables = tuple(
        _columns(sheet, filled[start : start + _AT_ONCE], translate)
        for start in range(0, len(filled), _AT_ONCE)
    )
    empty = ", ".join(sheet.headings[number] for number in further if number not in filled)
    said = Text(translate("council-secap-empty", columns=empty), Tone.SUBTLE)
    return (*tables, said) if empty else tables


def _columns(sheet: Sheet, chosen: Sequence[int], translate: Translate) -> Table:
    """Some columns, behind the name of each action."""
    shown = (0, *chosen)
    headings = tuple(sheet.headings[number] for number in shown)
    rows = tuple(tuple(_said(row[number], translate) for number in shown) for row in sheet.rows)
    caption = labelled(sheet.title, ", ".join(headings[1:]), translate.locale)
    return Table(caption, headings, rows)


def _said(cell: Cell, translate: Translate) -> str:
    match cell:
        case None | "":
            return translate("council-unknown")
        case date():
            return translate.date(cell)
        case int() | float():
            return translate.number(cell)
        case _:
            return str(cell)


def pact(found: Yield, country: str, translate: Translate) -> Parts | None:
    """The actions, to be put with the parts of the Flemish pact; None where there is no such duty.

    Nobody said of an action with which part it goes, and its theme does not tell.
    """
    if country != FLANDERS:
        return None
    headings = (translate("council-pact-part"), translate("council-pact-about"))
    rows = tuple(
        (translate(f"council-pact-{one}"), translate(f"council-pact-{one}-about")) for one in _PACT
    )
    parts = Table(translate("council-pact-parts"), headings, rows)
    what, source = (Text(translate(f"council-pact-{one}")) for one in ("what", "source"))
    return (what, parts, *_with_a_part(found, translate), source)


def _with_a_part(found: Yield, translate: Translate) -> tuple[Table, ...]:
    headings = ("action", "theme", "secap-sector", "status", "due")
    shown = (*(f"export-column-{one}" for one in headings), "council-pact-part")
    rows = tuple(
        (
            one.title, theme_name(one.theme, translate), one.secap.get("sector", ""),
            translate(f"action-status-{one.status}"),
            translate.date(one.due) if one.due else translate("council-no-date"),
            translate("council-to-fill"),
        )
        for one in (*found.coming, *found.over)
    )  # fmt: skip
    table = Table(translate("council-pact-actions"), tuple(map(translate, shown)), rows)
    return (table,) if rows else ()


def sources(found: Yield, translate: Translate) -> Parts:
    """Every factor with its year and address, and how the rest was counted."""
    factors = sorted(found.saved.sources, key=lambda each: (each.source, each.what))
    lines = [
        labelled(
            each.what, f"{each.source}, {each.year}, {each.url}".rstrip(", "), translate.locale
        )
        for each in factors
    ]
    counted: list[Part] = [Text(translate("council-counted"))]
    return (*counted, *listed(lines))
