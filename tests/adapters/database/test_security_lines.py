"""What the security log says was done, was committed: on both databases, alone and together."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress

import pytest
from sqlmodel import Session

from bot.ports import StoreUnavailable
from challenges import noting
from tests.adapters.database.rows import adding


@pytest.fixture(autouse=True)
def _log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, logger="prikkel.security")


def _lines(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [r.getMessage() for r in caplog.records if r.name == "prikkel.security"]


def _noting(line: str, *, fails: bool = False) -> Callable[[Session], None]:
    def work(session: Session) -> None:
        noting.note(session, line)
        adding(line)(session)
        if fails:
            raise ValueError("refused")

    return work


async def test_only_what_was_committed_is_logged_and_before_anybody_hears_of_it(store, caplog):
    with pytest.raises(ValueError, match="refused"):
        await store.write(_noting("refused", fails=True))
    assert _lines(caplog) == []

    await store.write(_noting("done"))
    assert _lines(caplog) == ["done"]


@pytest.mark.parametrize("together", [False, True], ids=["alone", "together"])
async def test_what_is_run_again_because_another_failed_is_logged_once(store, caplog, together):
    works = [_noting(f"work {n}", fails=n == 3) for n in range(8)]
    await asyncio.gather(
        *(store.write(work, together=together) for work in works), return_exceptions=True
    )

    assert sorted(_lines(caplog)) == [f"work {n}" for n in range(8) if n != 3]


async def test_what_was_undone_with_its_savepoint_is_not_logged(store, caplog):
    def work(session: Session) -> None:
        noting.note(session, "before")
        with suppress(ValueError), session.begin_nested():
            with session.begin_nested():
                noting.note(session, "inside")
            raise ValueError
        with session.begin_nested():
            noting.note(session, "kept")

    await store.write(work)

    assert _lines(caplog) == ["before", "kept"]


async def test_what_nobody_waited_for_is_not_logged(store, caplog):
    with pytest.raises(StoreUnavailable):
        await store.write(_noting("late"), within=-1)

    assert _lines(caplog) == []
