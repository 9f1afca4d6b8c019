"""Where people and campaigns can be reached."""

from collections.abc import Collection, Mapping, Sequence
from uuid import UUID

from sqlalchemy import String, bindparam, literal, literal_column
from sqlalchemy import select as rows
from sqlmodel import Session, col, func, select, update

from bot import disturbances
from bot.chat.conversations import Conversation, User, Workspace
from bot.models import Account, CampaignChannel, ConversationRecord, WorkspaceRecord
from bot.roster.people import Located, participant_of
from challenges import participants, waking
from challenges.models import Campaign, CampaignStatus, RoleGrant
from challenges.statements import Statement

# How a conversation was reached last, by the platform's id: part of every press in Teams. Ruling
# empty ids out literally is what lets it use the index of platform ids, which has none.
_REACHED = Statement(
    rows(col(ConversationRecord.address), col(ConversationRecord.gone)).where(
        col(ConversationRecord.workspace_id) == bindparam("workspace"),
        col(ConversationRecord.external_id) == bindparam("conversation"),
        col(ConversationRecord.external_id) != literal_column("''", String()),
    )
)


def remember(session: Session, workspace: Located, conversation: Conversation, user: User) -> None:
    """Keep how a conversation can be reached, if there is a reason to.

    A channel is kept once a campaign uses it, a direct conversation once its person has an account.
    """
    if _is_remembered(session, workspace, conversation):
        return
    known = conversation_record(session, workspace, conversation.id)
    if known is None and conversation.direct:
        known = _direct_of(session, workspace, user)
    if known is None:
        return
    reached = (conversation.id, conversation.address or known.address, False)
    if (known.external_id, known.address, known.gone) != reached:
        known.external_id, known.address, known.gone = reached
        session.add(known)


def _is_remembered(session: Session, workspace: Located, conversation: Conversation) -> bool:
    values = {"workspace": workspace.id, "conversation": conversation.id}
    found = _REACHED.first(session, values)
    return found is not None and found == (conversation.address or found[0], False)


def _direct_of(session: Session, workspace: Located, user: User) -> ConversationRecord | None:
    found = participant_of(session, workspace, user.id)
    return direct_with(session, found[0]) if found else None


def direct_with(session: Session, account: Account) -> ConversationRecord:
    """The direct conversation with an account; not opened yet when it is new."""
    statement = select(ConversationRecord).where(ConversationRecord.account_id == account.id)
    return session.exec(statement).one_or_none() or _newdirect_with(session, account)


def _newdirect_with(session: Session, account: Account) -> ConversationRecord:
    made = ConversationRecord(workspace_id=account.workspace_id, account_id=account.id)
    session.add(made)
    session.flush()
    return made


def conversation_record(
    session: Session, workspace: Located, external_id: str
) -> ConversationRecord | None:
    """A conversation by the platform's id."""
    statement = select(ConversationRecord).where(
        ConversationRecord.workspace_id == workspace.id,
        ConversationRecord.external_id == external_id,
        # Literally, or the index of platform ids, which has no empty ones, is not used.
        col(ConversationRecord.external_id) != literal("", literal_execute=True),
    )
    return session.exec(statement).one_or_none()


