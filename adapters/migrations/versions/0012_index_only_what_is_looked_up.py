"""Index only what is looked up: few messages update another, and not all have a subject."""

import sqlalchemy as sa
from alembic import op

revision = '0012'
down_revision = '0011'
branch_labels = None
depends_on = None


def upgrade() -> None:
    for column, condition in (('subject', "subject <> ''"), ('updates_id', 'updates_id IS NOT NULL')):
        where = sa.text(condition)
        op.drop_index(f'ix_delivery_{column}', table_name='delivery')
        op.create_index(
            f'ix_delivery_{column}', 'delivery', [column], sqlite_where=where, postgresql_where=where
        )
