"""What a chat platform is to the rest of Prikkel: a folder with a `definition` and a `wiring`.

`adapters/<name>/definition.py` has `PLATFORM`, which every command imports: it must not import the
platform's libraries. `adapters/<name>/wiring.py` has `WIRING`, which is imported where the platform
is used (`adapters.platform.wirings`). `adapters.registry` finds the folder; nothing else names a
platform.
"""

from collections.abc import Collection
from typing import Protocol

from adapters.platform.identities import Identities
from adapters.platform.shapes import Shapes
from adapters.settings import PlatformSettings, Settings
from bot.chat.capabilities import Capabilities
from bot.outbox import Rate


class Platform(Shapes, Protocol):
    """What is known of a platform without its libraries."""

    @property
    def title(self) -> str:
        """What people call it."""
        ...

    @property
    def command(self) -> str:
        """How people type a command there, with `{word}` where its word goes."""
        ...

    @property
    def settings(self) -> type[PlatformSettings]:
        """What the environment says of it."""
        ...

    @property
    def needs(self) -> str:
        """What to do in order to use it, as the end of a sentence."""
        ...

    @property
    def capabilities(self) -> Capabilities:
        """What it can do, where platforms differ."""
        ...

    def rate(self, settings: Settings) -> Rate:
        """How fast it may be spoken to."""
        ...

    def entrances(self, settings: Settings) -> Collection[str]:
        """The paths at which it calls us; none when it need not."""
        ...

    def listed(self, settings: Settings) -> Collection[str]:
        """The workspaces that the settings name; none when the platform does not need that."""
        ...

    def can_be_asked(self, settings: Settings) -> bool:
        """Whether there is anything to ask a `Directory` with."""
        ...

    def identities(self, issuer: str, settings: Settings) -> Identities | None:
        """How a provider names people who are known here; None unless it is the platform's own."""
        ...

    def channel_address(self, service_url: str) -> str:
        """What it needs to find a channel that it was not met in yet; mostly nothing."""
        ...
