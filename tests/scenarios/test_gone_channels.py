"""A channel is archived in the middle of a campaign, and who hears of it."""

from bot.chat.conversations import Conversation
from bot.chat.events import BotRemoved
from challenges.models import Role
from tests.scenarios.world import WORKSPACE, World


async def test_coordinators_are_told_once_of_a_channel_that_is_gone(world: World):
    await world.begin()
    await world.grant("carla", Role.COORDINATOR)
    await world.grant("leo", Role.LEADER)
    await world.at(1)
    world.wall.gone.add("channel")

    await world.at(2)
    await world.tick()
    await world.at(3)
    await world.tick()

    gone = "Ik kan niet meer posten in een kanaal van de campagne."
    assert world.wall.titles("direct-carla").count(gone) == 1
    assert gone not in world.wall.titles("direct-leo")
    _, card = world.wall.last("direct-carla")
    assert "channel" in card.plain_text()


async def test_a_coordinator_reads_it_in_their_own_language(world: World):
    await world.begin()
    carla = await world.grant("carla", Role.COORDINATOR)
    await carla.types("language en")
    world.wall.gone.add("channel")

    await world.at(1)
    await world.tick()

    assert "I can no longer post in one of the campaign’s channels." in world.wall.titles(
        "direct-carla"
    )


async def test_the_campaign_goes_on_in_a_channel_that_came_back(world: World):
    await world.begin()
    await world.at(1)
    world.wall.gone.add("channel")
    await world.at(2)
    world.wall.gone.clear()
    await world.person("anna").types("vandaag")

    await world.at(3)

    assert "Uitdaging 3 van 10" in " ".join(world.wall.titles("channel"))


async def test_whose_account_was_closed_is_sent_nothing_until_they_are_back(world: World):
    await world.begin()
    carla = await world.grant("carla", Role.COORDINATOR)
    world.wall.gone.add("channel")
    direct = Conversation(WORKSPACE, "carla", direct=True)
    await world.bot.handle(BotRemoved("left", carla.user, direct))

    await world.at(1)
    await world.tick()
    assert "direct-carla" not in world.wall.cards

    await world.bot.handle(BotRemoved("unknown", world.person("dora").user, direct))
    await carla.types("hulp")
    assert "Dit kun je vragen" in carla.sees


REFUSED = "Ik kon iets niet posten in een kanaal van de campagne."


async def test_coordinators_are_told_once_of_a_channel_that_takes_no_posts(world: World):
    await world.begin()
    await world.grant("carla", Role.COORDINATOR)
    world.wall.closed.add("channel")

    for number in (1, 2, 3):
        await world.at(number)
        await world.tick()

    assert world.wall.titles("direct-carla").count(REFUSED) == 1
    _, card = world.wall.last("direct-carla")
    for part in ("channel", "NotEnoughPermissions", "prikkel outbox retry --failed"):
        assert part in card.plain_text()


async def test_they_are_told_again_when_it_closes_after_something_arrived(world: World):
    await world.begin()
    await world.grant("carla", Role.COORDINATOR)
    for number, closed in ((1, True), (2, False), (3, True)):
        world.wall.closed = {"channel"} if closed else set()
        await world.at(number)
        await world.tick()

    assert world.wall.titles("direct-carla").count(REFUSED) == 2
    assert "Uitdaging 2 van 10" in " ".join(world.wall.titles("channel"))


async def test_what_failed_in_a_channel_that_was_gone_is_not_told_twice(world: World):
    await world.begin()
    await world.grant("carla", Role.COORDINATOR)
    world.wall.gone.add("channel")
    await world.at(1)
    await world.tick()
    world.wall.gone.clear()
    await world.person("anna").types("vandaag")
    await world.tick()

    assert REFUSED not in world.wall.titles("direct-carla")
