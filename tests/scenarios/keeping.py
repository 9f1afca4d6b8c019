"""A campaign that is long over, and everything about it that anybody may look at."""

from datetime import UTC, date, datetime, timedelta

from adapters.web.metrics import count
from bot import retention
from challenges.models import Barrier, Participant, Role
from challenges.retention import AGREED, Periods
from tests.scenarios.telling import blocked
from tests.scenarios.watching import OWN, reports, watched
from tests.scenarios.world import World

TEAMS = {"Facilitair": 9, "Griffie": 8, "Duo": 2}
NIGHT = datetime(2026, 6, 18, 22, 0, tzinfo=UTC)
"""After it has closed by itself."""


async def lived(world: World) -> None:
    """Two weeks in which everybody answers, some are away, and something is reported."""
    await world.live("two weeks", lambda: _two_weeks(world))


async def _two_weeks(world: World) -> None:
    await world.begin(TEAMS)
    await world.grant("carla", Role.COORDINATOR)
    await world.grant("leo", Role.LEADER)
    people = [world.person(f"{team}-{n}") for team, size in TEAMS.items() for n in range(size)]
    await world.at(1)
    for away in people[2:5]:
        await away.types("pauze")
        await away.fills_in(first="2026-06-03", last="2026-06-09")
    for number in range(6):
        await blocked(world, f"Facilitair-{number}")
    await reports(world, "Griffie-1", OWN, known="yes")
    await reports(world, "dora", "Te weinig haken", **{"code-wanted": "yes"})
    for day in (2, 3, 4, 5, 8, 9, 10, 11, 12):
        await world.at(day)
        for number, person in enumerate(people):
            if number not in (2, 3, 4):
                await person.presses("Gedaan" if number % 3 else "Vandaag niet", on=world.post)
        if day == 2:
            barriers = await world.rows(Barrier)
            for person in people[3:9]:
                await person.presses_raw("support-barrier", str(barriers[0].id))
    await world.at(15)
    await world.at(18)


async def outlets(world: World) -> dict[str, str]:
    """Whatever can be looked at: by a coordinator, a leader, a colleague, an operator."""
    seen = await watched(world)
    for word in ("waarom", "ranglijst", "drempels"):
        await world.person("leo").types(word)
        seen[f"{word} of leo"] = world.person("leo").sees
    figures = await world.store.read(lambda session: count(session, world.clock()))
    seen["how many answers"] = str(figures.check_ins)
    return {name: what for name, what in seen.items() if not name.startswith("messages to")}


async def destroy(world: World, kept: Periods = AGREED) -> int:
    """What the server does at night."""
    destroyed = 0
    while some := await world.store.write(
        lambda session: retention.destroy_some(session, kept, world.clock())
    ):
        destroyed += some
    return destroyed


async def on(world: World, day: date, hour: int = 10) -> None:
    """It is this day; whatever is due has been done."""
    world.clock.now = datetime(day.year, day.month, day.day, hour - 2, tzinfo=UTC)
    await world.tick()


async def people_left(world: World) -> int:
    return len(await world.rows(Participant))


def later(days: int) -> date:
    """So many days after the last challenge."""
    return date(2026, 6, 12) + timedelta(days=days)
