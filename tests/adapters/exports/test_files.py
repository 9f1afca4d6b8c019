"""Every format, opened again by somebody else's library, says the same."""

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import icalendar
import openpyxl
import pytest
from sqlmodel import Session

from adapters.exports import Format, TableKind, write
from adapters.imports import read_tables
from bot import exports
from bot.i18n import translator
from bot.messages import scores
from challenges.models import ActionStatus, BarrierStatus, Campaign
from scoring.standings import Row
from tests.reported import MONDAY, WEDNESDAY, add_action, add_barrier

DUE = date(2027, 3, 1)
FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1+1", "＝1")

Open = Callable[..., bytes]


@pytest.fixture
def contents(session: Session, campaign: Campaign) -> exports.Contents:
    barrier = add_barrier(
        session, campaign, 12, title='Geen; "bakken", in\nde kantine', owner="Inkoop & café",
        due=DUE, status=BarrierStatus.PLANNED, impact=4, effort=2, answer="=HYPERLINK(1)",
    )  # fmt: skip
    add_action(
        session, campaign, "Bakken plaatsen", barrier, budget=12500, due=DUE, theme="circular",
        owner="Inkoop & café", competences="inkopen\noverleggen", description="@iedereen",
        secap={"sector": "Afval", "energy-saving": "1.250,5", "co2-reduction": "onbekend"},
    )  # fmt: skip
    return exports.gather(session, campaign, WEDNESDAY)


def sheet(contents: exports.Contents, locale: str = "nl", form: Format = Format.XLSX, at: int = 0):
    file = write(form, contents, translator(locale))
    return openpyxl.load_workbook(io.BytesIO(file.content)).worksheets[at]


def rows(content: bytes, delimiter: str) -> list[dict[str, str]]:
    text = content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter))


@pytest.mark.parametrize("form", [Format.CSV, Format.CSV_NL])
def test_a_spreadsheet_with_another_separator_finds_no_formula_either(
    session: Session, campaign: Campaign, form: Format
):
    typed = [
        'Bakken;=HYPERLINK("x")', "bakken,=1+1", "bakken\t@SUM(A1)", "bakken\n=1+1",
        "bakken;-2+3+cmd|' /C calc'!A0", 'a;" =SOM(1)', "a\n\n=1", "b;+SOM(A1)",
        "c; =1,5+cmd|' /C calc'!A0", "d, -'\\\\x\\[y.xlsx]z'!A1", 'e;"=1', "f; @SUM(A1)",
    ]  # fmt: skip
    harmless = [
        "appels, -5 graden; -3 ook", "- eerst\n- daarna", "a=b, c=d", "100% = alles",
        "5 kg; = genoeg", "koud, -5 (buiten)", "de sleutel; @jan heeft hem",
    ]  # fmt: skip
    for number, words in enumerate((*typed, *harmless)):
        add_barrier(session, campaign, 12, title=words, owner=f"o{number}")
    add_barrier(session, campaign, 12, title="g;-1+0", owner="5+cmd|' /C calc'!A0")
    written = write(form, exports.gather(session, campaign, WEDNESDAY), translator("nl"))

    text = written.content.decode("utf-8-sig")
    for delimiter in ",;\t":
        cells = [
            cell for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
            for cell in row
        ]  # fmt: skip
        for cell in cells:
            assert not cell.lstrip('"').startswith("="), (delimiter, cell)
            assert not cell.startswith("-1+0"), (delimiter, cell)
            if cell.lstrip(' "').startswith(("=", "@", "+", "-")):
                assert not re.search(r"[|]|\w[(]|['\w]!", cell), (delimiter, cell)
    own = {"," if form is Format.CSV else ";"}
    kept = [cell for row in rows(written.content, own.pop()) for cell in row.values()]
    assert {it for it in harmless if not it.startswith("-")} <= set(kept)


def test_a_workbook_has_a_sheet_for_each_table_and_says_what_it_is(contents: exports.Contents):
    for locale, titles in (
        (
            "nl",
            [
                "Drempels",
                "Acties",
                "Routekaart",
                "Deelname",
                "Stand",
                "Antwoorden",
                "Doelen",
                "Metingen",
                "Leeswijzer",
            ],
        ),
        (
            "en",
            [
                "Barriers",
                "Actions",
                "Roadmap",
                "Participation",
                "Standings",
                "Answers",
                "Goals",
                "Readings",
                "Read me",
            ],
        ),
    ):
        file = write(Format.XLSX, contents, translator(locale))
        book = openpyxl.load_workbook(io.BytesIO(file.content))
        assert book.sheetnames == titles
        assert {page.freeze_panes for page in book.worksheets} == {"A2"}
        assert all(page.column_dimensions["A"].width >= 12 for page in book.worksheets)


