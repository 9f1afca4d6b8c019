"""Who installed the app, as rows: plain functions of a session."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlmodel import Session, col, select

from adapters.seals import Seal
from adapters.settings import Settings
from adapters.slack.uninstalls import Uninstall
from bot import roster
from bot.chat.conversations import Workspace
from bot.models import SlackInstallation
from challenges.inserts import insert_once

PURPOSE = "slack token"
"""What tokens are sealed for."""

_WITH_TOKEN = (
    select(SlackInstallation)
    .where(SlackInstallation.token != "")
    .order_by(SlackInstallation.external_id)
)


@dataclass(frozen=True, slots=True)
class Grant:
    """What Slack gives to who installs the app; `external_id` is an enterprise's when org-wide."""

    external_id: str
    enterprise_id: str
    bot_user_id: str
    scopes: str
    token: str = field(repr=False)

    @property
    def is_org_wide(self) -> bool:
        """Whether it is for every workspace of an enterprise."""
        return self.external_id == self.enterprise_id


def keep(session: Session, grant: Grant, sealed: str, now: datetime) -> bool:
    """Note an installation, or a newer one; returns whether an organisation has the workspace.

    What was thought gone in its workspaces is there again.
    """
    row = _row(session, grant.external_id, now)
    row.enterprise_id, row.bot_user_id = grant.enterprise_id, grant.bot_user_id
    row.scopes, row.token = grant.scopes, sealed
    row.installed_at, row.gone_at = now, None
    session.add(row)
    session.flush()
    workspaces = _workspaces(session, row)
    for workspace in workspaces:
        roster.mark_all_there(session, workspace)
    return any(roster.workspace_of(session, workspace) for workspace in workspaces)


def installation_of(
    session: Session, workspace: str, enterprise: str = ""
) -> SlackInstallation | None:
    """By which installation we may act in a workspace: its own, else that of its enterprise."""
    own = session.get(SlackInstallation, workspace)
    if own is not None and own.gone_at is None:
        if own.token:
            return own
        enterprise = own.enterprise_id
    org_wide = session.get(SlackInstallation, enterprise) if enterprise else None
    return org_wide if org_wide is not None and org_wide.token else None


def org_wide(session: Session) -> Sequence[SlackInstallation]:
    """The installations that are for every workspace of an enterprise."""
    statement = select(SlackInstallation).where(
        SlackInstallation.external_id == SlackInstallation.enterprise_id,
        SlackInstallation.token != "",
    )
    return session.exec(statement).all()


def sealed_tokens(session: Session) -> Sequence[SlackInstallation]:
    """The installations that have a token."""
    return session.exec(_WITH_TOKEN).all()


def reseal(session: Session, seal: Seal) -> tuple[int, Sequence[str]]:
    """Seal every token with the newest key; returns how many, and whose cannot be opened."""
    lost: list[str] = []
    rows = session.exec(_WITH_TOKEN.with_for_update()).all()
    for row in rows:
        renewed = seal.renew(row.token)
        if renewed is None:
            lost.append(row.external_id)
        else:
            row.token = renewed
            session.add(row)
    return len(rows) - len(lost), lost


def cover(session: Session, workspace: str, enterprise: str, now: datetime) -> None:
    """Note that we act in a workspace by the installation of its enterprise."""
    row = _row(session, workspace, now)
    if not row.token:
        row.enterprise_id, row.gone_at = enterprise, None
        session.add(row)


def end(session: Session, departure: Uninstall, now: datetime) -> bool:
    """Forget a token that was taken away, and send nothing more to the workspaces it was for.

    What happened before the latest installation is about an older one: False.
    """
    row = session.get(SlackInstallation, departure.external_id)
    if row is None or row.gone_at is not None or not departure.is_of(row.bot_user_id):
        return False
    is_covered = not row.token
    if is_covered is not departure.of_enterprise:
        return False
    if departure.at < row.installed_at.replace(microsecond=0):
        return False
    workspaces = _workspaces(session, row)
    row.token, row.gone_at = "", now
    session.add(row)
    session.flush()
    for workspace in workspaces:
        if is_covered or installation_of(session, workspace.id, row.enterprise_id) is None:
            roster.mark_all_gone(session, workspace)
    return True


def _row(session: Session, external_id: str, now: datetime) -> SlackInstallation:
    """The row of a workspace or enterprise; an empty one when it is new, also to two at once."""
    empty = {"external_id": external_id, "installed_at": now}
    insert_once(session, SlackInstallation, empty)
    return session.get_one(SlackInstallation, external_id, with_for_update=True)


def _workspaces(session: Session, row: SlackInstallation) -> list[Workspace]:
    """The workspaces in which we act by an installation."""
    if row.external_id != row.enterprise_id:
        return [Workspace("slack", row.external_id)]
    statement = select(SlackInstallation.external_id).where(
        SlackInstallation.enterprise_id == row.enterprise_id,
        SlackInstallation.external_id != row.enterprise_id,
        SlackInstallation.token == "",
        col(SlackInstallation.gone_at).is_(None),
    )
    return [Workspace("slack", found) for found in session.exec(statement)]


def token_seal(settings: Settings) -> Seal:
    """What tokens are sealed with; there must be a PRIKKEL_SECRET_KEY."""
    return Seal(settings.secret_keys[0], PURPOSE, older=settings.older_keys)
