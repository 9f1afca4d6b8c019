"""A workspace with channels and one person, and a delivery loop on a fake platform."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

import pytest
from sqlmodel import Session, select

from bot import outbox
from bot.chat.cards import Card
from bot.models import Account, ConversationRecord, Delivery, WorkspaceRecord
from bot.outbox import Deliveries, Rate
from bot.ports import Clock
from challenges.models import Organisation, Participant
from tests.fakes.clock import FakeClock
from tests.fakes.platform import FakePlatform

CHANNELS = ("C1", "C2", "C3")


@dataclass
class Post:
    """Puts messages in the outbox, each with its title as its key."""

    store: object
    clock: FakeClock
    ids: dict[str, UUID]

    async def __call__(self, title: str, channel: str = "C1", **options) -> bool:
        options.setdefault("key", title)
        options.setdefault("now", self.clock())
        card = None if options.pop("composed", False) else Card(title)

        def work(session: Session) -> bool:
            conversation = session.get_one(ConversationRecord, self.ids[channel])
            return outbox.post(session, conversation, card, **options)

        return await self.store.write(work)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def platform() -> FakePlatform:
    return FakePlatform()


def _people(session: Session, now: datetime) -> dict[str, UUID]:
    organisation = Organisation(name="Voorbeeld", created_at=now)
    session.add(organisation)
    session.flush()
    workspace = WorkspaceRecord(organisation_id=organisation.id, platform="fake", external_id="T1")
    person = Participant(organisation_id=organisation.id)
    session.add_all([workspace, person])
    session.flush()
    account = Account(workspace_id=workspace.id, external_id="U1", participant_id=person.id)
    session.add(account)
    session.flush()
    records = {
        name: ConversationRecord(id=uuid4(), workspace_id=workspace.id, external_id=name)
        for name in CHANNELS
    }
    records["direct"] = ConversationRecord(workspace_id=workspace.id, account_id=account.id)
    session.add_all(records.values())
    return {name: record.id for name, record in records.items()}


@pytest.fixture
async def post(store, clock: FakeClock) -> Post:
    ids = await store.write(lambda session: _people(session, clock()))
    return Post(store, clock, ids)


@pytest.fixture
def texts() -> dict[str, str]:
    """What composed messages say, by subject; a subject that is missing raises."""
    return {}


@pytest.fixture
def loop_at(store, clock, platform, texts) -> Callable[..., Deliveries]:
    """A delivery loop with the given rates."""

    def compose(session: Session, deliveries: Sequence[Delivery]) -> list[Card | None]:
        said = [texts[delivery.subject] for delivery in deliveries]
        return [Card(text) if text else None for text in said]

    def make(clock: Clock = clock, **rate: float) -> Deliveries:
        return Deliveries(
            store,
            clock,
            {"fake": platform},
            compose,
            rates={"fake": Rate(**rate)},
            jitter=lambda: 1.0,
        )

    return make


@pytest.fixture
def deliveries(loop_at) -> Deliveries:
    """A delivery loop without limits."""
    return loop_at()


@pytest.fixture
def row(store) -> Callable[[str], Awaitable[Delivery]]:
    """A row of the outbox by its key."""

    async def find(key: str) -> Delivery:
        statement = select(Delivery).where(Delivery.key == key)
        return await store.read(lambda session: session.exec(statement).one())

    return find
