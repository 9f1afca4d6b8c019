import pytest

from challenges.barriers import CLOSED, NEXT, OPEN, may_become
from challenges.models import BarrierStatus


def test_every_status_has_a_line_in_the_table():
    assert set(NEXT) == set(BarrierStatus)


@pytest.mark.parametrize("status", [s for s in BarrierStatus if s is not BarrierStatus.MERGED])
def test_no_barrier_is_stuck(status: BarrierStatus):
    reached, frontier = {status}, [status]
    while frontier:
        for following in NEXT[frontier.pop()]:
            if following not in reached:
                reached.add(following)
                frontier.append(following)

    assert reached >= {*OPEN[1:], *CLOSED, BarrierStatus.PARKED}


def test_nothing_becomes_unread_again():
    assert not any(may_become(status, BarrierStatus.REPORTED) for status in BarrierStatus)
