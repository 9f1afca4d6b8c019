"""When somebody is reminded: on their own clocks, in working hours, on days on which they work."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from challenges.calendar.days import moment, window_closes, zone
from challenges.calendar.plans import CampaignPlan
from challenges.calendar.working_days import WorkingDays
from challenges.models import Reminder

QUIET_UNTIL = time(8, 30)
QUIET_FROM = time(17)
"""Nobody is reminded before or after these, on their own clocks."""

_DAY = timedelta(days=1)
_FARTHEST = 366  # days: whoever works on no day at all is not looked for any longer


@dataclass(frozen=True, slots=True)
class ReminderPlan:
    """When somebody wants to be reminded, and the days on which nobody is."""

    at: time
    weekdays: frozenset[int]
    timezone: str
    working: WorkingDays = field(default_factory=WorkingDays)

    @classmethod
    def of(cls, reminder: Reminder, working: WorkingDays) -> "ReminderPlan":
        """The plan of somebody at an organisation with these working days."""
        return cls(
            at=reminder.at,
            weekdays=frozenset(reminder.weekdays),
            timezone=reminder.timezone,
            working=working,
        )

    def day(self, now: datetime) -> date:
        """The day that it is on this person's own clocks."""
        return now.astimezone(zone(self.timezone)).date()

    def allows(self, now: datetime) -> bool:
        """Whether this person works at a moment, and may be reminded."""
        at = now.astimezone(zone(self.timezone)).time()
        return QUIET_UNTIL <= at < QUIET_FROM and self._works_on(self.day(now))

    def has_come(self, now: datetime) -> bool:
        """Whether it is as late on this day as this person wants to be reminded."""
        return moment(self.day(now), self.at, self.timezone) <= now

    def next_moment(self, now: datetime) -> datetime | None:
        """The first moment after `now` at which to remind; None for who works on no day at all."""
        day = self.day(now)
        for _ in range(_FARTHEST):
            if self._works_on(day):
                comes = moment(day, self.at, self.timezone)
                if comes > now:
                    return comes
            day += _DAY
        return None

    def _works_on(self, day: date) -> bool:
        return day.weekday() in self.weekdays and day in self.working


def asked_lately(plan: CampaignPlan, now: datetime) -> date | None:
    """The day of the last challenge that was posted, if that was less than a day ago.

    That is today's for whoever shares the clocks of the campaign; far away from it, it may be the
    one that came last night.
    """
    for day in reversed(plan.days):
        opens = moment(day, plan.post_at, plan.timezone)
        if opens <= now:
            return day if plan.is_running and now < min(opens + _DAY, _closes(plan, day)) else None
    return None


def opens_next(plan: CampaignPlan, now: datetime) -> datetime | None:
    """When the next challenge is posted; None after the last."""
    moments = (moment(day, plan.post_at, plan.timezone) for day in plan.days)
    return next((opens for opens in moments if opens > now), None)


def _closes(plan: CampaignPlan, day: date) -> datetime:
    return window_closes(day, last_day=plan.days[-1], timezone=plan.timezone, working=plan.working)
