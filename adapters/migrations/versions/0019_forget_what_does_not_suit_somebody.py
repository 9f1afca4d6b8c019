"""Forget what does not suit somebody: those reports, their barriers and all that stands on them.

What a coordinator merged into one in somebody's own words goes too, since it says the same. Another
ready-made answer that was merged into one stands for itself again.
"""

import sqlalchemy as sa
from alembic import op

revision = '0019'
down_revision = '0018'
branch_labels = None
depends_on = None

barrier = sa.table(
    'barrier',
    sa.column('id', sa.Uuid()),
    sa.column('code', sa.String()),
    sa.column('origin', sa.String()),
    sa.column('status', sa.Enum('REPORTED', 'ACKNOWLEDGED', name='barrierstatus')),
    sa.column('acknowledged_at', sa.DateTime(timezone=True)),
    sa.column('merged_into_id', sa.Uuid()),
    sa.column('closed_at', sa.DateTime(timezone=True)),
)
friction = sa.table('friction', sa.column('id', sa.Uuid()), sa.column('barrier_id', sa.Uuid()))
follow_code = sa.table(
    'follow_code', sa.column('id', sa.Uuid()), sa.column('friction_id', sa.Uuid())
)
remark = sa.table('remark', sa.column('follow_code_id', sa.Uuid()))
delivery = sa.table('delivery', sa.column('key', sa.String()))

ON_A_BARRIER = (
    'friction', 'support', 'barrier_change', 'action_barrier', 'confirmation', 'retry',
    'measurement',
)  # fmt: skip


def upgrade() -> None:
    suits_not = barrier.c.code == 'HEALTH'
    heads = sa.select(barrier.c.id).where(suits_not).scalar_subquery()
    said_so = sa.and_(barrier.c.origin.like('own/%'), barrier.c.merged_into_id.in_(heads))
    doomed = op.get_bind().execute(sa.select(barrier.c.id).where(suits_not | said_so)).scalars()
    for one in doomed.all():
        _forget(one)


def _forget(one: object) -> None:
    read = sa.case((barrier.c.acknowledged_at.is_(None), 'REPORTED'), else_='ACKNOWLEDGED')
    status = sa.cast(read, barrier.c.status.type)
    op.execute(
        barrier.update()
        .where(barrier.c.merged_into_id == one)
        .values(merged_into_id=None, status=status, closed_at=None)
    )
    reports = sa.select(friction.c.id).where(friction.c.barrier_id == one)
    codes = sa.select(follow_code.c.id).where(follow_code.c.friction_id.in_(reports))
    op.execute(remark.delete().where(remark.c.follow_code_id.in_(codes)))
    op.execute(follow_code.delete().where(follow_code.c.friction_id.in_(reports)))
    for name in ON_A_BARRIER:
        table = sa.table(name, sa.column('barrier_id', sa.Uuid()))
        op.execute(table.delete().where(table.c.barrier_id == one))
    op.execute(delivery.delete().where(delivery.c.key.contains(str(one))))
    op.execute(barrier.delete().where(barrier.c.id == one))
