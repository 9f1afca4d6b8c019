import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import create_engine, inspect
from sqlmodel import SQLModel

from adapters.database.urls import parse_url
from adapters.migrations import current_revision, migrate, newest_revision

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
