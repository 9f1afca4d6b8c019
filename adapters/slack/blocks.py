"""Cards as Block Kit.

No element is ever markup: texts are `plain_text` without emoji codes or the parts of a
`rich_text`, which Slack shows as typed, so a typed `<!channel>` or `*x*` pings nobody and stays
what it is.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any, assert_never

from slack_sdk.models.blocks import (
    Block,
    ContextBlock,
    DividerBlock,
    HeaderBlock,
    ImageBlock,
    RichTextBlock,
    RichTextElement,
    RichTextElementParts,
    RichTextPreformattedElement,
    RichTextQuoteElement,
    RichTextSectionElement,
)

from adapters.slack import limits, tables
from adapters.slack.containers import gathered
from adapters.slack.items import button_rows, plain, pressable, said_of, within
from adapters.slack.native import Native, drawn
from adapters.slack.texts import ELLIPSIS, cut, length, pieces
from bot.chat.cards import (
    Actions,
    Card,
    Divider,
    Element,
    Facts,
    Item,
    Link,
    Person,
    Picture,
    Quote,
    Text,
    Tone,
)
from bot.chat.tables import Chart, ChartShape, Table

BOLD = RichTextElementParts.TextStyle(bold=True)


def to_blocks(card: Card, *, native: Native = Native.NOTHING) -> list[dict[str, Any]]:
    """Render a card; what does not fit is left out at the end, its buttons never.

    `native` is what Slack draws of it itself.
    """
    return [block.to_dict() for block in card_blocks(card, limits.BLOCKS_PER_MESSAGE, native)]


def card_blocks(card: Card, most: int, native: Native = Native.NOTHING) -> list[Block]:
    """The same as the SDK's blocks, `most` of them."""
    buttons = list(button_rows(card.buttons))[:most]
    header = [HeaderBlock(text=plain(card.title, limits.HEADER))] if card.title.strip() else []
    labels = sum(min(length(b.label), limits.BUTTON_LABEL) for b in card.every_button)
    elements = body_blocks(card.body, limits.MESSAGE_TEXT - labels, native)
    body = fit(chain(header, elements), most - len(buttons))
    return [*(gathered(body) if native >= Native.CONTAINERS else body), *buttons]


def fit(blocks: Iterable[Block], room: int) -> list[Block]:
    """At most `room` blocks; an ellipsis stands for what is missing."""
    kept = list(blocks)
    if len(kept) <= room:
        return kept
    return [*kept[: room - 1], ContextBlock(elements=[plain(ELLIPSIS, 1)])] if room else []


def body_blocks(
    elements: Sequence[Element], room: int, native: Native = Native.NOTHING
) -> Iterator[Block]:
    """Render elements until `room` for visible text is used up."""
    by_slack = drawn(elements, native)
    for place, element in enumerate(elements):
        shortened = _shorten(element, room)
        room -= _visible(shortened)
        if place in by_slack and shortened == element:
            yield from by_slack[place]
        else:
            yield from _element(shortened)


def _element(element: Element) -> Iterator[Block]:
    match element:
        case Text(text, tone):
            yield from _text(text, tone)
        case Quote(text):
            yield from _quote(text)
        case Facts(facts):
            yield from _facts(facts)
        case Table() | Chart():
            yield RichTextBlock(elements=_table(element))
        case Divider():
            yield DividerBlock()
        case Link() | Person() | Picture():
            yield from _pointing(element)
        case Actions() | Item():
            yield from pressable(element)
        case _:
            assert_never(element)


def _text(text: str, tone: Tone) -> Iterator[Block]:
    if not text.strip():
        return
    if tone is Tone.SUBTLE and length(text) <= limits.TEXT:
        yield ContextBlock(elements=[plain(text, limits.TEXT)])
    else:
        style = BOLD if tone is Tone.STRONG else None
        yield RichTextBlock(elements=[RichTextSectionElement(elements=_parts(text, style))])


def _quote(text: str) -> Iterator[Block]:
    if text.strip():
        yield RichTextBlock(elements=[RichTextQuoteElement(elements=_parts(text))])


