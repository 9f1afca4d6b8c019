"""The colours of themes: they help to look, and never say what no word says."""

from typing import NamedTuple


class Colours(NamedTuple):
    """Of one theme: white letters can be read on `strong`, dark ones on `soft`."""

    strong: str
    soft: str


OTHER = Colours("#4a5261", "#f1f2f5")

_THEMES = {
    "climate": Colours("#1c5a96", "#e9f1f9"),
    "circular": Colours("#0b6a60", "#e4f3f0"),
    "social": Colours("#87386f", "#f7ebf3"),
    "nature": Colours("#44691a", "#eef4e3"),
}


def of_theme(theme: str) -> Colours:
    """The colours of a theme; those of no theme in particular are grey."""
    return _THEMES.get(theme, OTHER)
