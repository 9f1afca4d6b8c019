"""Let a "me too" that is taken back count until the day is over."""

import sqlalchemy as sa
from alembic import op

revision = '0008'
down_revision = '0007'
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table('support', schema=None) as batch_op:
        batch_op.add_column(sa.Column('taken_back_on', sa.Date(), nullable=True))
