"""Parts of a long message as boxes of Slack's own, with their headings, which people can close."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from slack_sdk.models.blocks import (
    Block,
    ContainerBlock,
    DividerBlock,
    RichTextBlock,
    RichTextElementParts,
    RichTextSectionElement,
)

from adapters.slack import limits
from adapters.slack.items import plain
from adapters.slack.texts import length
from bot.chat.cards import Divider, Element, Text, Tone

FEWEST = 2
"""Of one box alone nothing gets clearer."""

# What its page lists; a chart and a table that sorts are not among them.
_INSIDE = frozenset(
    {"actions", "context", "header", "image", "rich_text", "section", "table"}
)  # fmt: skip


def has_parts(elements: Sequence[Element]) -> bool:
    """Whether a card has parts: a line, a heading, and what belongs to it."""
    headings = [
        isinstance(line, Divider) and isinstance(text, Text) and text.tone is Tone.STRONG
        for line, text in pairwise(elements)
    ]
    return sum(headings) >= FEWEST


def gathered(blocks: Sequence[Block]) -> list[Block]:
    """The same blocks, with every part that fits into a box in one."""
    parts = list(_parts(blocks))
    boxes = [_box(part) for part in parts]
    if sum(box is not None for box in boxes) < FEWEST:
        return list(blocks)
    return [
        block
        for part, box in zip(parts, boxes, strict=True)
        for block in (part if box is None else [box])
    ]


def _parts(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """What stands before the first line, and what follows each."""
    starts = [place for place, block in enumerate(blocks) if isinstance(block, DividerBlock)]
    for start, end in pairwise([0, *(place for place in starts if place), len(blocks)]):
        yield list(blocks[start:end])


def _box(part: Sequence[Block]) -> ContainerBlock | None:
    if len(part) < FEWEST or not isinstance(part[0], DividerBlock):
        return None
    heading, inside = _heading(part[1]), part[2:]
    if not heading or not 0 < len(inside) <= limits.CONTAINER_BLOCKS:
        return None
    if any(block.type not in _INSIDE for block in inside):
        return None
    return ContainerBlock(
        title=plain(heading, limits.HEADER),
        child_blocks=[block.to_dict() for block in inside],
        is_collapsible=True,
    )


def _heading(block: Block) -> str:
    """A text that is strong from its beginning to its end, if it is short enough for a title."""
    if not isinstance(block, RichTextBlock) or len(block.elements) != 1:
        return ""
    [section] = block.elements
    if not isinstance(section, RichTextSectionElement):
        return ""
    parts = [one for one in section.elements if isinstance(one, RichTextElementParts.Text)]
    if len(parts) != len(section.elements) or not all(map(_is_strong, parts)):
        return ""
    text = "".join(part.text for part in parts)
    return text if length(text) <= limits.HEADER else ""


def _is_strong(part: RichTextElementParts.Text) -> bool:
    style = part.style
    bold = style.get("bold") if isinstance(style, dict) else getattr(style, "bold", None)
    return bool(bold)
