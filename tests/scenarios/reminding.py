"""People who asked to be reminded, and what they got."""

from bot.chat.cards import Card
from tests.scenarios.world import Person, World

WEEK = dict.fromkeys(("monday", "tuesday", "wednesday", "thursday", "friday"), "yes")
NUDGE = "Nog even:"


async def reminded(world: World, name: str = "anna", **wishes: str) -> Person:
    """Somebody who takes part and asked to be reminded, at three unless they wish otherwise."""
    person = world.person(name)
    await person.types("meedoen")
    await person.types("herinnering")
    await person.fills_in(
        **{"on": "yes", "at": "15:00", "timezone": "Europe/Amsterdam", **WEEK, **wishes}
    )
    assert not person.errors
    return person


def nudges(person: Person) -> list[str]:
    return [text for text in person.mail if text.startswith(NUDGE)]


def nudge(person: Person) -> Card:
    """The latest message in somebody's own conversation."""
    card = person.world.wall.last(f"direct-{person.id}")[1]
    assert card.title.startswith(NUDGE)
    return card
