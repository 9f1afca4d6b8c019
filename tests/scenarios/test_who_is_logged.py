"""Nobody can be told from the log, whatever happens while everything is logged."""

import io
import logging
from collections.abc import Generator
from contextlib import contextmanager

import pytest

from adapters.security import OneLine
from bot.models import Account, ConversationRecord, Delivery
from challenges.models import Action, Barrier, Participant, Role
from tests.scenarios.pulses import programme
from tests.scenarios.watching import OWN, reports, stage
from tests.scenarios.world import World

WHO = "U0FAKE1"
OURS = ("adapters", "bot", "challenges", "scoring", "prikkel")


@contextmanager
def everything_logged() -> Generator[io.StringIO]:
    """What the server would write if everything of ours were switched on, tracebacks included."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(OneLine())
    loggers = [logging.getLogger(name) for name in OURS]
    before = [logger.level for logger in loggers]
    for logger in loggers:
        logger.addHandler(handler)
        logger.setLevel(logging.DEBUG)
    yield stream
    for logger, level in zip(loggers, before, strict=True):
        logger.removeHandler(handler)
        logger.setLevel(level)


async def _whoever_can_be_told(world: World) -> set[str]:
    """Every id of a person, their account, their conversation and the messages to them."""
    people = {str(one.id) for one in await world.rows(Participant)}
    accounts = await world.rows(Account)
    directs = [one for one in await world.rows(ConversationRecord) if one.account_id]
    theirs = {one.id for one in directs}
    told = {str(one.id) for one in await world.rows(Delivery) if one.conversation_id in theirs}
    platform = {one.external_id for one in accounts} | {one.external_id for one in directs} - {""}
    everybody = people | {str(one.id) for one in [*accounts, *directs]} | told | platform
    return everybody | {name.replace("-", "") for name in everybody if len(name) == 36}


def _breaks(*_: object) -> None:
    raise ValueError(f"{OWN} of Facilitair-0, anna and carla")


async def test_a_busy_week_in_which_much_goes_wrong_names_nobody(world: World):
    with everything_logged() as log:
        await stage(world, afresh=True)
        carla = world.person("carla")
        await reports(world, "anna", "De kraan lekt", known="yes")
        known = await _whoever_can_be_told(world)

        everywhere = {"channel", *(f"direct-{name}" for name in ("carla", "leo", "anna", "dirk"))}
        world.wall.closed |= everywhere
        await world.at(4)
        for barrier in await world.rows(Barrier):
            await carla.presses_raw("acknowledge-barrier", f"{barrier.id}/{barrier.version}")
        await world.deliver()
        world.wall.closed.clear()
        world.wall.broken |= everywhere
        await world.at(8)
        await world.at(15)
        known |= await _whoever_can_be_told(world)
        await world.person("anna").presses_raw("erase")
        await world.grant("dirk", Role.COORDINATOR)
        written = log.getvalue()

    assert "digest (to somebody)" in written
    assert "was refused: 403 NotEnoughPermissions" in written
    assert "cannot be made: ValueError at" in written
    assert "somebody erased" in written
    assert [name for name in sorted(known) if name in written] == []
    assert OWN not in written
    assert "De kraan lekt" not in written


def test_what_an_error_quotes_is_not_written_and_where_it_broke_is():
    with everything_logged() as log:
        try:
            try:
                _breaks()
            except ValueError as cause:
                raise RuntimeError(f"{WHO} wrote something") from cause
        except RuntimeError:
            logging.getLogger("bot.test").exception("It broke")
    written = log.getvalue()

    assert WHO not in written
    assert OWN not in written
    assert "test_who_is_logged.py" in written
    assert written.count("Traceback") == 2
    assert "builtins.ValueError" in written
    assert "builtins.RuntimeError" in written
    assert all(line.startswith("    ") for line in written.splitlines()[1:])


@pytest.mark.parametrize("group", [True, False])
def test_errors_of_several_are_written_each(group: bool):
    with everything_logged() as log:
        try:
            if group:
                raise ExceptionGroup(WHO, [KeyError(WHO), OSError(WHO)])
            raise KeyError(WHO)
        except (ExceptionGroup, KeyError):
            logging.getLogger("bot.test").exception("It broke")
    written = log.getvalue()

    assert WHO not in written
    assert ("builtins.OSError" in written) is group
    assert "builtins.KeyError" in written


async def test_that_somebody_may_not_is_logged_and_not_who_it_was(
    world: World, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.INFO, "prikkel.security")
    await programme(world, "Stalling")
    [action] = await world.rows(Action)
    caplog.clear()

    await world.person("Noord-0").presses_raw("stop-action", f"{action.id}/1")

    assert [each.getMessage() for each in caplog.records if each.name == "prikkel.security"] == [
        "refused why=role needs=error-coordinators-only"
    ]
