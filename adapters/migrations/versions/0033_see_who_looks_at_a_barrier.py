"""See who looks at a barrier: another coordinator, in the last minutes; and what to call them."""

import sqlalchemy as sa
from alembic import op

revision = '0033'
down_revision = '0032'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'barrier_look',
        sa.Column('barrier_id', sa.Uuid(), nullable=False),
        sa.Column('participant_id', sa.Uuid(), nullable=False),
        sa.Column('looked_at', sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(['barrier_id'], ['barrier.id']),
        sa.ForeignKeyConstraint(['participant_id'], ['participant.id']),
        sa.PrimaryKeyConstraint('barrier_id', 'participant_id'),
    )
    op.create_index('ix_barrier_look_participant_id', 'barrier_look', ['participant_id'])
    op.create_index('ix_barrier_look_looked_at', 'barrier_look', ['looked_at'])
    with op.batch_alter_table('rolegrant') as grants:
        grants.add_column(sa.Column('called', sa.String(), nullable=False, server_default=''))


def downgrade() -> None:
    with op.batch_alter_table('rolegrant') as grants:
        grants.drop_column('called')
    op.drop_table('barrier_look')
