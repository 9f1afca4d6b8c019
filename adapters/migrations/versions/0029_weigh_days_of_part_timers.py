"""Weigh the days of part-timers, so that a part-timer counts as much as anybody.

Who is expected already keeps the weight of somebody who works full time: a campaign ends by the
rule by which it began.
"""

import sqlalchemy as sa
from alembic import op

revision = '0029'
down_revision = '0028'
branch_labels = None
depends_on = None

FULL_TIME = 12


def upgrade() -> None:
    with op.batch_alter_table('enrolment') as batch_op:
        weight = sa.Column('weight', sa.Integer(), server_default=str(FULL_TIME), nullable=False)
        batch_op.add_column(weight)
    for table in ('check_in', 'team_day'):
        op.execute(f'UPDATE {table} SET halves = halves * {FULL_TIME}')


def downgrade() -> None:
    for table in ('check_in', 'team_day'):
        op.execute(f'UPDATE {table} SET halves = halves / {FULL_TIME}')
    with op.batch_alter_table('enrolment') as batch_op:
        batch_op.drop_column('weight')
