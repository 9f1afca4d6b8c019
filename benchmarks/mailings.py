"""A direct message to each of many people, in the outbox of a database of its own."""

import asyncio
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from uuid import UUID, uuid4

from sqlalchemy import Engine, NullPool, bindparam, create_engine, insert, text
from sqlmodel import Session, col, func, select

from adapters import migrations
from adapters.database import open_store
from adapters.database.urls import parse_url
from benchmarks.worlds import person
from bot import outbox, roster
from bot.chat.cards import Button, Card, Look, Text
from bot.chat.conversations import Workspace
from bot.models import Account, ConversationRecord, Delivery, DeliveryState
from challenges.models import Organisation, Participant

CARD = Card(
    "Dag 3 van 10: loop een rondje",
    (
        Text("Loop vandaag tien minuten tijdens je pauze, alleen of met een collega."),
        Text("Lukt het niet? Laat weten wat in de weg zit, dan kunnen we er iets aan doen."),
    ),
    (
        Button("check-in", "Gedaan", f"{UUID(int=3)}/done", Look.PRIMARY),
        Button("check-in", "Vandaag niet", f"{UUID(int=3)}/not-today"),
        Button("report-friction", "Iets staat in de weg", str(UUID(int=3)), opens_form=True),
    ),
)


@dataclass(frozen=True)
class Mailing:
    """What was posted: in which database, and what posting took beside the rest of its work."""

    url: str
    messages: int
    processor_seconds: float

    def in_state(self, state: DeliveryState) -> int:
        """How many messages are in a state."""
        with _engine(self.url).connect() as connection:
            return connection.execute(_IN_STATE, {"state": state}).scalar_one()

    def is_settled(self) -> bool:
        """Whether nobody has to send a message any more, or to ask about one."""
        # By its partial indexes: looking must cost next to nothing of what is measured.
        with _engine(self.url).connect() as connection:
            return not connection.execute(_UNSETTLED).scalar_one()


_IN_STATE = select(func.count()).where(col(Delivery.state) == bindparam("state"))
_UNSETTLED = text(
    "SELECT EXISTS (SELECT 1 FROM delivery WHERE state = 'PENDING')"
    " OR EXISTS (SELECT 1 FROM delivery WHERE state = 'SENDING')"
    " OR EXISTS (SELECT 1 FROM delivery WHERE state = 'UNCERTAIN' AND lease_until IS NOT NULL)"
)


@lru_cache
def _engine(url: str) -> Engine:
    return create_engine(parse_url(url), poolclass=NullPool)


def post_to_everybody(url: str, people: int, *, are_known: bool = False) -> Mailing:
    """Make the tables and so many people, and put a message to each of them in the outbox.

    `are_known`: their direct conversations have been opened before.
    """
    migrations.migrate(url)
    engine = create_engine(parse_url(url))
    conversations = _make_people(engine, people, are_known=are_known)
    now = datetime.now(UTC)
    records = [
        ConversationRecord(id=conversation, workspace_id=conversation)
        for conversation in conversations
    ]

    def post(session: Session) -> float:
        began = time.process_time()
        for number, record in enumerate(records):
            outbox.post(session, record, CARD, key=f"mailing/{number}", now=now, must_arrive=True)
        return time.process_time() - began

    took = asyncio.run(_written(url, post))
    if engine.dialect.name == "postgresql":
        with engine.connect() as connection:
            connection.exec_driver_sql("ANALYZE")
            connection.commit()
    engine.dispose()
    return Mailing(url, people, took)


async def _written(url: str, work: Callable[[Session], float]) -> float:
    """Do something as the bot does: where its store writes."""
    store = open_store(url)
    try:
        return await store.write(work)
    finally:
        await store.close()


def _make_people(engine: Engine, number: int, *, are_known: bool) -> Sequence[UUID]:
    now = datetime.now(UTC)
    with Session(engine) as session:
        organisation = Organisation(name="Voorbeeld", created_at=now)
        session.add(organisation)
        session.flush()
        workspace = roster.add_workspace(session, Workspace("slack", "T0FAKE"), organisation)
        session.flush()
        ids = [(uuid4(), uuid4(), uuid4(), person(n)) for n in range(number)]
        participants = [
            {"id": who, "organisation_id": organisation.id, "joined_on": now.date()}
            for who, _, _, _ in ids
        ]
        accounts = [
            {"id": account, "workspace_id": workspace.id, "external_id": user,
             "participant_id": who}
            for who, account, _, user in ids
        ]  # fmt: skip
        conversations = [
            {"id": conversation, "workspace_id": workspace.id, "account_id": account,
             "external_id": user if are_known else ""}
            for _, account, conversation, user in ids
        ]  # fmt: skip
        connection = session.connection()
        for model, rows in (
            (Participant, participants),
            (Account, accounts),
            (ConversationRecord, conversations),
        ):
            connection.execute(insert(model), rows)
        session.commit()
    return [conversation for _, _, conversation, _ in ids]
