"""An answer on a report without a name reaches the weekly message, and is told once."""

from datetime import date

import pytest
from sqlmodel import Session, select

from bot import jobs
from challenges.calendar import Due, DueKind
from challenges.models import Barrier, Campaign, Role
from tests.scenarios.watching import reports
from tests.scenarios.world import Person, World

WORDS = "Mevrouw Jansen wil het niet"
TITLE = "Een melding in eigen woorden is beantwoord"


async def _answered(world: World, status: str, **filled: str) -> Person:
    await world.begin()
    await world.at(1)
    await reports(world, "anna", WORDS)
    carla = await world.grant("carla", Role.COORDINATOR)
    await world.at(2)
    [barrier] = await world.rows(Barrier)
    await carla.presses_raw("review-barrier", str(barrier.id))
    await carla.presses(status)
    await carla.fills_in(**filled)
    assert carla.errors == {}
    return carla


def _summaries(world: World) -> list[str]:
    cards = (card.plain_text() for card in world.wall.cards["channel"].values())
    return [text for text in cards if text.startswith("Wat jullie meldden")]


@pytest.mark.parametrize(
    ("status", "filled", "told"),
    [
        (
            "Niet mogelijk",
            {"answer": "Te duur.", "instead": "Neem de trap."},
            "Te duur. Wat wel kan: Neem",
        ),
        ("Weggenomen", {"answer": "De lamp is vervangen."}, "De lamp is vervangen."),
    ],
)
async def test_an_answer_is_told_in_the_next_weekly_message_alone(
    world: World, status: str, filled: dict[str, str], told: str
):
    await _answered(world, status, **filled)
    await world.at(5, 15, 31)
    await world.at(12, 15, 31)

    first, second = _summaries(world)
    assert told in first
    assert TITLE in first
    assert filled["answer"] not in second
    assert TITLE not in second
    assert "Jansen" not in first + second


async def test_an_answer_is_told_again_once_its_words_have_changed(world: World):
    carla = await _answered(world, "Niet mogelijk", answer="Te duur.", instead="Neem de trap.")
    await world.at(5, 15, 31)
    await world.at(8)
    [barrier] = await world.rows(Barrier)
    for action, filled in (
        ("acknowledge-barrier", {}),
        ("answer-barrier", {"answer": "Er is toch geld."}),
    ):
        [barrier] = await world.rows(Barrier)
        await carla.presses_raw(action, f"{barrier.id}/{barrier.version}")
        if filled:
            await carla.fills_in(**filled)
    await world.at(12, 15, 31)

    assert "Er is toch geld." in _summaries(world)[1]
    assert "Te duur." not in _summaries(world)[1]


async def test_a_look_at_what_will_be_posted_tells_nothing(world: World):
    await _answered(world, "Niet mogelijk", answer="Te duur.", instead="Neem de trap.")

    def look(session: Session) -> str:
        campaign = session.exec(select(Campaign)).one()
        due = Due(DueKind.WEEKLY, date(2026, 6, 5))
        return jobs.cards_of(session, campaign, due, world.clock())[0].plain_text()

    assert "Te duur." in await world.store.write(look)
    await world.at(5, 15, 31)
    assert "Te duur." in _summaries(world)[0]
