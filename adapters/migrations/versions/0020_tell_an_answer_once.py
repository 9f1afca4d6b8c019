"""Tell an answer on a report without a name once: what the channels have read of it."""

import sqlalchemy as sa
from alembic import op

revision = '0020'
down_revision = '0019'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('barrier', sa.Column('told', sa.String(), server_default='', nullable=False))


def downgrade() -> None:
    op.drop_column('barrier', 'told')
