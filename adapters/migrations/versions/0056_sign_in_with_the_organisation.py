"""Let somebody come into the board with the account that they have at their organisation."""

import sqlalchemy as sa
from alembic import op

revision = '0056'
down_revision = '0055'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'sign_in',
        sa.Column('participant_id', sa.Uuid(), nullable=False),
        sa.Column('digest', sa.String(), nullable=False),
        sa.Column('linked_on', sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(['participant_id'], ['participant.id']),
        sa.PrimaryKeyConstraint('participant_id'),
        sa.UniqueConstraint('digest'),
    )


def downgrade() -> None:
    op.drop_table('sign_in')
