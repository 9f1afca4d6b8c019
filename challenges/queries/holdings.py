"""What an organisation has any of: what is not there need not be looked for, one kind at a time."""

from uuid import UUID

from sqlalchemy import bindparam, exists
from sqlalchemy import select as rows
from sqlmodel import Session, SQLModel, col

from challenges.models import Action, Barrier, Goal, IndexCard, Measure, Plan, ThemeSeat
from challenges.statements import Statement

_TABLES = (Barrier, Action, Goal, IndexCard, Measure, Plan, ThemeSeat)
_HELD = Statement(
    rows(
        *(
            exists().where(col(table.organisation_id) == bindparam("organisation"))
            for table in _TABLES
        )
    )
)


def held(session: Session, organisation_id: UUID) -> frozenset[type[SQLModel]]:
    """Which of the tables that a morning looks at have a row of an organisation; one question."""
    found = _HELD.first(session, {"organisation": organisation_id}) or ()
    return frozenset(table for table, is_there in zip(_TABLES, found, strict=True) if is_there)
