"""Keep photos of reports: sealed, gone with the report, and only where coordinators take them."""

import sqlalchemy as sa
from alembic import op

revision = '0044'
down_revision = '0043'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'photo',
        sa.Column('friction_id', sa.Uuid(), nullable=False),
        sa.Column('sealed', sa.String(), nullable=False),
        sa.ForeignKeyConstraint(['friction_id'], ['friction.id'], ondelete='CASCADE'),
        sa.PrimaryKeyConstraint('friction_id'),
        sqlite_with_rowid=False,
    )
    op.add_column(
        'campaign',
        sa.Column('takes_photos', sa.Boolean(), server_default=sa.false(), nullable=False),
    )


def downgrade() -> None:
    op.drop_column('campaign', 'takes_photos')
    op.drop_table('photo')
