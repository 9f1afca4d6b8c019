"""What Alembic runs for every command; `migrate` hands it the connection."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import Connection
from sqlmodel import SQLModel
from sqlmodel.sql import sqltypes

import bot.models  # noqa: F401
import challenges.models  # noqa: F401 (both fill the metadata)
from adapters.migrations import let_postgres_index_as_sqlite


def _plain_type(kind: str, item: Any, _context: AutogenContext) -> str | Literal[False]:
    """Write SQLAlchemy's own types: history must not depend on those of another library."""
    if kind == "type" and isinstance(item, sqltypes.AutoString):
        return "sa.String()"
    if kind == "type" and isinstance(item, sqltypes.UTCDateTime):
        return "sa.DateTime(timezone=True)"
    return False


def _run(connection: Connection) -> None:
    let_postgres_index_as_sqlite(SQLModel.metadata)
    context.configure(
        connection=connection,
        target_metadata=SQLModel.metadata,
        render_as_batch=connection.dialect.name == "sqlite",
        render_item=_plain_type,
        transaction_per_migration=False,
    )
    context.run_migrations()


_run(context.config.attributes["connection"])
