"""How the ids of a chat platform look."""

from collections.abc import Collection
from typing import Protocol

from adapters.typed import Meant


class Shapes(Protocol):
    """Reads what an operator types or pastes; every method raises `NotUnderstood`."""

    @property
    def name(self) -> str:
        """The platform's, as it stands in front of a workspace, and as its folder is called."""
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
