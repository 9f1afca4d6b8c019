"""Find the messages about which a platform is to be asked, without reading the others."""

import sqlalchemy as sa
from alembic import op

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None

DOUBTED = sa.text("state = 'UNCERTAIN' AND lease_until IS NOT NULL")


def upgrade() -> None:
    op.create_index(
        'ix_delivery_doubted',
        'delivery',
        ['conversation_id', 'lease_until'],
        sqlite_where=DOUBTED,
        postgresql_where=DOUBTED,
    )
