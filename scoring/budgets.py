"""What the action programme costs, per theme: an amount that nobody knows is never nothing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from challenges.models import ActionStatus


class Costed(Protocol):
    """An action, or as much of one as its money needs; None is not known."""

    @property
    def theme(self) -> str:
        """What it is about; "" for all themes."""
        ...

    @property
    def status(self) -> ActionStatus:
        """How far it is."""
        ...

    @property
    def budget(self) -> int | None:
        """What is planned, in whole euros."""
        ...

    @property
    def spent(self) -> int | None:
        """What was spent so far, in whole euros."""
        ...


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


def in_all(actions: Sequence[Costed]) -> ThemeMoney:
    """The money of all actions together."""
    return _of("", actions)


def per_theme(actions: Iterable[Costed]) -> tuple[ThemeMoney, ...]:
    """The money of each theme that has an action, by its name; "" comes last.

    What was stopped is planned no longer, and counts with what was spent on it, if that is known.
    """
    found: dict[str, list[Costed]] = {}
    for action in actions:
        found.setdefault(action.theme, []).append(action)
    return tuple(_of(theme, found[theme]) for theme in sorted(found, key=lambda it: (not it, it)))


def _of(theme: str, actions: Sequence[Costed]) -> ThemeMoney:
    going = [one for one in actions if one.status is not ActionStatus.STOPPED]
    stopped = [one.spent for one in actions if one.status is ActionStatus.STOPPED]
    spent = [one.spent for one in going] + [euros for euros in stopped if euros is not None]
    return ThemeMoney(theme, _total([one.budget for one in going]), _total(spent))


def _total(amounts: list[int | None]) -> Total:
    known = [euros for euros in amounts if euros is not None]
    return Total(sum(known) if known else None, len(amounts) - len(known))
