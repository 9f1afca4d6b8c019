"""Look after themes together: seats in theme teams."""

import sqlalchemy as sa
from alembic import op

revision = '0043'
down_revision = '0042'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'theme_seat',
        sa.Column('id', sa.Uuid(), nullable=False),
        sa.Column('organisation_id', sa.Uuid(), nullable=False),
        sa.Column('theme', sa.String(), nullable=False),
        sa.Column('participant_id', sa.Uuid(), nullable=True),
        sa.Column('digest', sa.String(), nullable=False),
        sa.Column('lead', sa.Boolean(), nullable=False),
        sa.Column('until', sa.Date(), nullable=False),
        sa.Column('told_on', sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id']),
        sa.ForeignKeyConstraint(['participant_id'], ['participant.id']),
        sa.PrimaryKeyConstraint('id'),
    )
    for column in ('organisation_id', 'participant_id', 'digest'):
        op.create_index(f'ix_theme_seat_{column}', 'theme_seat', [column])


def downgrade() -> None:
    op.drop_table('theme_seat')
