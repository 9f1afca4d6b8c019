"""Rows that two people may change at once: a change names the version that was seen."""

from typing import Protocol
from uuid import UUID

from sqlmodel import Session, SQLModel, col, update

from challenges.errors import HasChanged


class Versioned(Protocol):
    """A row that counts how often it was changed."""

    id: UUID
    version: int


def change_seen(
    session: Session, row: Versioned, version: int, changed: type[HasChanged], **values: object
) -> None:
    """Change a row that is still the version which the person saw, and count on.

    Raises:
        HasChanged: it is not (as `changed`); nothing has been overwritten.
    """
    assert isinstance(row, SQLModel)
    table = type(row)
    found = session.exec(
        update(table)
        .where(col(table.id) == row.id, col(table.version) == version)
        .values(version=version + 1, **values)
    )
    if found.rowcount == 0:
        raise changed
    session.refresh(row)
