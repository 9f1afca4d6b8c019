"""Everything that can be looked at to find out who reported something."""

import json
import re

from sqlmodel import Session, SQLModel, select

from adapters.web.metrics import count
from bot import exports
from bot.app import Bot
from bot.chat.forms import ChoiceField
from challenges.models import Barrier, Campaign, Role
from tests.scenarios.telling import blocked
from tests.scenarios.world import Person, World

OWN = "De spoelmachine op de derde verdieping is kapot"
SECRET = b"kept elsewhere"


async def watched(world: World) -> dict[str, str]:
    """Everything that a coordinator, a colleague and a leader can look at now."""
    carla, ben, leo = (world.person(name) for name in ("carla", "ben", "leo"))
    seen: dict[str, str] = {}
    await carla.types("coördineren")
    seen["the review list"] = carla.sees
    listed = [b for b in carla.buttons if b.action == "review-barrier"]
    for shelf in ("ended", "parked"):
        await carla.presses_raw("review-list", f"{shelf}/0")
        seen[f"what is {shelf}"] = carla.sees
    for button in listed:
        await _examine(carla, button.value, seen)
    for removed in [b for b in await world.rows(Barrier) if b.is_gone]:
        await _examine(carla, str(removed.id), seen)
    for who in (carla, leo):
        for word in ("kansenkaart", "acties", "routekaart"):
            await who.types(word)
            seen[f"{word} of {who.id}"] = who.sees
    await ben.presses_raw("open-barriers")
    seen["the open list"] = ben.sees
    for word in ("ranglijst", "waarom", "overzicht"):
        await ben.types(word)
        seen[word] = ben.sees
    for who in (carla, ben, leo):
        seen[f"messages to {who.id}"] = "\n".join(who.mail)
    cards = world.wall.cards["channel"].values()
    seen["the channel"] = "\n".join(card.plain_text() for card in cards)
    seen["the export"] = await exported(world)
    seen["the metrics"] = str(
        await world.store.read(lambda session: count(session, world.clock()).barriers)
    )
    return seen


async def _examine(carla: Person, barrier_id: str, seen: dict[str, str]) -> None:
    """One barrier with all that a coordinator can open of it."""
    await carla.presses_raw("review-barrier", barrier_id)
    seen[f"the card of {barrier_id}"] = carla.sees + str(carla.labels)
    await carla.presses_raw("barrier-history", barrier_id)
    seen[f"the history of {barrier_id}"] = carla.sees
    await carla.presses_raw("merge-barrier", f"{barrier_id}/1")
    if carla.form is not None:
        fields = [f for f in carla.form.fields if isinstance(f, ChoiceField)]
        seen[f"what {barrier_id} merges into"] = str([f.options for f in fields])


async def exported(world: World) -> str:
    def export(session: Session) -> str:
        campaign = session.exec(select(Campaign)).one()
        document = exports.as_document(exports.gather(session, campaign, world.clock()))
        return json.dumps(document | {"exported_at": ""}, default=str)

    return await world.store.write(export)


async def dump(world: World) -> str:
    """All that stands in the database."""

    def read(session: Session) -> str:
        tables = SQLModel.metadata.sorted_tables
        rows = {table.name: session.connection().execute(table.select()).all() for table in tables}
        return "\n".join(f"{name} {row}" for name, found in rows.items() for row in found)

    return await world.store.read(read)


async def stage(world: World, *, afresh: bool = False) -> Barrier:
    """Wednesday: something that four ran into on Monday, and something in own words.

    It is lived `afresh` where what is done on the way is looked at, such as what is logged.
    """
    world.bot = Bot(world.store, world.clock, SECRET, patience=60)
    if afresh:
        await _until_wednesday(world)
    else:
        await world.live("a wednesday", lambda: _until_wednesday(world))
    [barrier] = [one for one in await world.rows(Barrier) if not one.own_words]
    return barrier


async def _until_wednesday(world: World) -> None:
    await world.begin({"Facilitair": 9})
    for name, role in (("carla", Role.COORDINATOR), ("leo", Role.LEADER)):
        await world.grant(name, role)
    await world.at(1)
    for number in range(4):
        await blocked(world, f"Facilitair-{number}")
    [barrier] = await world.rows(Barrier)
    await reports(world, "dora", OWN)
    await world.at(3)
    await world.person("Facilitair-8").presses("Vandaag niet", on=world.post)
    await world.person("carla").presses_raw("acknowledge-barrier", f"{barrier.id}/1")
    await world.later(60)


async def reports(world: World, name: str, words: str, **answers: str) -> Person:
    person = world.person(name)
    await person.types("drempel")
    filled = {"code": "FACIL", "text": words, **answers}
    await person.fills_in(**filled)
    if person.form is not None:
        await person.fills_in(**{"same-as": "none-of-these", "as-it-is": "yes", **filled})
    return person


def code_of(person: Person) -> str:
    found = re.search(r"[0-9A-Z]{4}(-[0-9A-Z]{4}){3}", person.sees)
    assert found is not None
    return found.group()
