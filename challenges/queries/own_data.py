"""Every row about a person, as it stands in the database: whatever tables hold, now or later."""

# SQLModel wants `exec`, which takes no statement of plain tables.
# pyright: reportDeprecated=false

from uuid import UUID

from sqlalchemy import ColumnElement, Executable, Table, or_
from sqlalchemy import select as rows
from sqlmodel import Session, SQLModel

Rows = list[dict[str, object]]


def all_about(session: Session, participant_id: UUID) -> dict[str, Rows]:
    """By table, each row of somebody with all its columns; tables without any are left out.

    That is what points at them, and what points at that, by foreign keys: a message in a
    conversation with their account. So a new table or column is in it by itself.
    """
    person = SQLModel.metadata.tables["participant"]
    theirs = {person: person.c.id == participant_id}
    for table in SQLModel.metadata.sorted_tables:
        if table not in theirs and (pointing := _pointing(table, theirs)):
            theirs[table] = or_(*pointing)
    found = {
        table.name: _rows(session, table.select().where(of_them))
        for table, of_them in theirs.items()
    }
    return {name: mine for name, mine in found.items() if mine}


def _rows(session: Session, statement: Executable) -> Rows:
    found = session.execute(statement).mappings()
    return [{str(name): value for name, value in row.items()} for row in found]


def _pointing(table: Table, theirs: dict[Table, ColumnElement[bool]]) -> list[ColumnElement[bool]]:
    """For each column that points at a table with rows of somebody: that it is one of those."""
    return [
        column.in_(rows(key.column).where(theirs[key.column.table]))
        for column in table.columns
        for key in column.foreign_keys
        if key.column.table in theirs
    ]
