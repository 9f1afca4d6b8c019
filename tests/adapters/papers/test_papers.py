"""Pages on paper: the same words as on the screen, with what a screen reader needs."""

import io
from dataclasses import replace

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from adapters.papers import PaperFormat, write_paper
from bot.chat.cards import Actions, Button, Facts, Item, Quote, Text, Tone
from bot.chat.pages import Drawing, Fold, Group, Lead, Page, Past, Section
from bot.chat.tables import Chart, ChartShape, Table

TABLE = Table("Bewaartermijnen", ("Wat", "Hoe lang"), (("woorden", "een jaar"), ("a|b", "c")))
CHART = Chart(
    Table("Voor en na", ("", "Lukte"), (("Voor", "40 %"), ("Na", "65 %"))), ((40,), (65,)),
    ChartShape.BARS, most=100,
)  # fmt: skip
SAID = (
    Text("Een alinea."), Text("Sterk.", Tone.STRONG), Text("Klein.", Tone.SUBTLE),
    Group((Text("een punt"),)), Group((Text("nog een punt"),)), TABLE, CHART,
    Quote("*vet* <b> [x](http://kwaad.example)\n# geen kop"), Facts((("Eigenaar", "Facilitair"),)),
    Item("Een drempel", ("een regel",), "gepland"), Fold("Meer", (Text("Erin."),)),
    Past("2026-06-01", "1 juni", "geopend"),
)  # fmt: skip
PRESSED = (
    Lead("Download", "x"),
    Actions((Button("press", "Druk hier"),)),
    Drawing("map", "Kaart", "alt"),
)
PAGE = Page(
    "Een stuk", (Section("", PRESSED), Section("Eerste", (*SAID, *PRESSED)),
                 Section("Leeg", (), empty="Er is niets.")),
    locale="nl", paper="stuk", foot="Geen juridisch advies.",
)  # fmt: skip


def word(page: Page = PAGE, locale: str = "en") -> WordDocument:
    return Document(io.BytesIO(write_paper(PaperFormat.DOCX, page, locale)))


def markdown(page: Page = PAGE) -> str:
    return write_paper(PaperFormat.MARKDOWN, page, "nl").decode()


def test_a_document_has_headings_lists_and_a_title():
    paper = word()
    styles = {one.text: one.style.name for one in paper.paragraphs if one.style}
    assert styles["Een stuk"] == "Title"
    assert styles["Eerste"] == styles["Leeg"] == "Heading 1"
    assert styles["Meer"] == "Heading 2"
    assert styles["een punt"] == styles["nog een punt"] == "List Bullet"
    assert styles["Er is niets."] == "Normal"
    assert paper.core_properties.title == "Een stuk"
    assert paper.sections[0].footer.paragraphs[0].text == "Geen juridisch advies."


def test_a_table_says_which_row_is_its_heading():
    table, of_chart = word().tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Wat", "Hoe lang"], ["woorden", "een jaar"], ["a|b", "c"],
    ]  # fmt: skip
    for each in (table, of_chart):
        heads = [row._tr.trPr is not None and row._tr.trPr.find(qn("w:tblHeader")) is not None
                 for row in each.rows]  # fmt: skip
        assert heads == [True] + [False] * (len(heads) - 1)
    described = table._tbl.tblPr.find(qn("w:tblDescription"))
    assert described.get(qn("w:val")) == "Bewaartermijnen"


def test_a_chart_is_a_picture_that_says_what_it_shows_with_its_table():
    paper = word()
    [picture] = paper.inline_shapes
    assert picture._inline.docPr.get("descr") == "Voor en na. Voor; 40 %. Na; 65 %."
    image = paper.part.related_parts[picture._inline.graphic.graphicData.pic.blipFill.blip.embed]
    assert image.content_type == "image/png"
    assert [row.cells[1].text for row in paper.tables[1].rows] == ["Lukte", "40 %", "65 %"]


@pytest.mark.parametrize("locale", ["nl", "en"])
def test_the_language_of_a_document_is_that_of_its_words(locale: str):
    for page, reader in ((replace(PAGE, locale=locale), "fr"), (replace(PAGE, locale=""), locale)):
        paper = word(page, reader)
        languages = paper.styles.element.findall(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
        assert [one.get(qn("w:val")) for one in languages] == [locale]
        assert paper.core_properties.language == locale


def test_what_can_be_pressed_is_on_no_paper():
    text = "\n".join(one.text for one in word().paragraphs)
    for said in (text, markdown()):
        assert "Druk hier" not in said
        assert "Download" not in said
        assert "Een alinea." in said


def test_both_formats_say_the_same_in_the_same_order():
    words = [
        one.text
        for one in word().paragraphs
        if one.text and one.style and one.style.name != "Caption"
    ]
    said = markdown().replace("\\", "").replace("**", "")
    places = [said.find(line) for text in words for line in text.splitlines()[:1]]
    assert [text for text, place in zip(words, places, strict=True) if place < 0] == [
        "Eigenaar: Facilitair"  # which Markdown has in bold, without a colon
    ]
    found = [place for place in places if place >= 0]
    assert found == sorted(found)


def test_in_markdown_what_somebody_typed_is_no_markup():
    said = markdown()
    assert "> \\*vet\\* \\<b\\> [x\\](http://kwaad.example)\n> \\# geen kop" in said
    assert "| a\\|b | c |" in said
    assert "- een punt\n- nog een punt\n" in said
    assert said.startswith("# Een stuk\n\n## Eerste\n")
    assert "1\\. geen lijst" in markdown(
        Page("t", (Section("", (Text("1. geen lijst"), Text("- ook niet"))),))
    )


def test_a_document_stays_small_and_begins_like_one():
    content = write_paper(PaperFormat.DOCX, PAGE, "nl")
    assert content.startswith(b"PK")
    assert len(content) < 100_000


@pytest.mark.parametrize("typed", ["\x0b", "\x0c", "\x01", "\x1f", "\ufffe", "\b"])
def test_what_no_xml_can_hold_is_left_out_and_nothing_else(typed: str):
    page = Page(
        f"Een{typed}stuk", (Section(f"K{typed}", (Text(f"a{typed}b\tc\nd & <e> 🌱"), TABLE)),)
    )
    paper = word(page, "nl")
    said = [one.text for one in paper.paragraphs]
    assert "Een stuk" in said
    assert "a b\tc\nd & <e> 🌱" in said
    assert typed in page.title
