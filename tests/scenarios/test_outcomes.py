"""After a campaign a coordinator lets the channel read what became of it; a next one goes on."""

from datetime import UTC, date, datetime
from itertools import pairwise

from challenges.models import Barrier, Role
from tests.scenarios.telling import blocked
from tests.scenarios.world import Person, World

TITLE = "Wat er van jullie drempels werd"
BUNDLE = "Wat er vandaag op je wacht"


async def ended(world: World) -> tuple[Person, Barrier]:
    """The campaign is over, and something that five colleagues ran into is still open."""
    await world.begin({"Facilitair": 8})
    carla = await world.grant("carla", Role.COORDINATOR)
    await world.grant("lena", Role.LEADER)
    await world.at(1)
    await blocked(world, "Facilitair-0")
    [barrier] = await world.rows(Barrier)
    for number in range(1, 6):
        await world.person(f"Facilitair-{number}").presses_raw("support-barrier", str(barrier.id))
    await world.at(3)
    await carla.presses_raw("acknowledge-barrier", f"{barrier.id}/1")
    await world.at(15)
    await world.at(19)
    return carla, barrier


async def removed(carla: Person, barrier: Barrier) -> None:
    await carla.presses_raw("review-barrier", str(barrier.id))
    await carla.presses("Weggenomen")
    await carla.fills_in(status="removed", answer="Er zijn nu borden.")


def posts(world: World) -> list[str]:
    return [title for title in world.wall.titles("channel") if title == TITLE]


async def moves_on(world: World, *days: date) -> None:
    for day in days:
        world.clock.now = datetime(day.year, day.month, day.day, 9, 5, tzinfo=UTC)
        await world.tick()


async def test_it_is_posted_once_by_a_press_and_never_by_itself(world: World):
    carla, barrier = await ended(world)
    await carla.types("terugblik")
    assert "niets nieuws" in carla.sees

    await removed(carla, barrier)
    await moves_on(world, *(date(2026, 7, day) for day in range(1, 30)))
    assert posts(world) == []
    await carla.types("terugblik")
    assert "Zo komt het in het kanaal te staan" in carla.sees
    assert "Er zijn nu borden." in carla.sees
    await carla.presses("Ja, zet dit in het kanaal")
    await world.deliver()
    assert posts(world) == [TITLE]
    assert "Er zijn nu borden." in world.post.plain_text()

    await carla.presses_raw("post-became", "sure")
    await world.deliver()
    assert posts(world) == [TITLE]
    assert "niets nieuws" in carla.sees


async def test_it_is_offered_every_four_weeks_while_there_is_something_to_tell(world: World):
    carla, barrier = await ended(world)
    await removed(carla, barrier)
    await world.deliver()
    offers = []
    for month, day in [(m, d) for m in (7, 8, 9) for d in range(1, 29)]:
        before = len(carla.mail)
        await moves_on(world, date(2026, month, day))
        if any("in het kanaal vertellen" in text for text in carla.mail[before:]):
            offers.append(date(2026, month, day))

    assert len(offers) == 3
    assert {(later - first).days for first, later in pairwise(offers)} == {28}


async def test_only_coordinators_see_and_post_it(world: World):
    carla, barrier = await ended(world)
    await removed(carla, barrier)
    anna = world.person("Facilitair-1")
    for action in ("what-became", "post-became"):
        await anna.presses_raw(action, "sure")
        assert "coördinatoren" in anna.sees
    await world.deliver()
    assert posts(world) == []


async def test_the_next_campaign_begins_with_what_is_still_open(world: World):
    _, barrier = await ended(world)
    world.clock.now = datetime(2026, 9, 3, 9, 5, tzinfo=UTC)
    await world.begin_again(date(2026, 9, 7))
    await moves_on(world, date(2026, 9, 4))

    posted = [card.plain_text() for card in world.wall.cards["channel"].values()]
    [kick_off] = [text for text in posted if "Van de vorige keer staat nog open" in text]
    assert "gaat beginnen" in kick_off
    assert barrier.name("nl") in kick_off
    await moves_on(world, date(2026, 9, 7), date(2026, 9, 14))
    digest = world.person("lena").mail[-1]
    assert digest.startswith("Weekbericht")
    assert digest.count(barrier.name("nl")) == 1


async def test_a_first_campaign_says_nothing_of_another(world: World):
    await world.begin({"Facilitair": 8})
    await moves_on(world, date(2026, 5, 29))

    assert "vorige keer" not in world.post.plain_text()


async def test_the_week_says_that_leadership_decided_and_not_why(world: World):
    await world.begin({"Facilitair": 8})
    carla = await world.grant("carla", Role.COORDINATOR)
    leader = await world.grant("lena", Role.LEADER)
    await world.at(1)
    await blocked(world, "Facilitair-0")
    [barrier] = await world.rows(Barrier)
    for number in range(1, 6):
        await world.person(f"Facilitair-{number}").presses_raw("support-barrier", str(barrier.id))
    await world.at(3)
    await carla.presses_raw("acknowledge-barrier", f"{barrier.id}/1")
    await leader.presses_raw("decide-barrier", str(barrier.id))
    await leader.fills_in(decision="not-now", note="Eerst de begroting.")
    await world.at(5, 15, 31)

    assert "De leiding heeft besloten: nu niet." in world.post.plain_text()
    assert "begroting" not in world.post.plain_text()
