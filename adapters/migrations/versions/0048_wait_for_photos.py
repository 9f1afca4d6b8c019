"""Wait for photos: what is on its way when a server is stopped, or follows a report later."""

import sqlalchemy as sa
from alembic import op

revision = '0048'
down_revision = '0047'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'photo_wait',
        sa.Column('digest', sa.String(), nullable=False),
        sa.Column('sealed', sa.String(), nullable=False),
        sa.Column('fetched_by', sa.String(), nullable=False),
        sa.Column('ends_at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('tries', sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint('digest'),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    op.drop_table('photo_wait')
