"""The history of the tables, and the one way to bring a database up to date."""

import logging
from collections.abc import Generator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, MetaData, inspect, text

from adapters.database import for_postgres, sqlite
from adapters.database.files import OpenFiles
from adapters.database.unfinished import REVISION as UNFINISHED
from adapters.database.urls import file_of, is_sqlite, parse_url

# Any number will do, as long as nothing else in the same database uses it.
ADVISORY_LOCK = 7_261_948
LOCK_SECONDS = 120.0

_VERSIONS = Path(__file__).parent / "versions"

HOW_TO_FINISH = (
    "ask the same prikkel database copy again, or empty it and put the backup back once more"
)

logger = logging.getLogger(__name__)


def migrate(database_url: str) -> None:
    """Bring the tables up to date; harmless when they are, and when two do it at once.

    Everything happens in one transaction: a migration that fails leaves the database as it was.

    Raises:
        ValueError: the address is not one of a database we can use.
    """
    url = parse_url(database_url)
    if is_sqlite(url):
        file_of(url).parent.mkdir(parents=True, exist_ok=True)
    with _engine(url, "BEGIN EXCLUSIVE") as engine, engine.begin() as connection:
        _wait_for_turn(connection)
        before = revision_of(connection)
        if before != newest_revision():
            import_module("adapters.migrations.upgrading").upgrade(connection)
        if is_sqlite(url):
            OpenFiles(file_of(url)).mark(connection)
    if before != newest_revision():
        logger.info("Migrated the database from %s to %s", before or "nothing", newest_revision())


def current_revision(database_url: str) -> str | None:
    """The revision a database is at; None when it has never been migrated."""
    url = parse_url(database_url)
    if is_sqlite(url) and not file_of(url).exists():
        return None
    with _engine(url, "BEGIN") as engine, engine.connect() as connection:
        return revision_of(connection)


def revision_of(connection: Connection) -> str | None:
    """The revision behind an open connection; None when it has never been migrated."""
    tables = inspect(connection)
    found = None
    if tables.has_table("alembic_version"):
        version = text("SELECT version_num FROM alembic_version")
        found = connection.execute(version).scalar_one_or_none()
    if found is not None and not found.startswith(UNFINISHED):
        return found
    # All migrations are one transaction: tables without a revision are of a backup half put back.
    return UNFINISHED if found or tables.has_table("inbox") else None


def newest_revision() -> str:
    """The revision that this version of Prikkel works with: its number begins the file's name."""
    return max(file.name for file in _VERSIONS.glob("[0-9]*.py")).partition("_")[0]


def is_newer(revision: str) -> bool:
    """Whether a database at this revision was made by a newer version of Prikkel."""
    return revision > newest_revision()


def _wait_for_turn(connection: Connection) -> None:
    """Let one migrator at a time through; on SQLite the start of the transaction did that."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": ADVISORY_LOCK})


@contextmanager
def _engine(url: URL, begin: sqlite.Begin) -> Generator[Engine]:
    if is_sqlite(url):
        # Foreign keys stay off: SQLite changes a table by copying it and dropping the old one.
        engine = sqlite.open_engine(url, begin=begin, busy_seconds=LOCK_SECONDS, foreign_keys=False)
    else:
        engine = for_postgres().open_engine(url)
    try:
        yield engine
    finally:
        engine.dispose()


def let_postgres_index_as_sqlite(tables: MetaData) -> None:
    """Models say for SQLite alone what an index leaves out: to say it twice would import both."""
    for index in (each for table in tables.tables.values() for each in table.indexes):
        index.dialect_options["postgresql"]["where"] = index.dialect_options["sqlite"]["where"]
