"""Sign with two secrets while one takes the place of the other, and keep how the last call ended."""

import sqlalchemy as sa
from alembic import op

revision = '0055'
down_revision = '0054'
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ('sealed_former', 'answer'):
        op.add_column('webhook', sa.Column(name, sa.String(), nullable=False, server_default=''))
    op.add_column(
        'webhook', sa.Column('former_until', sa.DateTime(timezone=True), nullable=True)
    )
    op.add_column('webhook', sa.Column('answered_on', sa.Date(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table('webhook') as table:
        for name in ('sealed_former', 'former_until', 'answer', 'answered_on'):
            table.drop_column(name)
