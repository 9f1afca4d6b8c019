"""Destroy what had its time: what was destroyed, and how far each campaign is with it."""

from datetime import UTC, datetime, time

import sqlalchemy as sa
from alembic import op

revision = '0021'
down_revision = '0020'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'destruction',
        sa.Column('organisation_id', sa.Uuid(), nullable=False),
        sa.Column('campaign_key', sa.String(), nullable=False),
        sa.Column('kind', sa.String(), nullable=False),
        sa.Column('why', sa.String(), nullable=False),
        sa.Column('day', sa.Date(), nullable=False),
        sa.Column('number', sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id']),
        sa.PrimaryKeyConstraint('organisation_id', 'campaign_key', 'kind', 'why', 'day'),
    )
    op.add_column('campaign', sa.Column('rounded_until', sa.Date(), nullable=True))
    op.add_column('campaign', sa.Column('forgets_on', sa.Date(), nullable=True))
    _say_when_the_oldest_were_closed()


def _say_when_the_oldest_were_closed() -> None:
    """Periods count from then; of campaigns closed before it was kept, the last day has to do."""
    campaign = sa.table(
        'campaign',
        sa.column('id', sa.Uuid()),
        sa.column('status', sa.String()),
        sa.column('ends_on', sa.Date()),
        sa.column('closed_at', sa.DateTime(timezone=True)),
    )
    connection = op.get_bind()
    closed = sa.select(campaign.c.id, campaign.c.ends_on).where(
        sa.cast(campaign.c.status, sa.String()) == 'CLOSED', campaign.c.closed_at.is_(None)
    )
    for key, last_day in connection.execute(closed).all():
        at = datetime.combine(last_day, time(), UTC)
        connection.execute(
            sa.update(campaign).where(campaign.c.id == key).values(closed_at=at)
        )
