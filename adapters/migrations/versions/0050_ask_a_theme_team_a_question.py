"""Ask a theme team a question: what whoever leads it wants to talk about."""

import sqlalchemy as sa
from alembic import op

revision = '0050'
down_revision = '0049'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        'theme_seat', sa.Column('question', sa.String(), server_default='', nullable=False)
    )
    op.add_column('theme_seat', sa.Column('asked_on', sa.Date(), nullable=True))


def downgrade() -> None:
    op.drop_column('theme_seat', 'asked_on')
    op.drop_column('theme_seat', 'question')
