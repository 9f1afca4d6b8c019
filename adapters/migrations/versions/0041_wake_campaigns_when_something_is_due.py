"""Say of each campaign when a tick of the clock is to look at it; at first at all of them."""

import sqlalchemy as sa
from alembic import op

revision = '0041'
down_revision = '0040'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('campaign', sa.Column('wakes_at', sa.DateTime(timezone=True), nullable=True))
    op.execute('UPDATE campaign SET wakes_at = created_at')
    op.create_index('ix_campaign_wakes_at', 'campaign', ['wakes_at'])


def downgrade() -> None:
    op.drop_index('ix_campaign_wakes_at', 'campaign')
    op.drop_column('campaign', 'wakes_at')
