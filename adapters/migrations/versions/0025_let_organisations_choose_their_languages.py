"""Let organisations choose their languages; those that are there go on in the two there were."""

import sqlalchemy as sa
from alembic import op

revision = '0025'
down_revision = '0024'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        'organisation', sa.Column('languages', sa.JSON(), server_default='[]', nullable=False)
    )
    op.execute(sa.text("""UPDATE organisation SET languages = '["nl", "en"]'"""))


def downgrade() -> None:
    op.drop_column('organisation', 'languages')
