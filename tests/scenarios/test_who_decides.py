"""Who is asked for a decision can give it: leaders, and coordinators where nobody leads."""

from challenges.models import Barrier, Role
from tests.scenarios.telling import with_reports
from tests.scenarios.world import World

ONLY_LEADERS = "Dit is alleen voor"


async def test_a_coordinator_decides_where_nobody_leads(world: World):
    coordinator = await with_reports(world, "De lift is stuk")
    barrier = (await world.rows(Barrier))[0]
    await coordinator.presses_raw("decide-barrier", str(barrier.id))

    assert coordinator.form is not None
    await coordinator.fills_in(decision="go-ahead")
    assert coordinator.errors == {}
    assert ONLY_LEADERS not in coordinator.sees


async def test_a_coordinator_leaves_decisions_to_who_leads(world: World):
    coordinator = await with_reports(world, "De lift is stuk")
    leader = await world.grant("lena", Role.LEADER)
    barrier = (await world.rows(Barrier))[0]

    await coordinator.presses_raw("decide-barrier", str(barrier.id))
    await leader.presses_raw("decide-barrier", str(barrier.id))

    assert ONLY_LEADERS in coordinator.sees
    assert leader.form is not None


async def test_others_decide_nothing(world: World):
    await with_reports(world, "De lift is stuk")
    barrier = (await world.rows(Barrier))[0]
    anna = world.person("Facilitair-0")
    await anna.presses_raw("decide-barrier", str(barrier.id))

    assert ONLY_LEADERS in anna.sees
