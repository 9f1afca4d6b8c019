"""What Slack refuses in what it draws itself: tables that sort, and charts."""

from typing import Any

Fields = dict[str, Any]


def plain_text(text: Fields, limit: int) -> list[str]:
    found: list[str] = []
    if text.get("type") != "plain_text":
        found.append(f"expected plain_text, got {text.get('type')}")
    if not text.get("text", "").strip():
        found.append("must be more than 0 characters")
    if len(text.get("text", "").encode("utf-16-le")) // 2 > limit:
        found.append(f"more than {limit} characters")
    return found


def data_table(block: Fields) -> list[str]:
    """By docs.slack.dev/reference/block-kit/blocks/data-table-block."""
    known = {"type", "caption", "rows", "page_size", "row_header_column_index", "block_id"}
    found = [f"unknown field {name}" for name in block.keys() - known]
    if not str(block.get("caption") or "").strip():
        found.append("caption is missing")
    if not 1 <= block.get("page_size", 5) <= 100:
        found.append("page_size")
    rows = block["rows"]
    if not 2 <= len(rows) <= 101:
        found.append("between 2 and 101 rows")
    if len({len(row) for row in rows}) != 1 or not 0 < len(rows[0]) <= 20:
        found.append("all rows have the same 1 to 20 cells")
    found += ["the header is raw_text" for cell in rows[0] if cell["type"] != "raw_text"]
    cells = [cell for row in rows for cell in row]
    if sum(len(cell.get("text", "")) for cell in cells) > 10_000:
        found.append("over 10000 characters in a table")
    return [*found, *(f"no cell: {cell}" for cell in cells if not _is_cell(cell))]


def _is_cell(cell: Fields) -> bool:
    match cell:
        case {"type": "raw_number", "value": int() | float(), "text": str(text)}:
            return bool(text)
        case {"type": "raw_text", "text": str(text)}:
            return bool(text)
        case _:
            return False


def chart(block: Fields) -> list[str]:
    """By docs.slack.dev/reference/block-kit/blocks/data-visualization-block, for bars and lines."""
    found = [] if set(block) == {"type", "title", "chart"} else ["unknown fields in a chart"]
    told = block["chart"]
    if told["type"] not in ("bar", "line") or set(told) != {"type", "series", "axis_config"}:
        found.append("neither a bar chart nor a line chart")
    series, axes = told["series"], told["axis_config"]
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
        found += plain_text({"type": "plain_text", "text": text}, most)
    return found
