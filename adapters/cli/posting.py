"""`prikkel campaign post`: what a day asks, now."""

import asyncio
from datetime import date
from typing import Annotated

from sqlmodel import Session

from adapters import bootstrap
from adapters.cli.organisations import the_campaign
from adapters.cli.status import insist_on_arrival
from adapters.cli.terminal import (
    OrganisationOption,
    Refusal,
    change,
    day_option,
    prepared_settings,
    say,
)
from adapters.clocks import utc_now
from bot import jobs
from challenges import calendar, campaigns
from challenges.models import CampaignStatus

PATIENCE = 3.0
"""How many seconds `post` waits for what cannot go out now; a server or worker does the rest."""


def post(
    day: Annotated[
        date | None, day_option("--date", help_text="Which day's; today's if left out.")
    ] = None,
    organisation: Annotated[str | None, OrganisationOption] = None,
) -> None:
    """Post now what a day asks, without waiting for its time.

    prikkel campaign post --date 2026-11-23

    What has been posted already is not posted again.
    """
    settings = prepared_settings()

    def work(session: Session) -> int:
        now = utc_now()
        campaign = the_campaign(session, organisation)
        if campaign.status is CampaignStatus.CLOSED:
            raise Refusal(f"{campaign.name} is closed.")
        wanted = day or calendar.local_day(now, campaign.timezone)
        asked = calendar.asked_on(campaigns.plan_of(session, campaign), wanted)
        if not asked:
            raise Refusal(f"{campaign.name} asks nothing on {wanted}.")
        return sum(jobs.post_due(session, campaign, due, now) for due in asked)

    posted = change(settings, work)
    delivered = asyncio.run(bootstrap.deliver(settings, PATIENCE))
    say(f"New messages: {posted}. Delivered: {delivered}.")
    insist_on_arrival(settings, organisation)
    if delivered < posted:
        say("The rest goes out when prikkel serve runs with its platform configured.")
