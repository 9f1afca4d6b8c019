"""Ask in waves: questionnaires, who began, and answers of nobody until a wave closes."""

import sqlalchemy as sa
from alembic import op

revision = '0034'
down_revision = '0033'
branch_labels = None
depends_on = None

_WAVES = ('BEFORE', 'LAST_WEEK', 'AFTER', 'OTHER')


def upgrade() -> None:
    op.create_table(
        'measure',
        sa.Column('id', sa.Uuid(), nullable=False),
        sa.Column('organisation_id', sa.Uuid(), nullable=False),
        sa.Column('campaign_id', sa.Uuid(), nullable=False),
        sa.Column('questionnaire', sa.String(), nullable=False),
        sa.Column('wave', sa.Enum(*_WAVES, name='wave'), nullable=False),
        sa.Column('opens', sa.Date(), nullable=False),
        sa.Column('closes', sa.Date(), nullable=False),
        sa.Column('content', sa.String(), nullable=False),
        sa.Column('closed_on', sa.Date(), nullable=True),
        sa.Column('results', sa.JSON(), server_default='[]', nullable=False),
        sa.ForeignKeyConstraint(['campaign_id'], ['campaign.id']),
        sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id']),
        sa.PrimaryKeyConstraint('id'),
    )
    op.create_index('ix_measure_organisation_id', 'measure', ['organisation_id'])
    op.create_table(
        'measure_begun',
        sa.Column('key', sa.String(), nullable=False),
        sa.Column('measure_id', sa.Uuid(), nullable=False),
        sa.Column('answers', sa.JSON(), server_default='{}', nullable=False),
        sa.Column('finished', sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(['measure_id'], ['measure.id']),
        sa.PrimaryKeyConstraint('key'),
        sqlite_with_rowid=False,
    )
    op.create_index('ix_measure_begun_measure_id', 'measure_begun', ['measure_id'])
    op.create_table(
        'measure_answer',
        sa.Column('id', sa.Uuid(), nullable=False),
        sa.Column('measure_id', sa.Uuid(), nullable=False),
        sa.Column('question', sa.String(), nullable=False),
        sa.Column('answer', sa.String(), nullable=False),
        sa.Column('team_id', sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(['measure_id'], ['measure.id']),
        sa.ForeignKeyConstraint(['team_id'], ['team.id']),
        sa.PrimaryKeyConstraint('id'),
        sqlite_with_rowid=False,
    )
    op.create_index('ix_measure_answer_measure_id', 'measure_answer', ['measure_id'])


def downgrade() -> None:
    op.drop_table('measure_answer')
    op.drop_table('measure_begun')
    op.drop_table('measure')
    sa.Enum(name='wave').drop(op.get_bind(), checkfirst=True)
