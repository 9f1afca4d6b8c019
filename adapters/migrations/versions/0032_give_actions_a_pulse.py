"""Give actions a pulse: who looks after them, their news, tasks, what they wait for and cost."""

import sqlalchemy as sa
from alembic import op

revision = '0032'
down_revision = '0031'
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table('action') as batch_op:
        batch_op.add_column(sa.Column('spent', sa.BigInteger(), nullable=True))
        batch_op.add_column(sa.Column('told_on', sa.Date(), nullable=True))
    op.create_table(
        'answerable',
        sa.Column('action_id', sa.Uuid(), nullable=False),
        sa.Column('participant_id', sa.Uuid(), nullable=True),
        sa.Column('digest', sa.String(), nullable=False),
        sa.Column('every', sa.Integer(), nullable=False),
        sa.Column('ask_on', sa.Date(), nullable=True),
        sa.Column('asked', sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(['action_id'], ['action.id']),
        sa.ForeignKeyConstraint(['participant_id'], ['participant.id']),
        sa.PrimaryKeyConstraint('action_id'),
    )
    op.create_index('ix_answerable_participant_id', 'answerable', ['participant_id'])
    op.create_index('ix_answerable_digest', 'answerable', ['digest'])
    op.create_table(
        'action_news',
        sa.Column('action_id', sa.Uuid(), nullable=False),
        sa.Column('position', sa.Integer(), nullable=False),
        sa.Column('participant_id', sa.Uuid(), nullable=True),
        sa.Column('day', sa.Date(), nullable=False),
        sa.Column(
            'health', sa.Enum('ON_TRACK', 'LATE', 'STUCK', 'DONE', name='health'), nullable=False
        ),
        sa.Column('words', sa.String(), nullable=False),
        sa.ForeignKeyConstraint(['action_id'], ['action.id']),
        sa.ForeignKeyConstraint(['participant_id'], ['participant.id']),
        sa.PrimaryKeyConstraint('action_id', 'position'),
    )
    op.create_index('ix_action_news_participant_id', 'action_news', ['participant_id'])
    op.create_table(
        'action_task',
        sa.Column('id', sa.Uuid(), nullable=False),
        sa.Column('action_id', sa.Uuid(), nullable=False),
        sa.Column('position', sa.Integer(), nullable=False),
        sa.Column('words', sa.String(), nullable=False),
        sa.Column('done', sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(['action_id'], ['action.id']),
        sa.PrimaryKeyConstraint('id'),
    )
    op.create_index('ix_action_task_action_id', 'action_task', ['action_id'])
    op.create_table(
        'action_dependency',
        sa.Column('action_id', sa.Uuid(), nullable=False),
        sa.Column('waits_for_id', sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(['action_id'], ['action.id']),
        sa.ForeignKeyConstraint(['waits_for_id'], ['action.id']),
        sa.PrimaryKeyConstraint('action_id', 'waits_for_id'),
    )
    op.create_index('ix_action_dependency_waits_for_id', 'action_dependency', ['waits_for_id'])


def downgrade() -> None:
    for table in ('action_dependency', 'action_task', 'action_news', 'answerable'):
        op.drop_table(table)
    with op.batch_alter_table('action') as batch_op:
        batch_op.drop_column('told_on')
        batch_op.drop_column('spent')
    sa.Enum(name='health').drop(op.get_bind(), checkfirst=True)
