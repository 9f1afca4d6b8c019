"""End sessions at once, and keep nothing of who only begins to install the app."""

import sqlalchemy as sa
from alembic import op

revision = '0013'
down_revision = '0012'
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table('participant', schema=None) as batch_op:
        batch_op.add_column(sa.Column('sign_outs', sa.Integer(), server_default='0', nullable=False))
    op.drop_table('slack_install_state')
