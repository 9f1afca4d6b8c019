"""Working days, moments, and what a campaign asks when. Pure: time is an argument."""

from challenges.calendar.days import (
    DAY_ENDS,
    last_day_before,
    local_day,
    moment,
    window_closes,
    zone,
)
from challenges.calendar.plans import (
    WORKDAY_ENDS,
    CampaignPlan,
    Due,
    DueKind,
    asked_on,
    due,
    is_over,
    next_due,
    over_at,
    schedule,
    week_closes,
    weeks_to_close,
    will_sum_up,
)
from challenges.calendar.pulse import (
    APART,
    MONTH,
    QUARTER,
    next_round,
    repeated_on,
    told_of_date,
)
from challenges.calendar.reminders import (
    QUIET_FROM,
    QUIET_UNTIL,
    ReminderPlan,
    asked_lately,
    opens_next,
)
from challenges.calendar.rhythm import digest_after
from challenges.calendar.working_days import WorkingDays

__all__ = [
    "APART",
    "DAY_ENDS",
    "MONTH",
    "QUARTER",
    "QUIET_FROM",
    "QUIET_UNTIL",
    "WORKDAY_ENDS",
    "CampaignPlan",
    "Due",
    "DueKind",
    "ReminderPlan",
    "WorkingDays",
    "asked_lately",
    "asked_on",
    "digest_after",
    "due",
    "is_over",
    "last_day_before",
    "local_day",
    "moment",
    "next_due",
    "next_round",
    "opens_next",
    "over_at",
    "repeated_on",
    "schedule",
    "told_of_date",
    "week_closes",
    "weeks_to_close",
    "will_sum_up",
    "window_closes",
    "zone",
]
