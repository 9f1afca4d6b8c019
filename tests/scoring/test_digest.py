from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from challenges.models import BarrierStatus, Decision, DecisionRequest, Signal
from scoring.digest import Digest, Week, last_decided, to_decide, waiting_longest, weekly_digest
from scoring.facts import BarrierFacts
from scoring.voices import NOTHING, Told

MONDAY, FRIDAY = date(2026, 11, 16), date(2026, 11, 20)
BEFORE = date(2026, 11, 9)
WEEK = Week(MONDAY, FRIDAY, answered=75, done=45)


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
        voices=Told(5, 5),
    )
    return replace(facts, **changes)


def digest(*barriers: BarrierFacts) -> Digest:
    return weekly_digest(
        MONDAY,
        FRIDAY,
        weeks=[WEEK],
        barriers=barriers,
    )


def numbers(barriers: tuple[BarrierFacts, ...]) -> list[int]:
    return [facts.barrier_id.int for facts in barriers]


def week(first: date, *, answered: int | None = 60, done: int | None = 50) -> Week:
    return Week(first, first + timedelta(days=4), answered, done)


def test_the_weeks_until_now_stand_beside_this_one():
    untold = week(date(2026, 11, 2), answered=None, done=None)
    weeks = [week(date(2026, 10, 19)), untold, week(BEFORE), WEEK]

    told = weekly_digest(MONDAY, FRIDAY, weeks=weeks, barriers=())

    assert [each.first_day.day for each in told.weeks] == [19, 9, 16]
    assert told.week == WEEK
    assert told.before == week(BEFORE)


def test_a_first_week_and_one_of_which_nothing_may_be_told_are_no_comparison():
    for earlier in ([], [week(BEFORE, answered=None, done=None)]):
        told = weekly_digest(MONDAY, FRIDAY, weeks=[*earlier, WEEK], barriers=())
        assert told.weeks == (WEEK,)
        assert told.before is None


def test_a_week_that_is_not_closed_yet_is_not_told():
    told = weekly_digest(MONDAY, FRIDAY, weeks=[week(BEFORE)], barriers=())
    assert told.week is None
    assert told.before == week(BEFORE)


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

    assert week.unread == 0  # fewer than five, and some
    assert week.raised == week.waiting_longest == week.to_decide == ()
    assert not week.is_quiet


def test_leadership_is_not_asked_about_what_no_coordinator_has_read():
    """A tap that nobody looked at for two weeks is counted, and asked of nobody."""
    unread = {"status": BarrierStatus.REPORTED, "voices": Told(5, 5)}
    week = digest(barrier(10, **unread), barrier(9, **unread, opened_on=MONDAY), barrier(1))

    assert numbers(week.to_decide) == [1]
    assert numbers(week.waiting_longest) == [10]
    assert week.overdue == 0


def test_reports_that_wait_are_told_in_steps_of_five_and_one_as_few():
    waits = {"own_words": True, "status": BarrierStatus.REPORTED}
    told = [digest(*(barrier(6, **waits) for _ in range(n))) for n in (0, 1, 4, 5, 9, 10)]

    assert [week.unread for week in told] == [None, 0, 0, 5, 5, 10]
    assert [week.overdue for week in told] == [None, 0, 0, 5, 5, 10]


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

    assert numbers(to_decide(barriers, limit=5)) == [8, 6, 1, 9, 7]
    assert numbers(to_decide(barriers)) == [8, 6, 1]  # three at most
    assert numbers(to_decide([*barriers[3:5], barrier(7, voices=Told(10, 10))])) == [7, 8, 6]


