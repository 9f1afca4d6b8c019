"""Keep when a campaign was closed: until midnight that can be undone."""

import sqlalchemy as sa
from alembic import op

revision = '0017'
down_revision = '0016'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('campaign', sa.Column('closed_at', sa.DateTime(timezone=True), nullable=True))
