"""`prikkel campaign schedule` and `try`: what will be posted when, and what it looks like."""

import asyncio
from datetime import date
from typing import Annotated

import typer
from sqlmodel import Session, select

from adapters import bootstrap
from adapters.cli.naming import known, the_user, workspace_option
from adapters.cli.organisations import the_campaign
from adapters.cli.posting import PATIENCE
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
from bot import rehearsals, roster
from bot.chat.conversations import Workspace
from bot.i18n import translator
from bot.messages import schedules
from bot.models import CampaignChannel, ConversationRecord, WorkspaceRecord
from bot.outbox import upkeep
from challenges import calendar, campaigns, queries
from challenges.models import Campaign

Organisation = Annotated[str | None, OrganisationOption]


def schedule(organisation: Organisation = None) -> None:
    """Say what will be posted, day by day.

    prikkel campaign schedule
    """

    def work(session: Session) -> list[tuple[str, str]]:
        campaign = the_campaign(session, organisation)
        planned = calendar.schedule(campaigns.plan_of(session, campaign))
        challenges = queries.challenges_of(session, campaign.id)
        words = translator(campaign.locale)
        return schedules.schedule_lines(campaign, planned, challenges, words)

    for moment, what in look(prepared_settings(), work):
        say(f"{moment}: {what}")


def try_out(
    user: Annotated[
        str,
        typer.Option("--to", metavar="ID", help="Who gets it: your id, or your e-mail address."),
    ],
    days: Annotated[
        list[date] | None,
        day_option("--date", help_text="The cards of this day too; repeat for more."),
    ] = None,
    everything: Annotated[
        bool, typer.Option("--everything", help="The cards of every day, one after another.")
    ] = False,
    workspace: Annotated[
        Workspace | None,
        workspace_option("Where this person is, when the campaign runs in several."),
    ] = None,
    organisation: Organisation = None,
) -> None:
    """Send the whole plan to one person, to see it as colleagues will; nothing counts.

    prikkel campaign try --to U123

    prikkel campaign try --to U123 --date 2026-11-23

    The buttons work, and store nothing. Nothing is posted in the channel.
    """
    settings = prepared_settings()
    now = utc_now()

    def find(session: Session) -> Workspace:
        place = _workspace(session, the_campaign(session, organisation), workspace)
        return Workspace(place.platform, place.external_id)

    typed = the_user(user, look(settings, find))
    who = known(settings, [typed], new=False)[typed]

    def work(session: Session) -> int:
        campaign = the_campaign(session, organisation)
        place = _workspace(session, campaign, who.workspace)
        posting = rehearsals.days_of(session, campaign)
        wanted = posting if everything else days or ()
        if unknown := [day for day in wanted if day not in posting]:
            raise Refusal(
                f"{campaign.name} posts nothing on {unknown[0]}; see: prikkel campaign schedule"
            )
        person = roster.meet(session, place, who.id)
        sent = rehearsals.send_plan(session, campaign, person, now)
        return sent + rehearsals.send_days(session, campaign, wanted, person, now)

    sent = change(settings, work)
    asyncio.run(bootstrap.deliver(settings, PATIENCE))
    arrived = look(settings, lambda session: upkeep.arrived(session, now))
    say(f"Messages to {who.id}: {sent}. Delivered: {arrived}.")
    if arrived < sent:
        say("The rest goes out when prikkel serve runs; what was refused: prikkel outbox list")


def _workspace(session: Session, campaign: Campaign, typed: Workspace | None) -> WorkspaceRecord:
    """The workspace that was typed, or the only one in which the campaign runs."""
    statement = (
        select(WorkspaceRecord)
        .join(ConversationRecord)
        .join(CampaignChannel)
        .where(CampaignChannel.campaign_id == campaign.id)
        .distinct()
    )
    places = {Workspace(one.platform, one.external_id): one for one in session.exec(statement)}
    if typed is None and len(places) == 1:
        return next(iter(places.values()))
    if typed is None or typed not in places:
        names = ", ".join(sorted(map(str, places)))
        raise Refusal(f"Say with --workspace where this person is: {names}")
    return places[typed]
