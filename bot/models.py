"""The tables of the conversation: platform ids, what came in and what goes out."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID, uuid4

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from bot.chat.conversations import Conversation, Workspace


class WorkspaceRecord(SQLModel, table=True):
    """A Slack workspace or Teams tenant of an organisation."""

    __tablename__ = "workspace"  # pyright: ignore[reportAssignmentType]
    __table_args__ = (UniqueConstraint("platform", "external_id"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    organisation_id: UUID = Field(foreign_key="organisation.id", index=True)
    platform: str
    external_id: str


class GroupState(StrEnum):
    """How far a group is that a team follows: what waits or is held changes nothing."""

    WAITING = "waiting"
    FOLLOWED = "followed"
    HELD = "held"


class LinkedGroup(SQLModel, table=True):
    """A group whose people are a team. It is read at `due`; who is in it is not kept.

    `external_id` is what somebody typed, until then. `size`, `left_out`, `shared` (in another group
    too) and `moving` (at least) are numbers of people. `agreed` says yes to the next reading.
    """

    __tablename__ = "linked_group"  # pyright: ignore[reportAssignmentType]
    __table_args__ = (UniqueConstraint("workspace_id", "external_id"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    workspace_id: UUID = Field(foreign_key="workspace.id")
    team_id: UUID = Field(foreign_key="team.id", unique=True, ondelete="CASCADE")
    external_id: str
    name: str = ""
    size: int | None = None
    left_out: int = 0
    shared: int = 0
    moving: int = 0
    state: GroupState = GroupState.WAITING
    agreed: bool = False
    problem: str = ""
    failing_since: date | None = None
    due: datetime = Field(index=True)


class SlackInstallation(SQLModel, table=True):
    """The permission of a Slack workspace, or of a whole enterprise, to act in it.

    `external_id` is its id. `token` is sealed: the key is not in the database. It is empty once the
    app was removed (`gone_at`), and in a workspace that acts by the one of its enterprise.
    """

    __tablename__ = "slack_installation"  # pyright: ignore[reportAssignmentType]

    external_id: str = Field(primary_key=True)
    enterprise_id: str = Field(default="", index=True)
    bot_user_id: str = ""
    scopes: str = ""
    token: str = ""
    installed_at: datetime
    gone_at: datetime | None = None


class Account(SQLModel, table=True):
    """A participant's identity on one workspace."""

    __table_args__ = (UniqueConstraint("workspace_id", "external_id"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    workspace_id: UUID = Field(foreign_key="workspace.id")
    external_id: str
    participant_id: UUID = Field(foreign_key="participant.id", index=True)


class ConversationRecord(SQLModel, table=True):
    """A channel, or the direct conversation with one account.

    `external_id` of a direct conversation that has not been opened yet is empty: the delivery loop
    asks the platform for it. `address` is opaque (see `Conversation.address`) and the latest seen.
    """

    __tablename__ = "conversation"  # pyright: ignore[reportAssignmentType]
    __table_args__ = (
        Index(
            "uq_conversation_external",
            "workspace_id",
            "external_id",
            unique=True,
            sqlite_where=text("external_id <> ''"),
        ),
    )

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    workspace_id: UUID = Field(foreign_key="workspace.id")
    external_id: str = ""
    account_id: UUID | None = Field(default=None, foreign_key="account.id", unique=True)
    address: str = ""
    gone: bool = False

    def located_in(self, workspace: WorkspaceRecord) -> Conversation:
        """The same conversation in the words of chat."""
        return Conversation(
            Workspace(workspace.platform, workspace.external_id),
            self.external_id,
            direct=self.account_id is not None,
            address=self.address,
        )


class ConversationMember(SQLModel, table=True):
    """Somebody in a group conversation, which the delivery loop opens when it has no id yet."""

    __tablename__ = "conversation_member"  # pyright: ignore[reportAssignmentType]

    conversation_id: UUID = Field(foreign_key="conversation.id", primary_key=True)
    account_id: UUID = Field(foreign_key="account.id", primary_key=True, index=True)


class CampaignChannel(SQLModel, table=True):
    """A channel in which a campaign posts."""

    __tablename__ = "campaign_channel"  # pyright: ignore[reportAssignmentType]

    campaign_id: UUID = Field(foreign_key="campaign.id", primary_key=True)
    conversation_id: UUID = Field(foreign_key="conversation.id", primary_key=True)


def _index_while(condition: str, name: str, *columns: str) -> Index:
    """An index that holds only the rows for which a condition is true; enums go by member name."""
    return Index(name, *columns, sqlite_where=text(condition))


class DeliveryState(StrEnum):
    """Where a message is on its way out."""

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    UNCERTAIN = "uncertain"
    FAILED = "failed"
    CANCELLED = "cancelled"


class Delivery(SQLModel, table=True):
    """The outbox: a message to be sent once, with a key that says what it is.

    One that `must_arrive` is sent again when nobody knows whether it arrived, and may come twice;
    any other comes once or not at all. `lease_owner` is the claim under which a server sends it.

    `subject` names what the card is about ("challenge/<id>"): a row without `card` is composed when
    it is sent, from that subject, so that it shows the latest. `updates_id` is the delivery whose
    message this one refreshes. `external_id` is the platform's id of the message once it is sent.
    `lease_until` is the moment before which nobody else takes it: while it is being sent, between
    two tries, and, once it is uncertain, until the platform is asked about it; one without it stays
    uncertain. `digest` is of what a composed message showed last: empty once that is in doubt.
    """

    __table_args__ = (
        _index_while("state = 'PENDING'", "ix_delivery_due", "due", "id"),
        _index_while("state = 'PENDING'", "ix_delivery_waiting", "conversation_id", "due", "id"),
        _index_while("state = 'SENDING'", "ix_delivery_sending", "conversation_id", "lease_until"),
        _index_while(
            "state = 'UNCERTAIN' AND lease_until IS NOT NULL",
            "ix_delivery_doubted",
            "conversation_id",
            "lease_until",
        ),
        _index_while("subject <> ''", "ix_delivery_subject", "subject"),
        _index_while("updates_id IS NOT NULL", "ix_delivery_updates_id", "updates_id"),
        Index("ix_delivery_message", "conversation_id", "external_id"),
    )

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    key: str = Field(unique=True)
    conversation_id: UUID = Field(foreign_key="conversation.id")
    subject: str = ""
    card: str | None = None
    updates_id: UUID | None = Field(default=None, foreign_key="delivery.id")
    must_arrive: bool = False
    state: DeliveryState = DeliveryState.PENDING
    due: datetime
    attempts: int = 0
    lease_owner: str = ""
    lease_until: datetime | None = None
    external_id: str = ""
    digest: str | None = None
    error: str = ""
    created_at: datetime
    settled_at: datetime | None = None


class Lane(SQLModel, table=True):
    """The clock of one rate limit (a channel's or a workspace's): when its next slot is free."""

    key: str = Field(primary_key=True)
    next_slot: datetime = Field(index=True)


class Mark(SQLModel, table=True):
    """Somebody's check marks under one message, by a digest of who and where.

    `emojis` is JSON: whether each stands, and since when: {emoji: [1 or 0, seconds since 1970]}.
    """

    __tablename__ = "mark"  # pyright: ignore[reportAssignmentType]
    __table_args__ = {"sqlite_with_rowid": False}

    key: str = Field(primary_key=True)
    emojis: str
    received_at: datetime


class Departure(SQLModel, table=True):
    """Somebody who was erased while a campaign ran: they do not count in its score a second time.

    `fingerprint` is made of their id (`bot.inbox.digest`). It goes when the campaign is closed.
    """

    campaign_id: UUID = Field(foreign_key="campaign.id", primary_key=True)
    fingerprint: str = Field(primary_key=True)


class InboxEntry(SQLModel, table=True):
    """An event that has been handled, so that its redelivery is dropped.

    Of when it came in only the day is kept, and no row number: the moment of a report, held against
    the moments of answers, would tell whose it is.
    """

    __tablename__ = "inbox"  # pyright: ignore[reportAssignmentType]
    __table_args__ = {"sqlite_with_rowid": False}

    key: str = Field(primary_key=True)
    received_at: datetime