def channel(
    session: Session, workspace: Located, external_id: str, address: str = ""
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


def mark_gone(session: Session, workspace: Located, external_id: str) -> None:
    """Note that the bot was taken out of a conversation: nothing more is sent there."""
    known = conversation_record(session, workspace, external_id)
    if known is not None:
        known.gone = True
        session.add(known)
        disturbances.tell(session, col(ConversationRecord.id) == known.id)


def mark_all_gone(session: Session, workspace: Workspace) -> None:
    """Note that the bot was removed from a workspace: nothing more is sent anywhere in it.

    Who has a role there is signed out of the board.
    """
    _mark_all(session, workspace, gone=True)
    theirs = (
        select(Account.participant_id)
        .join(WorkspaceRecord, col(WorkspaceRecord.id) == Account.workspace_id)
        .join(RoleGrant, col(RoleGrant.participant_id) == Account.participant_id)
        .where(
            WorkspaceRecord.platform == workspace.platform,
            WorkspaceRecord.external_id == workspace.id,
        )
    )
    participants.sign_out(session, session.exec(theirs).all())


def mark_all_there(session: Session, workspace: Workspace) -> None:
    """Note that the bot is back in a workspace: where it was not invited again, that shows."""
    _mark_all(session, workspace, gone=False)


def _mark_all(session: Session, workspace: Workspace, *, gone: bool) -> None:
    its_id = select(WorkspaceRecord.id).where(
        WorkspaceRecord.platform == workspace.platform, WorkspaceRecord.external_id == workspace.id
    )
    session.exec(
        update(ConversationRecord)
        .where(col(ConversationRecord.workspace_id).in_(its_id))
        .values(gone=gone)
        .execution_options(synchronize_session=False)
    )
    disturbances.tell(session, col(ConversationRecord.workspace_id).in_(its_id))


def mark_people(
    session: Session, workspace: Located, user_ids: Collection[str], *, gone: bool
) -> int:
    """Note who can be sent nothing any more, or can again; returns for how many that is new.

    Those we hold nothing of stay unknown. Who is gone is signed out of the board.
    """
    theirs = select(Account).where(
        Account.workspace_id == workspace.id, col(Account.external_id).in_(user_ids)
    )
    accounts = session.exec(theirs).all()
    if gone:
        for account in accounts:
            direct_with(session, account)  # there to be marked
        participants.sign_out(session, [account.participant_id for account in accounts])
    changed = session.exec(
        update(ConversationRecord)
        .where(
            col(ConversationRecord.account_id).in_([account.id for account in accounts]),
            col(ConversationRecord.gone).is_(not gone),
        )
        .values(gone=gone)
    )
    return changed.rowcount


def direct_to(session: Session, participant_id: UUID) -> ConversationRecord | None:
    """The direct conversation with a participant; None when they have no account any more.

    It may not have been opened yet: its `external_id` is empty until the first delivery.
    """
    return directs_to(session, [participant_id]).get(participant_id)


def directs_to(
    session: Session, participant_ids: Collection[UUID]
) -> Mapping[UUID, ConversationRecord]:
    """The same with many people at once; who has no account any more is not among them."""
    statement = (
        select(Account, ConversationRecord)
        .outerjoin(ConversationRecord, col(ConversationRecord.account_id) == col(Account.id))
        .where(col(Account.participant_id).in_(participant_ids))
        .order_by(func.coalesce(col(ConversationRecord.gone), False))
    )
    found: dict[UUID, ConversationRecord] = {}
    for account, known in session.exec(statement).all() if participant_ids else ():
        if account.participant_id not in found:
            found[account.participant_id] = known or _newdirect_with(session, account)
    return found


def channels_of(session: Session, campaign_id: UUID) -> Sequence[ConversationRecord]:
    """The channels in which a campaign posts, and from which the bot was not taken."""
    statement = (
        select(ConversationRecord)
        .join(CampaignChannel, col(CampaignChannel.conversation_id) == ConversationRecord.id)
        .where(CampaignChannel.campaign_id == campaign_id, col(ConversationRecord.gone).is_(False))
    )
    return session.exec(statement).all()


def channels_in_use(session: Session) -> Sequence[Conversation]:
    """The channels of every campaign that is not closed, also those that the bot was taken from."""
    statement = (
        select(ConversationRecord, WorkspaceRecord)
        .join(CampaignChannel, col(CampaignChannel.conversation_id) == ConversationRecord.id)
        .join(WorkspaceRecord, col(WorkspaceRecord.id) == ConversationRecord.workspace_id)
        .join(Campaign, col(Campaign.id) == CampaignChannel.campaign_id)
        .where(Campaign.status != CampaignStatus.CLOSED)
        .order_by(WorkspaceRecord.platform, ConversationRecord.external_id)
    )
    found = (record.located_in(workspace) for record, workspace in session.exec(statement))
    return list(dict.fromkeys(found))


def addresses_in(session: Session, workspace: Workspace) -> Sequence[str]:
    """Every address that a conversation in a workspace has; many conversations have the same."""
    statement = (
        select(ConversationRecord.address)
        .join(WorkspaceRecord, col(WorkspaceRecord.id) == ConversationRecord.workspace_id)
        .where(
            WorkspaceRecord.platform == workspace.platform,
            WorkspaceRecord.external_id == workspace.id,
            col(ConversationRecord.address) != "",
        )
        .distinct()
    )
    return session.exec(statement).all()


def post_in(session: Session, campaign_id: UUID, conversation: ConversationRecord) -> None:
    """Let a campaign post in a channel; harmless when it does already."""
    if session.get(CampaignChannel, (campaign_id, conversation.id)) is None:
        session.add(CampaignChannel(campaign_id=campaign_id, conversation_id=conversation.id))
        waking.wake(session, campaign_id)
