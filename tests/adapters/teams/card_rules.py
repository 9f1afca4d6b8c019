"""What every card must keep to, whatever is in it: elements of 1.2, and no Markdown anywhere."""

import json
import re
from collections.abc import Iterator
from typing import Any

from adapters.teams import limits

_CHART = {
    "type", "title", "xAxisTitle", "yMin", "yMax", "data", "fallback", "spacing", "separator",
}  # fmt: skip
ELEMENTS = {
    "AdaptiveCard": {
        "type",
        "$schema",
        "version",
        "body",
        "actions",
        "fallbackText",
        "speak",
        "msteams",
    },
    "RichTextBlock": {"type", "inlines", "spacing", "separator"},
    # Only for a mention, which Teams makes of nothing else.
    "TextBlock": {"type", "text", "wrap", "weight", "spacing", "separator"},
    "mention": {"type", "text", "mentioned"},
    "TextRun": {"type", "text", "size", "weight", "isSubtle", "color"},
    "Container": {"type", "style", "items", "spacing", "separator"},
    "ColumnSet": {"type", "columns", "spacing", "separator"},
    "Column": {"type", "width", "items"},
    "ActionSet": {"type", "actions", "spacing", "separator"},
    "Image": {"type", "url", "altText", "msteams", "spacing", "separator"},
    "Action.Execute": {"type", "title", "verb", "data", "fallback", "tooltip"},
    "Action.Submit": {"type", "title", "data", "tooltip"},
    "Input.Text": {
        "type",
        "id",
        "label",
        "isMultiline",
        "maxLength",
        "value",
    },
    "Input.ChoiceSet": {"type", "id", "label", "placeholder", "style", "choices", "value"},
    "Action.OpenUrl": {"type", "title", "url"},
    "Input.Toggle": {"type", "id", "title", "valueOn", "valueOff", "value", "wrap"},
    "Input.Date": {"type", "id", "label", "value"},
    # Of newer clients; what stands in their place elsewhere is of 1.2.
    "Badge": {"type", "text", "appearance", "fallback", "spacing", "separator"},
    "Chart.VerticalBar.Grouped": {*_CHART, "stacked"},
    "Chart.Line": _CHART,
    "ProgressBar": {"type", "value", "max", "fallback", "spacing", "separator"},
    # Of 1.5, never seen: it stands where a field's label comes on a phone of 1.2.
    "Table": {"type", "columns", "rows", "isVisible", "fallback"},
}
NEWER = {"Badge", "Chart.VerticalBar.Grouped", "Chart.Line", "ProgressBar"}
_MENTION = re.compile(r"<at>[^<>*_\[\]`~]+</at>")
_MARKDOWN_LINK = re.compile(r"(?<!\\)\[[^\]]*(?<!\\)\]\(")


def check(card: dict[str, Any], *, in_dialog: bool = False, most: int = limits.CARD_BYTES) -> None:
    """Fail on the first rule that the card breaks."""
    assert card["version"] == "1.4"
    assert limits.utf16_size(card) <= most
    json.dumps(card, ensure_ascii=False).encode("utf-8")
    for node in nodes(card):
        _check_node(node)
        assert node["type"] != "TextBlock" or _MENTION.fullmatch(node["text"])
        assert not in_dialog or node["type"] != "Action.Execute"


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Everything in a card that has a type, from the outside in; what buttons carry is not.

    What only a phone of 1.2 shows is among it.
    """
    if isinstance(value, list):
        for item in value:
            yield from nodes(item)
    elif isinstance(value, dict):
        if "type" in value:
            yield value
        for key, child in value.items():
            if key != "data":
                yield from nodes(child)


def runs(card: dict[str, Any]) -> list[str]:
    """Every text that is shown, in order."""
    return [node["text"] for node in nodes(card) if node["type"] == "TextRun"]


def mentions(card: dict[str, Any]) -> list[str]:
    """Who is mentioned: Teams draws a name where a line and an entity say the same."""
    lines = [node["text"] for node in nodes(card) if node["type"] == "TextBlock"]
    entities = card.get("msteams", {}).get("entities", ())
    return [one["mentioned"]["name"] for one in entities if one["text"] in lines]


def actions(card: dict[str, Any]) -> list[dict[str, Any]]:
    """Every button, in order, without the fallbacks."""
    rows = [node["actions"] for node in nodes(card) if node["type"] == "ActionSet"]
    return [action for row in [*rows, card.get("actions", [])] for action in row]


def _check_node(node: dict[str, Any]) -> None:
    kind = node["type"]
    assert kind in ELEMENTS, f"{kind} is not of 1.2, or renders Markdown"
    assert set(node) <= ELEMENTS[kind]
    assert kind not in NEWER or node["fallback"]["type"] in ELEMENTS
    match kind:
        case "TextRun":
            assert node["text"]
            assert "\n" not in node["text"]
        case "ColumnSet":
            assert 1 <= len(node["columns"]) <= limits.COLUMNS
        case "ActionSet" | "AdaptiveCard":
            assert len(node.get("actions", [])) <= limits.ACTIONS_IN_A_ROW
        case "Action.Execute" | "Action.Submit" | "Action.OpenUrl":
            assert len(node["title"]) <= limits.BUTTON_TITLE
        case "Input.ChoiceSet":
            assert node["style"] == "compact"
        case "Input.Toggle":
            assert not _MARKDOWN_LINK.search(node["title"])
    if kind == "Action.Execute":
        assert node["fallback"]["data"] == node["data"]
