"""Remember cards that were removed, so that no file brings them back by itself."""

import sqlalchemy as sa
from alembic import op

revision = '0045'
down_revision = '0044'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'removed_card',
        sa.Column('organisation_id', sa.Uuid(), nullable=False),
        sa.Column('key', sa.String(), nullable=False),
        sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id']),
        sa.PrimaryKeyConstraint('organisation_id', 'key'),
    )


def downgrade() -> None:
    op.drop_table('removed_card')
