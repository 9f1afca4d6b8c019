"""Hold sessions: what they are about, and the notes that were made in them."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = '0051'
down_revision = '0050'
branch_labels = None
depends_on = None

_SESSIONS = sa.Enum(
    'KICK_OFF', 'WORK', 'DOORSTART', 'OPPORTUNITY', 'AMBITION', 'CLOSING', name='sessionkind'
)
_NOTES = sa.Enum(
    'IDEA', 'ACTION', 'AMBITION', 'COMPETENCE', 'QUESTION', 'DECISION', name='notekind'
)
# It is there already, of the actions.
_HORIZONS = postgresql.ENUM('ONE_YEAR', 'BY_2030', 'BY_2050', name='horizon', create_type=False)


def upgrade() -> None:
    op.create_table(
        'work_session',
        sa.Column('id', sa.Uuid(), nullable=False),
        sa.Column('organisation_id', sa.Uuid(), nullable=False),
        sa.Column('kind', _SESSIONS, nullable=False),
        sa.Column('title', sa.String(), nullable=False),
        sa.Column('theme', sa.String(), nullable=False),
        sa.Column('place', sa.String(), nullable=False),
        sa.Column('starts_at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('ends_at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('departments', sa.String(), nullable=False),
        sa.Column('reported_on', sa.Date(), nullable=True),
        sa.Column('version', sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id']),
        sa.PrimaryKeyConstraint('id'),
    )
    op.create_index('ix_work_session_organisation_id', 'work_session', ['organisation_id'])
    op.create_table(
        'session_note',
        sa.Column('id', sa.Uuid(), nullable=False),
        sa.Column('session_id', sa.Uuid(), nullable=False),
        sa.Column('kind', _NOTES, nullable=False),
        sa.Column('text', sa.String(), nullable=False),
        sa.Column('written_at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('kept', sa.Boolean(), nullable=True),
        sa.Column('horizon', _HORIZONS, nullable=False),
        sa.Column('department', sa.String(), nullable=False),
        sa.Column('barrier_id', sa.Uuid(), nullable=True),
        sa.Column('action_id', sa.Uuid(), nullable=True),
        sa.Column('became_id', sa.Uuid(), nullable=True),
        sa.Column('version', sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(['action_id'], ['action.id']),
        sa.ForeignKeyConstraint(['barrier_id'], ['barrier.id']),
        sa.ForeignKeyConstraint(['session_id'], ['work_session.id']),
        sa.PrimaryKeyConstraint('id'),
    )
    for column in ('session_id', 'barrier_id', 'action_id'):
        op.create_index(f'ix_session_note_{column}', 'session_note', [column])


def downgrade() -> None:
    op.drop_table('session_note')
    op.drop_table('work_session')
    for kinds in (_NOTES, _SESSIONS):
        kinds.drop(op.get_bind(), checkfirst=True)
