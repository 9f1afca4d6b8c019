"""What the action programme costs, per theme: an amount that nobody knows is never nothing."""

from collections.abc import Iterable
from dataclasses import dataclass

from challenges.models import Action, ActionStatus


@dataclass(frozen=True, slots=True)
class Total:
    """The sum of the amounts that are known, in whole euros, and of how many actions none is.

    `euros` is None where not one is known.
    """

    euros: int | None
    unknown: int


@dataclass(frozen=True, slots=True)
class ThemeMoney:
    """What the actions of a theme ("" serves all themes) are to cost, and have cost so far."""

    theme: str
    planned: Total
    spent: Total


def per_theme(actions: Iterable[Action]) -> tuple[ThemeMoney, ...]:
    """The money of each theme that has an action, by its name; "" comes last.

    What was stopped is planned no longer, and counts with what was spent on it, if that is known.
    """
    found: dict[str, list[Action]] = {}
    for action in actions:
        found.setdefault(action.theme, []).append(action)
    return tuple(_of(theme, found[theme]) for theme in sorted(found, key=lambda it: (not it, it)))


def _of(theme: str, actions: list[Action]) -> ThemeMoney:
    going = [one for one in actions if one.status is not ActionStatus.STOPPED]
    stopped = [one.spent for one in actions if one.status is ActionStatus.STOPPED]
    spent = [one.spent for one in going] + [euros for euros in stopped if euros is not None]
    return ThemeMoney(theme, _total([one.budget for one in going]), _total(spent))


def _total(amounts: list[int | None]) -> Total:
    known = [euros for euros in amounts if euros is not None]
    return Total(sum(known) if known else None, len(amounts) - len(known))
