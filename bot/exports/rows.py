"""The rows that every format is written from: what may leave, and nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from challenges.models import (
    ActionStatus,
    BarrierStatus,
    Campaign,
    Decision,
    DecisionRequest,
    Goal,
    Health,
    Horizon,
    Process,
    Reading,
    Signal,
    Wave,
)
from challenges.questionnaires import Question
from scoring.goals import Progress
from scoring.questionnaires import Cell
from scoring.standings import Standings

Names = Mapping[str, str]
"""A name per language."""


def name_in(names: Names, locale: str) -> str:
    """A name in a language; the first one when it is not there in that."""
    return names.get(locale) or next(iter(names.values()))


@dataclass(frozen=True, slots=True)
class BarrierRow:
    """A barrier, a chance or a thing to keep (`kind`), under its public name.

    `week` is the Monday of the week in which it was first reported, `voices_at_least` a lower bound
    on different people, `reports_at_least` on what was said; `impact` is a coordinator's, or else
    computed. `request` is what leadership was asked about it last.
    """

    id: UUID
    name: Names
    code: str
    theme: str
    axis: str
    site: str
    status: BarrierStatus
    week: date
    voices_at_least: int
    reports_at_least: int
    owner: str
    due: date | None
    review_on: date | None
    horizon: Horizon | None
    impact: int
    effort: int | None
    answer: str
    instead: str
    decision: Decision | None
    request: DecisionRequest | None
    history: tuple[tuple[date, str], ...]
    kind: Signal = Signal.BARRIER
    process: Process | None = None


@dataclass(frozen=True, slots=True)
class ActionRow:
    """An action, with the public names of the barriers that it serves.

    `last_news` is the day on which somebody last said how it stands (`health`); who that was and
    their words do not leave. `tasks` are each with whether it is done, `waits_for` the titles of
    actions that are to be ready first, `goal` what it serves.
    """

    id: UUID
    title: str
    description: str
    theme: str
    owner: str
    ambassador: str
    starts_on: date | None
    due: date | None
    budget: int | None
    status: ActionStatus
    horizon: Horizon
    competences: tuple[str, ...]
    barriers: tuple[Names, ...]
    secap: Mapping[str, str]
    spent: int | None = None
    last_news: date | None = None
    health: Health | None = None
    tasks: tuple[tuple[str, bool], ...] = ()
    waits_for: tuple[str, ...] = ()
    goal: str = ""


@dataclass(frozen=True, slots=True)
class ChallengeRow:
    """A challenge; how many did it on its day is told nowhere."""

    id: UUID
    day: date
    code: str
    theme: str
    title: Names


@dataclass(frozen=True, slots=True)
class WeekRow:
    """A closed week: shares of all expected days, in percent; None where they may not be told."""

    first_day: date
    last_day: date
    answered: int | None
    done: int | None


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """A share of a group that gave the answers of a cell, in percent; None where another says it.

    `group` is empty for everybody, and None for all who are in no group that is told. `people` is
    how many at least, `step` in which steps the share is told.
    """

    questionnaire: str
    title: Names
    wave: Wave
    opens: date
    closes: date
    question: Question
    cell: Cell
    group: str | None
    people: int
    step: int
    percent: int | None


@dataclass(frozen=True, slots=True)
class GoalRow:
    """A goal with its last reading, and all its readings, the earliest first."""

    progress: Progress
    readings: tuple[Reading, ...]

    @property
    def goal(self) -> Goal:
        """The goal itself."""
        return self.progress.goal


@dataclass(frozen=True, slots=True)
class DroppedRow:
    """A day that an action or barrier has no more; for calendars alone."""

    of_id: UUID
    what: str
    day: date


@dataclass(frozen=True, slots=True)
class Contents:
    """All that an export of a campaign is made of.

    `held_back` is at least how many barriers are not in it: those in somebody's own words, and
    those that fewer than five people ran into while no coordinator has read them.
    """

    campaign: Campaign
    exported_at: datetime
    challenges: tuple[ChallengeRow, ...]
    weeks: tuple[WeekRow, ...]
    standings: Standings
    barriers: tuple[BarrierRow, ...]
    held_back: int
    actions: tuple[ActionRow, ...]
    answers: tuple[AnswerRow, ...] = ()
    dropped: tuple[DroppedRow, ...] = ()
    goals: tuple[GoalRow, ...] = ()
