"""What `prikkel doctor --deep` is told: which languages, how fast, and who hears how far it is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.i18n import LOCALES


def _quietly(said: str) -> None:
    """Nobody waits for it."""
    del said


@dataclass(frozen=True, slots=True)
class Deep:
    """A look at every card and form in `locales`, of which a platform is shown some `a_minute`.

    Colleagues choose any language that is shipped, so those are what is usually looked at.
    """

    locales: Sequence[str] = tuple(LOCALES)
    a_minute: float = 100
    tell: Callable[[str], None] = _quietly

    @property
    def pace(self) -> "Pace":
        """Keeps what is shown apart."""
        return Pace(60 / self.a_minute)

    def minutes(self, many: int) -> int:
        """How long so many take at least."""
        return max(1, round(many / self.a_minute))


class Pace:
    """One after the other, some seconds apart."""

    def __init__(self, apart: float) -> None:
        self._apart, self._next = apart, 0.0

    def wait(self, now: float) -> float:
        """How long whoever comes `now` has to wait for their turn."""
        turn = max(now, self._next)
        self._next = turn + self._apart
        return turn - now
