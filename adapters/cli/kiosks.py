"""`prikkel kiosks`: links for the tablets of teams, as the board makes them."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from sqlmodel import Session

from adapters.cli.exporting import save
from adapters.cli.organisations import the_organisation
from adapters.cli.teams import TeamArgument, the_team
from adapters.cli.terminal import (
    OrganisationOption,
    Refusal,
    change,
    look,
    prepared_settings,
    say,
)
from adapters.clocks import utc_now
from adapters.settings import Settings
from adapters.web.board.kiosks import LINK_LASTS
from adapters.web.qr import qr_svg
from challenges import access, calendar, kiosks, queries
from challenges.models import AccessPurpose
from challenges.queries.access import open_links


def add(
    team: TeamArgument,
    qr: Annotated[
        Path | None,
        typer.Option("--qr", metavar="FILE.svg", help="Write the link as a QR code, too."),
    ] = None,
    organisation: Annotated[str | None, OrganisationOption] = None,
) -> None:
    """Make the link for a team's tablet; one that there was ends.

    prikkel kiosks add Buitendienst --qr tablet.svg

    It is shown this once, works for half a year, and needs a team in which five people have no
    account, as far as its headcount says. Whoever has the link can answer and report there, so give
    it to nobody else. Several tablets of one team use the same link.
    """
    settings = _with_links(prepared_settings())

    def work(session: Session) -> tuple[str, str]:
        found = the_team(session, team, organisation)
        if not kiosks.places(session, found):
            raise Refusal(
                f"In {found.name} are fewer than five people without an account, as far as is "
                f'known. Say how many it has: prikkel teams headcount "{found.name}" NUMBER'
            )
        now = utc_now()
        code = access.make(
            session, found.organisation_id, AccessPurpose.KIOSK, found.id, settings.digest_key,
            ends_at=now + LINK_LASTS, now=now,
        )  # fmt: skip
        until = calendar.local_day(
            now + LINK_LASTS, queries.organisation(session, found.organisation_id).timezone
        )
        told = f"The link for {found.name}, until {until}; nobody can read it here again:"
        return told, f"{settings.public_url}/t/{code}"

    told, url = change(settings, work)
    if qr is not None:
        save(qr, qr_svg(url).encode(), mode=0o600)
    say(told)
    say(url)


def list_kiosks(organisation: Annotated[str | None, OrganisationOption] = None) -> None:
    """Say which teams have a link for a tablet, and which could have one.

    prikkel kiosks list
    """

    def work(session: Session) -> Sequence[str]:
        mine = the_organisation(session, organisation)
        until = open_links(session, mine.id, AccessPurpose.KIOSK, utc_now())
        lines: list[str] = []
        for team in queries.teams(session, mine.id):
            if ends_at := until.get(team.id):
                lines.append(
                    f"{team.name}: a link until {calendar.local_day(ends_at, mine.timezone)}"
                )
            elif kiosks.places(session, team):
                lines.append(f"{team.name}: no link")
            else:
                lines.append(f"{team.name}: no link, and too few people without an account")
        return lines

    lines = look(prepared_settings(), work)
    for line in lines or ["There are no teams. Make them with: prikkel teams import --help"]:
        say(line)


def end(team: TeamArgument, organisation: Annotated[str | None, OrganisationOption] = None) -> None:
    """End the link for a team's tablet, at once; what came in there stays.

    prikkel kiosks end Buitendienst
    """

    def work(session: Session) -> str:
        found = the_team(session, team, organisation)
        purpose = AccessPurpose.KIOSK
        if access.end(session, found.organisation_id, purpose, found.id, now=utc_now()):
            return f"The link for {found.name} has ended."
        raise Refusal(f"{found.name} has no link; see: prikkel kiosks list")

    say(change(prepared_settings(), work))


def _with_links(settings: Settings) -> Settings:
    if not settings.public_url or not settings.secret_keys:
        raise Refusal(
            "A link needs the address of the server and a secret: set PRIKKEL_PUBLIC_URL and "
            "PRIKKEL_SECRET_KEY."
        )
    return settings
