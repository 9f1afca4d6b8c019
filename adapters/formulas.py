"""Texts that a spreadsheet would take for a formula."""

_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # also the wide ones


def is_risky(text: str) -> bool:
    """Whether a spreadsheet may run a text, which somebody typed, as a formula."""
    return text.startswith(_STARTS) or text.lstrip().startswith(_STARTS)


def neutral(text: str) -> str:
    """A text with an apostrophe before what would be a formula: it is shown and nothing else."""
    return f"'{text}" if is_risky(text) else text
