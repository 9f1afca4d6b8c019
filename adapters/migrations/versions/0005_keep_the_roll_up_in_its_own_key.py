"""Keep the roll-up in the order of its key, so that a look at it is one look and not two."""

from alembic import op

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None


def upgrade() -> None:
    if op.get_bind().dialect.name == 'sqlite':
        with op.batch_alter_table(
            'team_day', recreate='always', table_kwargs={'sqlite_with_rowid': False}
        ):
            pass
