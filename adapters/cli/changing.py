"""`prikkel campaign change`: what may be changed while a campaign runs."""

from datetime import time
from typing import Annotated

import typer
from sqlmodel import Session

from adapters.cli import working_days
from adapters.cli.organisations import the_campaign
from adapters.cli.terminal import (
    OrganisationOption,
    Refusal,
    change,
    parse_time,
    prepared_settings,
    say,
)
from adapters.cli.working_days import Closed, Opened
from adapters.clocks import utc_now
from challenges import campaigns
from challenges.models import Campaign


def change_campaign(
    post_at: Annotated[
        time | None, typer.Option(parser=parse_time, metavar="HH:MM", help="When it is posted.")
    ] = None,
    closed: Closed = None,
    opened: Opened = None,
    organisation: Annotated[str | None, OrganisationOption] = None,
) -> None:
    """Post at another time from now on, and close or open days; what was posted stays.

    prikkel campaign change --post-at 08:30 --closed 2026-12-24 --open 2026-12-28

    A time that has passed today means: now, unless the working day is over. The challenges that
    are to come move with the days. Closed and open days count for all that Prikkel does here.
    """
    if not (post_at or closed or opened):
        raise Refusal("Say what to change: --post-at, --closed or --open.")
    working_days.told_apart(closed, opened)

    def work(session: Session) -> tuple[Campaign, list[str]]:
        campaign = the_campaign(session, organisation)
        if post_at:
            campaigns.change_post_time(session, campaign, post_at)
        days_off = working_days.change(session, campaign, closed, opened, utc_now())
        return campaign, list(days_off)

    campaign, days_off = change(prepared_settings(), work)
    say(
        f"{campaign.name} posts every working day at {campaign.post_at:%H:%M} "
        f"({campaign.timezone}) from now on; it runs from {campaign.starts_on} "
        f"to {campaign.ends_on}."
    )
    for line in days_off:
        say(line)