def _parts(
    text: str, style: RichTextElementParts.TextStyle | None = None
) -> list[RichTextElementParts.Text]:
    return [RichTextElementParts.Text(text=p, style=style) for p in pieces(text, limits.TEXT)]


def _facts(facts: Sequence[tuple[str, str]]) -> Iterator[Block]:
    parts: list[RichTextElementParts.Text] = []
    for index, (label, value) in enumerate(facts):
        parts += _parts(f"{label}: ", BOLD)
        parts += _parts(value if index == len(facts) - 1 else f"{value}\n")
    if parts:
        yield RichTextBlock(elements=[RichTextSectionElement(elements=parts)])


def _pointing(element: Link | Person | Picture) -> Iterator[Block]:
    match element:
        case Link(label, url):
            link = RichTextElementParts.Link(url=url, text=cut(label, limits.BUTTON_LABEL))
            yield RichTextBlock(elements=[RichTextSectionElement(elements=[link])])
        case Person(user):
            mention = RichTextElementParts.User(user_id=user.id)
            yield RichTextBlock(elements=[RichTextSectionElement(elements=[mention])])
        case Picture(url, alt):
            # Slack fetches it at once, and refuses the whole message when it cannot.
            if url.startswith("https://") and len(url) <= limits.IMAGE_URL:
                yield ImageBlock(image_url=url, alt_text=cut(alt, limits.ALT_TEXT) or ELLIPSIS)


def _table(element: Table | Chart) -> list[RichTextElement]:
    if isinstance(element, Chart) and element.shape is ChartShape.SCALE:
        return [_scale(element)]
    table = element.table if isinstance(element, Chart) else element
    caption = RichTextSectionElement(elements=_parts(table.caption, BOLD))
    before: list[RichTextElement] = [caption] if table.caption.strip() else []
    if tables.is_wide(table):
        return [*before, *(_row(*row) for row in tables.in_paragraphs(table))]
    text = "\n".join(tables.in_columns(table)) or ELLIPSIS
    return [*before, RichTextPreformattedElement(elements=_parts(text))]


def _scale(chart: Chart) -> RichTextElement:
    """What it is about and, below that, each of its bars with what it says."""
    bars = (" ".join(filter(None, (boxes, words))) for words, boxes in chart.scales)
    return RichTextSectionElement(elements=_parts("\n".join((chart.table.caption, *bars))))


def _row(about: str, said: str) -> RichTextElement:
    parts = [*_parts(f"\n{about}\n", BOLD), *_parts(said)]
    return RichTextSectionElement(elements=parts)


def _shorten(element: Element, room: int) -> Element:
    """The element with no more visible text than there is room for."""
    match element:
        case Text(text, tone):
            return Text(_within(text, room), tone)
        case Quote(text):
            return Quote(_within(text, room))
        case Facts(facts):
            return Facts(tuple(_fitting_facts(facts, room)))
        case Table():
            return tables.within(element, room)
        case Chart(table):
            fitting = tables.within(table, room)
            return element if fitting == table else fitting
        case Item():
            return within(element, room)
        case Divider() | Actions() | Link() | Person() | Picture():
            return element
        case _:
            assert_never(element)


def _within(text: str, room: int) -> str:
    return cut(text, room) if room > 0 else ""


def _fitting_facts(facts: Iterable[tuple[str, str]], room: int) -> Iterator[tuple[str, str]]:
    for label, value in facts:
        shown = cut(label, limits.INPUT_LABEL)
        room -= length(shown) + 3
        if room <= 0:
            return
        yield shown, cut(value, room)
        room -= min(length(value), room)


def _visible(element: Element) -> int:
    match element:
        case Text(text) | Quote(text):
            return length(text)
        case Facts(facts):
            return sum(length(label) + length(value) + 3 for label, value in facts)
        case Table():
            return tables.visible(element)
        case Chart(table):
            return tables.visible(table)
        case Link(label) | Person(label=label):
            return length(label)
        case Item():
            return length(said_of(element))
        case Divider() | Actions() | Picture():
            return 0
        case _:
            assert_never(element)
