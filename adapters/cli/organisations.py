"""Organisations, workspaces and channels, found by what an operator types."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, select

from adapters.cli.terminal import Refusal
from adapters.database.urls import named
from adapters.registry import PLATFORMS
from bot import roster
from bot.chat.conversations import Conversation, User, Workspace
from bot.models import ConversationRecord, WorkspaceRecord
from challenges import participants, queries
from challenges.models import Campaign, Organisation, Role


@dataclass(frozen=True, slots=True)
class Settlement:
    """How an organisation is made when it is not there yet; `country` may be left open."""

    name: str | None
    locale: str
    timezone: str
    country: str
    languages: Sequence[str] = ()


def all_organisations(session: Session) -> Sequence[Organisation]:
    """Every organisation, by name."""
    return session.exec(select(Organisation).order_by(Organisation.name)).all()


def the_organisation(session: Session, name: str | None) -> Organisation:
    """The organisation of that name, or the only one there is.

    Raises:
        Refusal: there is none, or there are several.
    """
    everybody = all_organisations(session)
    found = [one for one in everybody if name is None or one.name == name]
    if len(found) == 1:
        return found[0]
    if not everybody:
        raise Refusal(
            f"There is no organisation yet in {_place(session)}. Begin with: prikkel campaign start"
            " --help; or, if it is another database that you mean, go to the folder of its server, "
            "or set DATABASE_URL."
        )
    names = ", ".join(one.name for one in everybody)
    raise Refusal(f"Say which organisation with --organisation: {names}")


def the_campaign(session: Session, name: str | None) -> Campaign:
    """The campaign of an organisation that is not closed, or else its latest.

    Raises:
        Refusal: it never had one.
    """
    organisation = the_organisation(session, name)
    campaign = queries.campaign_of(session, organisation.id)
    if campaign is None:
        raise Refusal(
            f"{organisation.name} has no campaign. Begin with: prikkel campaign start --help"
        )
    return campaign


def the_workspace(session: Session, workspace: Workspace) -> WorkspaceRecord:
    """A workspace that belongs to an organisation.

    Raises:
        Refusal: it belongs to none.
    """
    known = roster.workspace_of(session, workspace)
    if known is None:
        raise Refusal(
            f"{workspace} has no campaign yet in {_place(session)}. Begin with: prikkel campaign"
            " start --help"
        )
    return known


def _place(session: Session) -> str:
    return named(session.connection().engine.url)


def settle(
    session: Session, workspaces: Sequence[Workspace], wanted: Settlement, now: datetime
) -> Organisation:
    """The organisation of these workspaces, made with its workspaces where it is not there yet.

    Raises:
        Refusal: the workspaces belong to different organisations, it is not clear to which, or
            that one is in another country.
    """
    known = [record for one in workspaces if (record := roster.workspace_of(session, one))]
    owners = {record.organisation_id for record in known}
    if len(owners) > 1:
        raise Refusal("These workspaces belong to different organisations.")
    if owners:
        organisation = queries.organisation(session, owners.pop())
        if wanted.name not in (None, organisation.name):
            raise Refusal(f"{workspaces[0]} belongs to the organisation {organisation.name}.")
    else:
        organisation = _organisation(session, wanted, now)
    if wanted.country not in ("", organisation.country):
        raise Refusal(
            f"{organisation.name} keeps the days off of {organisation.country}, which earlier "
            "campaigns went by. Leave --country out, and say with --closed and --open which days "
            f"are other; or start for an organisation of its own in {wanted.country}."
        )
    for workspace in workspaces:
        roster.add_workspace(session, workspace, organisation)
    return organisation


def _organisation(session: Session, wanted: Settlement, now: datetime) -> Organisation:
    everybody = all_organisations(session)
    for organisation in everybody:
        if organisation.name == wanted.name:
            return organisation
    if everybody and wanted.name is None:
        raise Refusal("This workspace is new. Say whose it is with --organisation NAME")
    organisation = Organisation(
        name=wanted.name or "Prikkel",
        locale=wanted.locale,
        languages=list(dict.fromkeys(wanted.languages)),
        timezone=wanted.timezone,
        country=wanted.country or "NL",
        created_at=now,
    )
    session.add(organisation)
    session.flush()
    return organisation


def address_in(workspace: Workspace, service_url: str) -> str:
    """What the platform of a workspace needs to find a channel that it was not met in yet."""
    return PLATFORMS[workspace.platform].channel_address(service_url)


def channel(session: Session, meant: Conversation) -> ConversationRecord:
    """The channel that was typed, kept with what its platform needs to find it."""
    workspace = the_workspace(session, meant.workspace)
    return roster.channel(session, workspace, meant.id, meant.address)


def appoint(session: Session, user: User, role: Role) -> None:
    """Give a role to somebody."""
    participant = roster.meet(session, the_workspace(session, user.workspace), user.id)
    participants.grant(session, participant, role)
