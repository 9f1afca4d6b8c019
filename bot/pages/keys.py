"""That the key to a platform ends, on the pages where coordinators begin."""

from collections.abc import Iterator
from datetime import timedelta

from bot import groups
from bot.chat.cards import Text, Tone
from bot.chat.pages import Group, Section
from bot.messages import standstills as messages
from bot.turn import Turn

SOON = timedelta(days=30)
"""From so long before its last day a key is spoken of: whoever can make one is often somebody else,
and may be away."""


def keys_section(turn: Turn) -> tuple[Section, ...]:
    """The keys of this organisation's platforms that end soon or have ended; nothing without."""
    told = tuple(_told(turn))
    return (Section("", told, name="keys", on_paper=False),) if told else ()


def _told(turn: Turn) -> Iterator[Group]:
    ending = [one for one in turn.installation.key_ends() if one[1] <= turn.today + SOON]
    if not ending:
        return
    places = groups.workspaces(turn.session, turn.organisation.id)
    here = {one.platform for one in places}
    for platform, day in ending:
        if platform in here:
            make = messages.expired if day < turn.today else messages.expiring
            card = make(platform, day, turn.translate)
            texts = tuple(one for one in card.body if isinstance(one, Text))
            yield Group((Text(card.title, Tone.STRONG), *texts))