def test_what_was_decided_lately_is_told_first_then_what_came_of_earlier_decisions():
    go, no = {"decision": Decision.GO_AHEAD}, {"decision": Decision.NOT_NOW}
    gone = {"status": BarrierStatus.REMOVED, "closed_on": FRIDAY}
    long_ago = date(2026, 10, 5)
    known = [
        barrier(1, **no, decided_on=BEFORE),
        barrier(2, **go, decided_on=BEFORE),
        barrier(3, **go, decided_on=long_ago),
        barrier(4, **go, decided_on=BEFORE, **gone),
        barrier(5, **no, decided_on=FRIDAY),
        barrier(6, **go, decided_on=MONDAY, **gone),
        barrier(7, **go, decided_on=BEFORE, status=BarrierStatus.REMOVED, closed_on=BEFORE),
        barrier(8, decision=Decision.TELL_ME_MORE, decided_on=FRIDAY),
        barrier(9),
    ]

    assert numbers(last_decided(known, MONDAY, FRIDAY, limit=9)) == [5, 6, 4, 3, 2, 1]
    told = digest(*known)
    assert numbers(told.decided) == [5, 6, 4]
    assert numbers(told.removed) == [6, 4]
    assert numbers(told.to_decide) == [9, 8]
    assert numbers(told.waiting_longest) == [3, 2, 1]


def test_what_a_coordinator_asks_comes_first_by_voices_then_waiting_then_known_cost():
    def asks(number: int, waiting: int, euros: int | None = None, **more: object) -> BarrierFacts:
        request = DecisionRequest(barrier_id=UUID(int=number), words="May we?", euros=euros)
        return barrier(number, waiting_days=waiting, request=request, **more)

    many = Told(30, 30)
    lying = [barrier(n, voices=many) for n in range(10, 15)]
    barriers = [
        *lying,
        asks(1, 2),
        asks(2, 2, 400),
        asks(3, 3, owner="facilities"),
        asks(4, 1, voices=many),
        asks(5, 9, decision=Decision.NOT_NOW),
    ]

    assert numbers(to_decide(barriers, limit=5)) == [4, 3, 2, 1, 14]
    assert numbers(to_decide(barriers)) == [4, 3, 2]
    assert numbers(to_decide([asks(1, 2, code="HABIT")])) == [1]


def test_leadership_is_not_asked_about_what_fewer_than_five_said_unless_a_coordinator_asks():
    request = DecisionRequest(barrier_id=UUID(int=2), words="May we?")
    few = [barrier(1, voices=NOTHING), barrier(2, voices=NOTHING, request=request)]

    assert numbers(to_decide([*few, barrier(3)])) == [2, 3]


def test_of_two_that_weigh_as_much_leadership_decides_first_on_what_more_actions_wait_for():
    assert numbers(to_decide([barrier(8), barrier(8, blocks=2), barrier(9)])) == [9, 8, 8]
    assert [it.blocks for it in to_decide([barrier(8), barrier(8, blocks=2)])] == [2, 0]


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


def test_a_week_in_which_nothing_was_reported_or_solved_is_quiet():
    assert digest(barrier(7)).is_quiet
    assert not digest(barrier(7, opened_on=MONDAY)).is_quiet
    assert not digest(barrier(7, status=BarrierStatus.REMOVED, closed_on=FRIDAY)).is_quiet


def test_chances_are_in_none_of_the_lists_of_barriers():
    chance = {"kind": Signal.CHANCE}
    told = digest(
        barrier(1, opened_on=MONDAY, **chance),
        barrier(2, status=BarrierStatus.REMOVED, closed_on=FRIDAY, **chance),
        barrier(3, status=BarrierStatus.NOT_POSSIBLE, closed_on=MONDAY, **chance),
        barrier(9, kind=Signal.KEEP),
        barrier(8, status=BarrierStatus.REPORTED, **chance),
    )

    assert [told.raised, told.removed, told.not_possible, told.waiting_longest] == [()] * 4
    assert (numbers(told.adopted), numbers(told.seen)) == ([2], [1])
    assert (told.to_decide, told.overdue, told.waits) == ((), None, False)


def test_leadership_decides_on_a_chance_only_when_a_coordinator_asks():
    asked = DecisionRequest(barrier_id=UUID(int=1), words="Mag dit?")
    told = digest(
        barrier(1, request=asked, kind=Signal.CHANCE), barrier(2, kind=Signal.CHANCE), barrier(3)
    )

    assert numbers(told.to_decide) == [1, 3]
