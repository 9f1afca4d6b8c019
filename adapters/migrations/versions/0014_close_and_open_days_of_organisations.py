"""Keep closed days of organisations, next to days that are opened: what follows barriers asks too."""

from collections import defaultdict

import sqlalchemy as sa
from alembic import op

revision = '0014'
down_revision = '0013'
branch_labels = None
depends_on = None

CAMPAIGN = sa.table(
    'campaign', sa.column('organisation_id', sa.Uuid()), sa.column('closed_days', sa.JSON())
)
ORGANISATION = sa.table(
    'organisation', sa.column('id', sa.Uuid()), sa.column('closed_days', sa.JSON())
)


def upgrade() -> None:
    for column in ('closed_days', 'open_days'):
        op.add_column(
            'organisation', sa.Column(column, sa.JSON(), server_default='[]', nullable=False)
        )
    _hand_over()
    op.drop_column('campaign', 'closed_days')


def _hand_over() -> None:
    """An organisation is closed on the closed days of all its campaigns."""
    closed = defaultdict(set)
    for owner, days in op.get_bind().execute(sa.select(CAMPAIGN)):
        closed[owner].update(days)
    for owner, days in closed.items():
        is_theirs = ORGANISATION.c.id == owner
        op.execute(sa.update(ORGANISATION).where(is_theirs).values(closed_days=sorted(days)))
