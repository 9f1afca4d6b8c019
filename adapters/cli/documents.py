"""`prikkel documents`: what works council, privacy officer and staff read, filled in."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from sqlmodel import Session

from adapters.cli.exporting import save
from adapters.cli.organisations import all_organisations, the_organisation
from adapters.cli.terminal import OrganisationOption, Refusal, look, prepared_settings, say
from adapters.clocks import utc_now
from adapters.papers import PaperFormat, write_paper
from adapters.registry import installation
from adapters.subprocesses import SubprocessFailed
from bot.chat.pages import Page
from bot.documents import DOCUMENTS, WRITTEN, document, gaps, writer
from challenges import calendar
from challenges.models import Organisation


def write(
    folder: Annotated[
        Path, typer.Option("--out", metavar="FOLDER", help="Where to; made where it is not there.")
    ],
    language: Annotated[
        str | None,
        typer.Option(metavar="TAG", help="nl or en; if left out, the organisation's language."),
    ] = None,
    organisation: Annotated[str | None, OrganisationOption] = None,
) -> None:
    """Write documents for staff, works council and privacy officer, filled in.

    prikkel documents --out documents --language nl

    From the settings, as DOCX and as Markdown, also before there is a campaign: consent is asked
    first. What the software cannot know is marked, and said here. It is no legal advice.
    """
    if language not in (None, *WRITTEN):
        raise Refusal(f"Documents are written in {' or '.join(WRITTEN)}, not in {language}.")
    settings = prepared_settings()

    def work(session: Session) -> Mapping[str, Page]:
        now = utc_now()
        owner = _owner(session, organisation, language or settings.locale, now)
        return {
            name: document(
                name, session, owner, installation(settings),
                calendar.local_day(now, owner.timezone), language or owner.locale,
            )
            for name in DOCUMENTS
        }  # fmt: skip

    pages = list(look(settings, work).values())
    save_papers(folder, pages)
    for gap in dict.fromkeys(gap for page in pages for gap in gaps(page, writer(page.locale))):
        say(f"To be filled in: {gap}")


def _owner(session: Session, name: str | None, locale: str, now: datetime) -> Organisation:
    """The organisation; before there is any, one that is not kept: consent is asked first."""
    if all_organisations(session):
        return the_organisation(session, name)
    write = writer(locale)
    unknown = write("gap", what=write("gap-organisation"))
    return Organisation(name=name or unknown, locale=write.locale, created_at=now)


def save_papers(folder: Path, pages: Sequence[Page]) -> None:
    """Write pages to a folder, in every format.

    Raises:
        Refusal: they cannot be written there, or not at all.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refusal(f"{folder} cannot be made: {error.strerror}.") from None
    for page in pages:
        for form in PaperFormat:
            try:
                content = write_paper(form, page, page.locale)
            except SubprocessFailed as failure:
                raise Refusal(f"{page.paper} was not written: {failure}. Try again.") from None
            save(folder / f"{page.paper}.{form}", content)
