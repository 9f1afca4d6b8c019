"""Keep a card index: cards, who put their name on one, and whom it helped."""

import sqlalchemy as sa
from alembic import op

revision = '0042'
down_revision = '0041'
branch_labels = None
depends_on = None

_KINDS = sa.Enum('CONTACT', 'PROJECT', 'TOOL', name='cardkind')
_LINES = ('title', 'text', 'link', 'theme', 'role', 'mailbox', 'differently')


def upgrade() -> None:
    op.create_table(
        'index_card',
        sa.Column('id', sa.Uuid(), nullable=False),
        sa.Column('organisation_id', sa.Uuid(), nullable=False),
        sa.Column('key', sa.String(), nullable=False),
        sa.Column('kind', _KINDS, nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in _LINES),
        sa.Column('shared', sa.Boolean(), nullable=False),
        sa.Column('shared_by', sa.String(), nullable=False),
        sa.Column('reviewed_on', sa.Date(), nullable=False),
        sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('version', sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id']),
        sa.PrimaryKeyConstraint('id'),
        sa.UniqueConstraint('organisation_id', 'key'),
    )
    op.create_table(
        'card_person',
        sa.Column('card_id', sa.Uuid(), nullable=False),
        sa.Column('participant_id', sa.Uuid(), nullable=True),
        sa.Column('name', sa.String(), nullable=False),
        sa.Column('outside', sa.Boolean(), nullable=False),
        sa.Column('until', sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(['card_id'], ['index_card.id']),
        sa.ForeignKeyConstraint(['participant_id'], ['participant.id']),
        sa.PrimaryKeyConstraint('card_id'),
    )
    op.create_table(
        'card_thanks',
        sa.Column('id', sa.Uuid(), nullable=False),
        sa.Column('organisation_id', sa.Uuid(), nullable=False),
        sa.Column('thing_id', sa.Uuid(), nullable=False),
        sa.Column('participant_id', sa.Uuid(), nullable=True),
        sa.Column('said_on', sa.Date(), nullable=False),
        sa.Column('left_on', sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id']),
        sa.ForeignKeyConstraint(['participant_id'], ['participant.id']),
        sa.PrimaryKeyConstraint('id'),
        sa.UniqueConstraint('thing_id', 'participant_id'),
    )
    for table, column in (
        ('index_card', 'organisation_id'), ('card_person', 'participant_id'),
        ('card_person', 'until'), ('card_thanks', 'organisation_id'),
        ('card_thanks', 'thing_id'), ('card_thanks', 'participant_id'),
    ):  # fmt: skip
        op.create_index(f'ix_{table}_{column}', table, [column])


def downgrade() -> None:
    for table in ('card_thanks', 'card_person', 'index_card'):
        op.drop_table(table)
    _KINDS.drop(op.get_bind(), checkfirst=True)
