"""Write the next revision: `python -m adapters.migrations "Say what changes"`.

It compares the models with what the revisions so far make of an empty database. Read what it wrote
before it is committed: it cannot know what should become of the rows.
"""

import sys
import tempfile
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from alembic import command
from alembic.operations import ops

from adapters.database import sqlite
from adapters.database.urls import parse_url
from adapters.migrations import migrate
from adapters.migrations.upgrading import configuration


def write_revision(message: str) -> None:
    """Add a file to `versions/` that brings the tables to what the models say."""
    versions = Path(__file__).parent / "versions"
    number = f"{max(int(file.name[:4]) for file in versions.glob('[0-9]*.py')) + 1:04}"
    with tempfile.TemporaryDirectory() as folder:
        address = f"sqlite:///{folder}/prikkel.sqlite"
        migrate(address)
        engine = sqlite.open_engine(parse_url(address), begin="BEGIN")
        with engine.connect() as connection:
            command.revision(
                configuration(connection), message, autogenerate=True, rev_id=number,
                process_revision_directives=_fill_what_is_there,
            )  # fmt: skip
        engine.dispose()


def _fill_what_is_there(_context: Any, _revision: Any, directives: list[Any]) -> None:
    """Give rows that are there the default that a new column has in the models."""
    for added in _columns_in(directives[0].upgrade_ops):
        default: Any = added.default
        if (
            added.nullable
            or added.server_default is not None
            or not getattr(default, "is_scalar", 0)
        ):
            continue
        added.server_default = sa.DefaultClause(_written(default.arg))


def _columns_in(inner: Any) -> Iterator[sa.Column[Any]]:
    for op in inner.ops:
        if isinstance(op, ops.AddColumnOp):
            yield op.column
        elif isinstance(op, ops.ModifyTableOps):
            yield from _columns_in(op)


def _written(default: Any) -> Any:
    match default:
        case Enum():
            return default.name
        case bool():
            return sa.true() if default else sa.false()
        case _:
            return str(default)


if __name__ == "__main__":
    write_revision(" ".join(sys.argv[1:]) or sys.exit("Say what changes, in a few words."))
