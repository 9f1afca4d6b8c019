"""`prikkel campaign status`: how a campaign is doing."""

from collections.abc import Iterator
from datetime import datetime
from typing import Annotated

from sqlmodel import Session, col, func, select

from adapters.cli import comparing, gate, languages, outbox, working_days
from adapters.cli.organisations import the_campaign
from adapters.cli.terminal import (
    OrganisationOption,
    Refusal,
    change,
    look,
    prepared_settings,
    say,
)
from adapters.clocks import utc_now
from adapters.expiring import warnings
from adapters.registry import expiries
from adapters.settings import Settings
from bot import disturbances, standings
from bot.models import CampaignChannel, Delivery, DeliveryState
from bot.outbox import refusals
from bot.outbox.stuck import stuck, told_to_operators
from challenges import calendar, campaigns, queries
from challenges.models import Campaign
from challenges.packs import content_of
from challenges.queries.plans import plan_of

RETRY = "prikkel outbox retry --failed"

_NOTEWORTHY = (DeliveryState.UNCERTAIN, DeliveryState.FAILED)


def status(organisation: Annotated[str | None, OrganisationOption] = None) -> None:
    """Say how the campaign is doing.

    prikkel campaign status
    """
    settings = prepared_settings()

    def work(session: Session) -> list[str]:
        now = utc_now()
        lines = list(describe(session, the_campaign(session, organisation), now))
        ending = [
            f"{line}; see: prikkel doctor." for line in warnings(expiries(settings), now.date())
        ]
        return [*lines, *ending, outbox.summary(session, settings, now)]

    for line in change(settings, work):
        say(line)


def describe(session: Session, campaign: Campaign, now: datetime) -> Iterator[str]:
    """How a campaign is doing, in a few lines without anybody's name."""
    today = calendar.local_day(now, campaign.timezone)
    days = [challenge.day for challenge in queries.challenges_of(session, campaign.id)]
    yield (
        f"{campaign.name}: {campaign.status}, {campaign.starts_on} to {campaign.ends_on}, "
        f"day {sum(day <= today for day in days)} of {len(days)}."
    )
    if campaign.closed_at is not None:
        closed_on = calendar.local_day(campaign.closed_at, campaign.timezone)
        over = campaigns.is_over(session, campaign)
        yield f"Closed on {closed_on}" + (": it had said its last word." if over else ", by hand.")
    channels = select(func.count()).where(CampaignChannel.campaign_id == campaign.id)
    yield (
        f"Channels: {session.exec(channels).one()}, "
        f"posts at {campaign.post_at:%H:%M} ({campaign.timezone})."
    )
    yield languages.describe(queries.organisation(session, campaign.organisation_id))
    yield from working_days.describe(session, campaign)
    coming = calendar.next_due(campaigns.plan_of(session, campaign), now)
    if coming is not None:
        at = coming[0].astimezone(calendar.zone(campaign.timezone))
        yield f"Next: {coming[1].kind}, {at:%Y-%m-%d %H:%M}."
    challenge = queries.challenge_on(session, campaign.id, today)
    if challenge is not None:
        title = content_of(challenge).title.in_language(campaign.locale)
        yield f"Today: {title}."
    share = standings.told_together(campaign, now)
    if share is not None:
        yield f"Done by everybody together up to yesterday: {share}% (goal {campaign.goal}%)."
    if campaign.closed_through is not None:
        ranking = "on" if campaign.ranking else "off"
        yield f"Weeks are closed up to {campaign.closed_through}; the ranking is {ranking}."
    plan = plan_of(session, campaign.organisation_id)
    if plan is not None and plan.campaign_id == campaign.id:
        yield from gate.history(plan)
    yield from comparing.alike(session, campaign.organisation_id)
    yield from _silent_channels(session, campaign)
    yield from _messages(session, campaign, now)


def insist_on_arrival(settings: Settings, organisation: str | None) -> None:
    """Fail when nothing arrives in one of the channels of a campaign, and say where."""

    def find(session: Session) -> list[str]:
        return list(_silent_channels(session, the_campaign(session, organisation)))

    if silent := look(settings, find):
        raise Refusal("\n".join(silent))


def _silent_channels(session: Session, campaign: Campaign) -> Iterator[str]:
    """In which channels of a campaign nothing arrives, and what to do about it."""
    for _, _, channel in disturbances.gone_channels(session, [campaign.id]):
        yield f"Takes no messages any more: {channel.workspace}/{channel.id}; invite the bot again."
    for refused in refusals.refused_posts(session, [campaign.id]):
        yield f"{refused}; see whether the bot may post there, then: {RETRY}"


def _messages(session: Session, campaign: Campaign, now: datetime) -> Iterator[str]:
    """Where messages wait, and how many came to no good end."""
    for place in told_to_operators(stuck(session, now, campaign.organisation_id)):
        yield f"Messages wait for hours: {place}; see: prikkel doctor, prikkel outbox list."
    statement = (
        select(Delivery.state, func.count())
        .where(col(Delivery.state).in_(_NOTEWORTHY))
        .group_by(col(Delivery.state))
        .order_by(col(Delivery.state))
    )
    for state, number in session.exec(statement).all():
        yield f"Messages {DeliveryState(state)}: {number}."
