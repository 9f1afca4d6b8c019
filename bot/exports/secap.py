"""The fields of a SECAP, the climate and energy action plan of the Covenant of Mayors."""

from challenges.action_lists import MEASURED, SECAP_FIELDS, number


def secap_cell(name: str, typed: str) -> float | str | None:
    """What a field holds: a number where it is one, or else what somebody typed."""
    if not typed.strip():
        return None
    amount = number(typed) if name in MEASURED else None
    return typed if amount is None else float(amount)


__all__ = ["SECAP_FIELDS", "secap_cell"]
