"""What a press asks of the database: each question costs, most of all where it goes over a wire."""

from collections.abc import AsyncGenerator, Callable
from pathlib import Path
from typing import TypeVar

import pytest
from sqlmodel import Session

from adapters.database import SqliteStore, open_store
from adapters.database.sessions import driver_of
from adapters.migrations import migrate
from challenges.models import Role
from tests.scenarios.reminding import reminded
from tests.scenarios.world import World

T = TypeVar("T")


class Overheard:
    """A store whose statements are heard, without those that begin and end a transaction."""

    def __init__(self, store: SqliteStore) -> None:
        self._store = store
        self.read = store.read
        self.statements: list[str] = []

    async def write(
        self, work: Callable[[Session], T], *, within: float | None = None, together: bool = False
    ) -> T:
        def heard(session: Session) -> T:
            self.statements.clear()
            driver = driver_of(session.connection())
            driver.set_trace_callback(self.statements.append)
            try:
                return work(session)
            finally:
                driver.set_trace_callback(None)

        return await self._store.write(heard, within=within, together=together)


@pytest.fixture
async def overheard(tmp_path: Path) -> AsyncGenerator[Overheard]:
    url = f"sqlite:///{tmp_path / 'overheard.sqlite'}"
    migrate(url)
    store = open_store(url)
    assert isinstance(store, SqliteStore)
    yield Overheard(store)
    await store.close()


async def test_press_asks_five_things_and_a_newcomers_fourteen(overheard):
    world = World(overheard)
    await world.begin({"Facilitair": 8})
    await world.at(1)

    member, newcomer = world.person("Facilitair-0", locale=""), world.person("new")
    await member.presses("Gedaan", on=world.post)
    assert len(overheard.statements) == 5, overheard.statements

    await newcomer.presses("Gedaan", on=world.post)
    assert len(overheard.statements) == 14, overheard.statements


async def test_an_answer_to_a_questionnaire_asks_no_more_than_a_press(overheard):
    world = World(overheard)
    await world.begin({"Facilitair": 22})
    coordinator = await world.grant("Facilitair-0", Role.COORDINATOR)
    await world.at(1)
    anna = world.person("Facilitair-1", locale="")
    await anna.presses("Gedaan", on=world.post)
    a_press = len(overheard.statements)
    await coordinator.presses_raw("new-wave")
    await coordinator.fills_in(
        questionnaire="nulmeting", wave="other", opens="2026-06-01", closes="2026-06-12"
    )
    await anna.types("vragenlijst")
    await anna.presses("Beginnen (2 min)")

    for label in ("Met de auto, alleen", "5 tot 10 km", "Geen van deze", "4"):
        await anna.presses(label)
        assert len(overheard.statements) <= a_press, overheard.statements


async def test_only_who_asked_for_reminders_has_one_looked_for(overheard):
    world = World(overheard)
    await world.begin({"Facilitair": 8})
    anna, bram = await reminded(world), world.person("Facilitair-1")
    await world.at(1)

    await bram.presses("Gedaan", on=world.post)
    assert not [said for said in overheard.statements if "FROM delivery" in said]
    await anna.presses("Gedaan", on=world.post)
    assert [said for said in overheard.statements if "FROM delivery" in said]
