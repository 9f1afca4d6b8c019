"""Work for a store: a row that is written, and the rows that are there."""

from datetime import UTC, datetime

from sqlmodel import Session, select

from bot.models import InboxEntry

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


def adding(key: str):
    """Work that adds one row."""

    def work(session: Session) -> str:
        session.add(InboxEntry(key=key, received_at=NOW))
        return key

    return work


async def keys(store) -> list[str]:
    statement = select(InboxEntry.key).order_by(InboxEntry.key)
    return list(await store.read(lambda session: session.exec(statement).all()))
