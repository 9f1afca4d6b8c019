"""Who is who: from a platform's user to a participant, and back to where they can be reached."""

from bot.roster.people import (
    Acquaintance,
    TeamMember,
    acquaintance,
    add_workspace,
    erase,
    import_people,
    meet,
    participant_of,
    team_named,
    workspace_of,
)
from bot.roster.places import (
    channel,
    channels_of,
    conversation_record,
    direct_to,
    gone_channels_of,
    mark_gone,
    post_in,
    remember,
)

__all__ = [
    "Acquaintance",
    "TeamMember",
    "acquaintance",
    "add_workspace",
    "channel",
    "channels_of",
    "conversation_record",
    "direct_to",
    "erase",
    "gone_channels_of",
    "import_people",
    "mark_gone",
    "meet",
    "participant_of",
    "post_in",
    "remember",
    "team_named",
    "workspace_of",
]
