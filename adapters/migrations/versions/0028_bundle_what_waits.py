"""Bundle what waits for a coordinator: who looks after what, and until when each was told."""

import sqlalchemy as sa
from alembic import op

revision = '0028'
down_revision = '0027'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'care',
        sa.Column('subject', sa.String(), nullable=False),
        sa.Column('participant_id', sa.Uuid(), nullable=False),
        sa.Column('looks_after', sa.Boolean(), nullable=False),
        sa.Column('not_before', sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(['participant_id'], ['participant.id']),
        sa.PrimaryKeyConstraint('subject', 'participant_id'),
    )
    op.create_index('ix_care_participant_id', 'care', ['participant_id'])
    op.add_column('rolegrant', sa.Column('told_on', sa.Date(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table('rolegrant') as table:
        table.drop_column('told_on')
    op.drop_table('care')
