"""What goes out when the clock of the machine is put back."""

import pytest

from bot.ports import DeliveryFailed


@pytest.mark.parametrize(
    ("jump", "stands_still"),
    [
        pytest.param(60, 60, id="a minute: it waits that long"),
        pytest.param(86400, 0, id="a day: the clock was wrong, and nothing waits for it"),
        pytest.param(4 * 365 * 86400, 0, id="years"),
    ],
)
async def test_after_a_jump_back_messages_go_on(
    post, loop_at, platform, clock, jump: int, stands_still: int
):
    loop = loop_at(conversation=1.0, workspace=0.3)
    await post("before")
    await loop.deliver_due()
    clock.advance(seconds=-jump)
    await post("after")
    await loop.deliver_due()
    clock.advance(seconds=stands_still + 2)
    await loop.deliver_due()

    assert platform.titles() == ["before", "after"]
    assert platform.attempts["before"] == 1


async def test_a_long_pause_is_kept(post, loop_at, platform, clock):
    loop = loop_at(conversation=1.0)

    def refuse(conversation_id, card):
        if platform.attempts["hello"] == 1:
            raise DeliveryFailed("ratelimited", retry_after=3000)

    platform.refuse = refuse
    await post("hello")
    await loop.deliver_due()
    clock.advance(seconds=2990)
    await loop.deliver_due()
    assert platform.titles() == []

    clock.advance(seconds=20)
    await loop.deliver_due()
    assert platform.titles() == ["hello"]
