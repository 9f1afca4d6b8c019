"""Conversations are found by their index: there is one for each person."""

from pathlib import Path
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, create_engine, event
from sqlmodel import Session

from bot import roster
from bot.chat.conversations import Conversation, MessageRef, Workspace
from bot.models import WorkspaceRecord
from bot.outbox import addresses, sent

PLACE = Conversation(Workspace("slack", "T1"), "D1", direct=True)


def test_no_lookup_of_a_conversation_reads_all_of_them(sqlite_template: Path):
    engine = create_engine(f"sqlite:///{sqlite_template}")
    asked: list[tuple[str, Any]] = []

    def listen(_c: Connection, _cursor: Any, statement: str, values: Any, *_: Any) -> None:
        if "conversation" in statement:
            asked.append((statement, values))

    event.listen(engine, "before_cursor_execute", listen)
    with Session(engine) as session:
        workspace = WorkspaceRecord(organisation_id=uuid4(), platform="slack", external_id="T1")
        addresses.keep(session, [(uuid4(), PLACE)])
        roster.conversation_record(session, workspace, "D1")
        sent.subject_of(session, workspace.id, MessageRef(PLACE, "1.0"))
    plans = []
    with engine.connect() as connection:
        for statement, values in list(asked):
            rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
            plans += [row[3] for row in rows]
    engine.dispose()

    assert len(asked) >= 3
    assert [step for step in plans if step.startswith("SCAN conversation")] == []
