"""Working days, moments, and what a campaign asks when. Pure: time is an argument."""

from challenges.calendar.days import (
    DAY_ENDS,
    is_working_day,
    last_day_before,
    local_day,
    moment,
    next_working_day,
    previous_working_day,
    public_holidays,
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
)

__all__ = [
    "DAY_ENDS",
    "WORKDAY_ENDS",
    "CampaignPlan",
    "Due",
    "DueKind",
    "asked_on",
    "due",
    "is_over",
    "is_working_day",
    "last_day_before",
    "local_day",
    "moment",
    "next_due",
    "next_working_day",
    "over_at",
    "previous_working_day",
    "public_holidays",
    "window_closes",
    "working_days",
    "zone",
]
