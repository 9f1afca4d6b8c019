"""Follow a playbook: which one, how far it is, and what of its gate was open at the start."""

import sqlalchemy as sa
from alembic import op

revision = '0031'
down_revision = '0030'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'plan',
        sa.Column('id', sa.Uuid(), nullable=False),
        sa.Column('organisation_id', sa.Uuid(), nullable=False),
        sa.Column('campaign_id', sa.Uuid(), nullable=True),
        sa.Column('playbook', sa.String(), nullable=False),
        sa.Column('content', sa.String(), nullable=False),
        sa.Column('starts_on', sa.Date(), nullable=True),
        sa.Column('begun_at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('ungated_on', sa.Date(), nullable=True),
        sa.Column('ungated', sa.JSON(), server_default='[]', nullable=False),
        sa.ForeignKeyConstraint(['campaign_id'], ['campaign.id']),
        sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id']),
        sa.PrimaryKeyConstraint('id'),
        sa.UniqueConstraint('campaign_id'),
    )
    op.create_index('ix_plan_organisation_id', 'plan', ['organisation_id'])
    op.create_table(
        'plan_step',
        sa.Column('id', sa.Uuid(), nullable=False),
        sa.Column('plan_id', sa.Uuid(), nullable=False),
        sa.Column('key', sa.String(), nullable=False),
        sa.Column('done_on', sa.Date(), nullable=False),
        sa.Column('note', sa.String(), nullable=False),
        sa.Column('participant_id', sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(['participant_id'], ['participant.id']),
        sa.ForeignKeyConstraint(['plan_id'], ['plan.id']),
        sa.PrimaryKeyConstraint('id'),
        sa.UniqueConstraint('plan_id', 'key'),
    )
    op.create_index('ix_plan_step_participant_id', 'plan_step', ['participant_id'])


def downgrade() -> None:
    op.drop_table('plan_step')
    op.drop_table('plan')
