"""Readings in a file: row by row, exact, and nothing overwritten or guessed."""

from datetime import UTC, date, datetime
from functools import partial
from uuid import UUID, uuid4

import pytest

from bot.messages.goals.values import number_in
from challenges.models import Goal, Reading
from challenges.reading_lists import ReadingList, understand
from challenges.tables import Cell, FileTable, NoList

TODAY = date(2026, 6, 1)
HEADS = ("Doel", "Dag", "Meting", "Eenheid", "Bron", "Opmerking")


def goal(text: str, unit: str = "kWh", to_value: float | None = 1) -> Goal:
    return Goal(
        organisation_id=UUID(int=1), text=text, unit=unit, from_year=2023, from_value=9,
        to_year=2030, to_value=to_value, created_at=datetime(2026, 1, 1, tzinfo=UTC),
    )  # fmt: skip


LESS, GAS, HOPE, KILOS = (
    goal("Minder stroom"),
    goal("Gas", "m³"),
    goal("Hoop", "", None),
    goal("CO2", "kg"),
)


def read(*rows: tuple[Cell, ...], locale: str = "nl", known: tuple[Reading, ...] = (),
         heads: tuple[str, ...] = HEADS) -> ReadingList:  # fmt: skip
    table = FileTable("", [heads, *rows])
    readings = {one.goal_id: [one] for one in known}
    number = partial(number_in, locale=locale)
    return understand([table], [LESS, GAS, HOPE, KILOS], readings, number, TODAY)


def test_rows_are_read_as_they_are_written():
    found = read(
        ("minder  STROOM", "31-12-2024", "101.250,75", "kWh", "Meter", "geschat in maart"),
        ("Gas", date(2024, 6, 30), 12.5, "", "Rekening", ""),
        ("Gas", "2025", 11, "m³", "Rekening", ""),
    )

    assert [(row.goal.text, row.found.day, row.found.value) for row in found.rows] == [
        ("Minder stroom", date(2024, 12, 31), 101_250.75),
        ("Gas", date(2024, 6, 30), 12.5),
        ("Gas", date(2025, 12, 31), 11),
    ]
    assert found.rows[0].found.note == "geschat in maart"
    assert found.complaints == ()


@pytest.mark.parametrize(
    ("row", "column", "key"),
    [
        (("Iets anders", "31-12-2024", "1", "", "Meter"), "Doel", "import-no-goal"),
        (("Hoop", "31-12-2024", "1", "", "Meter"), "Meting", "reading-of-ambition"),
        (("Gas", "31-13-2024", "1", "", "Meter"), "Dag", "import-no-day"),
        (("Gas", "", "1", "", "Meter"), "Dag", "import-no-day"),
        (("Gas", "2-6-2026", "1", "", "Meter"), "Dag", "reading-no-day"),
        (("Gas", "2026", "1", "", "Meter"), "Dag", "reading-no-day"),
        (("Gas", "31-12-2024", "veel", "", "Meter"), "Meting", "goal-no-value"),
        (("Gas", "31-12-2024", "1,2,3", "", "Meter"), "Meting", "goal-no-value"),
        (("Gas", "31-12-2024", 1e15, "", "Meter"), "Meting", "goal-no-value"),
        (("Gas", "31-12-2024", "1", "kWh", "Meter"), "Eenheid", "import-other-unit"),
        (("Gas", "31-12-2024", "1", "", ""), "Bron", "field-needed"),
        (("CO2", "31-12-2024", "1", "kg", "Prikkel"), "Bron", "reading-is-an-estimate"),
        (("Gas", "31-12-2024", "1", "", "x" * 201), "Bron", "import-too-long"),
    ],
)
def test_what_is_not_understood_is_told_by_row_and_column(
    row: tuple[Cell, ...], column: str, key: str
):
    found = read(("Gas", "31-12-2023", "1", "", "Meter"), row)

    assert [(one.row, one.column, one.key) for one in found.complaints] == [(3, column, key)]
    assert [each.row for each in found.rows] == [2]


def test_a_row_without_a_reading_stays_unknown_and_is_named():
    found = read(("Gas", "31-12-2024", "", "", "Meter"), ("Gas", "2025", "1", "", "Meter"))

    assert [row.found.day.year for row in found.rows] == [2025]
    assert [(one.key, one.found) for one in found.left_out] == [("import-left-unread", "2")]


def test_what_is_known_is_not_added_and_another_value_is_told():
    day = date(2024, 12, 31)
    known = Reading(id=uuid4(), goal_id=GAS.id, day=day, value=10, source="Meter")
    found = read(
        ("Gas", day, "10", "", "Meter"), ("Gas", day, "11", "", "Meter"),
        ("CO2", day, "5", "", "Meter"), ("CO2", day, "5,0", "", "Meter"),
        ("CO2", day, "6", "", "Meter"), known=(known,),
    )  # fmt: skip

    assert found.known == 2
    assert [row.row for row in found.rows] == [4]
    assert [(one.row, one.key) for one in found.complaints] == [
        (3, "import-read-already"), (6, "import-read-already"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("locale", "heads"),
    [
        ("en", ("Goal", "Day of the reading", "Reading", "Unit", "Source", "Note")),
        ("fr", ("Objectif", "Jour du relevé", "Relevé", "Unité", "Source", "Remarque")),
        ("de", ("Ziel", "Tag der Messung", "Messung", "Einheit", "Quelle", "Anmerkung")),
        ("nl", ("Doel", "Dag van de meting", "Meting", "Eenheid", "Bron", "Opmerking")),
    ],
)
def test_headings_and_numbers_are_those_of_each_language(locale: str, heads: tuple[str, ...]):
    written = "1,250.5" if locale == "en" else "1.250,5" if locale != "fr" else "1 250,5"
    found = read(("Gas", "31-12-2024", written, "", "Meter", ""), locale=locale, heads=heads)

    assert [row.found.value for row in found.rows] == [1250.5]


@pytest.mark.parametrize(
    ("heads", "rows", "key"),
    [
        (("Doel", "Dag", "Meting"), [("Gas", "2024", "1")], "import-no-reading-headings"),
        (("Iets", "Anders"), [("a", "b")], "import-no-reading-headings"),
        (HEADS, [], "import-no-readings"),
    ],
)
def test_a_file_that_is_no_such_list_says_what_it_lacks(
    heads: tuple[str, ...], rows: list[tuple[Cell, ...]], key: str
):
    with pytest.raises(NoList) as refused:
        read(*rows, heads=heads)
    assert refused.value.key == key
