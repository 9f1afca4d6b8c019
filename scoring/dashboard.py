"""What a dashboard says of actions, barriers and goals, per theme; nothing unknown is a zero.

The three ledgers stay apart: what people say they did fills no goal, and what was measured for a
goal no score.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from challenges.models import Action, ActionStatus, ActionTask
from scoring.budgets import ThemeMoney, in_all

A_YEAR = timedelta(days=365)
MONTHS = 6
"""So many months of barriers are shown: more of them do not fit beside the rest on a sheet."""


@dataclass(frozen=True, slots=True)
class Ticks:
    """What makes it likely that an action goes on: the ticks that Kausal Watch gives a plan.

    Somebody looks after it and it has a step; a step is due within a year; and the goal that it
    serves has a reading that still tells how that stands.
    """

    is_looked_after: bool
    has_near_step: bool
    has_recent_goal: bool


@dataclass(frozen=True, slots=True)
class Course:
    """An action that is not over: whether it is late or quiet, and its ticks.

    Of a quiet one nothing was said for long; that does not make it late.
    """

    action: Action
    is_late: bool
    is_quiet: bool
    ticks: Ticks

    @property
    def asks_a_look(self) -> bool:
        """Whether somebody should look at it first."""
        return self.is_late or self.is_quiet


@dataclass(frozen=True, slots=True)
class Month:
    """How many barriers were first reported in a month, and how many were removed, also partly."""

    first: date
    reported: int
    removed: int


@dataclass(frozen=True, slots=True)
class ThemeActions:
    """Actions together: how far they are, those that are not over (late first), and their money."""

    statuses: Mapping[ActionStatus, int]
    courses: tuple[Course, ...]
    money: ThemeMoney

    @property
    def late(self) -> int:
        """How many are late."""
        return sum(one.is_late for one in self.courses)

    @property
    def quiet(self) -> int:
        """Of how many there is no news."""
        return sum(one.is_quiet for one in self.courses)

    @property
    def ticked(self) -> tuple[int, int, int]:
        """How many of those under way have each tick."""
        ticks = [one.ticks for one in self.courses]
        return (
            sum(one.is_looked_after for one in ticks),
            sum(one.has_near_step for one in ticks),
            sum(one.has_recent_goal for one in ticks),
        )


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of all actions: who is looked after, tasks, silence, goals that can be read."""

    looked_after: Collection[UUID]
    tasks: Mapping[UUID, Sequence[ActionTask]]
    quiet: Collection[UUID]
    recent_goals: Collection[UUID]


def ticks(action: Action, known: Known, today: date) -> Ticks:
    """The ticks of an action; its steps are its tasks, and are due when it is."""
    tasks = known.tasks.get(action.id, ())
    is_near = action.due is not None and today <= action.due <= today + A_YEAR
    return Ticks(
        is_looked_after=action.id in known.looked_after and bool(tasks),
        has_near_step=is_near and any(not task.done for task in tasks),
        has_recent_goal=action.goal_id in known.recent_goals,
    )


def under_way(actions: Iterable[Action], known: Known, today: date) -> ThemeActions:
    """How some actions stand, such as those of a theme."""
    found = tuple(actions)
    going = (
        Course(one, one.is_late(today), one.id in known.quiet, ticks(one, known, today))
        for one in found
        if not one.is_over
    )
    statuses = Counter(one.status for one in found)
    return ThemeActions(statuses, tuple(sorted(going, key=_first_to_look_at)), in_all(found))


def months(days: Iterable[tuple[date, date | None]], first: date, last: date) -> tuple[Month, ...]:
    """What was reported and removed in the last `MONTHS` months up to a day, itself included.

    None of them is before the month of the first day: of what was before, nothing is known. `days`
    are those on which each barrier was first reported, and on which it was removed.
    """
    reported: Counter[date] = Counter()
    removed: Counter[date] = Counter()
    for opened, gone in days:
        reported[opened.replace(day=1)] += 1
        if gone is not None and gone <= last:
            removed[gone.replace(day=1)] += 1
    shown: list[Month] = []
    month = last.replace(day=1)
    while first <= last and month >= first.replace(day=1) and len(shown) < MONTHS:
        shown.append(Month(month, reported[month], removed[month]))
        month = (month - timedelta(days=1)).replace(day=1)
    return tuple(reversed(shown))


def _first_to_look_at(course: Course) -> tuple[bool, bool, date, str, UUID]:
    action = course.action
    day = action.due or date.max
    return (not course.is_late, not course.is_quiet, day, action.title.casefold(), action.id)
