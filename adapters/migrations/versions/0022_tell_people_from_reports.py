"""Tell people from reports: until when a voice stood that somebody left, and under which barrier.

Of voices that were left before, nobody knows: they go on as reports, and count no person.
"""

import sqlalchemy as sa
from alembic import op

revision = '0022'
down_revision = '0021'
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table('friction', schema=None) as batch_op:
        batch_op.add_column(sa.Column('left_on', sa.Date(), nullable=True))
        batch_op.add_column(sa.Column('left_under', sa.Uuid(), nullable=True))
