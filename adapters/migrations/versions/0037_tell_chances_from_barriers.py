"""Tell chances, and what should stay, from barriers; and the primary process from the supporting.

All that was reported before this is a barrier.
"""

import sqlalchemy as sa
from alembic import op

revision = '0037'
down_revision = '0036'
branch_labels = None
depends_on = None

_SIGNAL = sa.Enum('BARRIER', 'CHANCE', 'KEEP', name='signal')
_PROCESS = sa.Enum('PRIMARY', 'SUPPORTING', name='process')


def upgrade() -> None:
    for words in (_SIGNAL, _PROCESS):
        words.create(op.get_bind(), checkfirst=True)
    with op.batch_alter_table('barrier') as barriers:
        barriers.add_column(sa.Column('kind', _SIGNAL, nullable=False, server_default='BARRIER'))
        barriers.add_column(sa.Column('process', _PROCESS, nullable=True))
    with op.batch_alter_table('solution') as solutions:
        solutions.add_column(sa.Column('kind', _SIGNAL, nullable=False, server_default='BARRIER'))


def downgrade() -> None:
    with op.batch_alter_table('solution') as solutions:
        solutions.drop_column('kind')
    with op.batch_alter_table('barrier') as barriers:
        barriers.drop_column('process')
        barriers.drop_column('kind')
    for words in (_SIGNAL, _PROCESS):
        words.drop(op.get_bind(), checkfirst=True)
