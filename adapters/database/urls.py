"""What `DATABASE_URL` may say."""

from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

_POSTGRES = ("postgresql", "postgres", "postgresql+psycopg")


def parse_url(database_url: str) -> URL:
    """Read `sqlite:///path` or `postgresql://…`, and choose the driver.

    Raises:
        ValueError: it is something else; the sentence says what to write, and repeats no password.
    """
    try:
        url = make_url(database_url)
    except (ArgumentError, ValueError):  # the latter where the port is no number
        raise ValueError(_complaint("it cannot be read")) from None
    if url.drivername in _POSTGRES:
        return url.set(drivername="postgresql+psycopg")
    if url.drivername != "sqlite":
        raise ValueError(_complaint(f"it starts with {url.drivername!r}"))
    if url.host or not url.database or url.database == ":memory:":
        raise ValueError(_complaint("it names no file"))
    return url.set(drivername="sqlite+pysqlite")


def is_sqlite(url: URL) -> bool:
    """Whether the database is a file of this machine."""
    return url.get_backend_name() == "sqlite"


def file_of(url: URL) -> Path:
    """The file of an SQLite database."""
    return Path(url.database or "")


def named(url: URL) -> str:
    """What an operator knows a database by: without its password."""
    if is_sqlite(url):
        return str(file_of(url).absolute())
    return url.set(drivername="postgresql")._replace(password=None).render_as_string()


def _complaint(problem: str) -> str:
    return (
        f"DATABASE_URL is not usable: {problem}. Write it as sqlite:///prikkel.sqlite"
        " or as postgresql://user:password@host/database."
    )
