"""Offer once what was removed: after which removal that was done, or held back."""

import sqlalchemy as sa
from alembic import op

revision = '0018'
down_revision = '0017'
branch_labels = None
depends_on = None


def upgrade() -> None:
    column = sa.Column('offered', sa.Integer(), server_default='0', nullable=False)
    op.add_column('barrier', column)
    op.execute('UPDATE barrier SET offered = removals')  # by what came before
