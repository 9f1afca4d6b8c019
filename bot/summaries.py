"""The weekly "you said, we did": what is on the table, and which answers were told already."""

from collections.abc import Sequence
from datetime import date, timedelta

from sqlmodel import Session

from bot.chat.cards import Card, Element
from bot.i18n import translator
from bot.messages import summaries as messages
from bot.messages.barriers import is_public
from challenges import calendar, queries, retractions
from challenges.barriers import OPEN
from challenges.models import Barrier, BarrierStatus, Campaign
from scoring.disclosure import any_at_least
from scoring.voices import told_each


def tell(session: Session, campaign: Campaign, today: date) -> Card:
    """The summary, to be posted: what it answers is not told again until its words change."""
    settle(session, campaign, today)
    card = summary(session, campaign, today)
    for barrier in _answered(on_the_table(session, campaign, today)):
        barrier.told = barrier.said
        session.add(barrier)
    return card


def summary(session: Session, campaign: Campaign, today: date) -> Card:
    """The summary as things stand, of what was reported before today."""
    found = on_the_table(session, campaign, today)
    unnamed = [barrier for barrier in found if barrier.own_words]
    return messages.summary(
        [barrier for barrier in found if is_public(barrier)],
        told_each(queries.voices(session, campaign.organisation_id, today)),
        unread=any_at_least(sum(barrier.status is BarrierStatus.REPORTED for barrier in unnamed)),
        answered=_answered(found),
        translate=translator(campaign.locale),
    )


def left_over(session: Session, campaign: Campaign) -> Sequence[Element]:
    """What is still open of earlier campaigns: it goes on in this one."""
    found = [
        one
        for one in queries.barriers(
            session, campaign.organisation_id, OPEN, before=campaign.starts_on
        )
        if one.campaign_id != campaign.id and is_public(one)
    ]
    voices = told_each(queries.voices(session, campaign.organisation_id, campaign.starts_on))
    return messages.still_open(found, voices, translator(campaign.locale))


def settle(session: Session, campaign: Campaign, today: date) -> None:
    """Count no report any more that was taken back by now: the hour tells nobody whose it was."""
    retractions.settle(session, campaign.organisation_id, today + timedelta(days=1))


def on_the_table(session: Session, campaign: Campaign, before: date) -> list[Barrier]:
    """The barriers that are not over, and those that came to an end since the campaign began."""
    return [
        barrier
        for barrier in queries.barriers(session, campaign.organisation_id, before=before)
        if barrier.closed_at is None
        or calendar.local_day(barrier.closed_at, campaign.timezone) >= campaign.starts_on
    ]


def _answered(found: Sequence[Barrier]) -> list[Barrier]:
    """Those without a name of which a coordinator said what no summary has told yet."""
    return [one for one in found if one.own_words and one.answer and one.said != one.told]
