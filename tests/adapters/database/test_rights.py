"""What a server has to be allowed in PostgreSQL, as docs/security.md says."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError
from sqlmodel import Session

from adapters import migrations
from adapters.database import open_store
from adapters.web.health import what_is_missing
from bot import inbox, planning
from tests.postgres import Postgres

ROOT = Path(__file__).parents[3]
NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)


@pytest.mark.postgres
async def test_a_server_needs_no_right_to_change_tables(postgres: Postgres):
    address = postgres.create("rights")
    migrations.migrate(address)
    page = (ROOT / "docs" / "security.md").read_text("utf-8")
    (block,) = re.findall(r"```sql\n(.*?)```", page, re.DOTALL)
    for statement in block.replace("'…'", "'p4ss'").strip().split(";\n"):
        postgres.run(statement.rstrip(";"), database="rights")
    theirs = re.sub(r"//[^/]*@", "//prikkel_server:p4ss@", address)
    store = open_store(theirs)

    def make_a_table(session: Session) -> None:
        session.connection().execute(text("CREATE TABLE mine (id int)"))

    try:
        assert await what_is_missing(store) == ""
        assert await store.write(lambda session: inbox.first_time(session, "x", NOW))
        await store.write(lambda session: planning.plan(session, NOW))
        with pytest.raises(ProgrammingError, match="permission denied"):
            await store.write(make_a_table)
    finally:
        await store.close()
        postgres.drop("rights")
