"""Set goals: what is wanted by which year, what was measured, and which action serves it."""

import sqlalchemy as sa
from alembic import op

revision = '0035'
down_revision = '0034'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'goal',
        sa.Column('id', sa.Uuid(), nullable=False),
        sa.Column('organisation_id', sa.Uuid(), nullable=False),
        sa.Column('theme', sa.String(), nullable=False),
        sa.Column('text', sa.String(), nullable=False),
        sa.Column('unit', sa.String(), nullable=False),
        sa.Column('from_year', sa.Integer(), nullable=True),
        sa.Column('from_value', sa.Float(), nullable=True),
        sa.Column('to_year', sa.Integer(), nullable=True),
        sa.Column('to_value', sa.Float(), nullable=True),
        sa.Column('source', sa.String(), nullable=False),
        sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('version', sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id']),
        sa.PrimaryKeyConstraint('id'),
    )
    op.create_index('ix_goal_organisation_id', 'goal', ['organisation_id'])
    op.create_table(
        'reading',
        sa.Column('id', sa.Uuid(), nullable=False),
        sa.Column('goal_id', sa.Uuid(), nullable=False),
        sa.Column('day', sa.Date(), nullable=False),
        sa.Column('value', sa.Float(), nullable=False),
        sa.Column('source', sa.String(), nullable=False),
        sa.Column('note', sa.String(), nullable=False),
        sa.Column('version', sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(['goal_id'], ['goal.id']),
        sa.PrimaryKeyConstraint('id'),
        sa.UniqueConstraint('goal_id', 'day'),
    )
    with op.batch_alter_table('action') as actions:
        actions.add_column(sa.Column('goal_id', sa.Uuid(), nullable=True))
        actions.create_foreign_key('fk_action_goal_id', 'goal', ['goal_id'], ['id'])
        actions.create_index('ix_action_goal_id', ['goal_id'])


def downgrade() -> None:
    with op.batch_alter_table('action') as actions:
        actions.drop_index('ix_action_goal_id')
        actions.drop_constraint('fk_action_goal_id', type_='foreignkey')
        actions.drop_column('goal_id')
    op.drop_table('reading')
    op.drop_table('goal')
