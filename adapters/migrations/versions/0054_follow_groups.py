"""Let teams follow groups of their platform; who is in those is not kept."""

import sqlalchemy as sa
from alembic import op

revision = '0054'
down_revision = '0053'
branch_labels = None
depends_on = None

_STATES = sa.Enum('WAITING', 'FOLLOWED', 'HELD', name='groupstate')


def upgrade() -> None:
    op.create_table(
        'linked_group',
        sa.Column('id', sa.Uuid(), nullable=False),
        sa.Column('workspace_id', sa.Uuid(), nullable=False),
        sa.Column('team_id', sa.Uuid(), nullable=False),
        sa.Column('external_id', sa.String(), nullable=False),
        sa.Column('name', sa.String(), nullable=False),
        sa.Column('size', sa.Integer(), nullable=True),
        sa.Column('left_out', sa.Integer(), nullable=False),
        sa.Column('shared', sa.Integer(), nullable=False),
        sa.Column('moving', sa.Integer(), nullable=False),
        sa.Column('state', _STATES, nullable=False),
        sa.Column('agreed', sa.Boolean(), nullable=False),
        sa.Column('problem', sa.String(), nullable=False),
        sa.Column('failing_since', sa.Date(), nullable=True),
        sa.Column('due', sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(['team_id'], ['team.id'], ondelete='CASCADE'),
        sa.ForeignKeyConstraint(['workspace_id'], ['workspace.id']),
        sa.PrimaryKeyConstraint('id'),
        sa.UniqueConstraint('team_id'),
        sa.UniqueConstraint('workspace_id', 'external_id'),
    )
    op.create_index('ix_linked_group_due', 'linked_group', ['due'])


def downgrade() -> None:
    op.drop_table('linked_group')
    _STATES.drop(op.get_bind(), checkfirst=True)
