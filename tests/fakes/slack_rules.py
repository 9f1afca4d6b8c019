"""What Slack refuses in blocks and views: the SDK's own checks, and those it leaves out."""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from tests.fakes.slack_drawn import chart, data_table, plain_text

Fields = dict[str, Any]

_DRAWN = {"table", "data_table", "data_visualization", "container"}
_IN_CONTAINERS = {
    "actions", "context", "divider", "file", "header", "image", "input", "rich_text", "section",
    "table", "video",
}  # fmt: skip
_IN_MESSAGES = {"header", "section", "context", "rich_text", "divider", "actions", "image", *_DRAWN}
_IN_VIEWS = _IN_MESSAGES - _DRAWN | {"input", "alert"}
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
    if sum(block.get("type") in ("table", "data_table") for block in _flat(blocks)) > 1:
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
        if block["type"] == "container":
            lines += [block["title"]["text"], words_in(block["child_blocks"])]
        elif block["type"] == "data_table":
            lines += [block["caption"]]
            lines += [" ".join(cell["text"] for cell in row) for row in block["rows"]]
        elif block["type"] == "table":
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
            "child_blocks",
            "title",
        ):
            if isinstance(node.get(key), dict | list):
                yield from visible_texts(node[key])


def _sdk_complaints(block: Fields) -> list[str]:
    if block.get("type") in ("data_visualization", "data_table"):
        return []  # the SDK does not know them yet
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


_RULES: dict[str, Callable[[Fields], list[str]]] = {
    "header": lambda block: plain_text(block["text"], 150),
    "context": lambda block: _context(block["elements"]),
    "actions": lambda block: _row(block["elements"]),
    "rich_text": lambda block: _rich(block["elements"]),
    "input": lambda block: _input(block),
    "table": lambda block: _table(block["rows"]),
    "data_table": data_table,
    "data_visualization": chart,
    "container": lambda block: _container(block),
    "alert": lambda block: plain_text(block["text"], 3000),
}


def _own_complaints(block: Fields) -> list[str]:
    rule = _RULES.get(str(block.get("type")))
    return rule(block) if rule else []


def _context(elements: list[Fields]) -> list[str]:
    many = ["more than 10 elements"] if len(elements) > 10 else []
    return many + [c for element in elements for c in plain_text(element, 3000)]


def _table(rows: list[list[Fields]]) -> list[str]:
    found = [] if 0 < len(rows) <= 100 else ["between 1 and 100 rows"]
    found += ["between 1 and 20 cells" for row in rows if not 0 < len(row) <= 20]
    cells = [cell for row in rows for cell in row]
    for cell in cells:
        found += _rich(cell["elements"])
    if sum(len(text) for cell in cells for text in visible_texts(cell)) > 10_000:
        found.append("over 10000 characters in a table")
    return found


def _flat(blocks: list[Fields]) -> list[Fields]:
    return [one for block in blocks for one in (block, *block.get("child_blocks", ()))]


def _container(block: Fields) -> list[str]:
    """By docs.slack.dev/reference/block-kit/blocks/container-block."""
    inside = block["child_blocks"]
    found = plain_text(block["title"], 150)
    if not 1 <= len(inside) <= 10:
        found.append("between 1 and 10 child blocks")
    if block.get("default_collapsed") and not block.get("is_collapsible"):
        found.append("default_collapsed needs is_collapsible")
    return found + complaints_about_blocks(inside, allowed=_IN_CONTAINERS)


def _row(elements: list[Fields]) -> list[str]:
    names = Counter(element.get("action_id") for element in elements)
    found = [f"action_id {name} already exists" for name, n in names.items() if n > 1 and name]
    if not 0 < len(elements) <= 25:
        found.append("between 1 and 25 buttons")
    for element in elements:
        found += plain_text(element["text"], 75)
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
    found = plain_text(block["label"], 2000)
    found += plain_text(block["hint"], 2000) if "hint" in block else []
    options = element.get("options")
    if element["type"] == "plain_text_input" and not 1 <= element.get("max_length", 1) <= 3000:
        found.append("max_length")
    if options is not None:
        most = {"static_select": 100}.get(element["type"], 10)
        if not 0 < len(options) <= most:
            found.append(f"between 1 and {most} options")
        for option in options:
            found += plain_text(option["text"], 75)
            found += plain_text(option["description"], 75) if "description" in option else []
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
