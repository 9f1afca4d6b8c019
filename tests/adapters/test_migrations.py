import subprocess
import sys
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect
from sqlmodel import Session, SQLModel, col, select

from adapters.database.urls import parse_url
from adapters.migrations import current_revision, migrate, newest_revision
from adapters.migrations.upgrading import configuration
from bot import models as bot_models
from challenges import models as challenge_models
from challenges.models import FULL_TIME, Absence, CheckIn, Enrolment, Participant, TeamDay

MIGRATE = "import sys; from adapters.migrations import migrate; migrate(sys.argv[1])"


def test_migrated_tables_are_those_of_the_models(empty_database_url: str):
    migrate(empty_database_url)

    engine = create_engine(parse_url(empty_database_url))
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, SQLModel.metadata) == []
    engine.dispose()


def test_migrating_twice_changes_nothing(empty_database_url: str):
    migrate(empty_database_url)
    revision = current_revision(empty_database_url)

    migrate(empty_database_url)

    assert revision == newest_revision()
    assert current_revision(empty_database_url) == revision


def test_new_database_has_no_revision(empty_database_url: str):
    assert current_revision(empty_database_url) is None


def test_asking_for_the_revision_makes_no_file(tmp_path: Path):
    assert current_revision(f"sqlite:///{tmp_path / 'none.sqlite'}") is None

    assert list(tmp_path.iterdir()) == []


def test_folder_of_the_file_is_made(tmp_path: Path):
    migrate(f"sqlite:///{tmp_path / 'var' / 'lib' / 'prikkel.sqlite'}")

    assert (tmp_path / "var" / "lib" / "prikkel.sqlite").exists()


