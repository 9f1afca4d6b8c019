"""What one chat platform can do and another cannot: the core asks this, never a platform's name."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a platform can do, where platforms differ.

    `edits_keep_answers` says that editing a post leaves alone what somebody sees in its place for
    themselves; where it does not, a post stays as it was sent. `opens_groups` says that a
    conversation of several people can be opened. `reactions_count` says that people's
    reactions are told to us. `photos_follow` says that a message to us can bring the photo that a
    form cannot. `command_prefix` stands before the word of a command.
    """

    edits_keep_answers: bool = True
    opens_groups: bool = False
    reactions_count: bool = True
    photos_follow: bool = False
    command_prefix: str = ""


ABLE = Capabilities()
"""What a platform can do of which nothing else is known."""
