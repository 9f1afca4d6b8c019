"""Files as people make them: what people see in them is read, and the rest is told."""

from datetime import date

import pytest

from adapters.imports import UnreadableFile, read_tables
from challenges import action_lists
from challenges.action_lists import ActionList, NoList
from tests.adapters.odd_files import (
    format_rows,
    hide_column,
    hide_rows,
    merge,
    open_document,
    with_part,
    with_sheet,
    workbook,
)

TODAY = date(2026, 11, 25)
HEADS = ("Actie", "Trekker")
TWO = (HEADS, ("Lampen", "Vastgoed"), ("Bakken", "Inkoop"))
LINES = "Actie;Trekker\r\nLampen;Vastgoed\r\nBakken;Inkoop\r\n"


def read(content: bytes) -> ActionList:
    return action_lists.understand(read_tables(content, action_lists.VOCABULARY.knows), TODAY)


def owners(found: ActionList) -> dict[str, str]:
    return {row.plan.title: row.plan.owner for row in found.rows}


def told(found: ActionList) -> dict[str, str]:
    return {remark.key.removeprefix("import-left-"): remark.found for remark in found.left_out}


LAMPS_AND_BINS = {"Lampen": "Vastgoed", "Bakken": "Inkoop"}

READ = {
    "semicolons": (LINES.encode(), {}),
    "commas": (LINES.replace(";", ",").encode(), {}),
    "tabs": (LINES.replace(";", "\t").encode(), {}),
    "bars": (LINES.replace(";", "|").encode(), {}),
    "old line ends of a Mac": (LINES.replace("\r\n", "\r").encode(), {}),
    "no line end at the end": (LINES.strip().encode(), {}),
    "every cell in quotes": (
        b'"Actie";"Trekker"\r\n"Lampen";"Vastgoed"\r\n"Bakken";"Inkoop"\r\n', {},
    ),
    "blanks behind commas": (b'Actie, Trekker\nLampen, "Vastgoed"\nBakken, Inkoop\n', {}),
    "a mark before it": (b"\xef\xbb\xbf" + LINES.encode(), {}),
    "UTF-16 with a mark": (LINES.encode("utf-16"), {}),
    "UTF-16 without a mark": (LINES.encode("utf-16-le"), {}),
    "UTF-16 the other way around": (LINES.encode("utf-16-be"), {}),
    "UTF-32": (LINES.encode("utf-32"), {}),
    "commas in prose": (
        b"Actie;Trekker;Omschrijving\nLampen;Vastgoed;School, gymzaal, sporthal, zwembad, werf\n"
        b"Bakken;Inkoop;\n", {},
    ),
    "semicolons in quotes": (
        b'Actie,Trekker,Omschrijving\nLampen,Vastgoed,"a; b; c; d; e"\nBakken,Inkoop,\n', {},
    ),
    "a title with commas": (b"Programma, versie 2, concept, intern\n\n" + LINES.encode(), {}),
    "empty rows and columns": (b"Actie;Trekker;;\r\n;;;\r\nLampen;Vastgoed;;\r\n;;;\r\n"
                               b"Bakken;Inkoop;;\r\n;;;\r\n;;;\r\n", {}),
    "formatted rows": (workbook(TWO, format_rows(3000)), {}),
    "a hidden row": (workbook((*TWO, ("Oud", "X")), hide_rows(4)), {"hidden-rows": "4"}),
    "hidden rows": (
        workbook((*TWO, ("a", ""), ("b", ""), ("c", "")), hide_rows(4, 5, 6)),
        {"hidden-rows": "4-6"},
    ),
    "a hidden column": (
        workbook(((*HEADS, "Kosten"), ("Lampen", "Vastgoed", 5), ("Bakken", "Inkoop", 6)),
                 hide_column("C")),
        {"hidden-columns": "C"},
    ),
    "a hidden sheet with more headings": (
        workbook(TWO, with_sheet("Archief", ((*HEADS, "Kosten"), ("Oud", "X", 1)), "hidden")),
        {"hidden-sheets": "Archief"},
    ),
    "a very hidden sheet": (
        workbook(TWO, with_sheet("Lijsten", (HEADS, ("Oud", "X")), "veryHidden")),
        {"hidden-sheets": "Lijsten"},
    ),
    "another sheet": (workbook(TWO, with_sheet("Uitleg", [("Zo werkt het",)])),
                      {"sheets": "Uitleg"}),
    "a title above": (workbook((("Uitvoeringsprogramma 2027",), (), *TWO)), {}),
    "the word for an action as its title": (workbook((("Acties",), *TWO)), {}),
    "a total": (
        workbook(((*HEADS, "Kosten"), ("Lampen", "Vastgoed", 5), ("Bakken", "Inkoop", 6),
                  ("Totaal", None, 11))),
        {"totals": "4"},
    ),
    "a total in another column": (
        workbook((("Nr.", *HEADS, "Kosten"), (1, "Lampen", "Vastgoed", 5),
                  (2, "Bakken", "Inkoop", 6), ("Totaal:", None, None, 11))),
        {"columns": "Nr.", "totals": "4"},
    ),
    "sections and their totals": (
        workbook(((*HEADS, "Kosten"), ("1. Energie",), ("Lampen", "Vastgoed", 5),
                  ("Totaal energie", None, 5), ("2. Afval",), ("Bakken", "Inkoop", 6),
                  ("Subtotaal afval", None, 6))),
        {"sections": "2, 5", "totals": "4, 7"},
    ),
    "sections in capitals": (
        workbook((HEADS, ("ENERGIE",), ("Lampen", "Vastgoed"), ("AFVAL",), ("Bakken", "Inkoop"))),
        {"sections": "2, 4"},
    ),
    "a section across all columns": (
        workbook((HEADS, ("A. Energie",), ("Lampen", "Vastgoed"), ("Bakken", "Inkoop")),
                 merge("A2:B2")),
        {"sections": "2"},
    ),
    "a note below": (
        workbook((*TWO, (), ("* bedragen onder voorbehoud",), ("Bron: begroting 2027",))),
        {"notes": "5-6"},
    ),
    "a note beside": (
        workbook((("Nr.", *HEADS), (1, "Lampen", "Vastgoed"), (2, "Bakken", "Inkoop"),
                  ("vastgesteld op 1 maart", None, None))),
        {"columns": "Nr.", "notes": "4"},
    ),
    "a column without a heading": (
        workbook(((*HEADS, None), ("Lampen", "Vastgoed", "spoed"), ("Bakken", "Inkoop", None))),
        {"bare-columns": "C"},
    ),
    "a formula that was never worked out": (
        workbook(((*HEADS, "Kosten"), ("Lampen", "Vastgoed", "=1+1"), ("Bakken", "Inkoop", 6))),
        {"formulas": "C2"},
    ),
    "more columns than anybody reads": (
        workbook((HEADS, ("Lampen", "Vastgoed", *[None] * 60, "ver"), ("Bakken", "Inkoop"))),
        {"far": "2"},
    ),
    "escapes of line ends": (workbook((HEADS, ("Lampen_x000D_", "Vastgoed"),
                                       ("Bak_x006B_en", "Inkoop"))), {}),
    "headings over two rows": (
        workbook((("Actie", "Organisatie", None), (None, "Trekker", "Partner"),
                  ("Lampen", "Vastgoed", "x"), ("Bakken", "Inkoop", ""))),
        {"columns": "Partner"},
    ),
    "French": (b"Mesure;Responsable\nLampen;Vastgoed\nBakken;Inkoop\n", {}),
    "German": ("Maßnahmen;Verantwortlich\nLampen;Vastgoed\nBakken;Inkoop\n".encode(), {}),
    "plural": (b"Maatregelen;Trekker(s)\nLampen;Vastgoed\nBakken;Inkoop\n", {}),
    "two words for one heading": (
        b"Actie / maatregel;Trekker 2027\nLampen;Vastgoed\nBakken;Inkoop\n", {},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("content", "left_out"), READ.values(), ids=READ.keys())
def test_what_people_see_is_read_and_the_rest_is_told(content: bytes, left_out: dict[str, str]):
    found = read(content)
    assert owners(found) == LAMPS_AND_BINS
    assert (found.complaints, told(found)) == ((), left_out)


REFUSED = {
    "a quote that is not closed": (b'Actie;Trekker\nLampen;"Vastgoed\nBakken;x\n',
                                   "import-open-quote", {"line": 2}),
    "a quote that another closes": (b'Actie;Trekker\nLampen;x\nBakken;"a\nDaken;"b"\n',
                                    "import-open-quote", {"line": 3}),
    "a quote behind a cell of two lines": (b'Actie;Trekker\n"La\nmpen";x\nBakken;"a\n',
                                           "import-open-quote", {"line": 4}),
    "a NUL": (b"Actie;Trekker\nLampen\0;x\n", "import-nul", {"line": 2}),
    "a cell without end": (b"Actie;Trekker\nLampen;" + b"x" * 200_000 + b"\n",
                           "import-cell-too-long", {"line": 2}),
    "two encodings": ("Actie;Trekker\nCafé;x\n".encode() + "Één;Ü\n".encode("cp1252"),
                      "import-mixed", {}),
    "LibreOffice": (open_document(), "import-open-document", {}),
    "Strict Open XML": (
        with_part(workbook(TWO), "workbook.xml", b"http://schemas.openxmlformats.org/",
                  b"http://purl.oclc.org/ooxml/"),
        "import-strict", {},
    ),
    "a web page": (b"\n<html><table><tr><td>Actie</td></tr></table>", "import-web-page", {}),
    "a picture": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00", "import-no-text", {}),
    "a title and other headings": (
        workbook((("Acties",), ("Nr.", "Wat", "Wie", "Wanneer"), (1, "Lampen", "x", "2027"))),
        "import-no-headings", {},
    ),
    "only hidden rows": (workbook((HEADS, ("Lampen", "x")), hide_rows(2)), "import-no-rows", {}),
}  # fmt: skip


@pytest.mark.parametrize(("content", "key", "values"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_no_list_is_refused_with_where_and_why(
    content: bytes, key: str, values: dict[str, int]
):
    with pytest.raises((UnreadableFile, NoList)) as refused:
        read(content)
    assert (refused.value.key, refused.value.values) == (key, values)


def test_one_byte_that_does_not_fit_costs_no_other_character():
    found = read("Actie;Trekker\nCafé zonder bekers;Inkoop\n".encode() + b"Geld 10 \x96 20;x\n")
    assert list(owners(found)) == ["Café zonder bekers", "Geld 10 � 20"]
    assert told(found) == {"bytes": "3"}


def test_a_merged_cell_counts_for_each_of_its_rows():
    found = read(
        workbook(
            (("Thema", *HEADS), ("Klimaat", "Lampen", "A"), (None, "Daken", "A"),
             ("Natuur", "Bomen", "B"), (None, "Tuinen", None)),
            merge("A2:A3", "A4:A5", "C4:C5"),
        )
    )  # fmt: skip
    assert [(row.plan.theme, row.plan.owner) for row in found.rows] == [
        ("climate", "A"), ("climate", "A"), ("nature", "B"), ("nature", "B"),
    ]  # fmt: skip


def test_headings_of_the_covenant_of_mayors_stand_in_two_rows():
    found = read(
        workbook(
            (
                ("My Covenant - Mitigation actions",),
                (),
                ("Key actions", "Sector", "Responsible body", "Implementation timeframe", None,
                 "Implementation status", "Total implementation cost (€)", "Estimates in 2030"),
                (None, None, None, "Start time", "End time", None, None,
                 "Energy savings (MWh/a)"),
                ("Insulate schools", "Buildings", "Real estate", date(2027, 1, 1),
                 date(2030, 1, 1), "Ongoing", 100000, 120),
            ),
            merge("D3:E3"),
        )
    )  # fmt: skip
    [row] = found.rows
    assert (found.heading, found.complaints, found.left_out) == (3, (), ())
    assert (row.plan.starts_on, row.plan.due) == (date(2027, 1, 1), date(2030, 1, 1))
    assert row.plan.budget == 100000
    assert row.plan.secap == {"sector": "Buildings", "energy-saving": "120"}


def test_actions_that_are_numbered_or_have_only_a_name_are_no_sections():
    found = read(workbook((HEADS, ("1. Lampen", "Vastgoed"), ("2. Bakken",), ("Daken",))))
    assert [row.plan.title for row in found.rows] == ["1. Lampen", "2. Bakken", "Daken"]
    found = read(workbook((HEADS, ("Totaalplan maken", "x"), ("Totaal verbruik meten", "y"))))
    assert len(found.rows) == 2
    assert found.left_out == ()


def test_one_action_is_one_however_its_accents_and_hyphens_are_written():
    found = read("Actie\nCafé-bekers\nCafe\u0301 bekers\ncafé\u2011bekers\n".encode())
    assert [row.plan.title for row in found.rows] == ["Café-bekers"]
    assert [each.row for each in found.complaints] == [3, 4]


def test_rows_are_counted_as_the_file_counts_them():
    found = read(
        workbook(((), (), HEADS, (), ("Lampen", ""), ("Oud", "x"), ("", "wie")), hide_rows(6))
    )
    assert (found.heading, found.rows[0].row) == (3, 5)
    [complaint] = found.complaints
    assert (complaint.row, complaint.key) == (7, "import-no-title")
