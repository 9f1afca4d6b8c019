"""The year after a campaign: leadership hears every four weeks what is left, as long as it is."""

from datetime import date, datetime

from sqlmodel import Session

from bot import news, pulse, reports
from bot.chat.cards import Card
from bot.i18n import translator
from bot.messages import digest as messages
from challenges import calendar, campaigns, queries
from challenges.calendar.rhythm import EVERY
from challenges.models import CampaignStatus, Organisation
from challenges.queries import pulses


def send_digest(session: Session, organisation: Organisation, today: date, now: datetime) -> int:
    """Send the digest of the last four weeks, if one is due; to nobody when nothing waits.

    Of something that leadership decided about, and that ended in these weeks, it hears once more.
    A campaign that is open has its own every week, so that nobody gets two.
    """
    campaign = queries.campaign_of(session, organisation.id)
    if campaign is None or campaign.status is not CampaignStatus.CLOSED:
        return 0
    ended_on = calendar.ended_on(campaign)
    day = calendar.digest_after(campaigns.plan_of(session, campaign), ended_on, today)
    if day is None:
        return 0
    behind = pulse.behind(session, organisation.id, today)
    quiet = pulses.without_news(session, organisation.id, today)
    found = reports.digest(session, campaign, day, campaign.locale, days=EVERY.days)
    if not (behind or found.waits or any(not each.is_open for each in found.decided)):
        return 0
    is_first = day - EVERY <= ended_on

    def make(locale: str) -> Card:
        told = reports.digest(session, campaign, day, locale, days=EVERY.days)
        return messages.card_after(told, behind, quiet, translator(locale), is_first=is_first)

    key = f"digest/{campaign.id}/{day}"
    return news.tell_deciders(session, organisation, make, key=key, now=now)
