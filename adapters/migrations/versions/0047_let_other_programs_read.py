"""Let other programs read: keys with an end, of which only a digest is kept."""

import sqlalchemy as sa
from alembic import op

revision = '0047'
down_revision = '0046'
branch_labels = None
depends_on = None

_PURPOSES = sa.Enum('API', 'CALENDAR', name='keypurpose')


def upgrade() -> None:
    op.create_table(
        'reader_key',
        sa.Column('id', sa.Uuid(), nullable=False),
        sa.Column('organisation_id', sa.Uuid(), nullable=False),
        sa.Column('purpose', _PURPOSES, nullable=False),
        sa.Column('name', sa.String(), nullable=False),
        sa.Column('digest', sa.String(), nullable=False),
        sa.Column('only', sa.JSON(), nullable=False),
        sa.Column('made_on', sa.Date(), nullable=False),
        sa.Column('ends_on', sa.Date(), nullable=False),
        sa.Column('used_on', sa.Date(), nullable=True),
        sa.Column('revoked_on', sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id']),
        sa.PrimaryKeyConstraint('id'),
        sa.UniqueConstraint('digest'),
    )
    op.create_index('ix_reader_key_organisation_id', 'reader_key', ['organisation_id'])


def downgrade() -> None:
    op.drop_table('reader_key')
    _PURPOSES.drop(op.get_bind(), checkfirst=True)
