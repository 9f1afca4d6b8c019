"""Let workspaces install the app themselves."""

import sqlalchemy as sa
from alembic import op

revision = '0010'
down_revision = '0009'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('slack_installation',
    sa.Column('external_id', sa.String(), nullable=False),
    sa.Column('enterprise_id', sa.String(), nullable=False),
    sa.Column('bot_user_id', sa.String(), nullable=False),
    sa.Column('scopes', sa.String(), nullable=False),
    sa.Column('token', sa.String(), nullable=False),
    sa.Column('installed_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('gone_at', sa.DateTime(timezone=True), nullable=True),
    sa.PrimaryKeyConstraint('external_id')
    )
    with op.batch_alter_table('slack_installation', schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f('ix_slack_installation_enterprise_id'), ['enterprise_id'], unique=False
        )

    op.create_table('slack_install_state',
    sa.Column('digest', sa.String(), nullable=False),
    sa.Column('expires_at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('digest')
    )
    with op.batch_alter_table('slack_install_state', schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f('ix_slack_install_state_expires_at'), ['expires_at'], unique=False
        )
