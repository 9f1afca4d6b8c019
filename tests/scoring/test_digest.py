from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from challenges.models import BarrierStatus, Decision
from scoring.digest import (
    BarrierFacts,
    Digest,
    Participation,
    WeekCounts,
    participation,
    to_decide,
    waiting_longest,
    weekly_digest,
)
from scoring.voices import NOTHING, Told

MONDAY, FRIDAY = date(2026, 11, 16), date(2026, 11, 20)
BEFORE = date(2026, 11, 9)
WEEK = WeekCounts(people=40, expected=200, answered=150, done=90)


def barrier(number: int, **changes: object) -> BarrierFacts:
    """A barrier raised before the week, one working day for every number."""
    facts = BarrierFacts(
        barrier_id=UUID(int=number),
        title=f"Barrier {number}",
        theme="circular",
        code="FACIL",
        status=BarrierStatus.ACKNOWLEDGED,
        opened_on=BEFORE,
        waiting_days=number,
        voices=NOTHING,
    )
    return replace(facts, **changes)


def digest(*barriers: BarrierFacts, this_week: WeekCounts = WEEK) -> Digest:
    return weekly_digest(
        MONDAY,
        FRIDAY,
        weeks={MONDAY: this_week},
        standings=(),
        barriers=barriers,
    )


def numbers(barriers: tuple[BarrierFacts, ...]) -> list[int]:
    return [facts.barrier_id.int for facts in barriers]


@pytest.mark.parametrize(
    ("this_week", "expected"),
    [
        pytest.param(replace(WEEK, people=4), None, id="four people"),
        pytest.param(replace(WEEK, expected=0), None, id="nobody expected"),
        pytest.param(replace(WEEK, people=5), Participation(0.75, 0.45), id="five people"),
        pytest.param(replace(WEEK, answered=260, done=260), Participation(1, 1), id="never over 1"),
    ],
)
def test_participation(this_week: WeekCounts, expected: Participation | None):
    assert participation(this_week) == expected


def test_the_weeks_until_now_stand_beside_this_one():
    weeks = {
        MONDAY: WEEK,
        BEFORE: WeekCounts(people=40, expected=100, answered=60, done=50),
        date(2026, 11, 2): replace(WEEK, people=4),
        date(2026, 10, 26): replace(WEEK, expected=0),
        date(2026, 10, 19): WEEK,
    }

    week = weekly_digest(MONDAY, FRIDAY, weeks=weeks, standings=(), barriers=())

    assert [day.day for day in week.weeks] == [19, 9, 16]
    assert week.participation == Participation(0.75, 0.45)
    assert week.before == Participation(0.6, 0.5)


def test_a_first_week_and_one_with_few_people_are_no_comparison():
    for earlier in ({}, {BEFORE: replace(WEEK, people=4)}):
        week = weekly_digest(
            MONDAY, FRIDAY, weeks={MONDAY: WEEK, **earlier}, standings=(), barriers=()
        )
        assert list(week.weeks) == [MONDAY]
        assert week.before is None


def test_barriers_are_told_by_what_happened_to_them_in_the_week():
    week = digest(
        barrier(1, opened_on=MONDAY),
        barrier(2, status=BarrierStatus.REMOVED, closed_on=FRIDAY),
        barrier(3, status=BarrierStatus.NOT_POSSIBLE, closed_on=MONDAY),
        barrier(4, status=BarrierStatus.REMOVED, closed_on=BEFORE),
        barrier(5, status=BarrierStatus.MERGED, opened_on=MONDAY),
        barrier(6),
    )

    assert numbers(week.to_decide) == [6, 1]
    assert numbers(week.removed) == [2]
    assert numbers(week.not_possible) == [3]
    assert not week.is_quiet


def test_every_barrier_is_told_once():
    habits = {"code": "HABIT", "opened_on": MONDAY}
    gone = {"opened_on": MONDAY, "closed_on": FRIDAY}

    week = digest(
        barrier(1, **habits),
        barrier(2, status=BarrierStatus.REMOVED, **gone),
        barrier(3, status=BarrierStatus.NOT_POSSIBLE, **gone),
        barrier(4, opened_on=MONDAY),
        barrier(5, decision=Decision.GO_AHEAD),
        barrier(6),
    )

    assert numbers(week.to_decide) == [6, 4]
    assert numbers(week.removed) == [2]
    assert numbers(week.not_possible) == [3]
    assert numbers(week.raised) == [1]
    assert numbers(week.waiting_longest) == [5]


def test_what_nobody_has_read_yet_is_counted_and_in_no_list():
    unread = barrier(9, own_words=True, status=BarrierStatus.REPORTED, opened_on=MONDAY)

    week = digest(unread)

    assert week.unread == 1
    assert week.raised == week.waiting_longest == week.to_decide == ()
    assert not week.is_quiet


def test_the_three_that_wait_longest_come_first():
    assert numbers(waiting_longest([barrier(n) for n in (3, 8, 1, 5)])) == [8, 5, 3]


def test_leadership_decides_first_on_what_nobody_took_up_then_on_what_most_people_feel():
    barriers = [
        barrier(1, voices=Told(30, 30), owner="facilities"),
        barrier(2, voices=Told(5, 5)),
        barrier(9, owner="facilities"),
        barrier(6),
        barrier(8),
        barrier(7, answer="The caterer is asked"),
        barrier(5, voices=Told(5, 5)),
    ]

    assert numbers(to_decide(barriers)) == [8, 6, 1, 5, 2]
    assert numbers(to_decide([*barriers[3:5], barrier(7, voices=Told(5, 5))])) == [7, 8, 6]


def test_leadership_is_not_asked_to_decide_on_habits():
    assert to_decide([barrier(8, code="HABIT"), barrier(9, code="HEALTH")]) == ()


def test_what_is_decided_or_closed_is_not_asked_again():
    barriers = [
        barrier(6, decision=Decision.GO_AHEAD),
        barrier(7, decision=Decision.NOT_NOW),
        barrier(8, decision=Decision.TELL_ME_MORE),
        barrier(9, status=BarrierStatus.REMOVED),
    ]

    assert numbers(to_decide(barriers)) == [8]


def test_a_week_in_which_nothing_happened_is_quiet():
    silence = replace(WEEK, answered=0, done=0)

    assert digest(barrier(7), this_week=silence).is_quiet
    assert not digest(barrier(7, opened_on=MONDAY), this_week=silence).is_quiet
    assert not digest(this_week=replace(WEEK, answered=1)).is_quiet
