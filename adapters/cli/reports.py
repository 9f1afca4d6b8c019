"""`prikkel report`: what a campaign came to, for those who decide."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from sqlmodel import Session

from adapters.cli.documents import save_papers
from adapters.cli.organisations import the_organisation
from adapters.cli.terminal import (
    OrganisationOption,
    Refusal,
    day_option,
    look,
    prepared_settings,
    say,
)
from adapters.clocks import utc_now
from bot.chat.pages import Page
from bot.council import Named, Period, names_in, report, what_it_came_to
from bot.i18n import LOCALES, translator
from challenges import calendar, queries
from challenges.models import Campaign, Organisation


def write(
    folder: Annotated[
        Path, typer.Option("--out", metavar="FOLDER", help="Where to; made where it is not there.")
    ],
    name: Annotated[
        str | None,
        typer.Option("--campaign", metavar="NAME", help="Which one; the latest if left out."),
    ] = None,
    first: Annotated[
        date | None, day_option("--first", help_text="The first day; that of the campaign.")
    ] = None,
    last: Annotated[date | None, day_option("--last", help_text="The last day; today.")] = None,
    language: Annotated[
        str | None, typer.Option(metavar="TAG", help="If left out, the organisation's language.")
    ] = None,
    organisation: Annotated[str | None, OrganisationOption] = None,
) -> None:
    """Write the report for those who decide: two pages and annexes, as DOCX and Markdown.

    prikkel report --out report --first 2027-01-01

    Nothing about fewer than five people, and what looks like a name is said here: read it before
    the report leaves.
    """
    if language not in (None, *LOCALES):
        raise Refusal(f"Reports are written in {', '.join(LOCALES)}, not in {language}.")

    def work(session: Session) -> tuple[Page, list[Named]]:
        owner, now = the_organisation(session, organisation), utc_now()
        campaign = _campaign(session, owner, name)
        locale = language or owner.locale
        today = calendar.local_day(now, campaign.timezone)
        period = Period(first or campaign.starts_on, last or max(today, campaign.starts_on))
        if period.first > period.last:
            raise Refusal("--first lies after --last.")
        found = what_it_came_to(session, campaign, period, now, locale)
        page = report(found, owner.name, owner.country, translator(locale))
        return page, names_in(found, locale)

    page, named = look(prepared_settings(), work)
    save_papers(folder, [page])
    for line in _warnings(named):
        say(line)


def _campaign(session: Session, owner: Organisation, name: str | None) -> Campaign:
    known = queries.campaigns_of(session, owner.id)
    if not known:
        raise Refusal(f"{owner.name} has no campaign. Begin with: prikkel campaign start --help")
    if name is None:
        return queries.campaign_of(session, owner.id) or known[-1]
    found = [one for one in known if one.name == name]
    if not found:
        names = ", ".join(dict.fromkeys(one.name for one in known))
        raise Refusal(f"There is no campaign {name}; there is: {names}")
    return max(found, key=lambda one: one.created_at)


def _warnings(named: Iterable[Named]) -> Iterable[str]:
    for one in named:
        yield f"Looks like a name: {one.words} (in: {one.where})"
