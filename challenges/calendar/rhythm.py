"""When leadership hears of what is left after a campaign. Pure: time is an argument."""

from datetime import date, timedelta

from challenges.calendar.days import local_day
from challenges.calendar.plans import STAYS_DUE, CampaignPlan, DueKind, schedule
from challenges.models import Campaign

EVERY = timedelta(weeks=4)


def ended_on(campaign: Campaign) -> date:
    """The local day on which a campaign was closed; its last day where that is not known."""
    if campaign.closed_at is None:
        return campaign.ends_on
    return local_day(campaign.closed_at, campaign.timezone)


def digest_after(plan: CampaignPlan, ended_on: date, today: date) -> date | None:
    """The day of the digest that is due today once a campaign has ended; None when there is none.

    One comes every four weeks after the last weekly one, on the same day of the week; what falls on
    a day off is sent on the next working day. The day that is returned ends the four weeks that it
    is about, whenever it is sent, and can be part of a key.
    """
    last = _last_weekly(plan, ended_on)
    rounds = (today - last) // EVERY
    if rounds < 1:
        return None
    day = last + rounds * EVERY
    sent_on = next(plan.working.since(day))
    return day if sent_on <= today < sent_on + STAYS_DUE else None


def _last_weekly(plan: CampaignPlan, ended_on: date) -> date:
    """The day of the last weekly digest, or the day of the week that would have had it."""
    weekly = [due.day for _, due in schedule(plan) if due.kind is DueKind.DIGEST]
    usual = ended_on - timedelta(days=(ended_on.weekday() - plan.digest_weekday) % 7)
    return max((day for day in weekly if day <= ended_on), default=usual)
