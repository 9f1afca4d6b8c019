"""`prikkel campaign post`: what a day asks, now."""

import asyncio
from datetime import date
from typing import Annotated

import typer
from sqlmodel import Session

from adapters import bootstrap
from adapters.cli.organisations import the_campaign
from adapters.cli.status import insist_on_arrival
from adapters.cli.terminal import (
    OrganisationOption,
    Refusal,
    change,
    day_option,
    look,
    prepared_settings,
    say,
)
from adapters.clocks import utc_now
from bot import jobs, repeats, roster
from bot.outbox import upkeep
from challenges import calendar, campaigns
from challenges.models import CampaignStatus

PATIENCE = 3.0
"""How many seconds `post` waits for what cannot go out now; a server or worker does the rest."""


def post(
    day: Annotated[
        date | None, day_option("--date", help_text="Which day's; today's if left out.")
    ] = None,
    again: Annotated[
        bool, typer.Option("--again", help="Also what was posted before, and was deleted.")
    ] = False,
    organisation: Annotated[str | None, OrganisationOption] = None,
) -> None:
    """Post now what a day asks, without waiting for its time.

    prikkel campaign post --date 2026-11-23

    What has been posted already is not posted again, unless you say --again.
    """
    settings = prepared_settings()
    post_one = repeats.post_again if again else jobs.post_due

    now = utc_now()

    def work(session: Session) -> tuple[int, list[str]]:
        campaign = the_campaign(session, organisation)
        if campaign.status is CampaignStatus.CLOSED:
            raise Refusal(f"{campaign.name} is closed.")
        wanted = day or calendar.local_day(now, campaign.timezone)
        asked = calendar.asked_on(campaigns.plan_of(session, campaign), wanted)
        if not asked:
            raise Refusal(f"{campaign.name} asks nothing on {wanted}.")
        channels = roster.all_channels_of(session, campaign.id)
        names = [f"{channel.workspace}/{channel.id}" for channel in channels]
        return sum(post_one(session, campaign, due, now) for due in asked), names

    posted, names = change(settings, work)
    asyncio.run(bootstrap.deliver(settings, PATIENCE))
    delivered = look(settings, lambda session: upkeep.arrived(session, now))
    say(f"New messages: {posted}. Delivered: {delivered}.")
    if again and posted:
        say(f"Posted again in: {', '.join(names)}")
    insist_on_arrival(settings, organisation)
    if delivered < posted:
        say("The rest goes out when prikkel serve runs with its platform configured.")
