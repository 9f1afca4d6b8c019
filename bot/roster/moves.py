"""What got another id: a channel, a person, a workspace; and the ids that a person has."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel import Session, col, func, select, update

from bot.chat.conversations import Conversation, User, Workspace
from bot.models import (
    Account,
    CampaignChannel,
    ConversationRecord,
    Delivery,
    DeliveryState,
    WorkspaceRecord,
)
from bot.roster.people import Located, participant_of, workspace_of
from bot.roster.places import direct_with, post_in
from challenges import joining
from challenges.models import Participant

_ON_ITS_WAY = (DeliveryState.PENDING,)
_SAID = (DeliveryState.SENT, DeliveryState.SENDING, DeliveryState.UNCERTAIN)


def accounts_of(session: Session, participant_id: UUID) -> Sequence[User]:
    """Under which accounts somebody is known."""
    statement = (
        select(WorkspaceRecord, Account.external_id)
        .join(Account, col(Account.workspace_id) == WorkspaceRecord.id)
        .where(Account.participant_id == participant_id)
        .order_by(WorkspaceRecord.platform, Account.external_id)
    )
    found = session.exec(statement).all()
    return [User(Workspace(place.platform, place.external_id), user) for place, user in found]


def called(session: Session, participant_ids: Sequence[UUID]) -> dict[UUID, str]:
    """What platforms call these people, for whom to choose from; names are kept nowhere."""
    return {
        one: " · ".join(account.id for account in accounts_of(session, one))
        for one in participant_ids
    }


def all_channels_of(session: Session, campaign_id: UUID) -> Sequence[Conversation]:
    """The channels of a campaign, also those that take no messages any more."""
    statement = (
        select(ConversationRecord, WorkspaceRecord)
        .join(CampaignChannel, col(CampaignChannel.conversation_id) == ConversationRecord.id)
        .join(WorkspaceRecord, col(WorkspaceRecord.id) == ConversationRecord.workspace_id)
        .where(CampaignChannel.campaign_id == campaign_id)
    )
    return [record.located_in(workspace) for record, workspace in session.exec(statement)]


def go_on_in(
    session: Session, campaign_id: UUID, old: ConversationRecord, new: ConversationRecord
) -> int:
    """Let a campaign post in another channel from now on; what waits goes along.

    What was posted stays where it is, and is not posted again; what failed may be. Returns how many
    messages went along.
    """
    former = session.get(CampaignChannel, (campaign_id, old.id))
    if former is not None:
        session.delete(former)
    post_in(session, campaign_id, new)
    new.gone = False
    session.add(new)
    session.flush()
    _rekey(session, old, new, _SAID)
    return _take_along(session, old, new)


def join_accounts(session: Session, workspace: Located, old_id: str, new_id: str) -> bool:
    """Let two ids be one person's, who is reached under the new one; False when nothing was to do.

    Everything that either of them did is kept: see `joining.join`.
    """
    old, new = (participant_of(session, workspace, one) for one in (old_id, new_id))
    if old is None or (new is not None and new[1].id == old[1].id):
        return False
    account, person = old
    if new is None:
        renewed = Account(workspace_id=workspace.id, external_id=new_id, participant_id=person.id)
        session.add(renewed)
        session.flush()
    else:
        renewed = new[0]
        _hand_over_accounts(session, new[1], person)
        joining.join(session, new[1], person)
    _reach_at(session, account, renewed)
    return True


def rename_workspace(session: Session, old: Workspace, new: Workspace) -> None:
    """Let a workspace have another id of the same platform; nothing may be known under it yet."""
    record = workspace_of(session, old)
    if record is not None:
        record.external_id = new.id
        session.add(record)


def _hand_over_accounts(session: Session, giver: Participant, taker: Participant) -> None:
    session.exec(
        update(Account)
        .where(col(Account.participant_id) == giver.id)
        .values(participant_id=taker.id)
    )


def _reach_at(session: Session, old: Account, new: Account) -> None:
    """Send nothing more to the old account, and what waits for it to the new one."""
    statement = select(ConversationRecord).where(ConversationRecord.account_id == old.id)
    former = session.exec(statement).one_or_none()
    if former is not None:
        _take_along(session, former, direct_with(session, new))
        former.gone = True
        session.add(former)


def _take_along(session: Session, old: ConversationRecord, new: ConversationRecord) -> int:
    _rekey(session, old, new, _ON_ITS_WAY)
    waits = (
        col(Delivery.conversation_id) == old.id,
        col(Delivery.state).in_(_ON_ITS_WAY),
        col(Delivery.updates_id).is_(None),
    )
    return session.exec(
        update(Delivery)
        .where(*waits)
        .values(conversation_id=new.id)
        .execution_options(synchronize_session=False)
    ).rowcount


def _rekey(
    session: Session,
    old: ConversationRecord,
    new: ConversationRecord,
    states: tuple[DeliveryState, ...],
) -> None:
    """Have what was said in one channel count as said in the other: keys end in the channel."""
    session.exec(
        update(Delivery)
        .where(
            col(Delivery.conversation_id) == old.id,
            col(Delivery.state).in_(states),
            col(Delivery.key).endswith(f"/{old.id}"),
        )
        .values(key=func.replace(Delivery.key, str(old.id), str(new.id)))
        .execution_options(synchronize_session=False)
    )
