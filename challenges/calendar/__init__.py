"""Working days, moments, and what a campaign asks when. Pure: time is an argument."""

from challenges.calendar.days import (
    is_working_day,
    last_day_before,
    local_day,
    moment,
    previous_working_day,
    window_closes,
    working_days,
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
    will_sum_up,
)
from challenges.calendar.reminders import (
    QUIET_FROM,
    QUIET_UNTIL,
    ReminderPlan,
    asked_lately,
    opens_next,
)

__all__ = [
    "QUIET_FROM",
    "QUIET_UNTIL",
    "WORKDAY_ENDS",
    "CampaignPlan",
    "Due",
    "DueKind",
    "ReminderPlan",
    "asked_lately",
    "asked_on",
    "due",
    "is_over",
    "is_working_day",
    "last_day_before",
    "local_day",
    "moment",
    "next_due",
    "opens_next",
    "over_at",
    "previous_working_day",
    "schedule",
    "will_sum_up",
    "window_closes",
    "working_days",
    "zone",
]
