"""Barriers outlive the campaign in which somebody ran into them."""

from datetime import date

from challenges.models import Barrier, BarrierStatus, Friction, Role
from tests.scenarios.telling import blocked
from tests.scenarios.watching import code_of, reports
from tests.scenarios.world import Person, World

OLD = "Spoelmachine kapot op de derde"
NEXT = date(2026, 6, 22)


async def _next_campaign(world: World) -> tuple[Person, Barrier]:
    """In one campaign something got in the way; now it is the second day of the next one."""
    await world.begin({"Facilitair": 6})
    await world.at(1)
    anna = world.person("anna")
    await anna.types("drempel")
    await anna.fills_in(code="FACIL", text="De spoelmachine is stuk", known="yes")
    carla = await world.grant("carla", Role.COORDINATOR)
    [barrier] = await world.rows(Barrier)
    await carla.presses_raw("rename-barrier", f"{barrier.id}/{barrier.version}")
    await carla.fills_in(title=OLD)
    for day in (5, 12, 19):
        await world.at(day, 16)
    await world.begin_again(NEXT)
    await world.at(22)
    await world.at(23)
    return carla, barrier


async def test_what_is_still_open_is_found_followed_and_closed_in_the_next_campaign(world: World):
    carla, _ = await _next_campaign(world)
    ben = world.person("ben")
    await ben.presses_raw("open-barriers")
    assert OLD in ben.sees
    await ben.presses("Ik ook")

    await carla.types("coördineren")
    assert OLD in carla.sees
    await carla.presses("Openen")
    await carla.presses("Weggenomen")
    await carla.fills_in(answer="Er staat een nieuwe.")
    await world.deliver()

    for person in (world.person("anna"), ben):
        assert "Er staat een nieuwe." in person.mail[-1]
    await world.at(26, 15, 31)
    texts = [card.plain_text() for card in world.wall.cards["channel"].values()]
    [summary] = [text for text in texts[-2:] if "Wat jullie meldden" in text]
    assert OLD in summary
    assert "Er staat een nieuwe." in summary


async def test_a_code_of_the_campaign_before_still_leads_to_its_report(world: World):
    await world.begin({"Facilitair": 6})
    await world.at(1)
    anna = await reports(world, "anna", "De spoelmachine is stuk", **{"code-wanted": "yes"})
    code = code_of(anna)
    for day in (5, 12, 19):
        await world.at(day, 16)
    await world.begin_again(NEXT)
    await world.at(22)
    carla = await world.grant("carla", Role.COORDINATOR)
    [barrier] = await world.rows(Barrier)
    await carla.presses_raw("review-barrier", str(barrier.id))
    await carla.presses("Vraag iets terug")
    await carla.fills_in(words="Welke?")

    await anna.types(f"volg {code}")
    assert "Welke?" in anna.sees
    await anna.presses("Iets terugzeggen")
    await anna.fills_in(words="Die op de derde")
    await world.at(23)
    await carla.presses_raw("review-barrier", str(barrier.id))
    assert "Die op de derde" in carla.sees


async def test_what_was_over_before_a_campaign_began_is_not_told_as_its_news(world: World):
    carla, barrier = await _next_campaign(world)
    await carla.presses_raw("review-barrier", str(barrier.id))
    await carla.presses("Weggenomen")
    await carla.fills_in(answer="Er staat een nieuwe.")
    for day in (1, 3, 10):
        await world.at(day, 16, month=7)
    await world.begin_again(date(2026, 7, 13))
    before = len(world.wall.cards["channel"])
    await world.at(13, month=7)
    await world.at(17, 15, 31, month=7)

    posted = [card.plain_text() for card in world.wall.cards["channel"].values()][before:]
    assert any("Wat jullie meldden" in text for text in posted)
    assert not any(OLD in text for text in posted)


async def test_a_text_that_resembles_an_open_barrier_of_before_is_asked_about(world: World):
    _, barrier = await _next_campaign(world)
    dirk = world.person("dirk")
    await dirk.types("drempel")
    await dirk.fills_in(code="FACIL", text="spoelmachine op de derde doet het niet")

    assert dirk.form is not None
    assert f"barrier/{barrier.id}" in [option.value for option in dirk.form.fields[0].options]


async def test_a_ready_made_answer_joins_the_barrier_of_before_until_that_is_over(world: World):
    await world.begin({"Facilitair": 6})
    await world.at(1)
    await blocked(world, "Facilitair-0")
    await world.at(19, 16)
    await world.begin_again(NEXT)
    await world.at(22)
    await blocked(world, "Facilitair-1")
    [barrier] = await world.rows(Barrier)
    assert len(await world.rows(Friction)) == 2

    carla = await world.grant("carla", Role.COORDINATOR)
    await carla.presses_raw("review-barrier", str(barrier.id))
    await carla.presses("Weggenomen")
    await carla.fills_in(answer="Er staan nu bekers.")
    await world.at(10, 16, month=7)
    await world.begin_again(date(2026, 7, 13))
    await world.at(13, month=7)
    await blocked(world, "Facilitair-2")

    assert [b.status for b in sorted(await world.rows(Barrier), key=lambda b: b.opened_on)] == [
        BarrierStatus.REMOVED, BarrierStatus.REPORTED,
    ]  # fmt: skip


async def test_the_challenge_it_blocked_is_offered_again_where_people_are_now(world: World):
    await world.begin({"Facilitair": 6})
    await world.at(1)
    await blocked(world, "Facilitair-0")
    await world.at(19, 16)
    await world.begin_again(NEXT)
    await world.at(22)
    carla = await world.grant("carla", Role.COORDINATOR)
    [barrier] = await world.rows(Barrier)
    await carla.presses_raw("review-barrier", str(barrier.id))
    await carla.presses("Weggenomen")
    await carla.fills_in(answer="Er staan nu bekers.")
    await world.at(23, 9, 30)

    assert "Er is iets veranderd. Probeer je het nog eens?" in world.wall.titles("channel")


async def test_barriers_of_two_campaigns_that_are_the_same_are_merged(world: World):
    carla, old = await _next_campaign(world)
    await blocked(world, "ben")
    [new] = [b for b in await world.rows(Barrier) if b.id != old.id]
    await carla.presses_raw("merge-into", f"{old.id}/{old.version + 1}/{new.id}")
    await world.tomorrow()
    await carla.presses_raw("review-barrier", str(new.id))

    assert (await _read(world, old)).merged_into_id == new.id
    assert "De spoelmachine is stuk" in carla.sees


async def _read(world: World, barrier: Barrier) -> Barrier:
    [found] = [b for b in await world.rows(Barrier) if b.id == barrier.id]
    return found
