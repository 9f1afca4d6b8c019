"""Who is who: from a platform's user to a participant, and back to where they can be reached."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import and_, bindparam
from sqlmodel import Session, col, delete, select, update

from bot.chat.conversations import Conversation, User, Workspace
from bot.models import (
    Account,
    CampaignChannel,
    ConversationRecord,
    Delivery,
    WorkspaceRecord,
)
from challenges import participants
from challenges.models import Organisation, Participant, Role, Team


@dataclass(frozen=True, slots=True)
class TeamMember:
    """One line of a team import; `role` is empty for most people."""

    user_id: str
    team: str
    site: str = ""
    role: Role | None = None


class Acquaintance(NamedTuple):
    """Who acted, and for whom they work; `participant` is None when we hold nothing of them."""

    workspace: WorkspaceRecord
    organisation: Organisation
    participant: Participant | None


# Built once: it is part of every event, and building it takes as long as asking it.
_ACQUAINTANCE = (
    select(WorkspaceRecord, Organisation, Participant)
    .join(Organisation, col(Organisation.id) == WorkspaceRecord.organisation_id)
    .outerjoin(
        Account,
        and_(
            col(Account.workspace_id) == WorkspaceRecord.id,
            col(Account.external_id) == bindparam("user"),
        ),
    )
    .outerjoin(Participant, col(Participant.id) == Account.participant_id)
    .where(
        WorkspaceRecord.platform == bindparam("platform"),
        WorkspaceRecord.external_id == bindparam("workspace"),
    )
)


def workspace_of(session: Session, workspace: Workspace) -> WorkspaceRecord | None:
    """The workspace as we know it; None when the bot was installed but never set up there."""
    statement = select(WorkspaceRecord).where(
        WorkspaceRecord.platform == workspace.platform, WorkspaceRecord.external_id == workspace.id
    )
    return session.exec(statement).one_or_none()


def add_workspace(
    session: Session, workspace: Workspace, organisation: Organisation
) -> WorkspaceRecord:
    """Let an organisation have a workspace; harmless when it has it already."""
    known = workspace_of(session, workspace)
    if known is None:
        known = WorkspaceRecord(
            organisation_id=organisation.id, platform=workspace.platform, external_id=workspace.id
        )
        session.add(known)
        session.flush()
    return known


def acquaintance(session: Session, user: User) -> Acquaintance | None:
    """All that we know of who acts; None when the bot was never set up in their workspace."""
    workspace = user.workspace
    wanted = {"platform": workspace.platform, "workspace": workspace.id, "user": user.id}
    found = session.exec(_ACQUAINTANCE, params=wanted).one_or_none()
    return Acquaintance(*found) if found else None


def participant_of(
    session: Session, workspace: WorkspaceRecord, user_id: str
) -> tuple[Account, Participant] | None:
    """The account and participant behind a platform's user id, if there is one."""
    statement = (
        select(Account, Participant)
        .join(Participant, col(Participant.id) == Account.participant_id)
        .where(Account.workspace_id == workspace.id, Account.external_id == user_id)
    )
    return session.exec(statement).one_or_none()


def meet(session: Session, workspace: WorkspaceRecord, user_id: str) -> Participant:
    """The participant behind a user id; made, without joining anything, when there is none."""
    known = participant_of(session, workspace, user_id)
    if known is not None:
        return known[1]
    participant = Participant(organisation_id=workspace.organisation_id)
    session.add(participant)
    session.flush()
    session.add(
        Account(workspace_id=workspace.id, external_id=user_id, participant_id=participant.id)
    )
    session.flush()
    return participant


def remember(
    session: Session, workspace: WorkspaceRecord, conversation: Conversation, user: User
) -> None:
    """Keep how a conversation can be reached, if there is a reason to.

    A channel is kept once a campaign uses it, a direct conversation once its person has an account.
    """
    known = conversation_record(session, workspace, conversation.id)
    if known is None and conversation.direct:
        known = _direct_of(session, workspace, user)
    if known is None:
        return
    reached = (conversation.id, conversation.address or known.address, False)
    if (known.external_id, known.address, known.gone) != reached:
        known.external_id, known.address, known.gone = reached
        session.add(known)


def _direct_of(
    session: Session, workspace: WorkspaceRecord, user: User
) -> ConversationRecord | None:
    found = participant_of(session, workspace, user.id)
    return _direct(session, found[0]) if found else None


