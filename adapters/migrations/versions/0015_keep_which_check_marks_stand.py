"""Keep which check marks stand under a message: Slack tells of them in no particular order."""

import sqlalchemy as sa
from alembic import op

revision = '0015'
down_revision = '0014'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'mark',
        sa.Column('key', sa.String(), nullable=False),
        sa.Column('emojis', sa.String(), nullable=False),
        sa.Column('received_at', sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint('key'),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    op.drop_table('mark')
