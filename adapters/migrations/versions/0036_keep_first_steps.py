"""Keep first steps: what somebody means to do, and whether it came to anything."""

import sqlalchemy as sa
from alembic import op

revision = '0036'
down_revision = '0035'
branch_labels = None
depends_on = None

_OUTCOMES = ('DONE', 'NOT_YET', 'FAILED')


def upgrade() -> None:
    op.create_table(
        'intention',
        sa.Column('id', sa.Uuid(), nullable=False),
        sa.Column('participant_id', sa.Uuid(), nullable=False),
        sa.Column('words', sa.String(), nullable=False),
        sa.Column('kept_on', sa.Date(), nullable=False),
        sa.Column('ask_at', sa.DateTime(timezone=True), nullable=True),
        sa.Column('outcome', sa.Enum(*_OUTCOMES, name='intentionoutcome'), nullable=True),
        sa.ForeignKeyConstraint(['participant_id'], ['participant.id']),
        sa.PrimaryKeyConstraint('id'),
    )
    op.create_index('ix_intention_participant_id', 'intention', ['participant_id'])
    op.create_index('ix_intention_ask_at', 'intention', ['ask_at'])


def downgrade() -> None:
    op.drop_table('intention')
    sa.Enum(name='intentionoutcome').drop(op.get_bind(), checkfirst=True)
