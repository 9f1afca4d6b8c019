import pytest

from adapters.playground.platform import PlaygroundPlatform
from bot.chat.cards import Card
from bot.chat.conversations import Conversation, MessageRef, User, Workspace
from bot.ports import DeliveryFailed
from tests.fakes.clock import FakeClock

HERE = Workspace("playground", "here")
ANNA, BEN = User(HERE, "anna"), User(HERE, "ben")
STRANGER = User(Workspace("playground", "elsewhere"), "anna")


@pytest.fixture
def platform() -> PlaygroundPlatform:
    return PlaygroundPlatform(FakeClock())


@pytest.fixture
def channel(platform: PlaygroundPlatform) -> Conversation:
    return platform.open_channel(HERE, "general")


def titles(platform: PlaygroundPlatform, conversation: Conversation, user: User) -> list[str]:
    return [message.card.title for message in platform.read(conversation, user)]


async def test_everybody_reads_what_is_posted_in_a_channel(platform, channel):
    await platform.post(channel, Card("Hello"))

    assert titles(platform, channel, ANNA) == titles(platform, channel, BEN) == ["Hello"]


async def test_an_update_replaces_the_card_and_raises_the_revision(platform, channel):
    message = await platform.post(channel, Card("Before"))

    await platform.update(message, Card("After"))

    (seen,) = platform.read(channel, ANNA)
    assert (seen.card.title, seen.revision) == ("After", 1)


async def test_a_private_answer_is_seen_by_one_person(platform, channel):
    platform.answer(ANNA, channel, Card("Psst"))

    assert titles(platform, channel, ANNA) == ["Psst"]
    assert titles(platform, channel, BEN) == []


async def test_a_second_answer_under_a_message_takes_the_place_of_the_first(platform, channel):
    message = await platform.post(channel, Card("Question"))

    platform.answer(ANNA, channel, Card("One"), under=message.id)
    platform.answer(BEN, channel, Card("Other"), under=message.id)
    platform.answer(ANNA, channel, Card("Two"), under=message.id)

    assert titles(platform, channel, ANNA) == ["Question", "Two"]
    assert titles(platform, channel, BEN) == ["Question", "Other"]


async def test_nobody_sees_messages_of_another_person_or_workspace(platform, channel):
    public = await platform.post(channel, Card("Public"))
    mine = await platform.post(await platform.direct_conversation(ANNA), Card("Mine"))

    assert platform.message(mine.id, ANNA) is not None
    assert platform.message(mine.id, BEN) is None
    assert platform.message(public.id, STRANGER) is None


async def test_posting_where_nobody_is_fails_for_good(platform):
    with pytest.raises(DeliveryFailed) as caught:
        await platform.post(Conversation(HERE, "C-gone"), Card("Lost"))

    assert caught.value.permanent


async def test_updating_a_message_that_is_gone_fails_for_good(platform, channel):
    with pytest.raises(DeliveryFailed) as caught:
        await platform.update(MessageRef(channel, "M999"), Card("Lost"))

    assert caught.value.permanent


async def test_a_reaction_can_be_put_and_taken_away(platform, channel):
    message = await platform.post(channel, Card("Challenge"))

    platform.react(message.id, ANNA, on=True)
    platform.react(message.id, BEN, on=True)
    seen = platform.react(message.id, ANNA, on=False)

    assert seen.reacted == {"ben"}


async def test_listeners_are_told_of_every_change_while_they_listen(platform, channel):
    with platform.listening() as changed:
        message = await platform.post(channel, Card("News"))
        assert changed.is_set()
        changed.clear()
        await platform.update(message, Card("Newer"))
        assert changed.is_set()
        changed.clear()

    await platform.post(channel, Card("Unheard"))
    assert not changed.is_set()