def test_a_workbook_prints_all_columns_on_one_sheet_of_paper(contents: exports.Contents):
    for form in (Format.XLSX, Format.SECAP):
        page = sheet(contents, form=form)
        assert page.sheet_properties.pageSetUpPr.fitToPage
        assert (page.page_setup.orientation, page.page_setup.paperSize) == ("landscape", 9)
        assert page.page_setup.fitToHeight == 0, "as many pages down as there are rows"
        assert page.print_title_rows == "$1:$1"
        assert page["A1"].font.name == page["A2"].font.name


def test_a_workbook_has_real_dates_and_numbers(contents: exports.Contents):
    page = sheet(contents)
    heading = {cell.value: cell.column for cell in page[1]}
    due = page.cell(2, heading["Klaar op"])
    assert due.is_date
    assert due.number_format == "dd-mm-yyyy"
    assert due.value.date() == DUE
    assert page.cell(2, heading["Collega’s (minstens)"]).value == 5
    budget = sheet(contents, at=1).cell(2, 8)
    assert (budget.value, budget.data_type) == (12500, "n")


def test_a_text_in_a_workbook_is_never_a_formula(contents: exports.Contents):
    file = write(Format.XLSX, contents, translator("nl"))
    for page in openpyxl.load_workbook(io.BytesIO(file.content)):
        assert all(cell.data_type != "f" for row in page.iter_rows() for cell in row)
    page = sheet(contents)
    cell = next(cell for cell in page[2] if cell.value == "=HYPERLINK(1)")
    assert cell.quotePrefix
    parts = zipfile.ZipFile(io.BytesIO(file.content))
    assert b"<f>" not in b"".join(parts.read(name) for name in parts.namelist())


def test_what_no_workbook_can_hold_is_left_out(session: Session, campaign: Campaign):
    add_barrier(session, campaign, 5, title="Bel\x07 en \x00niets")
    found = exports.gather(session, campaign, WEDNESDAY)
    assert sheet(found)["A2"].value == "Bel en niets"


def test_csv_is_as_rfc_4180_says(contents: exports.Contents):
    file = write(Format.CSV, contents, translator("en"))
    lines = file.content.decode("utf-8")
    assert not lines.startswith("\ufeff")
    assert lines.count("\r\n") == 2
    assert '"Geen; ""bakken"", in\nde kantine"' in lines
    [row] = rows(file.content, ",")
    assert row["Due"] == "2027-03-01"
    assert row["Colleagues (at least)"] == "5"
    assert row["Owner"] == "Inkoop & café"


def test_csv_for_a_dutch_excel(contents: exports.Contents):
    file = write(Format.CSV_NL, contents, translator("nl"), TableKind.SECAP)
    assert file.content.startswith(b"\xef\xbb\xbf")
    [row] = rows(file.content, ";")
    assert row["Klaar op"] == "01-03-2027"
    assert row["Energiebesparing (MWh per jaar)"] == "1250,5"
    assert row["CO2-reductie (ton per jaar)"] == "onbekend"
    assert row["Kosten (euro)"] == "12500"


@pytest.mark.parametrize("form", [Format.CSV, Format.CSV_NL])
@pytest.mark.parametrize("text", FORMULAS)
def test_a_cell_that_could_be_a_formula_is_neutralised(
    session: Session, campaign: Campaign, form: Format, text: str
):
    add_action(session, campaign, text.strip() or "x", description=text, owner=text)
    found = exports.gather(session, campaign, WEDNESDAY)
    file = write(form, found, translator("en"), TableKind.ACTIONS)
    [row] = rows(file.content, "," if form is Format.CSV else ";")
    for cell in (row["Description"], row["Owner"]):
        assert (cell[0], cell.replace("'", "")) == ("'", text)


def test_a_number_below_nothing_stays_a_number(session: Session, campaign: Campaign):
    add_action(session, campaign, "Zonnepanelen", secap={"energy-saving": "-3,5"})
    found = exports.gather(session, campaign, WEDNESDAY)
    [row] = rows(write(Format.CSV_NL, found, translator("en"), TableKind.SECAP).content, ";")
    assert row["Energy saving (MWh/a)"] == "-3,5"


