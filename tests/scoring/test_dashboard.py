"""Ticks of actions, and months of barriers."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from uuid import UUID, uuid4

import pytest

from challenges.models import Action, ActionStatus, ActionTask
from scoring.dashboard import Known, Month, Ticks, months, ticks, under_way

TODAY = date(2026, 6, 3)
ACTION, GOAL = uuid4(), uuid4()
NOTHING = Known(looked_after=(), tasks={}, quiet=(), recent_goals=())


def action(due: date | None = None, goal_id: UUID | None = None, **values: object) -> Action:
    created = datetime(2026, 1, 1, tzinfo=UTC)
    return Action(
        id=ACTION, organisation_id=uuid4(), title="Bakken", due=due, goal_id=goal_id,
        created_at=created, **values,
    )  # fmt: skip


def known(*done: bool, is_ours: bool = True) -> Known:
    tasks = [
        ActionTask(action_id=ACTION, position=place, words="Bellen", done=is_done)
        for place, is_done in enumerate(done)
    ]
    return Known({ACTION} if is_ours else (), {ACTION: tasks}, (), {GOAL})


@pytest.mark.parametrize(
    ("due", "goal", "of", "expected"),
    [
        pytest.param(date(2026, 9, 1), GOAL, known(False), (True, True, True), id="all"),
        pytest.param(TODAY, None, known(False), (True, True, False), id="today, for no goal"),
        pytest.param(date(2027, 6, 3), None, known(False), (True, True, False), id="in a year"),
        pytest.param(date(2027, 6, 4), None, known(False), (True, False, False), id="after it"),
        pytest.param(date(2026, 6, 2), None, known(False), (True, False, False), id="late"),
        pytest.param(None, uuid4(), known(False), (True, False, False), id="another goal, no date"),
        pytest.param(date(2026, 9, 1), None, known(True), (True, False, False), id="all done"),
        pytest.param(date(2026, 9, 1), None, known(), (False, False, False), id="no step"),
        pytest.param(
            date(2026, 9, 1), None, known(False, is_ours=False), (False, True, False), id="nobody"
        ),
    ],
)  # fmt: skip
def test_an_action_has_the_ticks_that_it_earned(
    due: date | None, goal: UUID | None, of: Known, expected: tuple[bool, bool, bool]
):
    assert ticks(action(due, goal), of, TODAY) == Ticks(*expected)


def test_what_is_over_has_a_status_and_no_ticks():
    found = under_way(
        [action(date(2026, 5, 1)), action(date(2026, 5, 1), status=ActionStatus.STOPPED)],
        NOTHING, TODAY,
    )  # fmt: skip
    assert (len(found.courses), found.late, found.quiet) == (1, 1, 0)
    assert sum(found.statuses.values()) == 2


@pytest.mark.parametrize(
    ("days", "first", "expected"),
    [
        pytest.param((), date(2026, 5, 4), ((5, 0, 0), (6, 0, 0)), id="nothing, since May"),
        pytest.param((), date(2026, 6, 4), (), id="it begins tomorrow"),
        pytest.param(
            ((date(2026, 5, 31), date(2026, 6, 1)),), date(2026, 5, 4), ((5, 1, 0), (6, 0, 1)),
            id="over the end of a month",
        ),
        pytest.param(
            ((date(2026, 6, 1), date(2026, 6, 4)),), date(2026, 6, 1), ((6, 1, 0),),
            id="removed on a day that is not told yet",
        ),
        pytest.param(
            ((date(2025, 12, 9), None),), date(2025, 1, 1),
            ((1, 0, 0), (2, 0, 0), (3, 0, 0), (4, 0, 0), (5, 0, 0), (6, 0, 0)), id="six at most",
        ),
    ],
)  # fmt: skip
def test_months_go_back_to_the_first_of_which_something_is_known(
    days: Sequence[tuple[date, date | None]], first: date, expected: Sequence[tuple[int, int, int]]
):
    found = months(days, first, TODAY)
    assert found == tuple(Month(date(2026, it[0], 1), *it[1:]) for it in expected)
