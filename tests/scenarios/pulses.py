"""Actions that somebody looks after, for stories about them."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlmodel import Session, select

from bot import roster
from challenges.models import Action, ActionStatus, Organisation, Role
from tests.scenarios.world import WORKSPACE, Person, World

ASKS = "Hoe staat het met je acties?"


async def programme(world: World, *titles: str, due: date | None = None) -> Person:
    """A coordinator of an organisation with some actions, in June 2026."""
    await world.begin({"Noord": 3})
    await world.at(1)
    coordinator = await world.grant("carla", Role.COORDINATOR)

    def plan(session: Session) -> None:
        organisation = session.exec(select(Organisation)).one()
        for title in titles:
            session.add(
                Action(
                    organisation_id=organisation.id, title=title, owner="Inkoop", due=due,
                    status=ActionStatus.IN_PROGRESS, created_at=world.clock.now,
                )
            )  # fmt: skip

    await world.store.write(plan)
    return coordinator


async def code_for(world: World, coordinator: Person, title: str) -> str:
    """The code that a coordinator gets for an action."""
    [action] = [one for one in await world.rows(Action) if one.title == title]
    await coordinator.presses_raw("ask-answerable", str(action.id))
    return coordinator.sees.partition("mijn-acties ")[2].partition("”")[0]


async def says_yes(
    world: World, coordinator: Person, name: str, *titles: str, label: str = "Ja, elke maand"
) -> Person:
    """Somebody who says that some actions are theirs."""
    person = world.person(name)
    for title in titles:
        await person.types(f"mijn-acties {await code_for(world, coordinator, title)}")
        await person.presses(label)
    return person


async def every_day(world: World, first: date, last: date) -> None:
    """It gets past nine in the morning in Amsterdam on each day, summer and winter."""
    for day in days(first, last):
        at = datetime(day.year, day.month, day.day, 9, 5, tzinfo=ZoneInfo("Europe/Amsterdam"))
        world.clock.now = at.astimezone(UTC)
        await world.tick()


def days(first: date, last: date) -> Iterator[date]:
    while first <= last:
        yield first
        first += timedelta(days=1)


def asked(world: World, person: Person) -> list[str]:
    """The cards that asked somebody how their actions stand."""
    return [text for text in person.mail if text.startswith(ASKS)]


async def erase(world: World, name: str) -> None:
    """Somebody asks to be forgotten."""

    def forget(session: Session) -> None:
        workspace = roster.workspace_of(session, WORKSPACE)
        assert workspace is not None
        person = roster.meet(session, workspace, name)
        roster.erase(session, person, now=world.clock.now, secret=b"")

    await world.store.write(forget)
