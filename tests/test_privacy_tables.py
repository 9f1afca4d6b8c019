"""docs/privacy.md has a line for every table and every column, and for none that is not there."""

import re
from pathlib import Path

import pytest
from sqlmodel import SQLModel

import bot.models  # noqa: F401
import challenges.models  # noqa: F401

ROOT = Path(__file__).parent.parent
_LINE = re.compile(r"^\| `(\w+)` \| (.*) \|$", re.MULTILINE)
_NAME = re.compile(r"`(\w+)`")
CELLS = 4  # after the table's name: what, about whom, who sees it, how long


def told() -> dict[str, list[str]]:
    """The cells of each line of the table, by the name of the table of the database."""
    text = (ROOT / "docs" / "privacy.md").read_text("utf-8")
    section = text.partition("## What is stored")[2].partition("\n## ")[0]
    return {name: cells.split(" | ") for name, cells in _LINE.findall(section)}


TABLES = {table.name: {column.name for column in table.columns} for table in
          SQLModel.metadata.sorted_tables}  # fmt: skip


def test_there_is_a_line_for_every_table_and_for_no_other():
    assert sorted(told()) == sorted(TABLES)


@pytest.mark.parametrize("name", TABLES)
def test_a_line_names_every_column_and_no_other(name: str):
    assert set(_NAME.findall(told()[name][0])) - {name} == TABLES[name] - {name}


@pytest.mark.parametrize("name", TABLES)
def test_a_line_says_about_whom_it_is_who_sees_it_and_how_long_it_stays(name: str):
    cells = told()[name]
    assert len(cells) == CELLS
    assert all(cell.strip() for cell in cells)


def test_whatever_points_at_a_person_is_told_to_them_or_goes():
    with_people = {
        table.name
        for table in SQLModel.metadata.sorted_tables
        for column in table.columns
        if column.name == "participant_id"
    }
    for name in with_people:
        assert re.search(r"\byou\b", told()[name][2]), name
