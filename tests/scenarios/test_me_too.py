"""“Me too”, and what is the same: one person counts once."""

from challenges.models import (
    Barrier,
    Friction,
    Role,
    Support,
)
from tests.scenarios.telling import blocked
from tests.scenarios.world import World


async def test_merging_counts_a_person_once_and_moves_no_friction(world: World):
    await world.begin({"Facilitair": 8})
    await world.at(1)
    for number in range(4):
        await blocked(world, f"Facilitair-{number}")
    for number in range(4, 8):
        await blocked(world, f"Facilitair-{number}", reason=1)
    first, second = await world.rows(Barrier)
    for name in ("x", "y"):
        await world.person(name).presses_raw("support-barrier", str(first.id))
        await world.person(name).presses_raw("support-barrier", str(second.id))

    coordinator = await world.grant("carla", Role.COORDINATOR)
    await coordinator.presses_raw("review-barrier", str(second.id))
    assert "minder dan vijf" in coordinator.sees  # nothing of today shows today
    await world.at(2)
    await coordinator.presses("Meer …")
    await coordinator.presses("Samenvoegen")
    await coordinator.fills_in(into=str(first.id))

    assert "10 meldingen of meer" in coordinator.sees  # 4 + 4 anonymous, x and y once each
    assert {f.barrier_id for f in await world.rows(Friction)} == {first.id, second.id}


async def test_a_friction_on_a_merged_barrier_goes_to_the_one_that_stands_for_it(world: World):
    await world.begin()
    await world.at(1)
    await blocked(world, "a")
    await blocked(world, "b", reason=1)
    first, second = await world.rows(Barrier)
    coordinator = await world.grant("carla", Role.COORDINATOR)
    await coordinator.presses_raw("merge-into", f"{second.id}/{second.version}/{first.id}")
    last = await blocked(world, "c", reason=1)

    assert first.wording["nl"] in last.sees


async def test_me_too_counts_once_and_can_be_taken_back(world: World):
    await world.begin()
    await world.at(1)
    await blocked(world, "anna")
    ben = world.person("ben")
    await world.tomorrow()
    await ben.presses_raw("open-barriers")
    listed = ben.card
    await ben.presses("Ik ook", on=listed)
    assert "Genoteerd: jij ook" in ben.sees
    await ben.presses("Ik ook", on=listed)
    assert "Jouw stem telde al mee" in ben.sees
    assert len(await world.rows(Support)) == 1

    await ben.presses("Ik toch niet")
    assert "weggehaald" in ben.sees
    assert await world.rows(Support) == []


async def test_the_list_stays_so_that_three_voices_take_three_taps(world: World):
    await world.begin()
    await world.at(1)
    for reason in range(3):
        await blocked(world, f"p{reason}", reason=reason)
    await world.tomorrow()
    ben = world.person("ben")
    await ben.types("drempels")

    for _ in range(3):
        await ben.presses("Ik ook")
        assert ben.card is not None
        assert ben.card.title == "Wat zit er in de weg?"

    assert len(await world.rows(Support)) == 3
    assert "Ik ook" not in ben.labels
    assert ben.labels.count("Ik toch niet") == 3


async def test_who_joins_by_a_voice_in_the_list_is_told_what_that_means(world: World):
    await world.begin()
    await world.at(1)
    await blocked(world, "anna")
    await world.tomorrow()
    ben = world.person("ben")
    await ben.types("drempels")

    await ben.presses("Ik ook")

    assert "Genoteerd: jij ook" in ben.sees
    assert "doet nu mee" in ben.sees


async def test_every_button_of_the_list_has_a_name_of_its_own(world: World):
    await world.begin()
    await world.at(1)
    for reason in range(3):
        await blocked(world, f"p{reason}", reason=reason)
    await world.tomorrow()
    ben = world.person("ben")
    await ben.types("drempels")

    names = [button.name for button in ben.buttons if button.label == "Ik ook"]
    assert len(names) == len(set(names)) == 3
    assert all(name.startswith("Ik ook: Vaste mok") for name in names)


async def test_on_somebodys_own_page_the_answer_stands_by_itself(world: World):
    await world.begin()
    await world.at(1)
    await blocked(world, "anna")
    (barrier,) = await world.rows(Barrier)
    await world.tomorrow()
    ben = world.person("ben")

    await ben.presses_raw("support-barrier", str(barrier.id))

    assert ben.sees.startswith("Genoteerd: jij ook")
    await ben.presses("Ongedaan maken")
    assert await world.rows(Support) == []


async def test_me_too_can_be_taken_back_and_said_again_also_after_a_merge(world: World):
    await world.begin()
    await world.at(1)
    await blocked(world, "anna")
    await blocked(world, "cor", reason=1)
    first, second = await world.rows(Barrier)
    ben = world.person("ben")
    await ben.presses_raw("support-barrier", str(second.id))
    coordinator = await world.grant("carla", Role.COORDINATOR)
    await coordinator.presses_raw("merge-into", f"{second.id}/{second.version}/{first.id}")
    await world.tomorrow()
    told = ben.mail
    await ben.presses_raw("withdraw-support", str(second.id))
    await coordinator.presses_raw("acknowledge-barrier", f"{first.id}/{first.version}")
    await world.deliver()
    [told] = ben.mail  # when it was merged; nothing tells them of it any more
    assert "Samengevoegd" in told

    await ben.presses_raw("support-barrier", str(second.id))
    assert ben.sees.startswith("Genoteerd: jij ook")
    await world.tomorrow()
    await ben.presses_raw("support-barrier", str(second.id))
    assert ben.sees.startswith("Jouw stem telde al mee")
    assert [support.barrier_id for support in await world.rows(Support)] == [first.id]


async def test_every_open_barrier_can_be_reached_page_by_page(world: World):
    await world.begin()
    await world.at(1)
    carla = await world.grant("carla", Role.COORDINATOR)
    for number in range(17):
        await carla.types("drempel")
        await carla.fills_in(code="FACIL", text=f"nummer {number}", **{"same-as": "none-of-these"})
    for barrier in await world.rows(Barrier):
        await carla.presses_raw("rename-barrier", f"{barrier.id}/{barrier.version}")
        await carla.fills_in(title=f"Naam {barrier.title}")
    await world.tomorrow()
    ben = world.person("ben")
    await ben.presses_raw("open-barriers")
    seen = [ben.sees]
    while "Volgende" in ben.labels:
        await ben.presses("Volgende")
        seen.append(ben.sees)

    assert len(seen) == 3
    for number in range(17):
        assert sum(f"Naam nummer {number}\n" in page for page in seen) == 1
    await ben.presses("Vorige")
    assert ben.sees == seen[1]
    await ben.presses_raw("open-barriers", "800")
    assert ben.sees == seen[2]
