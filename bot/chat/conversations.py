"""Where people talk: workspaces, users, conversations and the messages in them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Workspace:
    """A place on a chat platform where the bot is installed.

    `platform` is "slack", "teams" or "playground"; `id` is the platform's own (a Slack team id, a
    Teams tenant id).
    """

    platform: str
    id: str

    def __str__(self) -> str:
        return f"{self.platform}:{self.id}"

    @classmethod
    def parse(cls, text: str) -> "Workspace":
        """Read `slack:T123`.

        Raises:
            ValueError: the text has no platform or no id.
        """
        platform, _, identifier = text.partition(":")
        if not platform or not identifier:
            raise ValueError(f"{text!r} is not a workspace; write it as slack:T123")
        return cls(platform, identifier)


@dataclass(frozen=True, slots=True)
class User:
    """Somebody on a platform, by the platform's id."""

    workspace: Workspace
    id: str


@dataclass(frozen=True, slots=True)
class Conversation:
    """A channel, or the direct conversation with one person.

    `address` is whatever else the platform needs to find it again (Teams: the service URL); it is
    opaque to everybody but the platform's own adapter.
    """

    workspace: Workspace
    id: str
    direct: bool = False
    address: str = ""


@dataclass(frozen=True, slots=True)
class MessageRef:
    """A message that was posted, so that it can be updated."""

    conversation: Conversation
    id: str
