"""What coordinators hear of where messages wait: in channels, and to colleagues from five up."""

from collections.abc import Iterator
from datetime import date, time
from functools import partial
from uuid import UUID

from sqlmodel import Session, col, select

from bot.messages import standstills as messages
from bot.messages.bundle import Thing
from bot.models import CampaignChannel
from bot.outbox.stuck import Stuck, stuck
from challenges import calendar
from challenges.models import Campaign, CampaignStatus, Organisation

FEWEST = 5
"""Of fewer colleagues nobody is told anything."""


def waiting(session: Session, organisation: Organisation, today: date) -> Iterator[Thing]:
    """The channels of its campaigns in which something has been due since a day before today."""
    midnight = calendar.moment(today, time(0), organisation.timezone)
    found = stuck(session, midnight, organisation.id)
    ours = _channels(session, organisation) if found else frozenset[UUID]()
    for one in found:
        if one.conversation_id in ours:
            title = partial(messages.channel_waits, one.place)
            yield _thing(f"channel/{one.conversation_id}", one, title, organisation)
    direct = [one for one in found if one.place.direct]
    if len(direct) >= FEWEST:
        subject = f"channel/{organisation.id}"
        yield _thing(subject, direct[0], messages.colleagues_wait, organisation)


def _thing(subject: str, one: Stuck, title: messages.Words, organisation: Organisation) -> Thing:
    since = calendar.local_day(one.since, organisation.timezone)
    said = partial(messages.waits_since, since)
    return Thing(subject, since, title, said, messages.opens)


def _channels(session: Session, organisation: Organisation) -> frozenset[UUID]:
    statement = (
        select(CampaignChannel.conversation_id)
        .join(Campaign, col(Campaign.id) == CampaignChannel.campaign_id)
        .where(
            Campaign.organisation_id == organisation.id, Campaign.status != CampaignStatus.CLOSED
        )
    )
    return frozenset(session.exec(statement))
