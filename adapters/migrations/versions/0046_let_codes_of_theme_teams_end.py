"""Let codes of theme teams end: until when a code that was given for a seat works."""

import sqlalchemy as sa
from alembic import op

revision = '0046'
down_revision = '0045'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('theme_seat', sa.Column('code_until', sa.Date(), nullable=True))
    op.execute("UPDATE theme_seat SET code_until = until WHERE digest <> ''")


def downgrade() -> None:
    op.drop_column('theme_seat', 'code_until')
