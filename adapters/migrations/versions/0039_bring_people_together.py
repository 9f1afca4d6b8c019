"""Bring people together: rounds of lunch talks, who wishes, who talks, and what they agreed."""

import sqlalchemy as sa
from alembic import op

revision = '0039'
down_revision = '0038'
branch_labels = None
depends_on = None

_OUTCOMES = sa.Enum('TALKED', 'NOT_YET', 'WILL_NOT', 'GONE', name='talkoutcome')
_KINDS = sa.Enum('ACTION', 'WORKING', 'QUESTION', 'CONTACT', 'NOTHING', name='agreementkind')
_TABLES = (
    'conversation_member', 'agreement', 'talk_member', 'talk', 'avoidance', 'talk_wish', 'talker',
    'talk_round',
)


def _points_at(name: str, table: str, *, nullable: bool = False) -> tuple[sa.Column, sa.Constraint]:
    column = sa.Column(name, sa.Uuid(), nullable=nullable)
    return column, sa.ForeignKeyConstraint([name], [f'{table}.id'])


def upgrade() -> None:
    op.create_table(
        'talk_round',
        sa.Column('id', sa.Uuid(), nullable=False),
        *_points_at('organisation_id', 'organisation'),
        sa.Column('opened_on', sa.Date(), nullable=False),
        sa.Column('closes_at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('paired_at', sa.DateTime(timezone=True), nullable=True),
        sa.Column('settles_at', sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint('id'),
    )
    op.create_table(
        'talker',
        *_points_at('participant_id', 'participant'),
        sa.Column('silent', sa.Integer(), nullable=False),
        sa.Column('returns_on', sa.Date(), nullable=True),
        sa.Column('told', sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint('participant_id'),
    )
    op.create_table(
        'talk_wish',
        *_points_at('round_id', 'talk_round'),
        *_points_at('participant_id', 'participant'),
        sa.Column('wants', sa.Boolean(), nullable=False),
        sa.Column('unpaired', sa.String(), nullable=False),
        sa.PrimaryKeyConstraint('round_id', 'participant_id'),
    )
    op.create_table(
        'avoidance',
        sa.Column('id', sa.Uuid(), nullable=False),
        *_points_at('participant_id', 'participant'),
        sa.Column('sealed', sa.String(), nullable=False),
        sa.PrimaryKeyConstraint('id'),
    )
    op.create_table(
        'talk',
        sa.Column('id', sa.Uuid(), nullable=False),
        *_points_at('round_id', 'talk_round'),
        *_points_at('barrier_id', 'barrier', nullable=True),
        sa.PrimaryKeyConstraint('id'),
    )
    op.create_table(
        'talk_member',
        *_points_at('talk_id', 'talk'),
        *_points_at('participant_id', 'participant'),
        sa.Column('outcome', _OUTCOMES, nullable=True),
        sa.Column('ask_at', sa.DateTime(timezone=True), nullable=True),
        sa.Column('asked', sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint('talk_id', 'participant_id'),
    )
    op.create_table(
        'agreement',
        sa.Column('id', sa.Uuid(), nullable=False),
        *_points_at('talk_id', 'talk'),
        *_points_at('participant_id', 'participant'),
        sa.Column('kind', _KINDS, nullable=False),
        sa.Column('words', sa.String(), nullable=False),
        sa.Column('agreed_on', sa.Date(), nullable=False),
        sa.Column('ask_at', sa.DateTime(timezone=True), nullable=True),
        sa.Column('holds', sa.Boolean(), nullable=True),
        sa.PrimaryKeyConstraint('id'),
    )
    op.create_table(
        'conversation_member',
        *_points_at('conversation_id', 'conversation'),
        *_points_at('account_id', 'account'),
        sa.PrimaryKeyConstraint('conversation_id', 'account_id'),
    )
    for table, column in _INDEXES:
        op.create_index(f'ix_{table}_{column}', table, [column])


_INDEXES = (
    ('talk_round', 'organisation_id'),
    ('talk_round', 'paired_at'),
    ('talk_round', 'settles_at'),
    ('talk_wish', 'participant_id'),
    ('avoidance', 'participant_id'),
    ('talk', 'round_id'),
    ('talk_member', 'participant_id'),
    ('talk_member', 'ask_at'),
    ('agreement', 'talk_id'),
    ('agreement', 'participant_id'),
    ('agreement', 'ask_at'),
    ('conversation_member', 'account_id'),
)


def downgrade() -> None:
    for table in _TABLES:
        op.drop_table(table)
    for kind in (_OUTCOMES, _KINDS):
        kind.drop(op.get_bind(), checkfirst=True)
