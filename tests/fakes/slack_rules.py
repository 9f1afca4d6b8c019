"""What Slack refuses in blocks and views: the SDK's own checks, and those it leaves out."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

Fields = dict[str, Any]

_DRAWN = {"table", "data_visualization"}
_IN_MESSAGES = {"header", "section", "context", "rich_text", "divider", "actions", "image", *_DRAWN}
_IN_VIEWS = _IN_MESSAGES - _DRAWN | {"input"}
_RICH = {
    "rich_text_section",
    "rich_text_quote",
    "rich_text_preformatted",
    "rich_text_list",
    "text",
    "link",
    "user",
    "broadcast",
    "emoji",
}
_MESSAGE_TEXT = 13_200
_VIEW_SIZE = 250_000


def complaints_about_blocks(blocks: list[Fields], *, allowed: set[str] = _IN_MESSAGES) -> list[str]:
    """Why Slack would answer `invalid_blocks`; empty when it would not."""
    found = [f"unsupported block {b.get('type')}" for b in blocks if b.get("type") not in allowed]
    in_message = "input" not in allowed
    if in_message and len(blocks) > 50:
        found.append("more than 50 blocks")
    if in_message and sum(len(text) for text in visible_texts(blocks)) > _MESSAGE_TEXT:
        found.append("msg_blocks_too_long")
    if sum(block.get("type") == "table" for block in blocks) > 1:
        found.append("only_one_table_allowed")
    if sum(block.get("type") == "data_visualization" for block in blocks) > 2:
        found.append("more than 2 charts")
    ids = Counter(block["block_id"] for block in blocks if "block_id" in block)
    found += [f"block_id {name} already exists" for name, count in ids.items() if count > 1]
    for block in blocks:
        found += _sdk_complaints(block)
        found += _own_complaints(block)
    return found


def complaints_about_view(view: Fields) -> list[str]:
    """Why Slack would refuse a view; empty when it would not."""
    found = complaints_about_blocks(view.get("blocks", []), allowed=_IN_VIEWS)
    try:
        View(**view).validate_json()
    except SlackObjectFormationError as error:
        found.append(str(error))
    needed = ("blocks",) if view.get("type") == "home" else ("title", "blocks")
    found += [f"{key} is missing" for key in needed if not view.get(key)]
    if len(json.dumps(view)) > _VIEW_SIZE:
        found.append("view_too_large")
    if len(view.get("blocks", [])) > 100:
        found.append("more than 100 blocks")
    if any(b["type"] == "input" for b in view.get("blocks", [])) and not view.get("submit"):
        found.append("submit is missing")
    return found


def words_in(blocks: list[Fields]) -> str:
    """All visible text of blocks, a line for each block and for each part of a rich text."""
    lines: list[str] = []
    for block in blocks:
        if block["type"] == "table":
            lines += [
                " ".join("".join(visible_texts(cell)) for cell in row) for row in block["rows"]
            ]
        elif block["type"] == "data_visualization":
            lines += [block["title"], block["chart"]["axis_config"].get("x_label", "")]
            lines += [
                f"{point['label']} {series['name']} {point['value']}"
                for series in block["chart"]["series"]
                for point in series["data"]
            ]
        elif block["type"] != "actions":
            parts = block["elements"] if block["type"] == "rich_text" else [block]
            lines += ["".join(visible_texts([part])) for part in parts]
    return "\n".join(line for line in lines if line)


def visible_texts(node: Any) -> Iterator[str]:
    """Every text in a structure of blocks."""
    if isinstance(node, list):
        for item in node:
            yield from visible_texts(item)
    elif isinstance(node, dict):
        if isinstance(node.get("text"), str):
            yield node["text"]
        for key in (
            "text",
            "elements",
            "label",
            "element",
            "hint",
            "options",
            "description",
            "rows",
        ):
            if isinstance(node.get(key), dict | list):
                yield from visible_texts(node[key])


def _sdk_complaints(block: Fields) -> list[str]:
    if block.get("type") == "data_visualization":
        return []  # the SDK does not know it yet
    try:
        parsed = Block.parse(block)
        if parsed is None:
            return [f"cannot be read: {block.get('type')}"]
        parsed.validate_json()
        for element in getattr(parsed, "elements", None) or ():
            if hasattr(element, "validate_json"):
                element.validate_json()
    except SlackObjectFormationError as error:
        return [str(error)]
    return []


def _own_complaints(block: Fields) -> list[str]:
    match block.get("type"):
        case "header":
            return _plain_text(block["text"], 150)
        case "context":
            many = ["more than 10 elements"] if len(block["elements"]) > 10 else []
            return many + [c for e in block["elements"] for c in _plain_text(e, 3000)]
        case "actions":
            return _row(block["elements"])
        case "rich_text":
            return _rich(block["elements"])
        case "input":
            return _input(block)
        case "table":
            return _table(block["rows"])
        case "data_visualization":
            return _chart(block)
        case _:
            return []


def _table(rows: list[list[Fields]]) -> list[str]:
    found = [] if 0 < len(rows) <= 100 else ["between 1 and 100 rows"]
    found += ["between 1 and 20 cells" for row in rows if not 0 < len(row) <= 20]
    cells = [cell for row in rows for cell in row]
    for cell in cells:
        found += _rich(cell["elements"])
    if sum(len(text) for cell in cells for text in visible_texts(cell)) > 10_000:
        found.append("over 10000 characters in a table")
    return found


def _chart(block: Fields) -> list[str]:
    """By docs.slack.dev/reference/block-kit/blocks/data-visualization-block, for bars and lines."""
    found = [] if set(block) == {"type", "title", "chart"} else ["unknown fields in a chart"]
    chart = block["chart"]
    if chart["type"] not in ("bar", "line") or set(chart) != {"type", "series", "axis_config"}:
        found.append("neither a bar chart nor a line chart")
    series, axes = chart["series"], chart["axis_config"]
    names = [one["name"] for one in series]
    categories = axes["categories"]
    if not 1 <= len(series) <= 6 or len(set(names)) != len(names):
        found.append("between 1 and 6 series, each with a name of its own")
    if not 1 <= len(categories) <= 20 or len(set(categories)) != len(categories):
        found.append("between 1 and 20 categories, all different")
    for one in series:
        if [point["label"] for point in one["data"]] != categories:
            found.append("labels must match the categories")
        if any(type(point["value"]) not in (int, float) for point in one["data"]):
            found.append("a value is no number")
    shorts = [(block["title"], 50), (axes.get("x_label", "x"), 50), (axes.get("y_label", "x"), 50)]
    for text, most in [*shorts, *((text, 20) for text in (*names, *categories))]:
        found += _plain_text({"type": "plain_text", "text": text}, most)
    return found


def _plain_text(text: Fields, limit: int) -> list[str]:
    found: list[str] = []
    if text.get("type") != "plain_text":
        found.append(f"expected plain_text, got {text.get('type')}")
    if not text.get("text", "").strip():
        found.append("must be more than 0 characters")
    if len(text.get("text", "").encode("utf-16-le")) // 2 > limit:
        found.append(f"more than {limit} characters")
    return found


def _row(elements: list[Fields]) -> list[str]:
    names = Counter(element.get("action_id") for element in elements)
    found = [f"action_id {name} already exists" for name, n in names.items() if n > 1 and name]
    if not 0 < len(elements) <= 25:
        found.append("between 1 and 25 buttons")
    for element in elements:
        found += _plain_text(element["text"], 75)
        if len(element.get("value", "")) > 2000 or element.get("value") == "":
            found.append("value must be 1 to 2000 characters")
        if element.get("style") not in (None, "primary", "danger"):
            found.append("unknown style")
    return found


def _rich(elements: list[Fields]) -> list[str]:
    found = [] if elements else ["rich_text without elements"]
    for element in elements:
        if element["type"] not in _RICH:
            found.append(f"unknown rich text {element['type']}")
        if element["type"] == "text" and not element["text"]:
            found.append("empty text")
        if element["type"] == "text" and len(element["text"]) > 3000:
            found.append("text over 3000")
        if "elements" in element:
            found += _rich(element["elements"])
    return found


def _input(block: Fields) -> list[str]:
    element = block["element"]
    found = _plain_text(block["label"], 2000)
    found += _plain_text(block["hint"], 2000) if "hint" in block else []
    options = element.get("options")
    if element["type"] == "plain_text_input" and not 1 <= element.get("max_length", 1) <= 3000:
        found.append("max_length")
    if options is not None:
        most = {"static_select": 100}.get(element["type"], 10)
        if not 0 < len(options) <= most:
            found.append(f"between 1 and {most} options")
        for option in options:
            found += _plain_text(option["text"], 75)
            found += _plain_text(option["description"], 75) if "description" in option else []
            if not 0 < len(option["value"]) <= 150:
                found.append("option value")
        found += [
            "initial_options are not options"
            for chosen in element.get("initial_options", ())
            if chosen not in options
        ]
        if "initial_option" in element and element["initial_option"] not in options:
            found.append("initial_option is not an option")
    return found
