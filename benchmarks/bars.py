"""What is aimed at, what was measured, and whether that is enough."""

from dataclasses import dataclass

HEADER = (
    "| what | measured | aim | reached |",
    "|---|---|---|---|",
)


@dataclass(frozen=True)
class Bar:
    """One figure against its aim; without an aim it is only told."""

    what: str
    measured: str
    aim: str = ""
    is_reached: bool | None = None

    def row(self) -> list[str]:
        """A row of the table."""
        verdict = {None: "", True: "yes", False: "**no**"}[self.is_reached]
        return [self.what, self.measured, self.aim, verdict]


def at_most(what: str, measured: float, most: float, unit: str = "") -> Bar:
    """A bar that is reached by staying at or under it."""
    return Bar(what, _number(measured, unit), f"≤ {_number(most, unit)}", measured <= most)


def at_least(what: str, measured: float, least: float, unit: str = "") -> Bar:
    """A bar that is reached by being at or above it."""
    return Bar(what, _number(measured, unit), f"≥ {_number(least, unit)}", measured >= least)


def _number(value: float, unit: str) -> str:
    text = f"{value:,.0f}" if value == int(value) or value >= 100 else f"{value:.2f}"
    return f"{text}{unit}"
