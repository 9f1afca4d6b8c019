"""What every platform promises of who is in its groups."""

from collections.abc import AsyncGenerator

import pytest

from bot.ports import DeliveryFailed
from tests.contract.conftest import HARNESSES
from tests.contract.harness import Groups, Harness
from tests.contract.test_platforms import ROOT

FOLLOWING = sorted(path.parent.name for path in (ROOT / "adapters").glob("*/rosters.py"))


@pytest.fixture(params=FOLLOWING)
async def harness(request: pytest.FixtureRequest) -> AsyncGenerator[Harness]:
    async with HARNESSES[request.param]() as harness:
        yield harness


@pytest.fixture
def groups(harness: Harness) -> Groups:
    assert harness.groups is not None
    return harness.groups


def test_every_platform_of_a_server_says_who_is_in_its_groups():
    folders = {path.parent.name for path in (ROOT / "adapters").glob("*/wiring.py")}

    assert folders == set(FOLLOWING)


async def test_colleagues_are_told_and_others_counted(harness: Harness, groups: Groups):
    first, second = groups.ids
    people = [groups.people(number) for number in range(640)]  # more than a page
    groups.fill(first, people, [groups.people(900)])
    groups.fill(second, people[:3], [])

    read = await groups.rosters.read(harness.channel.workspace, groups.ids)

    assert read[first].members == set(people)
    assert read[second].members == set(people[:3])
    assert read[first].left_out == read[second].left_out + 1
    assert (read[first].id, read[second].id) == groups.ids


async def test_a_group_is_known_by_what_people_paste(harness: Harness, groups: Groups):
    groups.fill(groups.ids[0], [groups.people(1)], [])
    pasted = groups.link(groups.ids[0])

    read = await groups.rosters.read(harness.channel.workspace, [pasted, "our department"])

    assert list(read) == [pasted]
    assert read[pasted].id == groups.ids[0]


async def test_what_is_offered_can_be_followed(harness: Harness, groups: Groups):
    for group in groups.ids:
        groups.fill(group, [groups.people(1)], [])

    offered = await groups.rosters.offered(harness.channel.workspace)

    read = await groups.rosters.read(harness.channel.workspace, [one.id for one in offered])
    assert {one.id: one.name for one in offered} == {key: one.name for key, one in read.items()}


async def test_what_is_gone_is_not_there_and_what_is_beside_it_is(harness: Harness, groups: Groups):
    for group in groups.ids:
        groups.fill(group, [groups.people(1)], [])
    groups.close(groups.ids[0])

    read = await groups.rosters.read(harness.channel.workspace, groups.ids)

    assert list(read) == [groups.ids[1]]


@pytest.mark.parametrize("status", [500, 503])
async def test_an_outage_is_no_empty_group(harness: Harness, groups: Groups, status: int):
    groups.fill(groups.ids[0], [groups.people(1)], [])
    await harness.refuse_next(status)

    with pytest.raises(DeliveryFailed) as failure:
        await groups.rosters.read(harness.channel.workspace, groups.ids[:1])
    assert not failure.value.gone
    assert await groups.rosters.read(harness.channel.workspace, groups.ids[:1])
