"""What became of it, after a campaign: made ready, and posted by a coordinator alone."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from sqlmodel import Session

from bot.chat.cards import Card
from bot.i18n import translator
from bot.messages import summaries as messages
from bot.messages.barriers import WORKED_ON, is_public
from challenges import calendar, queries
from challenges.barriers import CLOSED, DECIDED
from challenges.models import Barrier, BarrierStatus, Campaign, CampaignStatus, Organisation
from challenges.queries.care import changed_since
from scoring.voices import told_each

EVERY = timedelta(weeks=4)
"""So often coordinators are asked whether they want to post it."""

_SAYS = (*WORKED_ON, *CLOSED, BarrierStatus.PARKED)


def told_until(organisation: Organisation, campaign: Campaign) -> datetime | None:
    """Until when the channels heard what became of it; None while a campaign runs and says so."""
    if campaign.status is not CampaignStatus.CLOSED or campaign.closed_at is None:
        return None
    return max(campaign.closed_at, organisation.became_at or campaign.closed_at)


def news(
    session: Session, organisation: Organisation, since: datetime, today: date
) -> Sequence[Barrier]:
    """The barriers that everybody may read about, and that got on or ended since a moment."""
    lines = changed_since(session, organisation.id, since, "assigned", DECIDED, *_SAYS)
    found = {barrier.id: barrier for _, barrier in lines}
    return [
        one
        for one in found.values()
        if one.status in _SAYS and is_public(one) and one.opened_on < today
    ]


def card(
    session: Session, organisation: Organisation, campaign: Campaign, today: date
) -> Card | None:
    """What the channels would read; None when there is nothing to tell."""
    since = told_until(organisation, campaign)
    found = news(session, organisation, since, today) if since else ()
    if since is None or not found:
        return None
    words = translator(campaign.locale)
    voices = told_each(queries.voices(session, organisation.id, today))
    day = words.day(calendar.local_day(since, organisation.timezone), today)
    return messages.became(found, voices, day, words)
