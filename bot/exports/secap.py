"""The fields of a SECAP, the climate and energy action plan of the Covenant of Mayors."""

from challenges.action_lists import SECAP_FIELDS, number

MEASURED = frozenset({"energy-saving", "renewable-energy", "co2-reduction"})
"""Those that are numbers: MWh a year, MWh a year, and tonnes a year."""


def secap_cell(name: str, typed: str) -> float | str | None:
    """What a field holds: a number where it is one, or else what somebody typed."""
    if not typed.strip():
        return None
    amount = number(typed) if name in MEASURED else None
    return typed if amount is None else float(amount)


__all__ = ["MEASURED", "SECAP_FIELDS", "secap_cell"]