def test_the_fields_of_a_secap(contents: exports.Contents):
    page = sheet(contents, "en", Format.SECAP)
    found = dict(
        zip([cell.value for cell in page[1]], [cell.value for cell in page[2]], strict=True)
    )
    assert found == {
        "Action": "Bakken plaatsen", "Sector": "Afval", "Area of intervention": None,
        "Policy instrument": None, "Origin of the action": None,
        "Responsible body": "Inkoop & café",
        "Start": None, "Due": datetime.combine(DUE, time()), "Status": "Proposed",
        "Cost (euros)": 12500,
        "Energy saving (MWh/a)": 1250.5, "Renewable energy (MWh/a)": None,
        "CO2 reduction (t/a)": "onbekend", "Description": "@iedereen",
    }  # fmt: skip


def test_all_formats_hold_the_same_values(contents: exports.Contents):
    book = sheet(contents, "en")
    workbook_row = [cell.value for cell in book[2]]
    [plain] = rows(write(Format.CSV, contents, translator("en")).content, ",")
    [dutch] = rows(write(Format.CSV_NL, contents, translator("en")).content, ";")
    document = json.loads(write(Format.JSON, contents, translator("en")).content)
    [told] = document["barriers"]

    def as_text(value: object) -> str:
        if isinstance(value, datetime):
            return value.date().isoformat()
        return "" if value is None else str(value)

    def as_typed(text: str) -> str:
        return text.removeprefix("'")

    def as_dutch(text: str) -> str:
        is_day = len(text) == 10 and text[2] == text[5] == "-"
        return "-".join(reversed(text.split("-"))) if is_day else text

    in_book = [as_text(value) for value in workbook_row]
    assert in_book == [as_typed(text) for text in plain.values()]
    assert in_book == [as_typed(as_dutch(text)) for text in dutch.values()]
    for heading, key in (
        ("Site", "site"), ("Owner", "owner"), ("Due", "due"), ("Answer", "answer"),
        ("Colleagues (at least)", "voices_at_least"), ("Impact (1-5)", "impact"),
        ("Effort (1-5)", "effort"), ("First reported in the week of", "first_reported_in_week_of"),
    ):  # fmt: skip
        assert as_typed(plain[heading]) == str(told[key])


def test_a_calendar_is_read_by_calendars(contents: exports.Contents):
    file = write(Format.ICAL, contents, translator("nl"))
    calendar = icalendar.Calendar.from_ical(file.content)
    events = calendar.walk("VEVENT")
    assert [event["DTSTART"].dt for event in events][:2] == [MONDAY, date(2026, 11, 24)]
    barrier = next(event for event in events if "bakken" in event["SUMMARY"])
    assert barrier["SUMMARY"] == 'Drempel weggenomen? Geen; "bakken", in\nde kantine'
    assert barrier["DTSTART"].params["VALUE"] == "DATE"
    assert barrier["DTEND"].dt == date(2027, 3, 2)
    assert barrier["DTSTAMP"].dt == datetime(2026, 11, 25, 12, tzinfo=UTC)
    assert barrier["DESCRIPTION"] == "Eigenaar: Inkoop & café"
    assert len({event["UID"] for event in events}) == len(events) == 4


def test_what_was_removed_is_cancelled_in_a_calendar_that_has_it(
    session: Session, campaign: Campaign
):
    barrier = add_barrier(session, campaign, 5, due=DUE, status=BarrierStatus.PLANNED)
    action = add_action(session, campaign, "Bakken", starts_on=DUE, due=DUE)

    def by_uid() -> dict[str, str]:
        found = exports.gather(session, campaign, WEDNESDAY)
        content = write(Format.ICAL, found, translator("nl")).content
        events = icalendar.Calendar.from_ical(content).walk("VEVENT")
        return {str(event["UID"]): str(event.get("STATUS", "")) for event in events}

    before = by_uid()
    barrier.status, action.status = BarrierStatus.REMOVED, ActionStatus.DONE
    session.add_all([barrier, action])
    session.flush()
    after = by_uid()

    assert before.keys() == after.keys()
    assert "CANCELLED" not in before.values()
    changed = {uid.split("-")[0] for uid in after if after[uid] == "CANCELLED"}
    assert changed == {"barrier", "action"}


def test_a_line_of_a_calendar_is_folded_without_splitting_a_character(
    session: Session, campaign: Campaign
):
    title = "Ça " + "één ding, en nog één; " * 20
    add_action(session, campaign, title, due=DUE)
    found = exports.gather(session, campaign, WEDNESDAY)
    content = write(Format.ICAL, found, translator("en")).content
    assert max(len(line) for line in content.split(b"\r\n")) <= 75
    assert content.decode("utf-8")
    events = icalendar.Calendar.from_ical(content).walk("VEVENT")
    assert f"Action done? {title}" in [str(event["SUMMARY"]) for event in events]


