"""`prikkel campaign`: start it, look at it, change it, pause it, close it."""

import asyncio
from collections.abc import Callable
from datetime import date, time
from typing import Annotated

import typer
from sqlmodel import Session

from adapters import bootstrap
from adapters.cli import outbox
from adapters.cli.organisations import (
    TEAMS_SERVICE,
    Place,
    Settlement,
    appoint,
    channel,
    settle,
    the_campaign,
)
from adapters.cli.status import describe
from adapters.cli.terminal import (
    OrganisationOption,
    Refusal,
    change,
    command_group,
    day_option,
    parse_time,
    prepared_settings,
    say,
    workspace_option,
)
from adapters.clocks import utc_now
from bot import greetings, jobs, roster
from bot.chat.conversations import Workspace
from bot.i18n import LOCALES
from challenges import calendar, campaigns, packs
from challenges.models import Campaign, CampaignStatus, Role

PATIENCE = 3.0
"""How many seconds `post` waits for what cannot go out now; a server or worker does the rest."""

app = command_group("Start a campaign, and look after it.")

Organisation = Annotated[str | None, OrganisationOption]


@app.command()
def start(
    workspace: Annotated[list[Workspace], workspace_option("Where it runs; repeat for more.")],
    channel_id: Annotated[
        list[str], typer.Option("--channel", metavar="ID", help="One for each --workspace.")
    ],
    starts_on: Annotated[date, day_option("--start", help_text="The first day.")],
    pack: Annotated[
        str, typer.Option(help="A pack of ours (see: prikkel pack list) or a file of yours.")
    ] = "two-weeks",
    days: Annotated[
        int | None,
        typer.Option(min=1, help="How many working days; all of the pack's if left out."),
    ] = None,
    post_at: Annotated[
        time,
        typer.Option(
            parser=parse_time, metavar="HH:MM", show_default="09:00", help="When it is posted."
        ),
    ] = time(9),
    timezone: Annotated[str, typer.Option(help="Whose clock that is.")] = "Europe/Amsterdam",
    locale: Annotated[
        str | None, typer.Option(help="nl or en; PRIKKEL_LOCALE if left out.")
    ] = None,
    country: Annotated[str, typer.Option(help="Whose public holidays are days off.")] = "NL",
    closed: Annotated[
        list[date] | None, day_option("--closed", help_text="A day off; repeat for more.")
    ] = None,
    digest_weekday: Annotated[
        int, typer.Option(min=0, max=6, help="When leaders get their digest; 0 is Monday.")
    ] = 0,
    coordinator: Annotated[
        list[str] | None, typer.Option(metavar="USER", help="Who looks after it; repeat for more.")
    ] = None,
    leader: Annotated[
        list[str] | None, typer.Option(metavar="USER", help="Who gets the digest; repeat for more.")
    ] = None,
    organisation: Annotated[
        str | None, typer.Option(metavar="NAME", help="Whose campaign it is; made when it is new.")
    ] = None,
    service_url: Annotated[
        str, typer.Option(help="The Teams service, for a channel that Prikkel was not met in yet.")
    ] = TEAMS_SERVICE,
) -> None:
    """Start a campaign in one or more channels.

    prikkel campaign start --workspace slack:T123 --channel C123 --pack two-weeks --start 2026-11-23

    For a campaign in both Slack and Teams repeat --workspace and --channel, in the same order. A
    coordinator or leader is somebody's id in the first workspace; write teams:<tenant>/<user> for
    somebody in another.
    """
    if len(workspace) != len(channel_id):
        raise Refusal("Give one --channel for each --workspace, in the same order.")
    content = packs.load(pack)
    settings = prepared_settings()
    language = _spoken(locale or settings.locale)
    wanted = Settlement(organisation, language, timezone, country.upper())
    places = [Place(*pair) for pair in zip(workspace, channel_id, strict=True)]

    def work(session: Session) -> Campaign:
        now = utc_now()
        owner = settle(session, workspace, wanted, now)
        campaign = campaigns.start(
            session, owner, content, starts_on=starts_on, days=days, post_at=post_at,
            timezone=timezone, locale=language, closed_days=closed or (),
            digest_weekday=digest_weekday, now=now,
        )  # fmt: skip
        for place in places:
            roster.post_in(session, campaign.id, channel(session, place, service_url))
        for role, users in ((Role.COORDINATOR, coordinator), (Role.LEADER, leader)):
            for user in users or ():
                appoint(session, user, workspace[0], role)
        greetings.greet(session, campaign, now)
        return campaign

    campaign = change(settings, work)
    if campaign.starts_on != starts_on:
        say(f"{starts_on} is not a working day: it starts on {campaign.starts_on}.")
    say(
        f"{campaign.name} runs from {campaign.starts_on} to {campaign.ends_on}, "
        f"every working day at {campaign.post_at:%H:%M} ({campaign.timezone})."
    )
    say("See and try it, alone: prikkel campaign try --to YOUR-ID. Now run: prikkel serve")


@app.command()
def status(organisation: Organisation = None) -> None:
    """Say how the campaign is doing.

    prikkel campaign status
    """
    settings = prepared_settings()

    def work(session: Session) -> list[str]:
        now = utc_now()
        lines = list(describe(session, the_campaign(session, organisation), now))
        return [*lines, outbox.summary(session, settings, now)]

    for line in change(settings, work):
        say(line)


@app.command()
def pause(organisation: Organisation = None) -> None:
    """Post nothing until you resume it; answers still count.

    prikkel campaign pause
    """
    campaign = _change(organisation, campaigns.pause)
    say(f"{campaign.name} is paused. Go on with: prikkel campaign resume")


@app.command()
def resume(organisation: Organisation = None) -> None:
    """Go on after a pause; what was missed stays missed.

    prikkel campaign resume
    """
    say(f"{_change(organisation, campaigns.resume).name} is running.")


@app.command("change")
def change_campaign(
    post_at: Annotated[
        time, typer.Option(parser=parse_time, metavar="HH:MM", help="When it is posted.")
    ],
    organisation: Organisation = None,
) -> None:
    """Post at another time from now on; what was posted today is not posted again.

    prikkel campaign change --post-at 08:30

    A time that has passed today means: now, unless the working day is over.
    """
    campaign = _change(
        organisation,
        lambda session, campaign: campaigns.change_post_time(session, campaign, post_at),
    )
    say(
        f"{campaign.name} posts every working day at {campaign.post_at:%H:%M} "
        f"({campaign.timezone}) from now on."
    )


@app.command()
def close(organisation: Organisation = None) -> None:
    """End the campaign for good.

    prikkel campaign close
    """
    say(f"{_change(organisation, campaigns.close).name} is closed.")


@app.command()
def post(
    day: Annotated[
        date | None, day_option("--date", help_text="Which day's; today's if left out.")
    ] = None,
    organisation: Organisation = None,
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
    if delivered < posted:
        say("The rest goes out when prikkel serve runs with its platform configured.")


def _change(organisation: str | None, rule: Callable[[Session, Campaign], None]) -> Campaign:
    def work(session: Session) -> Campaign:
        campaign = the_campaign(session, organisation)
        rule(session, campaign)
        return campaign

    return change(prepared_settings(), work)


def _spoken(locale: str) -> str:
    if locale not in LOCALES:
        raise Refusal(f"{locale!r} is not spoken here; choose {' or '.join(LOCALES)}.")
    return locale
