"""Whoever looks after a campaign, or decides in it, hears at the start what will come and when."""

from datetime import datetime
from functools import partial

from sqlmodel import Session

from bot import news
from bot.messages import schedules
from challenges import calendar, campaigns, queries
from challenges.models import Campaign, CampaignStatus, Role


def greet(session: Session, campaign: Campaign, now: datetime) -> None:
    """Tell every coordinator and leader, once for each campaign and role; repeatable."""
    if campaign.status is CampaignStatus.CLOSED:
        return
    planned = calendar.schedule(campaigns.plan_of(session, campaign))
    coming = [(at, due) for at, due in planned if at > now]
    by_role = {
        role: queries.people_with(session, campaign.organisation_id, role)
        for role in (Role.LEADER, Role.COORDINATOR)
    }
    # Who does both reads one message, the longer one.
    told = {person.id: (person, role) for role, people in by_role.items() for person in people}
    for person, role in told.values():
        card = partial(schedules.greeting, campaign, role, coming)
        key = f"greeting/{campaign.id}/{role}/{person.id}"
        news.tell(session, person, card, key=key, now=now)
