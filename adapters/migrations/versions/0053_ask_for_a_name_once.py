"""Ask coordinators once what the others may call them; whoever said so already is not asked."""

import sqlalchemy as sa
from alembic import op

revision = '0053'
down_revision = '0052'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        'rolegrant',
        sa.Column('name_asked', sa.Boolean(), server_default=sa.false(), nullable=False),
    )


def downgrade() -> None:
    op.drop_column('rolegrant', 'name_asked')
