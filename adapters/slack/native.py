"""Tables that Slack draws itself, in the workspaces that take them: such things come bit by bit."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from adapters.slack.tables import first_that_fits_a_block
from bot.chat.cards import Card
from bot.ports import DeliveryFailed

T = TypeVar("T")

REFUSED = "invalid_blocks"
_REFUSALS = frozenset({REFUSED, "invalid_blocks_format"})


class NativeTables:
    """Learned by trying, once per workspace, and remembered until the next start."""

    def __init__(self) -> None:
        self._taken: dict[str, bool] = {}

    def are_taken(self, workspace: str) -> bool:
        """Whether the workspace took one before."""
        return self._taken.get(workspace, False)

    async def send(self, workspace: str, card: Card, send: Callable[[bool], Awaitable[T]]) -> T:
        """Call `send(True)` for a table that Slack draws; `send(False)` where it does not.

        Raises:
            DeliveryFailed: Slack says no, whoever draws the table.
        """
        has_table = first_that_fits_a_block(card.body) is not None
        if not has_table or not self._taken.get(workspace, True):
            return await send(False)
        try:
            sent = await send(True)
        except DeliveryFailed as failure:
            if failure.reason not in _REFUSALS:
                raise
            sent = await send(False)
            self._taken[workspace] = False
        else:
            if sent:
                self._taken[workspace] = True
        return sent
