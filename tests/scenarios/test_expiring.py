"""A secret that is about to end is told in time, once a step: who runs it, and coordinators."""

import logging
from datetime import date, timedelta

import pytest

from adapters.expiring import OVER, Expiry, warnings
from adapters.watching import LOOK_EVERY, Watch
from bot.models import Delivery
from challenges.models import Role
from tests.scenarios.world import WORKSPACE, World

SETTING = "MICROSOFT_APP_PASSWORD"
DAY = date(2028, 11, 29)


@pytest.mark.parametrize(
    ("left", "step", "said"),
    [
        (31, None, "expires in 31 days, on 2028-11-29"),
        (30, 30, "expires in 30 days, on 2028-11-29"),
        (8, 30, "expires in 8 days, on 2028-11-29"),
        (7, 7, "expires in 7 days, on 2028-11-29"),
        (1, 1, "expires tomorrow, on 2028-11-29"),
        (0, 1, "expires today, on 2028-11-29"),
        (-1, OVER, "expired on 2028-11-29"),
    ],
)
def test_each_step_is_said_from_its_day_on(left: int, step: int | None, said: str):
    expiry, today = Expiry("teams", SETTING, DAY), DAY - timedelta(days=left)

    assert expiry.step(today) == step
    assert expiry.said(today) == f"{SETTING} {said}"
    assert list(warnings([expiry], today)) == ([] if step is None else [f"{SETTING} {said}"])


async def test_coordinators_and_the_log_hear_of_it_once_a_step_also_after_a_restart(
    world: World, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.WARNING, "adapters.watching")
    await world.begin({"Facilitair": 8})
    await world.grant("carla", Role.COORDINATOR)
    await world.grant("lena", Role.LEADER)
    now = world.clock()
    ends = Expiry(WORKSPACE.platform, SETTING, now.date() + timedelta(days=40))
    elsewhere = Expiry("elsewhere", "OTHER_SECRET", now.date())

    def watch() -> Watch:
        return Watch(world.store, lambda: now, dict, lambda: [ends, elsewhere])

    looking, lines = watch(), list[int]()
    for _ in range(45):
        await looking.look()
        now += LOOK_EVERY
        await looking.look()
        now += timedelta(days=1) - LOOK_EVERY
        lines.append(sum(SETTING in line for line in caplog.messages))

    assert [lines.index(number) for number in (1, 2, 3, 4)] == [10, 33, 39, 41]
    assert lines[-1] == 4
    await watch().look()
    sent = [one for one in await world.rows(Delivery) if one.key.startswith("expiring/")]
    assert len(sent) == 4
    assert sum("verloopt op" in (one.card or "") for one in sent) == 3
    assert sum("is verlopen op" in (one.card or "") for one in sent) == 1
    assert all("Vraag wie Prikkel beheert" in (one.card or "") for one in sent)
