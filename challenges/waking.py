"""When a tick of the clock looks at a campaign: it costs what is due, however many are open."""

from collections.abc import Collection
from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy import or_
from sqlmodel import Session, col, select, update

from challenges import calendar, queries
from challenges.calendar import CampaignPlan, WorkingDays
from challenges.models import Campaign, CampaignStatus
from challenges.queries.campaigns import is_awake

AT_ONCE = datetime(1970, 1, 1, tzinfo=UTC)
"""A moment that has come by whatever clock."""


def wake(session: Session, *campaigns: UUID) -> None:
    """Let the next tick look at some campaigns, because what they ask has changed.

    It is written even where it is so already: a tick that is at it now then goes first.
    """
    if not campaigns:
        return
    session.flush()
    session.exec(update(Campaign).where(col(Campaign.id).in_(campaigns)).values(wakes_at=AT_ONCE))


def claim(
    session: Session, among: Collection[UUID], now: datetime
) -> list[tuple[Campaign, CampaignPlan]]:
    """Those of some campaigns that are still to be looked at, and by no other tick meanwhile.

    What another tick is at is passed by: two workers would wait for each other at every group.
    """
    free = (
        select(Campaign.id)
        .where(col(Campaign.id).in_(among), or_(*is_awake(now)))
        .order_by(col(Campaign.id))
        # Presses take a key's share of a campaign: they neither wait for this nor keep it away.
        .with_for_update(skip_locked=True, key_share=True)
    )
    claimed = session.exec(
        update(Campaign)
        .where(col(Campaign.id).in_(free))
        .values(wakes_at=now)
        .returning(col(Campaign.id))
    )
    found = queries.with_days(session, [campaign_id for (campaign_id,) in claimed])
    return [(one, CampaignPlan.of(one, days, WorkingDays.of(owner))) for one, owner, days in found]


def sleep(
    session: Session, campaign: Campaign, plan: CampaignPlan, now: datetime, *, is_done: bool
) -> None:
    """Let ticks pass by a campaign until it may ask something else; not when more is to be done."""
    if not is_done:
        campaign.wakes_at = AT_ONCE
    elif campaign.status is CampaignStatus.CLOSED:
        campaign.wakes_at = min(
            (at for at in calendar.answers_close(plan) if at > now), default=None
        )
    else:
        campaign.wakes_at = calendar.next_change(plan, now)
    session.add(campaign)
