"""Say why an action was stopped."""

import sqlalchemy as sa
from alembic import op

revision = '0038'
down_revision = '0037'
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table('action') as batch_op:
        batch_op.add_column(
            sa.Column('stopped_because', sa.String(), server_default='', nullable=False)
        )


def downgrade() -> None:
    with op.batch_alter_table('action') as batch_op:
        batch_op.drop_column('stopped_because')
