"""Keep no order of reports and events: rows in the order of random keys, without row numbers."""

from alembic import op

revision = '0007'
down_revision = '0006'
branch_labels = None
depends_on = None


def upgrade() -> None:
    # With days for moments an index on them orders by the random key: a second tree to write in.
    op.drop_index('ix_inbox_received_at', table_name='inbox')
    if op.get_bind().dialect.name == 'sqlite':
        for table in ('friction', 'follow_code', 'remark', 'inbox'):
            with op.batch_alter_table(
                table, recreate='always', table_kwargs={'sqlite_with_rowid': False}
            ):
                pass
