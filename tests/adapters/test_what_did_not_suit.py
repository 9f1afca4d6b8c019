"""What was kept of what does not suit somebody, by a version that kept it."""

from uuid import UUID

import sqlalchemy as sa
from alembic import command
from sqlalchemy import create_engine
from sqlmodel import Session, SQLModel, select

from adapters.database.urls import parse_url
from adapters.migrations import migrate
from adapters.migrations.upgrading import configuration
from challenges.models import Barrier, BarrierStatus
from tests.adapters.test_migrations import HISTORY, fill

THE_ONE = next(one for one in HISTORY.walk_revisions() if "does_not_suit" in one.path)
HEALTH, OWN, OTHER = (UUID(int=number) for number in (1, 2, 3))
ON_A_BARRIER = {
    "barrier", "friction", "support", "barrier_change", "action_barrier", "confirmation", "retry",
    "measurement", "follow_code", "remark",
}  # fmt: skip


def kept_before(connection: sa.Connection) -> dict[str, int]:
    """Three barriers with all that may stand on one: of health, merged into it, and merged too."""
    command.upgrade(configuration(connection), str(THE_ONE.down_revision))
    rows = fill(connection)
    metadata = sa.MetaData()
    metadata.reflect(connection)
    barrier, delivery = metadata.tables["barrier"], metadata.tables["delivery"]
    is_text = not isinstance(barrier.c.id.type, sa.Uuid)
    health, own, other = (one.hex if is_text else one for one in (HEALTH, OWN, OTHER))
    merged = {"merged_into_id": health, "status": "MERGED", "closed_at": barrier.c.acknowledged_at}
    for one, values in (
        (health, {"code": "HEALTH"}), (own, {"origin": "own/1", **merged}), (other, merged),
    ):  # fmt: skip
        connection.execute(barrier.update().where(barrier.c.id == one).values(**values))
    told = {"key": f"barrier/{HEALTH}/2/somebody"}
    connection.execute(delivery.update().where(delivery.c.id == health).values(**told))
    return rows


def test_nothing_stays_of_what_does_not_suit_somebody(empty_database_url: str):
    engine = create_engine(parse_url(empty_database_url))
    with engine.begin() as connection:
        before = kept_before(connection)

    migrate(empty_database_url)

    with Session(engine) as session:
        [left] = session.exec(select(Barrier)).all()
        tables = SQLModel.metadata.tables
        after = {
            name: session.connection()
            .execute(sa.select(sa.func.count()).select_from(table))
            .scalar()
            for name, table in tables.items()
            if name in before
        }
    assert (left.id, left.status) == (OTHER, BarrierStatus.ACKNOWLEDGED)
    assert (left.merged_into_id, left.closed_at) == (None, None)
    gone = {name: before[name] - number for name, number in after.items() if number < before[name]}
    assert gone == {name: 2 for name in ON_A_BARRIER} | {"delivery": 1}
    engine.dispose()
