"""Let calendars go of dropped days: what was taken from actions and barriers, or went with them."""

import sqlalchemy as sa
from alembic import op

revision = '0024'
down_revision = '0023'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'dropped_date',
        sa.Column('of_id', sa.Uuid(), nullable=False),
        sa.Column('what', sa.String(), nullable=False),
        sa.Column('organisation_id', sa.Uuid(), nullable=False),
        sa.Column('day', sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id']),
        sa.PrimaryKeyConstraint('of_id', 'what'),
    )
    op.create_index('ix_dropped_date_organisation_id', 'dropped_date', ['organisation_id'])


def downgrade() -> None:
    op.drop_table('dropped_date')
