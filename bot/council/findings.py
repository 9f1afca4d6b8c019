"""What a campaign came to, for who decides about money: looked up once, of what may leave.

Everything about people in it is what an export of that day tells (`bot.exports`), so that no report
says more than a file; what a colleague wrote is in neither.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlmodel import Session

from bot import exports, reports
from bot.exports import Contents
from bot.exports.rows import ActionRow, BarrierRow, ChallengeRow, WeekRow
from challenges import calendar
from challenges.barriers import OPEN
from challenges.models import ActionStatus, BarrierStatus, Campaign, Signal
from challenges.packs import content_of
from challenges.queries.coordinating import names_known
from scoring import savings
from scoring.effects import Effect
from scoring.facts import BarrierFacts
from scoring.savings import Savings

GONE = (BarrierStatus.REMOVED, BarrierStatus.PARTLY_REMOVED)
REFUSED = (BarrierStatus.NOT_POSSIBLE,)
_OVER = (ActionStatus.DONE, ActionStatus.STOPPED)


@dataclass(frozen=True, slots=True)
class Period:
    """From a day to a day, both included; weeks belong to it by their Monday."""

    first: date
    last: date

    def holds(self, monday: date) -> bool:
        """Whether a week of which only the Monday is told is in it."""
        return self.first - timedelta(days=self.first.weekday()) <= monday <= self.last


@dataclass(frozen=True, slots=True)
class Yield:
    """What a campaign came to in a period, and how it stands on `today`.

    `people` is a lower bound on who took part, None where there are too few to say. `done` is how
    often at least each challenge was done, in weeks that are closed. `best` is the removal after
    which a challenge worked more often than after any other, with its effect on everybody; without
    an effect that is clear it is the one that most people had run into. What was `reported`,
    `removed` and `refused` was in the way; `adopted` are chances taken, and what was kept.
    `colleagues` are names to look for in what was typed, and stand nowhere in it.
    """

    campaign: Campaign
    period: Period
    today: date
    contents: Contents
    people: int | None
    challenges: tuple[ChallengeRow, ...]
    done: Mapping[UUID, int]
    weeks: tuple[WeekRow, ...]
    reported: tuple[BarrierRow, ...]
    removed: tuple[BarrierRow, ...]
    refused: tuple[BarrierRow, ...]
    adopted: tuple[BarrierRow, ...]
    saved: Savings
    best: tuple[BarrierRow, Effect | None] | None
    measured: tuple[tuple[BarrierRow, Effect], ...]
    asked: tuple[BarrierFacts, ...]
    colleagues: tuple[str, ...]

    @property
    def decided(self) -> Sequence[BarrierRow]:
        """The barriers about which leadership has decided."""
        return [one for one in self.contents.barriers if one.decision is not None]

    @property
    def over(self) -> Sequence[ActionRow]:
        """The actions that are done or were stopped."""
        return [one for one in self.contents.actions if one.status in _OVER]

    @property
    def coming(self) -> Sequence[ActionRow]:
        """The actions that are not over, those that are ready first at the beginning."""
        ahead = [one for one in self.contents.actions if one.status not in _OVER]
        return sorted(ahead, key=lambda one: (one.due or date.max, one.title))


def what_it_came_to(
    session: Session, campaign: Campaign, period: Period, now: datetime, locale: str
) -> Yield:
    """Look it all up; nothing changes by it."""
    contents = exports.gather(session, campaign, now, publish=False)
    today = calendar.local_day(now, campaign.timezone)
    barriers = [one for one in contents.barriers if one.kind is Signal.BARRIER]
    removed = _ended(barriers, GONE, period)
    measured = _measured(session, campaign, removed)
    leaving = {one.id for one in contents.barriers}
    digest = reports.digest(session, campaign, today, locale)
    counted = reports.done_challenges(session, campaign, period.first, period.last)
    return Yield(
        campaign=campaign,
        period=period,
        today=today,
        contents=contents,
        people=reports.people_so_far(session, campaign, today),
        challenges=tuple(
            one for one in contents.challenges
            if period.first <= one.day <= min(period.last, today)
        ),
        done={challenge.id: number for challenge, number in counted},
        weeks=tuple(
            one for one in contents.weeks
            if period.first <= one.last_day <= period.last and one.done is not None
        ),
        reported=tuple(one for one in barriers if period.holds(one.week)),
        removed=removed,
        refused=_ended(barriers, REFUSED, period),
        adopted=_ended(
            [one for one in contents.barriers if one.kind is not Signal.BARRIER], GONE, period
        ),
        saved=savings.estimate((content_of(each), number) for each, number in counted),
        best=_best(removed, measured),
        measured=measured,
        asked=tuple(one for one in digest.to_decide if one.barrier_id in leaving),
        colleagues=tuple(names_known(session, campaign.organisation_id)),
    )  # fmt: skip


def is_open(barrier: BarrierRow) -> bool:
    """Whether something can still be done about it."""
    return barrier.status in OPEN


def _ended(
    barriers: Sequence[BarrierRow], statuses: Sequence[BarrierStatus], period: Period
) -> tuple[BarrierRow, ...]:
    """What ended so in a period, by the week in which it did."""
    found: list[BarrierRow] = []
    for barrier in barriers:
        weeks = [monday for monday, what in barrier.history if what == barrier.status]
        if barrier.status in statuses and weeks and period.holds(max(weeks)):
            found.append(barrier)
    return tuple(found)


def _measured(
    session: Session, campaign: Campaign, removed: Sequence[BarrierRow]
) -> tuple[tuple[BarrierRow, Effect], ...]:
    found = reports.effects_of_removals(session, campaign.organisation_id)
    effects = {barrier.id: effect for barrier, effect in found}
    return tuple((row, effects[row.id]) for row in removed if row.id in effects)


def _best(
    removed: Sequence[BarrierRow], measured: Sequence[tuple[BarrierRow, Effect]]
) -> tuple[BarrierRow, Effect | None] | None:
    clear = [each for each in measured if each[1].is_clear and each[1].after > each[1].before]
    if clear:
        return min(clear, key=lambda each: (each[1].before - each[1].after, str(each[0].id)))
    return (removed[0], None) if removed else None
