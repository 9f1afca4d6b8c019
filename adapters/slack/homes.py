"""Cards as views: somebody's own page in the Home tab, and an answer in a modal above it."""

from typing import Any

import orjson
from slack_sdk.models.blocks import Block, ContextBlock
from slack_sdk.models.views import View

from adapters.slack import limits
from adapters.slack.blocks import card_blocks
from adapters.slack.items import plain
from adapters.slack.views import affordable
from bot.chat.cards import Card

NAME = "Prikkel"


def to_home(card: Card, workspace: str = "") -> dict[str, Any]:
    """Render a card as the Home tab; what does not fit is left out at the end."""
    return View(
        type="home",
        callback_id="home",
        private_metadata=orjson.dumps({"workspace": workspace}).decode(),
        blocks=_blocks(card),
    ).to_dict()


def to_modal(card: Card, workspace: str = "") -> dict[str, Any]:
    """Render a card as a modal above the Home tab, where there is no conversation to answer in."""
    return View(
        type="modal",
        callback_id="card",
        private_metadata=orjson.dumps({"at_home": True, "workspace": workspace}).decode(),
        title=plain(NAME, limits.VIEW_TITLE),
        blocks=_blocks(card),
    ).to_dict()


def _blocks(card: Card) -> list[Block]:
    blocks = list(affordable(card_blocks(card, limits.BLOCKS_PER_VIEW)))
    return blocks or [ContextBlock(elements=[plain(card.title, limits.TEXT)])]
