"""A page as a DOCX; only the child process imports this.

Headings, lists and tables are what they say to a screen reader: styles, a row of headings that is
repeated on every sheet, pictures with words for who does not see them.
"""

import io
from collections.abc import Iterable
from typing import assert_never

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import _Row

from adapters.charts import drawn
from adapters.papers.charts import canvas
from adapters.pictures.plotting import to_png
from bot.chat.cards import Actions, Divider, Facts, Item, Link, Person, Picture, Quote, Text, Tone
from bot.chat.forms import Form
from bot.chat.pages import (
    Choices,
    Columns,
    Copyable,
    Drawing,
    Fold,
    Group,
    Lead,
    Page,
    Part,
    Past,
    Scan,
)
from bot.chat.tables import Chart, Table

_MARGIN = Cm(2)
_WIDTH = Cm(7)
_ROOM = 17.0
"""Centimetres between the margins."""
_FEWEST, _MOST = 12, 28
"""Letters: a column is as wide as its longest text, within these."""

_LARGE, _NORMAL, _SMALL = Pt(18), Pt(10), Pt(9)
_BEFORE, _AFTER = Pt(10), Pt(4)
_INK = RGBColor(0x1F, 0x29, 0x37)
_NAME = "Prikkel"


def as_document(page: Page, locale: str) -> bytes:
    """A page as a document in a language."""
    word = Document()
    _prepare(word, page, locale)
    word.add_heading(page.title, 0)
    for section in page.sections:
        if section.title:
            word.add_heading(section.title, 1)
        if section.empty and not section.body:
            word.add_paragraph(section.empty)
        _add(word, section.body)
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def _prepare(word: WordDocument, page: Page, locale: str) -> None:
    about = word.core_properties
    about.title, about.language, about.author, about.comments = page.title, locale, _NAME, ""
    fonts = word.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    language = fonts.find(qn("w:lang"))
    language.set(qn("w:val"), locale)
    language.set(qn("w:eastAsia"), locale)
    normal = _style(word, "Normal")
    normal.font.size, normal.paragraph_format.space_after = _NORMAL, _AFTER
    _style(word, "Title").font.size = _LARGE
    for name in ("Heading 1", "Heading 2", "Heading 3"):
        _style(word, name).paragraph_format.space_before = _BEFORE
    _style(word, "Caption").font.color.rgb = _INK
    for sheet in word.sections:
        sheet.page_width, sheet.page_height = Cm(21), Cm(29.7)
        sheet.left_margin = sheet.right_margin = sheet.top_margin = sheet.bottom_margin = _MARGIN
        if page.foot:
            sheet.footer.paragraphs[0].text = page.foot


def _style(word: WordDocument, name: str) -> ParagraphStyle:
    style = word.styles[name]
    assert isinstance(style, ParagraphStyle)
    return style


def _add(word: WordDocument, parts: Iterable[Part]) -> None:  # noqa: C901  # a branch for each kind
    for part in parts:
        match part:
            case Text(text, tone):
                paragraph = word.add_paragraph()
                paragraph.paragraph_format.keep_with_next = tone is Tone.STRONG or None
                run = paragraph.add_run(text)
                run.bold = tone is Tone.STRONG or None
                run.font.size = _SMALL if tone is Tone.SUBTLE else None
            case Quote(text):
                word.add_paragraph(text, "Quote")
            case Person():
                word.add_paragraph().add_run(part.called).bold = True
            case Facts(facts):
                for label, value in facts:
                    line = word.add_paragraph()
                    line.add_run(f"{label}: ").bold = True
                    line.add_run(value)
            case Table():
                _table(word, part)
            case Chart():
                _chart(word, part)
                _table(word, part.table)
            case Item():
                word.add_heading(part.title, 3)
                for line in filter(None, (part.standing, *part.details)):
                    word.add_paragraph(line)
            case Copyable(title, text):
                word.add_paragraph().add_run(title).bold = True
                word.add_paragraph(text, "Quote")
            case Past():
                word.add_paragraph(f"{part.when}: {part.what}")
            case Group(body):
                _point(word, body)
            case Fold():
                word.add_heading(part.title, 2)
                _add(word, part.body)
            case Columns():
                for column in part.columns:
                    word.add_heading(f"{column.title} ({column.count})", 2)
                    _add(word, column.items)
            case Link(label, url):
                word.add_paragraph(f"{label}: {url}")
            case Picture():
                word.add_paragraph(part.alt)
            case Divider() | Actions() | Choices() | Drawing() | Form() | Lead() | Scan():
                pass
            case _:
                assert_never(part)


def _point(word: WordDocument, body: Iterable[Part]) -> None:
    """A point of a list; what is no text in it stands below."""
    for part in body:
        if isinstance(part, Text):
            word.add_paragraph(part.text, "List Bullet")
        else:
            _add(word, (part,))


def _table(word: WordDocument, table: Table) -> None:
    caption = word.add_paragraph(table.caption, "Caption")
    caption.paragraph_format.keep_with_next = True
    grid = word.add_table(1, len(table.header), "Table Grid")
    _fill(grid.rows[0], table.header, bold=True)
    _say_of_row(grid.rows[0], "w:tblHeader")
    for cells in table.rows:
        row = grid.add_row()
        _fill(row, cells)
        _say_of_row(row, "w:cantSplit")
    grid.autofit = False
    for column, width in zip(grid.columns, _widths(table), strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            cell.width = Cm(width)
    described = OxmlElement("w:tblDescription")
    described.set(qn("w:val"), table.caption)
    grid._tbl.tblPr.append(described)
    word.add_paragraph().paragraph_format.line_spacing = _AFTER  # two tables would be one


def _widths(table: Table) -> list[float]:
    """How wide each column is: long texts get more room than numbers."""
    columns = zip(table.header, *table.rows, strict=True)
    longest = [min(_MOST, max(_FEWEST, *map(len, texts))) for texts in columns]
    return [_ROOM * letters / sum(longest) for letters in longest]


def _fill(row: _Row, texts: Iterable[str], *, bold: bool = False) -> None:
    for cell, text in zip(row.cells, texts, strict=True):
        run = cell.paragraphs[0].add_run(text)
        run.bold, run.font.size = bold or None, _SMALL


def _say_of_row(row: _Row, what: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(what))


def _chart(word: WordDocument, chart: Chart) -> None:
    words = chart.table
    picture = word.add_picture(io.BytesIO(to_png(canvas(drawn(chart), words.caption))), _WIDTH)
    rows = ("; ".join(row) for row in words.rows)
    said = picture._inline.docPr
    said.set("descr", f"{words.caption}. {'. '.join(rows)}.")
    said.set("title", words.caption)
