"""A plan made of themes: those that were chosen, or those that an operator names."""

from collections.abc import Callable, Sequence
from typing import Annotated, TypeVar
from uuid import UUID

import typer
from sqlmodel import Session

from adapters.cli.organisations import the_campaign
from adapters.cli.terminal import OrganisationOption, Refusal, change, prepared_settings, say
from adapters.clocks import utc_now
from adapters.settings import Settings
from bot import themes as chosen
from challenges import queries, themes
from challenges.models import Campaign
from challenges.packs import Pack, Theme, content_of

FromChoice = Annotated[
    bool,
    typer.Option(
        "--from-choice", help="With challenges of the themes that people chose in the channel."
    ),
]
Named = Annotated[
    list[Theme] | None,
    typer.Option("--theme", help="With challenges of this theme; repeat for more."),
]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Show the challenges on their days, and change nothing.")
]


T = TypeVar("T")


class OnlyShown(Exception):
    """Nothing is kept of what was tried; `lines` say what it would be."""

    def __init__(self, lines: Sequence[str]) -> None:
        super().__init__()
        self.lines = lines


def tried(settings: Settings, work: Callable[[Session], T]) -> T:
    """Run `work` in one transaction.

    Raises:
        Exit: it was only to be shown, and has been.
    """
    try:
        return change(settings, work)
    except OnlyShown as shown:
        for line in shown.lines:
            say(line)
        raise typer.Exit from None


def shown(session: Session, campaign: Campaign, of: Sequence[Theme], *, dry_run: bool) -> list[str]:
    """A line for each day, where its themes were chosen.

    Raises:
        OnlyShown: that was all that was asked for.
    """
    if dry_run:
        raise OnlyShown([*describe(session, campaign), "Nothing was changed."])
    return describe(session, campaign) if of else []


def wanted(
    session: Session, organisation_id: UUID, named: Sequence[Theme] | None, *, from_choice: bool
) -> tuple[Theme, ...]:
    """The themes that a plan is to be made of; none where nothing was said.

    Raises:
        NoChoice, TooFewChose, ThemesTied: there is no choice to make it of.
    """
    return chosen.chosen(session, organisation_id) if from_choice else tuple(named or ())


def told_apart(named: Sequence[Theme] | None, *, from_choice: bool) -> None:
    """Refuse themes that are chosen and named at the same time."""
    if named and from_choice:
        raise Refusal("Say --from-choice, or name the themes with --theme; not both.")


def with_themes(pack: Pack, of: Sequence[Theme], days: int | None) -> Pack:
    """The words of a pack, around challenges of some themes.

    Raises:
        TooFewChallenges: there are not so many.
    """
    if not of:
        return pack
    contents = themes.plan(pack.challenges, of, days or len(pack.challenges))
    return pack.model_copy(update={"challenges": tuple(contents)})


def describe(session: Session, campaign: Campaign) -> list[str]:
    """A line for each day."""
    return [
        f"{one.day}  {one.code}  {one.theme}: {content_of(one).title.in_language(campaign.locale)}"
        for one in queries.challenges_of(session, campaign.id)
    ]


def plan(
    from_choice: FromChoice = False,
    named: Named = None,
    dry_run: DryRun = False,
    organisation: Annotated[str | None, OrganisationOption] = None,
) -> None:
    """Let a campaign that is to begin ask about the themes that people chose.

    prikkel campaign plan --from-choice --dry-run

    prikkel campaign plan --theme circular --theme nature

    It keeps its days, its words and its last challenge, which looks back. Each theme gets as many
    days as the others, as far as it has challenges. Once the first one was posted all stays as it
    is.
    """
    if not (named or from_choice):
        raise Refusal("Say --from-choice, or name the themes with --theme.")
    told_apart(named, from_choice=from_choice)

    def work(session: Session) -> list[str]:
        campaign = the_campaign(session, organisation)
        of = wanted(session, campaign.organisation_id, named, from_choice=from_choice)
        themes.replan(session, campaign, of, utc_now())
        return shown(session, campaign, of, dry_run=dry_run)

    for line in tried(prepared_settings(), work):
        say(line)