def _direct(session: Session, account: Account) -> ConversationRecord:
    """The direct conversation with an account; not opened yet when it is new."""
    statement = select(ConversationRecord).where(ConversationRecord.account_id == account.id)
    known = session.exec(statement).one_or_none()
    if known is None:
        known = ConversationRecord(workspace_id=account.workspace_id, account_id=account.id)
        session.add(known)
        session.flush()
    return known


def conversation_record(
    session: Session, workspace: WorkspaceRecord, external_id: str
) -> ConversationRecord | None:
    """A conversation by the platform's id."""
    statement = select(ConversationRecord).where(
        ConversationRecord.workspace_id == workspace.id,
        ConversationRecord.external_id == external_id,
        ConversationRecord.external_id != "",
    )
    return session.exec(statement).one_or_none()


def channel(
    session: Session, workspace: WorkspaceRecord, external_id: str, address: str = ""
) -> ConversationRecord:
    """The record of a channel, made when there is none."""
    known = conversation_record(session, workspace, external_id)
    if known is None:
        known = ConversationRecord(
            workspace_id=workspace.id, external_id=external_id, address=address
        )
        session.add(known)
        session.flush()
    return known


def mark_gone(session: Session, workspace: WorkspaceRecord, external_id: str) -> None:
    """Note that the bot was taken out of a conversation: nothing more is sent there."""
    known = conversation_record(session, workspace, external_id)
    if known is not None:
        known.gone = True
        session.add(known)


def direct_to(session: Session, participant_id: UUID) -> ConversationRecord | None:
    """The direct conversation with a participant; None when they have no account any more.

    It may not have been opened yet: its `external_id` is empty until the first delivery.
    """
    statement = select(Account).where(Account.participant_id == participant_id)
    account = session.exec(statement).first()
    return _direct(session, account) if account else None


def channels_of(session: Session, campaign_id: UUID) -> Sequence[ConversationRecord]:
    """The channels in which a campaign posts, and from which the bot was not taken."""
    statement = (
        select(ConversationRecord)
        .join(CampaignChannel, col(CampaignChannel.conversation_id) == ConversationRecord.id)
        .where(CampaignChannel.campaign_id == campaign_id, col(ConversationRecord.gone).is_(False))
    )
    return session.exec(statement).all()


def post_in(session: Session, campaign_id: UUID, conversation: ConversationRecord) -> None:
    """Let a campaign post in a channel; harmless when it does already."""
    if session.get(CampaignChannel, (campaign_id, conversation.id)) is None:
        session.add(CampaignChannel(campaign_id=campaign_id, conversation_id=conversation.id))


def import_people(
    session: Session, workspace: WorkspaceRecord, members: Sequence[TeamMember]
) -> int:
    """Put people in their teams (made where needed) and give roles; nobody joins by this.

    Returns how many people were put in a team.
    """
    for member in members:
        participant = meet(session, workspace, member.user_id)
        participants.choose_team(
            session, participant, team_named(session, workspace, member.team, member.site).id
        )
        if member.role is not None:
            participants.grant(session, participant, member.role)
    return len(members)


def team_named(session: Session, workspace: WorkspaceRecord, name: str, site: str = "") -> Team:
    """The organisation's team with this name, made when there is none."""
    statement = select(Team).where(
        Team.organisation_id == workspace.organisation_id, Team.name == name
    )
    team = session.exec(statement).one_or_none()
    if team is None:
        team = Team(organisation_id=workspace.organisation_id, name=name, site=site)
        session.add(team)
        session.flush()
    return team


def erase(session: Session, participant: Participant) -> None:
    """Forget somebody, with their accounts, direct conversations and the messages in them."""
    accounts = select(Account.id).where(Account.participant_id == participant.id)
    directs = select(ConversationRecord.id).where(col(ConversationRecord.account_id).in_(accounts))
    mine = col(Delivery.conversation_id).in_(directs)
    session.exec(update(Delivery).where(mine).values(updates_id=None))
    session.exec(delete(Delivery).where(mine))
    session.exec(delete(ConversationRecord).where(col(ConversationRecord.account_id).in_(accounts)))
    session.exec(delete(Account).where(col(Account.participant_id) == participant.id))
    participants.erase(session, participant)
