"""What the purge of every night, and of every start, reads."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine, event
from sqlmodel import Session

from bot import retention
from challenges.retention import AGREED


def test_where_no_campaign_is_over_nobody_is_looked_at(sqlite_template: Path):
    engine = create_engine(f"sqlite:///{sqlite_template}")
    asked: list[tuple[str, Any]] = []

    def listen(_c: Connection, _cursor: Any, statement: str, values: Any, *_: Any) -> None:
        asked.append((statement, values))

    event.listen(engine, "before_cursor_execute", listen)
    with Session(engine) as session:
        retention.destroy_some(session, AGREED, datetime(2026, 11, 23, tzinfo=UTC))
    plans: list[str] = []
    with engine.connect() as connection:
        for statement, values in list(asked):
            rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
            plans += [row[3] for row in rows]
    engine.dispose()

    assert len(asked) >= 20
    many = ("SCAN participant", "SCAN enrolment", "SCAN check_in", "SCAN account")
    assert [step for step in plans if step.startswith(many)] == []
