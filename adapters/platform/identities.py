"""Who somebody is in chat, where the maker of the chat platform signs them in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.chat.conversations import User


@dataclass(frozen=True, slots=True)
class Identities:
    """How a platform's own provider names its users.

    `user_in` reads who they are in chat from what that provider said and signed; `scopes` is what
    it has to be asked for, so that it does.
    """

    scopes: tuple[str, ...]
    user_in: Callable[[Mapping[str, Any]], User | None]