def test_a_text_cannot_begin_a_property_of_its_own(session: Session, campaign: Campaign):
    for number, mark in enumerate(("\n", "\r", "\r\n", "\u2028", "\x85", "\x0b")):
        add_action(session, campaign, f"A{number}{mark}END:VEVENT{mark}X: y", due=DUE)
    found = exports.gather(session, campaign, WEDNESDAY)
    content = write(Format.ICAL, found, translator("en")).content
    events = icalendar.Calendar.from_ical(content).walk("VEVENT")
    assert content.count(b"\r\nEND:VEVENT") == len(events) == 2 + 6
    assert b"\r" not in content.replace(b"\r\n", b"")


def test_an_appointment_keeps_its_name_in_the_next_export(contents: exports.Contents):
    first, second = (
        [
            event["UID"]
            for event in icalendar.Calendar.from_ical(
                write(Format.ICAL, contents, translator(locale)).content
            ).walk("VEVENT")
        ]
        for locale in ("nl", "en")
    )
    assert first == second


@pytest.mark.parametrize(
    "text", ["3-4", "1/2", "5 mrt", "mrt-27", "0123", "1e5", "12:30", "€ 5", "waar", "2030"]
)
def test_a_dutch_excel_makes_no_day_or_number_of_a_text(
    session: Session, campaign: Campaign, text: str
):
    add_action(session, campaign, "Bakken", owner=text)
    found = exports.gather(session, campaign, WEDNESDAY)
    content = write(Format.CSV_NL, found, translator("nl"), TableKind.ACTIONS).content
    assert rows(content, ";")[0]["Eigenaar"] == f"'{text}"
    [table] = read_tables(content)
    assert text in table.rows[1], "it is read back as it was typed"
    plain = write(Format.CSV, found, translator("nl"), TableKind.ACTIONS).content
    assert rows(plain, ",")[0]["Eigenaar"] == text


@pytest.mark.parametrize("text", ["Inkoop", "10 stuks", "team 3-4", "'s ochtends", "B3"])
def test_what_excel_leaves_alone_is_left_alone(session: Session, campaign: Campaign, text: str):
    add_action(session, campaign, "Bakken", owner=text)
    found = exports.gather(session, campaign, WEDNESDAY)
    content = write(Format.CSV_NL, found, translator("nl"), TableKind.ACTIONS).content
    assert rows(content, ";")[0]["Eigenaar"] == text


def test_the_history_has_its_days_as_the_other_columns_have(contents: exports.Contents):
    day = (date(2026, 11, 25), "planned")
    told = replace(contents, barriers=(replace(contents.barriers[0], history=(day,)),))
    for form, locale, delimiter, expected in (
        (Format.CSV_NL, "nl", ";", "25-11-2026 Gepland"),
        (Format.CSV, "nl", ",", "2026-11-25 Gepland"),
    ):
        [row] = rows(write(form, told, translator(locale)).content, delimiter)
        assert row["Verloop"].startswith(expected)
    heads, first = sheet(told).iter_rows(max_row=2, values_only=True)
    assert dict(zip(heads, first, strict=True))["Verloop"].startswith("25-11-2026 Gepland")


def test_participation_and_standings_are_in_the_workbook_as_they_are_published(
    session: Session, campaign: Campaign
):
    found = exports.gather(session, campaign, WEDNESDAY + timedelta(days=1))
    participation = list(sheet(found, at=3).iter_rows(min_row=2, values_only=True))
    assert [(row[0].date(), row[1].date(), *row[2:]) for row in participation] == [
        (week.first_day, week.last_day, week.answered, week.done) for week in found.weeks
    ]
    assert len(found.weeks) == 1
    rows = (Row(1, False, "Groen", 60, ()), Row(2, True, "Blauw + Rood", 45, ()))
    found = replace(found, standings=replace(found.standings, rows=rows))
    card = scores.standings_table(found.standings, translator("nl"))
    standings = [
        tuple(map(str, row)) for row in sheet(found, at=4).iter_rows(min_row=2, values_only=True)
    ]
    assert standings == list(card.rows)


def test_what_a_workbook_would_take_for_an_escape_comes_back_as_it_was(
    session: Session, campaign: Campaign
):
    add_action(session, campaign, "Bakken_x000D_ en _x0041_", description="a_x005F_b")
    found = exports.gather(session, campaign, WEDNESDAY)
    content = write(Format.XLSX, found, translator("nl")).content
    assert read_tables(content)[1].rows[1][:2] == ("Bakken_x000D_ en _x0041_", "a_x005F_b")
