from datetime import UTC, datetime
from uuid import uuid4

import pytest
from sqlalchemy import bindparam, insert
from sqlalchemy import select as rows
from sqlalchemy.exc import IntegrityError
from sqlmodel import SQLModel, col

from bot.models import InboxEntry
from challenges.models import Organisation
from challenges.statements import Statement

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
KNOWN = Statement(
    rows(col(Organisation.id), col(Organisation.name), col(Organisation.created_at)).where(
        col(Organisation.id) == bindparam("id")
    )
)
NOTE = Statement(lambda _: insert(SQLModel.metadata.tables["inbox"]))


async def test_rows_have_values_of_their_columns_own_types(store):
    organisation = Organisation(id=uuid4(), name="Voorbeeld", created_at=NOW)
    expected = (organisation.id, "Voorbeeld", NOW)

    def add_and_look(session):
        session.add(organisation)  # not in the database until the statement needs it to be
        return KNOWN.first(session, {"id": expected[0]})

    assert await store.write(add_and_look) == expected
    assert await store.read(lambda s: KNOWN.all(s, {"id": expected[0]})) == [expected]
    assert await store.read(lambda s: KNOWN.first(s, {"id": uuid4()})) is None


async def test_what_it_changes_is_undone_with_its_work(store):
    def stumble(session):
        assert NOTE.run(session, {"key": "a", "received_at": NOW}) == 1
        raise ValueError("stumbled")

    with pytest.raises(ValueError, match="stumbled"):
        await store.write(stumble)

    assert await store.read(lambda session: session.get(InboxEntry, "a")) is None


async def test_broken_rule_is_sqlalchemys_error_and_says_nothing_of_the_row(store):
    row = {"key": "U0SECRET", "received_at": NOW}
    await store.write(lambda session: NOTE.run(session, row))

    with pytest.raises(IntegrityError) as caught:
        await store.write(lambda session: NOTE.run(session, row))

    assert "U0SECRET" not in str(caught.value)
    assert "U0SECRET" not in str(caught.value.orig)
