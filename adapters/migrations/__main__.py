"""Write the next revision: `python -m adapters.migrations "Say what changes"`.

It compares the models with what the revisions so far make of an empty database. Read what it wrote
before it is committed: it cannot know what should become of the rows.
"""

import sys
import tempfile
from pathlib import Path

from alembic import command

from adapters.database import sqlite
from adapters.database.urls import parse_url
from adapters.migrations import configuration, migrate


def write_revision(message: str) -> None:
    """Add a file to `versions/` that brings the tables to what the models say."""
    versions = Path(__file__).parent / "versions"
    number = f"{len(list(versions.glob('[0-9]*.py'))) + 1:04}"
    with tempfile.TemporaryDirectory() as folder:
        address = f"sqlite:///{folder}/prikkel.sqlite"
        migrate(address)
        engine = sqlite.open_engine(parse_url(address), begin="BEGIN")
        with engine.connect() as connection:
            command.revision(configuration(connection), message, autogenerate=True, rev_id=number)
        engine.dispose()


if __name__ == "__main__":
    write_revision(" ".join(sys.argv[1:]) or sys.exit("Say what changes, in a few words."))
