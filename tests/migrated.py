"""Databases as `prikkel migrate` makes them, of which one of each kind was made."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import make_url

from adapters import migrations
from tests.postgres import copy_from, create_at


def migrated(folder: Path) -> str:
    """Put a new database into a folder, as prikkel.sqlite; returns its address."""
    address = f"sqlite:///{folder / 'prikkel.sqlite'}"
    prepare(address)
    return address


def prepare(address: str) -> None:
    """Have a new, empty database be as `prikkel migrate` leaves it."""
    url = make_url(address)
    if url.get_backend_name() != "sqlite":
        copy_from(_template(create_at(address, "migrated")), address)
        return
    assert url.database is not None
    file = Path(url.database)
    file.write_bytes(_content())
    file.chmod(0o600)


@cache
def _content() -> bytes:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "prikkel.sqlite"
        migrations.migrate(f"sqlite:///{file}")
        return file.read_bytes()


@cache
def _template(address: str) -> str:
    migrations.migrate(address)
    return address
