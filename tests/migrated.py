"""SQLite databases as `prikkel migrate` makes them, of which one was made."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from adapters import migrations


def migrated(folder: Path) -> str:
    """Put a new database into a folder, as prikkel.sqlite; returns its address."""
    file = folder / "prikkel.sqlite"
    file.write_bytes(_content())
    file.chmod(0o600)
    return f"sqlite:///{file}"


@cache
def _content() -> bytes:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "prikkel.sqlite"
        migrations.migrate(f"sqlite:///{file}")
        return file.read_bytes()
