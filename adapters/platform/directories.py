"""What a chat platform can say of the ids that an operator types."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from bot.chat.conversations import Conversation, User, Workspace


class NotInDirectory(Exception):
    """A platform has nothing of this id; the sentence says what, and what to do."""


class Unasked(Exception):
    """A platform does not say; the text is its reason, in a few words."""


class Directory(Protocol):
    """A platform that is asked what exists.

    Every method raises `NotInDirectory` and `Unasked`. Those that look return what else an
    operator should know: a sentence, or nothing.
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
        """The id of who has an e-mail address."""
        ...

    async def members(
        self, workspace: Workspace, place: str, tell: Callable[[str], None]
    ) -> list[str]:
        """The ids of the colleagues in a channel or group, as an operator typed or pasted it.

        `tell` hears, in sentences, how far it is and who was left out.
        """
        ...

    async def strangers(
        self, workspace: Workspace, users: Sequence[str], tell: Callable[[str], None]
    ) -> Mapping[str, str]:
        """Who of many people is certainly no colleague, and why, by id.

        `tell` hears how far it is, and what cannot be said of them; nothing else is returned.
        """
        ...
