"""`prikkel campaign change`: what may be changed while a campaign runs."""

from datetime import time
from typing import Annotated

import typer
from sqlmodel import Session

from adapters.cli import comparing, moving, working_days
from adapters.cli.comparing import Goal, RankingOption
from adapters.cli.languages import Languages, describe, speak
from adapters.cli.organisations import the_campaign
from adapters.cli.terminal import (
    OfflineOption,
    OrganisationOption,
    Refusal,
    change,
    parse_time,
    prepared_settings,
    say,
)
from adapters.cli.working_days import Closed, Opened
from adapters.clocks import utc_now
from challenges import campaigns, queries
from challenges.models import Campaign


def change_campaign(
    post_at: Annotated[
        time | None, typer.Option(parser=parse_time, metavar="HH:MM", help="When it is posted.")
    ] = None,
    closed: Closed = None,
    opened: Opened = None,
    ranking: Annotated[bool | None, RankingOption] = None,
    goal: Goal = None,
    languages: Languages = None,
    channel_id: Annotated[
        str | None,
        typer.Option("--channel", metavar="ID|LINK", help="The channel in which it goes on."),
    ] = None,
    instead_of: Annotated[
        str | None,
        typer.Option(metavar="ID|LINK", help="The channel it leaves, when it has several."),
    ] = None,
    organisation: Annotated[str | None, OrganisationOption] = None,
    offline: Annotated[bool, OfflineOption] = False,
) -> None:
    """Post elsewhere or at another time, close or open days, change the ranking or the goal.

    prikkel campaign change --post-at 08:30 --closed 2026-12-24 --open 2026-12-28

    prikkel campaign change --channel C456

    prikkel campaign change --no-ranking --goal 50

    What was posted stays, and so do points: a ranking that is on again shows the weeks before.
    A time that has passed today means: now, unless the working day is over. The challenges that
    are to come move with the days. Closed and open days count for all that Prikkel does here. What
    waits for the old channel goes to the new one. Who coordinates or leads: prikkel roles --help
    """
    asked = any((post_at, closed, opened, goal, languages, ranking is not None))
    if not asked and not channel_id:
        raise Refusal(
            "Say what to change: --post-at, --channel, --closed, --open, --ranking, --goal or "
            "--languages."
        )
    working_days.told_apart(closed, opened)
    if channel_id is not None:
        for line in moving.go_on_in(organisation, channel_id, instead_of, offline=offline):
            say(line)
    if not asked:
        return

    def work(session: Session) -> tuple[Campaign, list[str]]:
        campaign = the_campaign(session, organisation)
        if post_at or goal or ranking is not None:
            campaigns.change(session, campaign, post_at=post_at, ranking=ranking, goal=goal)
        owner = queries.organisation(session, campaign.organisation_id)
        speak(session, owner, languages)
        days_off = working_days.change(session, campaign, closed, opened, utc_now())
        return campaign, [*days_off, describe(owner)]

    campaign, lines = change(prepared_settings(), work)
    say(
        f"{campaign.name} posts every working day at {campaign.post_at:%H:%M} "
        f"({campaign.timezone}) from now on; it runs from {campaign.starts_on} "
        f"to {campaign.ends_on}."
    )
    for line in (*lines, *comparing.describe(campaign)):
        say(line)
