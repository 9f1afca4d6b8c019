"""What a chat platform can say of the ids that an operator types."""

from collections.abc import Collection, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Protocol

from adapters.settings import Settings
from adapters.typed import Meant
from bot.chat.conversations import Conversation, User, Workspace


class Unknown(Exception):
    """A platform has nothing of this id; the sentence says what, and what to do."""


class Unasked(Exception):
    """A platform does not say; the text is its reason, in a few words."""


class Directory(Protocol):
    """A platform that is asked what exists.

    Every method raises `Unknown` and `Unasked`, and returns what else an operator should know:
    a sentence, or nothing.
    """

    async def see_workspace(self, workspace: Workspace) -> str:
        """Look whether we may act in a workspace."""
        ...

    async def see_channel(self, channel: Conversation) -> str:
        """Look whether a channel exists."""
        ...

    async def see_user(self, user: User) -> str:
        """Look whether somebody exists."""
        ...

    async def find_user(self, workspace: Workspace, address: str) -> str:
        """The id of who has an e-mail address; this alone returns no sentence."""
        ...


class Platform(Protocol):
    """How the ids of a chat platform look, and whom to ask about them.

    The `understand_` methods raise `NotUnderstood`.
    """

    @property
    def name(self) -> str:
        """The platform's, as it stands in front of a workspace."""
        ...

    def understand_user(self, text: str) -> Meant:
        """Somebody, as an id."""
        ...

    def understand_channel(self, text: str) -> Meant:
        """A channel, as an id."""
        ...

    def understand_workspace(self, text: str, listed: Collection[str] = ()) -> Meant:
        """A workspace, as an id; `listed` are the ids that the settings name."""
        ...

    def listed(self, settings: Settings) -> Collection[str]:
        """The workspaces that the settings name; none when the platform does not need that."""
        ...

    def can_be_asked(self, settings: Settings) -> bool:
        """Whether there is anything to ask with."""
        ...

    def directory(
        self, settings: Settings, channels: Sequence[Conversation]
    ) -> AbstractAsyncContextManager[Directory]:
        """The platform, to be asked; `channels` are those through which it may know people."""
        ...
