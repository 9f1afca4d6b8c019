"""Rows past SQLAlchemy: what a table gets later needs no change to how they are written."""

from uuid import UUID, uuid4

import pytest
from sqlalchemy import MetaData
from sqlalchemy.exc import IntegrityError
from sqlmodel import Field, Session, SQLModel, col, select

from challenges.inserts import insert, insert_all, insert_missing, insert_once, insert_or_add


class Later(SQLModel, table=True):
    """A table with every kind of default that a new column may have."""

    metadata = MetaData()

    key: str = Field(primary_key=True)
    number: int = 0
    id: UUID = Field(default_factory=uuid4)
    note: str | None = None
    flag: bool = Field(default=True, sa_column_kwargs={"server_default": "true"})
    made_there: str = Field(sa_column_kwargs={"server_default": "theirs"})


def rows_of(session: Session) -> list[tuple[str, int, str | None, bool, str]]:
    found = session.exec(select(Later).order_by(col(Later.key))).all()
    assert all(isinstance(one.id, UUID) for one in found)
    return [(one.key, one.number, one.note, one.flag, one.made_there) for one in found]


async def test_a_new_column_with_a_default_needs_no_change_to_what_writes_rows(store):
    def work(session: Session) -> list[tuple[str, int, str | None, bool, str]]:
        Later.metadata.create_all(session.connection())
        insert(session, Later, {"key": "a"})
        assert insert_once(session, Later, {"key": "b", "number": 2})
        assert not insert_once(session, Later, {"key": "b", "number": 3})
        insert_all(session, Later, [{"key": "c"}, {"key": "d", "note": "x"}])
        insert_missing(session, Later, [{"key": "d"}, {"key": "e"}])
        insert_all(session, Later, [])
        insert(session, Later, {"key": "f", "made_there": "ours"})
        insert_or_add(session, Later, {"key": "a", "number": 5}, ("number",))
        return rows_of(session)

    assert await store.write(work) == [
        ("a", 5, None, True, "theirs"),
        ("b", 2, None, True, "theirs"),
        ("c", 0, None, True, "theirs"),
        ("d", 0, "x", True, "theirs"),
        ("e", 0, None, True, "theirs"),
        ("f", 0, None, True, "ours"),
    ]


async def test_of_many_rows_one_that_exists_already_stops_all(store):
    def work(session: Session) -> None:
        Later.metadata.create_all(session.connection())
        insert(session, Later, {"key": "a"})
        insert_all(session, Later, [{"key": "b"}, {"key": "a"}])

    with pytest.raises(IntegrityError):
        await store.write(work)
