from datetime import UTC, datetime, timedelta

from adapters.playground.clock import PlaygroundClock

NINE = datetime(2026, 12, 2, 8, 5, tzinfo=UTC)


class Seconds:
    def __init__(self) -> None:
        self.passed = 100.0

    def __call__(self) -> float:
        return self.passed


def test_the_clock_goes_on_ticking_from_where_it_was_set():
    seconds = Seconds()
    clock = PlaygroundClock(NINE, ticks=seconds)

    seconds.passed += 90

    assert clock() == NINE + timedelta(seconds=90)


def test_after_a_jump_the_clock_ticks_on_from_there():
    seconds = Seconds()
    clock = PlaygroundClock(NINE, ticks=seconds)
    seconds.passed += 500

    clock.jump_to(NINE + timedelta(days=1))
    seconds.passed += 5

    assert clock() == NINE + timedelta(days=1, seconds=5)


def test_the_clock_never_goes_back():
    clock = PlaygroundClock(NINE, ticks=Seconds())

    clock.jump_to(NINE - timedelta(hours=3))

    assert clock() == NINE
