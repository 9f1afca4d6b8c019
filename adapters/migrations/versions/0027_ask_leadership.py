"""Ask leadership: what a coordinator wants it to decide about a barrier, and proposes."""

import sqlalchemy as sa
from alembic import op

revision = '0027'
down_revision = '0026'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'decision_request',
        sa.Column('barrier_id', sa.Uuid(), nullable=False),
        sa.Column('words', sa.String(), nullable=False),
        sa.Column('owner', sa.String(), nullable=False),
        sa.Column('euros', sa.BigInteger(), nullable=True),
        sa.Column('due', sa.Date(), nullable=True),
        sa.Column('instead', sa.String(), nullable=False),
        sa.ForeignKeyConstraint(['barrier_id'], ['barrier.id']),
        sa.PrimaryKeyConstraint('barrier_id'),
    )


def downgrade() -> None:
    op.drop_table('decision_request')
