"""Close weeks for good: standings that are made once, and who is expected from week to week."""

import sqlalchemy as sa
from alembic import op

revision = '0023'
down_revision = '0022'
branch_labels = None
depends_on = None

_AS_POSTGRESQL = {'uq': '%(table_name)s_%(column_0_N_name)s_key'}


def upgrade() -> None:
    op.create_table(
        'closed_week',
        sa.Column('campaign_id', sa.Uuid(), nullable=False),
        sa.Column('last_day', sa.Date(), nullable=False),
        sa.Column('first_day', sa.Date(), nullable=False),
        sa.Column('points', sa.JSON(), nullable=False),
        sa.Column('answered', sa.Integer(), nullable=True),
        sa.Column('done', sa.Integer(), nullable=True),
        sa.Column('counts', sa.JSON(), server_default='{}', nullable=False),
        sa.ForeignKeyConstraint(['campaign_id'], ['campaign.id']),
        sa.PrimaryKeyConstraint('campaign_id', 'last_day'),
    )
    op.create_table(
        'departure',
        sa.Column('campaign_id', sa.Uuid(), nullable=False),
        sa.Column('fingerprint', sa.String(), nullable=False),
        sa.ForeignKeyConstraint(['campaign_id'], ['campaign.id']),
        sa.PrimaryKeyConstraint('campaign_id', 'fingerprint'),
    )
    op.execute('ALTER TABLE campaign DROP COLUMN published')
    op.execute('ALTER TABLE campaign DROP COLUMN published_on')
    with op.batch_alter_table('campaign', schema=None) as batch_op:
        batch_op.add_column(sa.Column('ranking', sa.Boolean(), server_default=sa.true(), nullable=False))
        batch_op.add_column(sa.Column('fewest_in_row', sa.Integer(), server_default='8', nullable=False))
        batch_op.add_column(sa.Column('goal', sa.Integer(), server_default='60', nullable=False))
        batch_op.add_column(sa.Column('rows', sa.JSON(), server_default='[]', nullable=False))
        batch_op.add_column(sa.Column('closed_through', sa.Date(), nullable=True))
        batch_op.add_column(sa.Column('together', sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column('together_on', sa.Date(), nullable=True))
    op.execute('UPDATE campaign SET prior_weight = NULL')  # of rows now, not of teams
    with op.batch_alter_table('enrolment', naming_convention=_AS_POSTGRESQL) as batch_op:
        batch_op.add_column(sa.Column('expected_until', sa.Date(), nullable=True))
        batch_op.add_column(sa.Column('weekdays', sa.Integer(), server_default='127', nullable=False))
        batch_op.drop_constraint('enrolment_campaign_id_participant_id_key', type_='unique')
        batch_op.create_unique_constraint(
            'enrolment_campaign_id_participant_id_expected_from_key',
            ['campaign_id', 'participant_id', 'expected_from'],
        )
    with op.batch_alter_table('participant', schema=None) as batch_op:
        batch_op.add_column(sa.Column('weekdays', sa.Integer(), nullable=True))
    with op.batch_alter_table('team', schema=None) as batch_op:
        batch_op.add_column(sa.Column('headcount', sa.Integer(), nullable=True))
