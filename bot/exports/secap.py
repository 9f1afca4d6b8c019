"""The fields of a SECAP, the climate and energy action plan of the Covenant of Mayors."""

SECAP_FIELDS = (
    "sector",
    "area",
    "instrument",
    "origin",
    "energy-saving",
    "renewable-energy",
    "co2-reduction",
)
"""What a SECAP asks of an action beside what every action has; the keys of `Action.secap`."""

MEASURED = frozenset({"energy-saving", "renewable-energy", "co2-reduction"})
"""Those that are numbers: MWh a year, MWh a year, and tonnes a year."""


def measured(text: str) -> float | str | None:
    """A number that somebody typed, with a comma or a point; their own words when it is none."""
    plain = text.strip().replace(" ", "")
    if not plain:
        return None
    if "," in plain:
        plain = plain.replace(".", "").replace(",", ".")
    try:
        number = float(plain)
    except ValueError:
        return text
    return number if abs(number) < float("inf") else text
