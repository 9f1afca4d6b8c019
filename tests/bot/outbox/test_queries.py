from sqlalchemy import event
from sqlmodel import Session

from bot import outbox
from bot.outbox import UNLIMITED
from bot.outbox.claims import claim
from tests.in_memory import in_memory


def test_what_was_sent_long_ago_costs_a_claim_nothing(clock):
    engine = in_memory()
    statements = []
    event.listen(
        engine,
        "before_cursor_execute",
        lambda connection, cursor, statement, values, *rest: statements.append((statement, values)),
    )

    with Session(engine) as session:
        claim(session, "me", {"slack": UNLIMITED}, now=clock(), horizon=clock(), limit=10)
        outbox.refresh(session, "challenge/1", now=clock())
        plans = [
            row[-1]
            for statement, values in list(statements)
            for row in session.connection().exec_driver_sql(
                f"EXPLAIN QUERY PLAN {statement}", values
            )
        ]

    reads = [step for step in plans if "delivery" in step]
    assert len(reads) >= 7
    indexes = ("_due", "_waiting", "_sending", "_doubted", "_subject", "_updates_id")
    small = [*(f"ix_delivery{name}" for name in indexes), "(id=?)"]
    assert [step for step in reads if not any(name in step for name in small)] == []
