"""`prikkel campaign`: start it, pause it, go on."""

from collections.abc import Callable
from datetime import date, time
from typing import Annotated

import typer
from sqlmodel import Session

from adapters.cli import choosing, comparing, gate, working_days
from adapters.cli.choosing import DryRun, FromChoice, Named
from adapters.cli.comparing import FewestInRow, Goal, RankingOption
from adapters.cli.languages import Languages, spoken, the_language
from adapters.cli.naming import known, the_channels, the_user, workspace_option
from adapters.cli.organisations import (
    Settlement,
    address_in,
    appoint,
    channel,
    settle,
    the_campaign,
)
from adapters.cli.terminal import (
    OfflineOption,
    OrganisationOption,
    change,
    day_option,
    parse_time,
    prepared_settings,
    say,
)
from adapters.cli.working_days import Closed, Opened, told_apart
from adapters.clocks import utc_now
from bot import greetings, roster
from bot.chat.conversations import Workspace
from challenges import campaigns, packs
from challenges.models import Campaign, Role
from scoring.rows import FEWEST

Organisation = Annotated[str | None, OrganisationOption]


def start(
    channel_id: Annotated[
        list[str],
        typer.Option("--channel", metavar="ID|LINK", help="One for each --workspace."),
    ],
    starts_on: Annotated[date, day_option("--start", help_text="The first day.")],
    workspace: Annotated[
        list[Workspace] | None,
        workspace_option("Where it runs; repeat for more. A link to a channel may say it too."),
    ] = None,
    pack: Annotated[
        str, typer.Option(help="A pack of ours (see: prikkel pack list) or a file of yours.")
    ] = "two-weeks",
    days: Annotated[
        int | None,
        typer.Option(min=1, help="How many working days; all of the pack's if left out."),
    ] = None,
    from_choice: FromChoice = False,
    themes: Named = None,
    post_at: Annotated[
        time,
        typer.Option(
            parser=parse_time,
            metavar="HH:MM",
            show_default=False,
            help="When it is posted; at 09:00 if left out.",
        ),
    ] = time(9),
    timezone: Annotated[str, typer.Option(help="Whose clock that is.")] = "Europe/Amsterdam",
    locale: Annotated[
        str | None,
        typer.Option(help="Its own language, in the channel; PRIKKEL_LOCALE's first if left out."),
    ] = None,
    languages: Languages = None,
    country: Annotated[
        str | None,
        typer.Option(
            help="Whose weekends and holidays are days off: NL, BE-VLG, DE-BY; NL if left out, or "
            "what the organisation has already."
        ),
    ] = None,
    closed: Closed = None,
    opened: Opened = None,
    digest_weekday: Annotated[
        int, typer.Option(min=0, max=6, help="When leaders get their digest; 0 is Monday.")
    ] = 0,
    ranking: Annotated[bool, RankingOption] = True,
    goal: Goal = None,
    fewest_in_row: FewestInRow = FEWEST,
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
        str,
        typer.Option(
            help="Where the platform is asked about a channel that Prikkel was not met in yet: a "
            "region of Teams, else Europe's."
        ),
    ] = "",
    without_consent: Annotated[
        bool,
        typer.Option(
            "--without-consent",
            help="Start although something is open that comes before: works council, privacy "
            "officer, retention, contact, roles.",
        ),
    ] = False,
    dry_run: DryRun = False,
    offline: Annotated[bool, OfflineOption] = False,
) -> None:
    """Start a campaign in one or more channels.

    prikkel campaign start --workspace slack:T123 --channel C123 --pack two-weeks --start 2026-11-23

    prikkel campaign start --channel C123 --start 2027-01-11 --from-choice --dry-run

    With --from-choice, or --theme, the words are those of the pack, and the challenges of those
    themes: as many of each, none twice. --dry-run shows them on their days first.

    For a campaign in both Slack and Teams repeat --workspace and --channel, in the same order. A
    coordinator or leader is somebody's id or e-mail address in the first workspace; write
    teams:<tenant>/<user> for somebody in another. The platforms are asked whether all of it exists
    before anything is written. What of the gate is open (see: prikkel playbook status) is said, and
    keeps it from starting unless --without-consent says so.
    """
    told_apart(closed, opened)
    choosing.told_apart(themes, from_choice=from_choice)
    channels = the_channels(
        workspace or (), channel_id, address=lambda place: address_in(place, service_url)
    )
    places = [place.workspace for place in channels]
    roles = [
        (the_user(text, places[0]), role)
        for role, texts in ((Role.COORDINATOR, coordinator), (Role.LEADER, leader))
        for text in texts or ()
    ]
    content = packs.load(pack)
    settings = prepared_settings()
    language = the_language(locale or settings.locale)
    wanted = Settlement(
        organisation,
        language,
        timezone,
        (country or "").upper(),
        [language, *(each for each in settings.spoken if locale is None)],
    )
    people = known(settings, [user for user, _ in roles], channels=channels, offline=offline)

    def work(session: Session) -> tuple[Campaign, list[str]]:
        now = utc_now()
        owner = settle(session, places, wanted, now)
        if languages:
            owner.languages = spoken(languages)
        of_themes = choosing.wanted(session, owner.id, themes, from_choice=from_choice)
        planned = choosing.with_themes(content, of_themes, days)
        campaign = campaigns.start(
            session, owner, planned, starts_on=starts_on, days=days, post_at=post_at,
            timezone=timezone, locale=language, closed_days=closed or (), open_days=opened or (),
            digest_weekday=digest_weekday, ranking=ranking, goal=goal,
            fewest_in_row=fewest_in_row, now=now,
        )  # fmt: skip
        asked = choosing.shown(session, campaign, of_themes, dry_run=dry_run)
        for place in channels:
            roster.post_in(session, campaign.id, channel(session, place))
        for user, role in roles:
            appoint(session, people[user], role)
        passed = list(gate.pass_through(session, campaign, settings, now, anyway=without_consent))
        greetings.greet(session, campaign, now)
        return campaign, [*asked, *working_days.describe(session, campaign, starts_on), *passed]

    campaign, lines = choosing.tried(settings, work)
    if campaign.starts_on != starts_on:
        say(f"{starts_on} is not a working day: it starts on {campaign.starts_on}.")
    say(
        f"{campaign.name} runs from {campaign.starts_on} to {campaign.ends_on}, "
        f"every working day at {campaign.post_at:%H:%M} ({campaign.timezone})."
    )
    for line in (*lines, *comparing.describe(campaign)):
        say(line)
    say("See and try it, alone: prikkel campaign try --to YOUR-ID. Now run: prikkel serve")


def pause(organisation: Organisation = None) -> None:
    """Post nothing until you resume it; answers still count.

    prikkel campaign pause
    """
    campaign = _change(organisation, campaigns.pause)
    say(f"{campaign.name} is paused. Go on with: prikkel campaign resume")


def resume(organisation: Organisation = None) -> None:
    """Go on after a pause; what was missed stays missed.

    prikkel campaign resume
    """
    say(f"{_change(organisation, campaigns.resume).name} is running.")


def _change(organisation: str | None, rule: Callable[[Session, Campaign], None]) -> Campaign:
    def work(session: Session) -> Campaign:
        campaign = the_campaign(session, organisation)
        rule(session, campaign)
        return campaign

    return change(prepared_settings(), work)
