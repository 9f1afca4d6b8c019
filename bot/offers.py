"""What was removed is told the next working day, and what it blocked is offered again: once.

Whatever was removed on the same day is one message, in the channels and to each of those it
hindered. Until then a coordinator can hold back what the channels will read.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import partial
from uuid import UUID

from sqlmodel import Session

from bot import news, outbox, roster
from bot.i18n import translator
from bot.messages import removals as messages
from challenges import calendar, campaigns, queries, removals
from challenges.models import Barrier, Campaign, CampaignStatus, Organisation, Participant
from challenges.packs import ChallengeContent, content_of

WITHIN = timedelta(days=7)
"""Who slept through a week is not offered a challenge again as if it were news."""

Offer = tuple[Barrier, ChallengeContent]


def offer_again(session: Session, organisation: Organisation, today: date, now: datetime) -> None:
    """Say what was removed before today, and offer what it blocked."""
    found = list[Offer]()
    for barrier in queries.removed_between(session, organisation.id, now - WITHIN, now):
        challenge = removals.to_offer(session, barrier)
        if challenge is not None and removed_on(barrier, organisation) < today:
            found.append((barrier, content_of(challenge)))
            removals.offer(session, barrier)
    if found:
        _to_people(session, found, today, now)
        _in_channels(session, organisation, found, today, now)


def removed_on(barrier: Barrier, organisation: Organisation) -> date:
    """The day on which a barrier was removed that is gone."""
    assert barrier.closed_at is not None
    return calendar.local_day(barrier.closed_at, organisation.timezone)


def _to_people(session: Session, found: Sequence[Offer], today: date, now: datetime) -> None:
    hindered = defaultdict[UUID, list[Offer]](list)
    people = dict[UUID, Participant]()
    for offer in found:
        for person in queries.followers(session, offer[0]):
            people[person.id] = person
            hindered[person.id].append(offer)
    for person_id, theirs in hindered.items():
        card = partial(messages.try_again, theirs)
        key = f"again/{today}/{person_id}"
        news.tell_if_here(session, people[person_id], card, key=key, now=now)


def _in_channels(
    session: Session,
    organisation: Organisation,
    found: Sequence[Offer],
    today: date,
    now: datetime,
) -> None:
    campaign = queries.campaign_of(session, organisation.id)
    if campaign is None or not _speaks(session, campaign):
        return
    words = messages.try_again(found, translator(campaign.locale))
    for channel in roster.channels_of(session, campaign.id):
        key = f"again/{organisation.id}/{today}/{channel.id}"
        outbox.post(session, channel, words, key=key, now=now)


def _speaks(session: Session, campaign: Campaign) -> bool:
    """Whether its channels may hear of it: it runs, or has run its course.

    What was removed afterwards is what it was for. One that was paused or ended by hand is silent.
    """
    return campaign.status is CampaignStatus.RUNNING or campaigns.is_over(session, campaign)
