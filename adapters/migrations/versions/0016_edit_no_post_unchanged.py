"""Edit no post unchanged: keep a digest of what a message that may be edited shows."""

import sqlalchemy as sa
from alembic import op

revision = '0016'
down_revision = '0015'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('delivery', sa.Column('digest', sa.String(), nullable=True))
