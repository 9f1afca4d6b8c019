"""Let people in without an account: links with a code, and what came in at a team's tablet."""

import sqlalchemy as sa
from alembic import op

revision = '0040'
down_revision = '0039'
branch_labels = None
depends_on = None

_PURPOSES = sa.Enum('KIOSK', 'SESSION', name='accesspurpose')


def upgrade() -> None:
    op.create_table(
        'access_link',
        sa.Column('id', sa.Uuid(), nullable=False),
        sa.Column('organisation_id', sa.Uuid(), nullable=False),
        sa.Column('purpose', _PURPOSES, nullable=False),
        sa.Column('about_id', sa.Uuid(), nullable=False),
        sa.Column('digest', sa.String(), nullable=False),
        sa.Column('ends_at', sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id']),
        sa.PrimaryKeyConstraint('id'),
        sa.UniqueConstraint('digest'),
    )
    op.create_index('ix_access_link_organisation_id', 'access_link', ['organisation_id'])
    op.create_table(
        'kiosk_day',
        sa.Column('team_id', sa.Uuid(), nullable=False),
        sa.Column('day', sa.Date(), nullable=False),
        sa.Column('campaign_id', sa.Uuid(), nullable=False),
        sa.Column('places', sa.Integer(), nullable=False),
        sa.Column('answers', sa.Integer(), nullable=False),
        sa.Column('done', sa.Integer(), nullable=False),
        sa.Column('reports', sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(['campaign_id'], ['campaign.id']),
        sa.ForeignKeyConstraint(['team_id'], ['team.id']),
        sa.PrimaryKeyConstraint('team_id', 'day', 'campaign_id'),
    )
    op.create_index('ix_kiosk_day_campaign_id', 'kiosk_day', ['campaign_id'])


def downgrade() -> None:
    op.drop_table('kiosk_day')
    op.drop_table('access_link')
    _PURPOSES.drop(op.get_bind(), checkfirst=True)
