"""Tell what became of it: until when channels have heard that after a campaign."""

import sqlalchemy as sa
from alembic import op

revision = '0030'
down_revision = '0029'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        'organisation', sa.Column('became_at', sa.DateTime(timezone=True), nullable=True)
    )


def downgrade() -> None:
    with op.batch_alter_table('organisation') as table:
        table.drop_column('became_at')
