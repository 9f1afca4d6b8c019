"""Tell other programs what happens: their addresses, sealed, and what is on its way to them."""

import sqlalchemy as sa
from alembic import op

revision = '0049'
down_revision = '0048'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'webhook',
        sa.Column('id', sa.Uuid(), nullable=False),
        sa.Column('organisation_id', sa.Uuid(), nullable=False),
        sa.Column('name', sa.String(), nullable=False),
        sa.Column('sealed_url', sa.String(), nullable=False),
        sa.Column('sealed_secret', sa.String(), nullable=False),
        sa.Column('events', sa.JSON(), nullable=False),
        sa.Column('made_on', sa.Date(), nullable=False),
        sa.Column('looked_on', sa.Date(), nullable=False),
        sa.Column('look_at', sa.DateTime(timezone=True), nullable=True),
        sa.Column('failing_since', sa.DateTime(timezone=True), nullable=True),
        sa.Column('disabled_on', sa.Date(), nullable=True),
        sa.Column('disabled_because', sa.String(), nullable=False),
        sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id']),
        sa.PrimaryKeyConstraint('id'),
    )
    op.create_index('ix_webhook_organisation_id', 'webhook', ['organisation_id'])
    op.create_index('ix_webhook_look_at', 'webhook', ['look_at'])
    op.create_table(
        'webhook_message',
        sa.Column('id', sa.Uuid(), nullable=False),
        sa.Column('webhook_id', sa.Uuid(), nullable=False),
        sa.Column('event', sa.String(), nullable=False),
        sa.Column('about_id', sa.Uuid(), nullable=False),
        sa.Column('day', sa.Date(), nullable=False),
        sa.Column('body', sa.String(), nullable=False),
        sa.Column('due', sa.DateTime(timezone=True), nullable=False),
        sa.Column('attempts', sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(['webhook_id'], ['webhook.id'], ondelete='CASCADE'),
        sa.PrimaryKeyConstraint('id'),
    )
    op.create_index('ix_webhook_message_webhook_id', 'webhook_message', ['webhook_id'])
    op.create_index('ix_webhook_message_due', 'webhook_message', ['due'])


def downgrade() -> None:
    op.drop_table('webhook_message')
    op.drop_table('webhook')