def test_two_that_migrate_at_once_do_no_harm(empty_database_url: str):
    migrators = [
        subprocess.Popen(
            [sys.executable, "-c", MIGRATE, empty_database_url],
            cwd=Path(__file__).parents[2],
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    complaints = [migrator.communicate(timeout=60)[1] for migrator in migrators]

    assert [migrator.returncode for migrator in migrators] == [0, 0], complaints
    engine = create_engine(parse_url(empty_database_url))
    assert inspect(engine).has_table("delivery")
    engine.dispose()


def test_migration_that_fails_leaves_the_database_as_it_was(empty_database_url: str):
    engine = create_engine(parse_url(empty_database_url))
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE friction (id INTEGER)")

    with pytest.raises(Exception, match="friction"):
        migrate(empty_database_url)

    assert inspect(engine).get_table_names() == ["friction"]
    engine.dispose()


HISTORY = ScriptDirectory(str(Path(sys.modules["adapters.migrations"].__file__ or "").parent))
REVISIONS = [script.revision for script in reversed(list(HISTORY.walk_revisions()))]
MODELS = {
    model.__tablename__: model
    for module in (bot_models, challenge_models)
    for model in vars(module).values()
    if isinstance(model, type) and issubclass(model, SQLModel) and hasattr(model, "__table__")
}
ROWS = 3
"""So many are added to every table at each revision."""

VALUES: dict[type[sa.types.TypeEngine[Any]], Any] = {
    sa.DateTime: lambda number: datetime(2026, 11, 23, 8, tzinfo=UTC) + timedelta(minutes=number),
    sa.Date: lambda number: date(2026, 11, 23) + timedelta(days=number),
    sa.Time: lambda number: time(9 + number // 60, number % 60),
    sa.JSON: lambda number: {},
    sa.Boolean: lambda number: False,
    sa.Float: lambda number: number / 2,
    sa.Integer: lambda number: number,
}


def value_of(column: sa.Column, made: dict[str, dict[int, dict[str, Any]]], number: int) -> Any:
    """Something that may stand in a column, whatever it is called in that revision."""
    for key in column.foreign_keys:
        earlier = made.get(key.column.table.name)
        return earlier[number][key.column.name] if earlier else None
    of_today = SQLModel.metadata.tables.get(column.table.name, sa.Table("none", sa.MetaData()))
    meant = of_today.columns[column.name].type if column.name in of_today.columns else column.type
    if isinstance(meant, sa.Enum):  # PostgreSQL knows that revision's members, SQLite only a text
        members = column.type.enums if isinstance(column.type, sa.Enum) else meant.enums
        return members[number % len(members)]
    if isinstance(meant, sa.Uuid):
        value = UUID(int=number + 1)
        return value if isinstance(column.type, sa.Uuid) else value.hex
    for known, make in VALUES.items():
        if isinstance(column.type, known):
            return make(number)
    return f"{column.table.name}-{column.name}-{number}"


def fill(connection: sa.Connection, first: int = 0) -> dict[str, int]:
    """Put rows into every table as it is at this revision; returns how many were added to each.

    They are numbered from `first`: rows with other numbers may be there.
    """
    metadata = sa.MetaData()
    metadata.reflect(connection)
    made: dict[str, dict[int, dict[str, Any]]] = {}
    for table in metadata.sorted_tables:
        if table.name == "alembic_version":
            continue
        made[table.name] = {}
        rows = {
            number: {column.name: value_of(column, made, number) for column in table.columns}
            for number in range(first, first + ROWS)
        }
        connection.execute(sa.insert(table), list(rows.values()))
        made[table.name] = rows
    return {name: len(rows) for name, rows in made.items()}


@pytest.mark.long
def test_every_row_of_every_earlier_revision_survives_the_upgrades(empty_database_url: str):
    """In a database that has lived through all of them, with new rows in every table at each."""
    engine = create_engine(parse_url(empty_database_url))
    added: dict[str, int] = {}
    for place, revision in enumerate(REVISIONS):
        with engine.begin() as connection:
            command.upgrade(configuration(connection), revision)
        assert current_revision(empty_database_url) == revision
        with engine.begin() as connection:
            there = counted(connection)
            added = {name: number for name, number in added.items() if name in there}
            assert {name: there[name] for name in added} == added, f"after {revision}"
            for name, number in fill(connection, place * ROWS).items():
                added[name] = added.get(name, 0) + number
    assert len(added) > len(MODELS) / 2

    migrate(empty_database_url)

    assert current_revision(empty_database_url) == newest_revision()
    with Session(engine) as session:
        for name, number in added.items():
            assert len(session.exec(select(MODELS[name])).all()) == number, name
    engine.dispose()


@pytest.mark.parametrize("revision", REVISIONS[::10])
def test_so_they_do_where_many_upgrades_are_one_transaction(empty_database_url: str, revision: str):
    engine = create_engine(parse_url(empty_database_url))
    with engine.begin() as connection:
        command.upgrade(configuration(connection), revision)
        before = fill(connection)
    assert current_revision(empty_database_url) == revision

    migrate(empty_database_url)

    assert current_revision(empty_database_url) == newest_revision()
    with Session(engine) as session:
        for name, number in before.items():
            if name in MODELS:
                assert len(session.exec(select(MODELS[name])).all()) == number, name
    engine.dispose()


def counted(connection: sa.Connection) -> dict[str, int]:
    """How many rows each table has."""
    return {
        name: connection.execute(sa.text(f'SELECT count(*) FROM "{name}"')).scalar_one()
        for name in sa.inspect(connection).get_table_names()
    }


def test_the_rows_are_seen_to_be_in_every_table(empty_database_url: str):
    engine = create_engine(parse_url(empty_database_url))
    migrate(empty_database_url)
    with engine.begin() as connection:
        assert set(fill(connection)) == set(SQLModel.metadata.tables) == set(MODELS)
    engine.dispose()


def test_of_joining_and_absence_only_the_days_are_left(empty_database_url: str):
    """In Amsterdam, in summer; the campaign posts at nine."""
    engine = create_engine(parse_url(empty_database_url))
    with engine.begin() as connection:
        command.upgrade(configuration(connection), "0023")
        fill(connection)
        metadata = sa.MetaData()
        metadata.reflect(connection)
        tables = metadata.tables
        for name in ("organisation", "campaign"):
            connection.execute(tables[name].update().values(timezone="Europe/Amsterdam"))
        connection.execute(tables["campaign"].update().values(post_at=time(9)))
        for number, hour in enumerate((0, 6, 7)):
            moment = datetime(2026, 6, 2, hour, 59 * (hour == 6), tzinfo=UTC)
            mine = UUID(int=number + 1)
            key = mine if isinstance(tables["absence"].c.id.type, sa.Uuid) else mine.hex
            for name, columns in (("participant", ("joined_at", "left_at")),
                                  ("absence", ("declared_at",))):  # fmt: skip
                values = dict.fromkeys(columns, moment)
                table = tables[name]
                connection.execute(table.update().where(table.c.id == key).values(values))

    migrate(empty_database_url)

    monday, tuesday, wednesday = (date(2026, 6, day) for day in (1, 2, 3))
    with Session(engine) as session:
        people = session.exec(select(Participant).order_by(col(Participant.id))).all()
        absences = session.exec(select(Absence).order_by(col(Absence.id))).all()
    assert [one.joined_on for one in people] == [monday, tuesday, tuesday]
    assert [one.left_on for one in people] == [monday, tuesday, tuesday]
    assert [one.counts_from for one in absences] == [tuesday, tuesday, wednesday]
    engine.dispose()


def test_what_was_answered_before_part_timers_weighed_more_is_worth_what_it_was(
    empty_database_url: str,
):
    """Of all who were expected; a day of theirs weighs what a day of a full-timer does."""
    engine = create_engine(parse_url(empty_database_url))
    with engine.begin() as connection:
        command.upgrade(configuration(connection), "0028")
        fill(connection)
        for table in ("check_in", "team_day"):
            connection.execute(sa.text(f"UPDATE {table} SET halves = 2"))

    migrate(empty_database_url)

    with Session(engine) as session:
        worth = [*session.exec(select(CheckIn.halves)), *session.exec(select(TeamDay.halves))]
        weights = session.exec(select(Enrolment.weight)).all()
    assert set(worth) == {2 * FULL_TIME}
    assert set(weights) == {FULL_TIME}
    engine.dispose()


def test_the_newest_revision_by_its_file_is_the_end_of_the_chain():
    assert newest_revision() == HISTORY.get_current_head()
