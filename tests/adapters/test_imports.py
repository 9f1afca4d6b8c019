"""Tables out of files from outside, within limits."""

import io
import zipfile
from contextlib import suppress
from datetime import date, datetime

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters import imports
from adapters.exports import Format, TableKind, write
from adapters.imports import UnreadableFile, read_tables
from bot import exports
from bot.i18n import translator
from challenges import action_lists
from challenges.models import ActionStatus, Horizon
from tests.in_memory import open_session
from tests.reported import WEDNESDAY, add_action, start_campaign

LIST = "Titel{0}Trekker{0}Datum\r\nKoffie mét melk{0}Café Zoë{0}1-3-2027\r\n"
ROWS = [("Titel", "Trekker", "Datum"), ("Koffie mét melk", "Café Zoë", "1-3-2027")]


def workbook(*rows: tuple[object, ...]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def refusal(content: bytes) -> str:
    with pytest.raises(UnreadableFile) as refused:
        read_tables(content)
    return refused.value.key


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_text_is_read_in_any_dialect_and_encoding(delimiter: str, encoding: str):
    [table] = read_tables(LIST.format(delimiter).encode(encoding))
    assert [tuple(row) for row in table.rows] == ROWS


def test_excel_may_say_what_separates_cells():
    [table] = read_tables(b"sep=;\r\nTitel;Kosten\r\na, b, c, d;1\r\n")
    assert [tuple(row) for row in table.rows] == [(), ("Titel", "Kosten"), ("a, b, c, d", "1")]


def test_what_an_export_made_harmless_is_typed_as_it_was():
    [table] = read_tables(b"Titel,Eigenaar\r\n'=1+1,'s ochtends\r\n")
    assert tuple(table.rows[1]) == ("=1+1", "'s ochtends")


def test_a_workbook_gives_dates_and_numbers():
    [table] = read_tables(workbook(("Titel", "Datum", "Kosten"), ("A", date(2027, 3, 1), 12.5)))
    assert tuple(table.rows[1]) == ("A", datetime(2027, 3, 1), 12.5)  # noqa: DTZ001


@pytest.mark.parametrize("form", [Format.XLSX, Format.CSV, Format.CSV_NL, Format.SECAP])
@pytest.mark.parametrize("locale", ["nl", "en"])
def test_our_own_export_is_read_back_whole(form: Format, locale: str):
    with open_session() as session:
        campaign = start_campaign(session)
        add_action(
            session, campaign, "=Bakken plaatsen", owner="Inkoop", ambassador="Jo",
            due=date(2029, 3, 1), starts_on=date(2027, 1, 1), budget=12500, theme="circular",
            status=ActionStatus.IN_PROGRESS, horizon=Horizon.BY_2030, description="-\nzo",
            competences="inkopen\nrekenen", secap={"sector": "Afval"},
        )  # fmt: skip
        contents = exports.gather(session, campaign, WEDNESDAY)
    file = write(form, contents, translator(locale), TableKind.ACTIONS)
    found = action_lists.understand(read_tables(file.content), WEDNESDAY.date())
    plan = found.rows[0].plan
    assert found.complaints == ()
    assert (plan.title, plan.owner, plan.due) == ("=Bakken plaatsen", "Inkoop", date(2029, 3, 1))
    assert (plan.budget, plan.status, plan.description) == (
        12500, ActionStatus.IN_PROGRESS, "-\nzo",
    )  # fmt: skip
    if form is Format.SECAP:
        assert plan.secap == {"sector": "Afval"}
    else:
        assert (plan.theme, plan.horizon) == ("circular", Horizon.BY_2030)
        assert (plan.ambassador, plan.competences) == ("Jo", "inkopen\nrekenen")


def test_a_file_that_is_too_large_is_not_read():
    assert refusal(b"x" * (imports.MAX_BYTES + 1)) == "import-too-large"


def test_a_workbook_that_unpacks_to_too_much_is_not_unpacked():
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("xl/workbook.xml", b"0" * (imports.MAX_UNPACKED + 1))
    assert len(content.getvalue()) < imports.MAX_BYTES
    assert refusal(content.getvalue()) == "import-too-large"


def test_a_workbook_cannot_make_xml_grow():
    bomb = (
        b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb">'
        b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        b'<sheetData><row r="1"><c t="inlineStr"><is><t>&c;</t></is></c></row></sheetData>'
        b"</worksheet>"
    )
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook(("Titel",)))) as source,
        zipfile.ZipFile(packed, "w") as target,
    ):
        for name in source.namelist():
            target.writestr(name, bomb if "sheet1" in name else source.read(name))
    assert refusal(packed.getvalue()) == "import-no-workbook"


def test_a_sheet_that_lies_about_its_size_is_read_as_it_is():
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook(("Titel", "Eigenaar"), ("A", "B")))) as source,
        zipfile.ZipFile(packed, "w") as target,
    ):
        for name in source.namelist():
            part = source.read(name).replace(b'ref="A1:B2"', b'ref="A1:XFD1048576"')
            target.writestr(name, part)
    [table] = read_tables(packed.getvalue())
    assert [tuple(row) for row in table.rows] == [("Titel", "Eigenaar"), ("A", "B")]


def test_one_text_in_every_cell_cannot_fill_the_memory():
    row = ("x" * 5_000,) * imports.MAX_COLUMNS
    content = workbook(*[row] * 40)
    assert len(content) < 50_000
    assert refusal(content) == "import-no-workbook"


def test_more_rows_than_anybody_reads_are_refused():
    lines = [("Titel",), *((f"A{number}",) for number in range(imports.MAX_ROWS))]
    assert refusal(workbook(*lines)) == "import-too-many-rows"
    text = "\n".join(line for (line,) in lines)
    assert refusal(text.encode()) == "import-too-many-rows"


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", "import-old-workbook"),
        (b"PK\x03\x04 broken", "import-no-workbook"),
        (b"\x00\x01\x02\x03", "import-no-text"),
        (b"\xff\xfe\x00", "import-no-text"),
        (b'Titel\n"' + b"x" * 200_000, "import-open-quote"),
    ],
)
def test_what_is_no_table_is_refused_with_what_to_do(content: bytes, key: str):
    assert refusal(content) == key


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", b"\xff\xfe", b"sep=;\n"]))
def test_whatever_comes_in_is_a_table_or_refused(content: bytes, start: bytes):
    with suppress(UnreadableFile, action_lists.NoList):
        action_lists.understand(read_tables(start + content), WEDNESDAY.date())


def test_a_workbook_that_is_damaged_anywhere_is_a_table_or_refused():
    whole = workbook(("Titel", "Datum"), ("A", "1-3-2027"))
    for position in range(0, len(whole), 611):
        damaged = whole[:position] + bytes([whole[position] ^ 0xFF]) + whole[position + 1 :]
        with suppress(UnreadableFile):
            read_tables(damaged)
