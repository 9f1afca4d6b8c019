"""Warnings in a form that stand out, in workspaces of which Slack says that they take them.

A form that is sent back goes out in the acknowledgement, in which nothing can be tried out: Slack
would show an error of its own instead. So Slack is asked beforehand, with `blocks.validate`.
"""

import logging

from slack_sdk.models.blocks import AlertBlock, Block, SectionBlock

from adapters.slack import limits
from adapters.slack.clients import Clients, speaking
from adapters.slack.items import plain
from adapters.slack.validation import validate
from bot.ports import DeliveryFailed

logger = logging.getLogger(__name__)

PATTERN = {
    "type": "modal",
    "title": plain("Prikkel", limits.VIEW_TITLE).to_dict(),
    "blocks": [AlertBlock(text=plain("?", 1), level="warning").to_dict()],
}


def warning(text: str, *, stands_out: bool) -> Block:
    """A text that says what is wrong, as a box where Slack draws one."""
    said = plain(text, limits.TEXT)
    return AlertBlock(text=said, level="warning") if stands_out else SectionBlock(text=said)


class Alerts:
    """Asked once per workspace, and remembered until the next start."""

    def __init__(self, clients: Clients) -> None:
        self._clients = clients
        self._taken: dict[str, bool] = {}

    def taken_by(self, workspace: str) -> bool:
        """Whether Slack said that it draws them there."""
        return self._taken.get(workspace, False)

    async def ask(self, workspace: str) -> None:
        """Ask Slack, unless it has answered; whatever it refuses, forms look as before."""
        if workspace in self._taken:
            return
        try:
            async with speaking(self._clients, workspace) as client:
                await validate(client, "view", PATTERN)
        except DeliveryFailed as failure:
            if failure.permanent:
                self._taken[workspace] = False
            logger.info("Slack draws no warnings in forms: %s", failure.reason)
        else:
            self._taken[workspace] = True
