"""What the buttons and forms of a barrier carry: which one, as it was seen, and what else."""

from dataclasses import dataclass

from bot.chat.forms import number_in
from challenges.models import Barrier


@dataclass(frozen=True, slots=True)
class Seen:
    """A barrier's id and the version that was seen; `other` names a report, or another barrier."""

    barrier: str
    version: int = 0
    other: str = ""


def value_of(barrier: Barrier, other: object = "") -> str:
    """What a button about a barrier carries: "<id>/<version>", or "<id>/<version>/<other>"."""
    value = f"{barrier.id}/{barrier.version}"
    return f"{value}/{other}" if other else value


def seen_in(value: str) -> Seen:
    """Read what `value_of` wrote; a bare id has version 0, which is never the latest."""
    barrier, _, rest = value.partition("/")
    version, _, other = rest.partition("/")
    return Seen(barrier, number_in(version) or 0, other)
