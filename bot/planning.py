"""What is to be done now, put in the outbox some campaigns or people at a time."""

import logging
from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from functools import partial
from uuid import UUID

from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from bot import (
    disturbances,
    follow_ups,
    influence,
    jobs,
    joining_again,
    news,
    reminders,
    retention,
    standings,
    talks,
    webhooks,
)
from bot.messages import notices
from bot.outbox import refusals
from challenges import calendar, campaigns, queries, waking
from challenges.calendar import Due
from challenges.models import Campaign
from challenges.queries import intentions, talk_members
from challenges.queries import webhooks as listeners
from challenges.retention import AGREED, Periods

GROUP = 20
"""So many of whatever is planned to a transaction: as long as one lasts, SQLite writes no press."""

A_FEW = 5
"""So many campaigns, or organisations: each takes a dozen questions."""

ALONE = 1
"""So many campaigns on the day of their digest: each takes as many questions again."""

logger = logging.getLogger(__name__)


def works(
    session: Session, now: datetime, kept: Periods = AGREED
) -> Sequence[Callable[[Session], object]]:
    """All there is to plan, in works that get a transaction each.

    Every one can be repeated: where a tick ends halfway, the next one does it all again.
    """
    awake = _awake(session, now)
    looked_after = _in_groups(queries.to_look_after(session, now), A_FEW)
    waiting = _in_groups(queries.due_reminders(session, now))
    steps = _in_groups(intentions.due(session, now))
    held = _in_groups(talk_members.due(session, now))
    agreed = _in_groups(talk_members.agreements_due(session, now))
    hearing = _in_groups(listeners.to_look(session, now))
    return [
        *(partial(_plan_campaigns, now=now, among=group) for group in awake),
        *(partial(follow_ups.plan, now=now, among=group, kept=kept) for group in looked_after),
        partial(talks.plan_rounds, now=now),
        *(partial(reminders.plan, now=now, among=group) for group in waiting),
        *(partial(influence.plan, now=now, among=group) for group in steps),
        *(partial(talks.plan_members, now=now, among=group) for group in held),
        *(partial(talks.plan_agreements, now=now, among=group) for group in agreed),
        *(partial(webhooks.plan, now=now, among=group) for group in hearing),
    ]


def _awake(session: Session, now: datetime) -> list[Sequence[UUID]]:
    """The campaigns that a tick is to look at, in groups."""
    told_today = dict[bool, list[UUID]]({False: [], True: []})
    for campaign_id, weekday, timezone in queries.to_wake(session, now):
        is_its_day = calendar.local_day(now, timezone).weekday() == weekday
        told_today[is_its_day].append(campaign_id)
    return [*_in_groups(told_today[False], A_FEW), *_in_groups(told_today[True], ALONE)]


def _in_groups(ids: Sequence[UUID], most: int = GROUP) -> list[Sequence[UUID]]:
    return [ids[first : first + most] for first in range(0, len(ids), most)]


def plan(session: Session, now: datetime) -> None:
    """Put everything that is due into the outbox at once; for few campaigns."""
    for work in works(session, now):
        work(session)


def _plan_campaigns(session: Session, *, now: datetime, among: Collection[UUID]) -> None:
    """Put what some campaigns ask for now into the outbox."""
    for campaign, when in waking.claim(session, among, now):
        standings.close_weeks(session, campaign, when, now)
        done = [
            *[_post_by_itself(session, campaign, due, now) for due in calendar.due(when, now)],
            joining_again.ask(session, campaign, when, now),
            retention.round_moments(session, campaign, when, now),
        ]
        standings.together(session, campaign, now)  # the last one stays
        if campaigns.close_when_over(session, campaign, when, now):
            logger.info("Campaign %s has said its last word, and is closed", campaign.id)
        waking.sleep(session, campaign, when, now, is_done=all(done))
    _tell_of_gone_channels(session, among, now)
    _tell_of_refused_posts(session, among, now)


def _post_by_itself(session: Session, campaign: Campaign, due: Due, now: datetime) -> bool:
    """Post one thing; a fault in its making is logged, silences nothing else, and is tried again.

    Returns whether it could be made.
    """
    try:
        with session.begin_nested():
            jobs.post_due(session, campaign, due, now)
    except DBAPIError:
        raise
    except Exception:
        logger.exception("The %s of campaign %s cannot be made", due.kind, campaign.id)
        return False
    return True


def _tell_of_gone_channels(session: Session, among: Collection[UUID], now: datetime) -> None:
    """Tell every coordinator, once, of each channel that takes no messages any more."""
    for organisation_id, channel_id, channel in disturbances.gone_channels(session, among):
        card = partial(notices.channel_gone, channel=channel)
        news.tell_coordinators(session, organisation_id, card, key=_gone(channel_id), now=now)


def _tell_of_refused_posts(session: Session, among: Collection[UUID], now: datetime) -> None:
    """Tell every coordinator, once until something arrives, of each channel that takes no posts.

    What failed because the channel was gone has been told as that.
    """
    for one in refusals.refused_posts(session, among):
        if refusals.was_told(session, _gone(one.channel_id), one.since):
            continue
        card = partial(notices.post_refused, channel=one.channel, reason=one.reason)
        key = f"refused/{one.channel_id}/{one.delivery_id}"
        news.tell_coordinators(session, one.organisation_id, card, key=key, now=now)


def _gone(channel_id: UUID) -> str:
    return f"gone/{channel_id}"
